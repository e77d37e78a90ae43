// Every charter of the catalogue: each way from step to step and out that its steps have is gone by real commands, and to a step that it
// leaves out nothing leads.
import { describe, expect, it } from 'vitest';
import { placeOf } from 'yishi';
import { type Charter, charters, leavesOut } from 'yishi/charters';
import { at, covenant, type Given, lamps, lift, type PlaceName, staff, ways } from 'yishi/testing';
import { STEPS, type Step } from '../../src/charters/charter.js';
import { explore } from './graph.js';
import { openingsOf, tinyOf } from './openings.js';

const { convener, authority } = staff;

/** A charter under which a test need not wait for the hour at which a poll closes. */
const rehearsal = (charter: Charter): Charter => ({
  ...charter,
  calendar: 'none',
  vote: { ...charter.vote, mayCloseEarly: true },
});

interface Way {
  from: Step;
  /** A step, or an end. */
  to: Step | `closed.${string}`;
  /** It comes back to what was decided before: no more often than the charter lets. */
  back?: true;
  go(charter: Charter): Given;
}

const about = (charter: Charter, ...items: (typeof lift)[]) => ({
  charter,
  items: items.map((item) => (charter.begins === 'topics' ? item : { ...item, topics: [] })),
});
const through = (place: PlaceName, step: (given: Given, charter: Charter) => Given) => (charter: Charter) =>
  step(at(place, { charter }), charter);
const ours = ({ deliberation: { body } }: Charter) => covenant(body);

/** The only item of a consultation is talked over and decided on. */
const decidedOn = (item: (charter: Charter) => typeof lift) => (charter: Charter) => {
  const only = about(charter, item(charter));
  return ways.agree(at('deliberation.session', only), only);
};
/** A vote on an item of the owners, in which everybody answers so. */
const votedOn =
  (answer: 'for' | 'against' | 'nothing', otherwise?: 'deliberation' | 'close', item = ofOwners) =>
  (charter: Charter) => {
    const only = about(charter, item);
    const polling = at('vote.polling', only);
    const ballots = { for: ways.voteFor, against: ways.voteAgainst, nothing: (given: Given) => given };
    const posted = [ballots[answer], ways.closePoll, ways.count, ways.post].reduce(
      (given, way) => way(given, only),
      polling,
    );
    return ways.confirm(otherwise)(posted, only);
  };
const ofOwners = { ...covenant('owners'), route: [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }] };
const unsatisfied = (way: 'rectify' | 'redeliberate') =>
  through('evaluation.rating', (given, charter) =>
    ways
      .rate(() => 0)(given, { charter, items: [] })
      .when('evaluation.conclude', { way, reason: 'It squeaks' }, convener)
      .then(),
  );
const sentBack = (to: 'deliberation' | 'vote') =>
  through('implementation.underWay', (given) =>
    given.when('implementation.send-back', { projects: ['p-lift'], to, reason: 'Dearer by half' }, convener).then(),
  );
const reached = (place: PlaceName) => (charter: Charter) => at(place, { charter });

const WAYS: readonly Way[] = [
  { from: 'topics', to: 'closed.nothing-adopted', go: reached('closed.nothing-adopted') },
  { from: 'topics', to: 'deliberation', go: reached('deliberation.planning') },
  { from: 'deliberation', to: 'vote', go: decidedOn(ours) },
  { from: 'deliberation', to: 'closed.adopted', go: decidedOn((charter) => ({ ...ours(charter), route: [] })) },
  { from: 'deliberation', to: 'conversion', go: decidedOn(() => lamps) },
  { from: 'deliberation', to: 'closed.shelved', go: reached('closed.shelved') },
  { from: 'deliberation', to: 'closed.referred', go: reached('closed.referred') },
  { from: 'vote', to: 'conversion', go: votedOn('for', undefined, lift) },
  { from: 'vote', to: 'closed.adopted', go: votedOn('for') },
  { from: 'vote', to: 'closed.not-adopted', go: votedOn('against', 'close') },
  { from: 'vote', to: 'closed.not-formed', go: votedOn('nothing', 'close') },
  { from: 'vote', to: 'deliberation', back: true, go: votedOn('against', 'deliberation') },
  { from: 'conversion', to: 'implementation', go: reached('implementation.underWay') },
  {
    from: 'conversion',
    to: 'closed.adopted',
    go: (charter) =>
      at('conversion.drafting', about(charter, lamps, ours(charter)))
        .when('item.settle', { item: 'lamps', how: 'shelved', reply: 'No money' }, convener)
        .then()
        .when('conversion.conclude', {}, convener)
        .then(),
  },
  { from: 'conversion', to: 'closed.not-converted', go: reached('closed.not-converted') },
  {
    from: 'conversion',
    to: 'deliberation',
    back: true,
    go: through('conversion.drafting', (given) =>
      given.when('conversion.send-back', { items: ['lift'], reason: 'Nobody builds it' }, convener).then(),
    ),
  },
  { from: 'implementation', to: 'evaluation', go: reached('evaluation.rating') },
  { from: 'implementation', to: 'deliberation', back: true, go: sentBack('deliberation') },
  { from: 'implementation', to: 'vote', back: true, go: sentBack('vote') },
  { from: 'evaluation', to: 'closed.done', go: reached('closed.done') },
  { from: 'evaluation', to: 'implementation', go: unsatisfied('rectify') },
  { from: 'evaluation', to: 'deliberation', back: true, go: unsatisfied('redeliberate') },
];

const isStep = (name: string): name is Step => STEPS.some((step) => step === name);
const has = (charter: Charter, { from, to, back }: Way): boolean =>
  !leavesOut(charter, from) && !(isStep(to) && leavesOut(charter, to)) && (!back || charter.maxReturns > 0);

describe.each(charters().map((one) => [one.id, one] as const))('under %s', (_id, charter) => {
  const rules = rehearsal(charter);

  it('every way its steps have leads where it should', () => {
    const there = WAYS.filter((way) => has(charter, way)).map((way) => {
      const place = way.go(rules).place;
      return [`${way.from} → ${way.to}`, place === way.to || place.startsWith(`${way.to}.`) ? way.to : place];
    });
    expect(there).toEqual(there.map(([name]) => [name, name?.split(' → ')[1]]));
    expect(there.length).toBeGreaterThan(1);
  });

  it('it is withdrawn, and annulled', () => {
    const begun = {
      topics: 'topics.gathering',
      deliberation: 'deliberation.planning',
      vote: 'vote.preparing',
    } as const;
    const open = at(begun[charter.begins], { charter: rules });
    const withdrawn = open.when('consultation.withdraw', { reason: 'Nobody wants it' }, convener).then();
    const ground = { ground: 'Unlawful', authority: 'Street office', document: '2026-1' };
    expect(withdrawn.place).toBe('closed.withdrawn');
    expect(withdrawn.when('consultation.annul', ground, authority).then().place).toBe('closed.annulled');
  });
});

// Whoever leaves out conversion leaves out what grows the graph.
const shorter = charters().filter((charter) => leavesOut(charter, 'conversion'));

describe.each(shorter.map((one) => [one.id, one] as const))('whatever anybody does under %s', (_id, charter) => {
  it('nothing leads to a step that it leaves out', () => {
    const { states } = explore(openingsOf(tinyOf(charter)));
    const steps = new Set([...states.values()].map((snapshot) => placeOf(snapshot).split('.')[0] ?? ''));
    expect([...steps].filter((step) => isStep(step) && leavesOut(charter, step))).toEqual([]);
    expect(states.size).toBeGreaterThan(20);
  });
});
