// Every way through the chart is open, and no way leads nowhere.
import { describe, expect, it } from 'vitest';
import { commands, decide, doors, placeOf, unopened } from 'yishi';
import { quickPoll } from 'yishi/charters';
import {
  at,
  council,
  covenant,
  type Given,
  lamps,
  ways as leads,
  lift,
  PLACES,
  plausible,
  plus,
  staff,
  stepFrom,
  walk,
} from 'yishi/testing';
import { Dice } from '../../src/testing/plausible/dice.js';
import { scenarios } from '../golden/scenarios.js';
import { explore, looks, named, nodes, run, type Transition } from './graph.js';

const { states, ways, taken } = explore();

const seeds = (from: number): number[] => Array.from({ length: 60 }, (_, step) => (from * 60 + step) * 7919);

/** Beside the graph: walks from every place, for what changes nothing that the graph looks at. */
const starts = [
  ...PLACES.map((place) => at(place)),
  at('deliberation.session', { items: [{ ...covenant(), route: [] }] }),
  at('vote.polling', { charter: quickPoll }),
  at('vote.polling', { items: [covenant()] }),
  at('vote.external', {
    items: [covenant(), lift].map((item) => ({ ...item, route: [{ ...item.route[0]!, held: 'external' as const }] })),
  }),
  at('conversion.drafting', { items: [covenant(), { ...covenant(), item: 'hall', becomes: 'project' }] }),
];
/** A call-out that was open when the matter went back. */
const calledOut = at('implementation.underWay')
  .when('callout.raise', { callout: 'q1', matter: 'A burst pipe' }, staff.supervisor)
  .then()
  .when('implementation.send-back', { projects: ['p-lift'], to: 'deliberation', reason: 'x' }, staff.convener)
  .then()
  .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, staff.convener)
  .then({ place: 'conversion.drafting' });
/** One project complete, the other under way. */
const halfDone = at('implementation.underWay')
  .whenEach('project.start', [
    [{ project: 'p-lift' }, staff.executor],
    [{ project: 'p-lamps' }, staff.executor],
  ])
  .when('milestone.reach', { project: 'p-lift', milestone: 'built' }, staff.executor)
  .then()
  .when('project.complete', { project: 'p-lift' }, staff.executor)
  .then();

const scored = { goals: 3, satisfaction: 3, resources: 3 };
const hands = { item: 'covenant', form: 'show-of-hands', for: 6, against: 3, abstain: 0 } as const;
const scrutineers = [staff.scrutineer, staff.secondScrutineer];
const corrected = { item: 'covenant', for: 6, against: 3, abstain: 0, reason: 'x', witness: staff.scrutineer };
/** Hands are counted after the close, struck, and counted again; what was counted is put right, and so is what was posted. */
const mistyped = at('vote.polling', { items: [covenant()] })
  .whenEach(
    'attendance.check-in',
    council.map((person) => [{ person }, staff.recorder] as const),
  )
  .when('poll.close', {}, staff.teller)
  .then()
  .when('tally.enter', { ...hands, scrutineers }, staff.teller)
  .then()
  .when('tally.strike', { item: 'covenant', reason: 'x' }, staff.teller)
  .then()
  .when('tally.enter', { ...hands, scrutineers }, staff.teller)
  .then()
  .when('count.make', {}, staff.teller)
  .then()
  .when('tally.correct', corrected, staff.teller)
  .then()
  .when('result.post', {}, staff.convener)
  .then()
  .when('tally.correct', corrected, staff.teller)
  .then({ place: 'vote.posted' });

/** What seldom comes up by itself. */
const rare = [
  mistyped.when('tally.correct', { ...corrected, for: 3, against: 6 }, staff.teller).then({ place: 'vote.counted' }),
  at('vote.polling')
    .whenEach('batch.enter', [
      [{ batch: 'x1', papers: [{ person: 'o1', choices: { lift: 'for' } }] }, staff.teller],
      [{ batch: 'x1', papers: [{ person: 'o1', choices: { lift: 'for' } }] }, staff.secondTeller],
    ])
    .when('poll.close', {}, staff.teller)
    .then()
    .when('batch.strike', { batch: 'x1', reason: 'x' }, staff.teller)
    .then(),
  at('deliberation.called')
    .through(leads.rank('lift', Array(6).fill(['wood'])))
    .when('ranking.close', { item: 'lift' }, staff.chair)
    .then(),
  at('deliberation.session')
    .when('motion.move', { motion: 'm1', kind: 'adjourn', item: 'lift', text: 'x' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then()
    .when('motion.decide', { motion: 'm1', for: 0, against: 9, abstain: 0 }, staff.chair)
    .then()
    .when('motion.correct', { motion: 'm1', for: 9, against: 0, abstain: 0, reason: 'x' }, staff.chair)
    .then({ place: 'deliberation.adjourned' }),
  at('implementation.underWay')
    .when('callout.raise', { callout: 'q1', matter: 'x' }, staff.supervisor)
    .then()
    .when('callout.assign', { callout: 'q1', to: 'r1' }, staff.convener)
    .then()
    .when('callout.arrive', { callout: 'q1' }, 'r1')
    .then()
    .when('callout.resolve', { callout: 'q1', result: 'x' }, 'r1')
    .then()
    .when('callout.return', { callout: 'q1', reason: 'x' }, staff.supervisor)
    .then(),
  halfDone
    .when('survey.open', { survey: 'y1', about: { of: 'project', project: 'p-lift' }, days: 3 }, staff.convener)
    .then()
    .when('rating.give', { survey: 'y1', scores: scored }, 'r1')
    .then()
    .when('rating.correct', { survey: 'y1', rater: 'r1', scores: scored, reason: 'x' }, 'r1')
    .then()
    .when('survey.close', { survey: 'y1' }, staff.convener)
    .then(),
  at('conversion.drafting', { items: [lamps, covenant()] })
    .when('item.settle', { item: 'lamps', how: 'shelved', reply: 'x' }, staff.chair)
    .then()
    .when('conversion.conclude', {}, staff.convener)
    .then({ place: 'closed.adopted' }),
  at('deliberation.session')
    .when('motion.move', { motion: 'm1', kind: 'adjourn', item: 'lift', text: 'x' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then()
    .when('motion.decide', { motion: 'm1', for: 9, against: 0, abstain: 0 }, staff.chair)
    .then(),
  at('deliberation.session')
    .through(leads.rank('lift', [['wood']]))
    .when('ranking.close', { item: 'lift' }, staff.chair)
    .then()
    .when('ranking.open', { item: 'lift' }, staff.chair)
    .then()
    .when('ranking.cancel', { item: 'lift', reason: 'x' }, staff.chair)
    .then(),
  at('deliberation.session')
    .when('option.propose', { option: 'v', item: 'lift', title: 'x', text: 'x' }, 'c1')
    .then()
    .when('option.amend', { item: 'lift', option: 'v', text: 'y' }, 'c1')
    .then()
    .when('option.withdraw', { item: 'lift', option: 'v', reason: 'x' }, 'c1')
    .then(),
  at('vote.polling')
    .whenEach('paper.issue', [
      [{ paper: 'b1', person: 'o1' }, staff.teller],
      [{ paper: 'b2', person: 'o2' }, staff.teller],
    ])
    .when('poll.close', {}, staff.teller)
    .then()
    .when('paper.return', { paper: 'b1' }, staff.teller)
    .then()
    .when('paper.spoil', { paper: 'b2', reason: 'x' }, staff.teller)
    .then(),
  calledOut
    .when('callout.assign', { callout: 'q1', to: 'r1' }, staff.convener)
    .then()
    .when('callout.arrive', { callout: 'q1' }, 'r1')
    .then()
    .when('callout.resolve', { callout: 'q1', result: 'x' }, 'r1')
    .then()
    .when('callout.return', { callout: 'q1', reason: 'x' }, staff.supervisor)
    .then()
    .when('callout.withdraw', { callout: 'q1', reason: 'x' }, staff.supervisor)
    .then(),
  calledOut
    .when('callout.assign', { callout: 'q1', to: 'r1' }, staff.convener)
    .then()
    .when('callout.arrive', { callout: 'q1' }, 'r1')
    .then()
    .when('callout.resolve', { callout: 'q1', result: 'x' }, 'r1')
    .then()
    .when('callout.confirm', { callout: 'q1' }, staff.supervisor)
    .then(),
  at('implementation.underWay')
    .when('claim.post', { claim: 'w1', title: 'x' }, 'r1')
    .then()
    .when('claim.take', { claim: 'w1' }, 'r2')
    .then()
    .when('claim.release', { claim: 'w1', reason: 'x' }, 'r2')
    .then(),
];

/** Places where so much can be said that it takes long until everything is. */
const busy = [
  at('topics.gathering')
    .when('topic.submit', { topic: 't1', title: 'x', text: 'x', channel: 'visit' }, 'r1')
    .then()
    .when('topic.second', { topic: 't1' }, 'r2')
    .then(),
  at('deliberation.session'),
  at('deliberation.session')
    .when('motion.move', { motion: 'm1', kind: 'adjourn', item: 'lift', text: 'x' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then(),
  at('deliberation.collecting'),
  at('vote.polling')
    .when('paper.issue', { paper: 'b1', person: 'o1' }, staff.teller)
    .then()
    .when('batch.enter', { batch: 'x1', papers: [{ person: 'o2', choices: { lift: 'for' } }] }, staff.teller)
    .then(),
  at('vote.polling', { items: [covenant()] }),
  at('vote.external', { items: [{ ...lift, route: [{ ...lift.route[0]!, held: 'external' }] }] }),
  at('implementation.underWay')
    .when('callout.raise', { callout: 'q1', matter: 'x' }, staff.supervisor)
    .then()
    .when('callout.assign', { callout: 'q1', to: 'r1' }, staff.convener)
    .then()
    .when('callout.arrive', { callout: 'q1' }, 'r1')
    .then()
    .when('callout.resolve', { callout: 'q1', result: 'x' }, 'r1')
    .then(),
  halfDone,
  calledOut,
];

/** Stays at a place and asks for everything that can be said there until everything has been. */
function linger({ snapshot: from, now: start }: Given): void {
  const place = placeOf(from);
  let snapshot = from;
  let now = start;
  const said = new Set<string>();
  for (let seed = 0; seed < 600; seed += 1) {
    const missing = [...doors(snapshot).values()].filter(({ type }) => !said.has(type));
    const door = seed % 2 === 0 ? missing[seed % missing.length] : undefined;
    const at = plus(now, { minutes: 1 });
    let asked: ReturnType<typeof plausible>;
    for (let time = 0; door && !asked && time < 8; time += 1)
      asked = plausible(snapshot.context, door, new Dice(seed * 7919 + time), at);
    const step = asked && door ? { ...asked, type: door.type, at } : stepFrom(snapshot, now, seed * 104_729);
    if (!step) continue;
    const { facts, refusal } = decide(snapshot, step.type, step.fields, { ...step.asker, at: step.at, salt: 's' });
    if (refusal) continue;
    let next = snapshot;
    for (const fact of facts) next = run(next, fact, taken);
    said.add(step.type);
    if (placeOf(next) !== place) continue;
    snapshot = next;
    now = step.at;
  }
}

for (const from of [...starts, ...busy]) linger(from);
// What the golden records tell of is taken whatever the dice say.
const told = Object.values(scenarios)
  .map((scenario) => scenario())
  .filter(({ facts }) => facts[0]?.type === 'consultation.open');
for (const { facts } of [...rare, ...told]) {
  let snapshot = unopened('c1');
  for (const fact of facts) snapshot = run(snapshot, fact, taken);
}
for (const [index, from] of starts.entries()) {
  for (let round = 0; round < 6; round += 1) {
    let { snapshot } = from;
    for (const fact of walk(from, seeds(index * 6 + round)).facts.slice(from.facts.length)) {
      snapshot = run(snapshot, fact, taken);
    }
  }
}

const all = nodes();
const transitionsOf = (node: (typeof all)[number]): Transition[] => [...node.transitions.values()].flat();

describe('the chart', () => {
  it('has no transition that cannot be taken', () => {
    const declared = all.flatMap(transitionsOf);
    expect(declared.length).toBeGreaterThan(250);
    expect(declared.filter((transition) => !taken.has(transition)).map(named)).toEqual([]);
  });

  it('has no state that cannot be reached', () => {
    const reached = new Set([...states.values(), ...starts.map(({ snapshot }) => snapshot)].map(placeOf));
    const passed = new Set([...taken].flatMap(({ target }) => target?.map(({ id }) => id) ?? []));
    const leaves = all.filter(({ type }) => type === 'atomic' || type === 'final');
    const missing = leaves.filter(
      ({ id }) => !reached.has(id.replace(/^consultation\.(open\.)?/, '')) && !passed.has(id),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('always answers: a list of guards ends with an open way, or with a parent’s', () => {
    const open = (node: (typeof all)[number] | undefined, event: string): boolean =>
      node !== undefined &&
      ((node.transitions.get(event)?.some(({ guard }) => guard === undefined) ?? false) || open(node.parent, event));
    const dead = all.flatMap((node) =>
      [...node.transitions.keys()].filter((event) => !open(node, event)).map((event) => `${node.id} ${event}`),
    );
    expect(dead).toEqual([]);
  });

  it('has a place for every command', () => {
    const events = new Set(all.flatMap(({ transitions }) => [...transitions.keys()]));
    expect(Object.keys(commands).filter((type) => !events.has(type))).toEqual([]);
    expect([...events].filter((event) => !(event in commands) && !event.startsWith('xstate.done.'))).toEqual([]);
  });

  it('changes the state with every fact it takes, so that the same snapshot means no place', () => {
    const idle = all
      .flatMap(transitionsOf)
      .filter((transition) => !transition.eventType.startsWith('xstate.'))
      .filter((transition) => ((transition as { actions?: unknown[] }).actions?.length ?? 0) === 0);
    expect(idle.map(named)).toEqual([]);
  });

  it('offers at every place the doors that it and its parents have', () => {
    for (const snapshot of states.values()) {
      const inside = all.filter(({ id }) => {
        const path = id.split('.').slice(1);
        let value: unknown = snapshot.value;
        return path.every((part, depth) => {
          if (typeof value === 'string') return depth === path.length - 1 && value === part;
          const has = typeof value === 'object' && value !== null && part in value;
          value = has ? (value as Record<string, unknown>)[part] : undefined;
          return has;
        });
      });
      const types = inside.flatMap(({ transitions }) => [...transitions.keys()]).filter((event) => event in commands);
      expect([...doors(snapshot).keys()].sort()).toEqual([...new Set(types)].sort());
    }
  });
});

describe('from every state', () => {
  const ends = [
    'done',
    'adopted',
    'nothing-adopted',
    'not-adopted',
    'not-formed',
    'not-converted',
    'shelved',
    'referred',
  ];

  it('an end can be reached without withdrawing or annulling anything', () => {
    const leads = new Map<string, string[]>();
    for (const [from, found] of ways) for (const to of found.values()) leads.set(to, [...(leads.get(to) ?? []), from]);
    const good = new Set<string>();
    // What the graph leaves to another opening is gone into there.
    const queue = [...ends.map((end) => `closed.${end}`), ...[...states.keys()].filter((key) => !ways.has(key))];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (good.has(next)) continue;
      good.add(next);
      queue.push(...(leads.get(next) ?? []));
    }
    const aside = (key: string) => key.startsWith('closed.') || key.startsWith('suspended');
    expect([...states.keys()].filter((key) => !good.has(key) && !aside(key))).toEqual([]);
  });

  it('the consultation can be suspended, withdrawn and annulled, and what ended can be annulled', () => {
    for (const [key, snapshot] of states) {
      const open = doors(snapshot);
      if (key === 'closed.annulled') expect(open.has('consultation.annul')).toBe(false);
      else expect(open.has('consultation.annul')).toBe(true);
      const running = !key.startsWith('closed.') && !key.startsWith('suspended');
      expect(open.has('consultation.suspend')).toBe(running);
      expect(open.has('consultation.withdraw')).toBe(!key.startsWith('closed.'));
    }
  });

  it('it resumes where it was suspended', () => {
    const back = [...ways].filter(([from]) => from.startsWith('suspended at consultation.open.'));
    expect(back.length).toBeGreaterThan(15);
    for (const [from, found] of back) {
      const place = from.replace('suspended at consultation.open.', '');
      const resumed = [...found].filter(([way]) => way.startsWith('consultation.resume ')).map(([, to]) => to);
      expect(resumed.map((to) => (JSON.parse(to) as string[])[0])).toEqual([place]);
    }
  });
});

it('what looks the same is written the same', () => {
  for (const [key, snapshot] of states) expect(looks(snapshot)).toBe(key);
});
