// Whatever the kept records hold, as a slip: what `wayBack` says puts it right is admitted there, with the fields it fills in, and the
// state is another afterwards. What is said anew is said as it was said before.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doors, type Entry, type Fact, type Snapshot, toFact } from 'yishi';
import { type WayBack, wayBack } from 'yishi/desk';
import { hasRole, itemsThat } from '../../src/kernel/questions.js';
import { consultation } from '../../src/procedure/chart.js';
import { community } from '../../src/procedure/community.js';
import { decide } from '../../src/procedure/decide.js';
import { apply } from '../../src/procedure/replay.js';
import { begun, directoryOf } from '../golden/recording.js';
import { stateHash } from '../golden/state.js';

const records: Fact[][] = ['0', '1'].flatMap((edition) =>
  readdirSync(directoryOf(edition))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) =>
      readFileSync(`${directoryOf(edition)}${file}`, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Entry => JSON.parse(line))
        .map(toFact),
    ),
);

/** How each command was asked for once, for what is said anew and was not said before in this record. */
const once = new Map<string, object>(records.flat().map(({ type, fields }) => [type, fields]));

const all = { ...consultation.commands, ...community.commands };

const namesOf = (command: string): string[] => {
  const schema = all[command]?.fields;
  return schema && 'shape' in schema ? Object.keys(schema.shape as object) : [];
};

const peopleOf = ({ context: { people, rolls } }: Snapshot): string[] => [
  ...new Set([...people.keys(), ...Object.values(rolls).flatMap(({ members }) => [...members.keys()])]),
];

/** As it was said, of another thing, of other things inside it, or for later days. */
function variants(told: Readonly<Record<string, unknown>>, fixed: object): Readonly<Record<string, unknown>>[] {
  const open = Object.keys(told).filter((name) => !(name in fixed));
  const anew = open
    .filter((name) => typeof told[name] === 'string' && name !== 'reason')
    .map((name) => ({ ...told, [name]: `${told[name]}-anew` }));
  const inside = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, Array.isArray(value) ? value.map(renamed) : value]),
  );
  const said = [told, ...anew, inside];
  return [
    ...said,
    ...said.map((one) => later(one, 7)),
    ...said.map((one) => later(one, 60)),
    ...said.map((one) => later(one, 365)),
  ];
}

const renamed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const [[name, id] = ['', '']] = Object.entries(value);
  return typeof id === 'string' ? { ...value, [name]: `${id}-anew` } : value;
};

const later = <V>(told: V, days: number): V =>
  JSON.parse(
    JSON.stringify(told).replaceAll(/\d{4}-\d\d-\d\d(?=T|")/g, (day) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10),
    ),
  );

/** How it was said before: of the same thing, where it was. */
function saidBefore(command: string, before: readonly Fact[], wrong: Fact): object {
  const [own = ''] = namesOf(command);
  const about: unknown = Object.entries(wrong.fields).find(([name]) => name === own)?.[1];
  const same = before.findLast(
    ({ type, fields }) =>
      type === command &&
      own in fields &&
      Object.entries(fields).some(([name, value]) => name === own && value === about),
  );
  return (same ?? before.findLast(({ type }) => type === command))?.fields ?? once.get(command) ?? {};
}

interface Asked {
  snapshot?: Snapshot;
  codes: ReadonlySet<string>;
}

/** Asked by everybody who may be the one, before whoever may be the second person, until somebody is let. */
function asked(now: Snapshot, { command, fields }: WayBack, before: readonly Fact[], wrong: Fact): Asked {
  const codes = new Set<string>();
  const door = [...doors(now)].find(([type]) => type === command)?.[1];
  if (!door) return { codes: codes.add('not-now') };
  const { context } = now;
  const names = namesOf(command);
  const known = Object.entries(saidBefore(command, before, wrong)).filter(([name]) => names.includes(name));
  const people = peopleOf(now);
  const rights: Readonly<Record<string, typeof door.who | undefined>> = context.charter.rights;
  const may = [wrong.by, wrong.for ?? wrong.by, ...people].filter((one) =>
    hasRole(context, one, rights[command] ?? door.who),
  );
  const second = names.includes('witness')
    ? [...(context.offices.scrutineer ?? []), ...people.slice(0, 2)]
    : [undefined];
  const told = {
    ...Object.fromEntries(known),
    ...(names.includes('reason') && { reason: 'A slip of the pen' }),
    ...(names.includes('reads') && { reads: 'As it should read' }),
    // A round is called on what is open now.
    ...(command === 'round.call' && { items: itemsThat(context, 'open').map(({ item }) => item) }),
    ...fields,
  };
  for (const variant of variants(told, fields))
    for (const by of new Set(may))
      for (const witness of second) {
        const whole = witness === undefined ? variant : { ...variant, witness };
        const { refusal, snapshot } = decide(now, command, whole, { at: context.at, by, salt: 'c2FsdA' });
        if (!refusal) return { snapshot, codes };
        codes.add(refusal.code);
      }
  return { codes };
}

/** Without the trace of there having been a fact. */
const stateOf = (snapshot: Snapshot): string =>
  stateHash({ ...snapshot, context: { ...snapshot.context, seq: 0, at: '' } } as Snapshot);

/** Where a slip was made: the fact, the states around it, and what follows. */
interface Place {
  way: WayBack;
  facts: readonly Fact[];
  index: number;
  states: readonly Snapshot[];
}

const places = new Map<string, Place[]>();
for (const facts of records) {
  const [first] = facts;
  if (!first) continue;
  const states = [begun('x', first)];
  const here = new Map<string, number>();
  for (const [index, fact] of facts.entries()) {
    states.push(apply(states[index] as Snapshot, fact));
    const ways = wayBack(fact);
    for (const way of 'none' in ways ? [] : ways) {
      const key = `${fact.type} → ${way.command}`;
      here.set(key, (here.get(key) ?? 0) + 1);
      // Of many alike a few will do.
      if ((here.get(key) ?? 0) <= 3) places.set(key, [...(places.get(key) ?? []), { way, facts, index, states }]);
    }
  }
}

/** What becomes of it a few facts later: at once is 1. */
function tried({ way, facts, index, states }: Place, after: number): Asked {
  const [now, wrong] = [states[index + after], facts[index]];
  if (!now || !wrong) return { codes: new Set() };
  return asked(now, way, facts.slice(0, index + after), wrong);
}

type Outcome = 'undone' | 'put right' | 'said anew' | 'later';

/** How it went where it was tried at once; of the same said again only that it was admitted. */
function outcomeOf(place: Place): Outcome | undefined {
  const { snapshot } = tried(place, 1);
  if (!snapshot) return undefined;
  const state = stateOf(snapshot);
  const [before, slipped] = [place.states[place.index], place.states[place.index + 1]];
  if (before && state === stateOf(before)) return 'undone';
  return slipped && state === stateOf(slipped) ? 'said anew' : 'put right';
}

/** Further on in a record, where the first way was over or the second not yet open. */
const admittedLater = (place: Place): boolean =>
  place.states.slice(place.index + 2).some((_, step) => tried(place, step + 2).snapshot !== undefined);

function best(all: readonly Place[]): Outcome | undefined {
  let found: Outcome | undefined;
  for (const place of all.slice(0, 12)) {
    const outcome = outcomeOf(place);
    if (outcome === 'undone' || outcome === 'put right') return outcome;
    found ??= outcome;
  }
  if (found) return found;
  const [one] = all;
  const elsewhere = all.filter(({ facts }, index) => all.findIndex((other) => other.facts === facts) === index);
  return one && elsewhere.some(admittedLater) ? 'later' : undefined;
}

/** Ways that no kept record comes to, each with what it is refused with there; the same command has another that is open, or does not slip there. */
const NOT_THERE: Readonly<Record<string, string>> = {
  'ballot.correct → count.recount': 'not-now',
  'community.open → community.amend': 'malformed',
  'covenant.retract → covenant.adopt': 'covenant.not-pending',
  // What was found with enough ratings is revised.
  'evaluation.find → evaluation.reopen': 'evaluation.enough',
  'grant.reopen → grant.award': 'grant.out-of-turn',
  'grant.reopen → grant.decline': 'grant.out-of-turn',
  'grant.reopen → grant.submit': 'grant.out-of-turn',
  // The same again is no other place, and no news.
  'grid.move → grid.move': 'grid.itself',
  'matter.report → matter.report': 'matter.reported',
  'implementation.send-back → notice.post': 'not-now',
  'topic.withdraw → topic.submit': 'not-now',
  // Nothing was left to call a round on.
  'vote.return → round.call': 'malformed',
};

const outcomes = new Map([...places].map(([key, all]) => [key, best(all)] as const));
const shown = (wanted: Outcome): string[] =>
  [...outcomes]
    .filter(([, outcome]) => outcome === wanted)
    .map(([key]) => key)
    .sort();

describe('a slip in a kept record', () => {
  it.each([...outcomes])('%s is admitted', (key, outcome) => {
    if (outcome) return;
    const codes = (places.get(key) ?? []).flatMap((place) => [...tried(place, 1).codes]);
    expect(codes).toContain(NOT_THERE[key]);
  });

  it('is one of nearly every command there is', () => {
    const slipped = new Set(records.flat().map(({ type }) => String(type)));
    expect(Object.keys(all).filter((type) => !slipped.has(type))).toEqual([
      'community.amend',
      'community.suspend',
      'community.resume',
      'community.close',
    ]);
  });

  it('leaves nothing behind where it is taken back', () => {
    expect(shown('undone').length).toBeGreaterThan(90);
    expect(shown('undone')).toEqual(
      expect.arrayContaining([
        'attendance.check-in → attendance.correct',
        'fund.close → fund.reopen',
        'item.settle → item.reopen',
        'notice.deliver → delivery.strike',
        'options.freeze → options.reopen',
        'result.post → result.retract',
        'tally.enter → tally.strike',
      ]),
    );
  });

  it('names ways that are open later, where the nearest is over', () => {
    expect(shown('later')).toMatchInlineSnapshot(`
      [
        "attendance.check-in → tally.strike",
        "ballot.cast → count.recount",
        "ballot.invalidate → count.recount",
        "batch.enter → count.recount",
        "case.find → case.grade",
        "case.grade → case.grade",
        "consensus.test → consensus.test",
        "contract.breach → contract.cure",
        "count.make → count.recount",
        "covenant.unsign → covenant.sign",
        "implementation.conclude → evaluation.conclude",
        "implementation.conclude → evaluation.find",
        "project.rectify → project.complete",
        "project.screen → project.submit",
        "project.submit → project.screen",
        "rating.correct → evaluation.revise",
        "rating.give → evaluation.revise",
        "roll.enter → notice.withdraw",
        "round.call → round.close",
        "tally.enter → tally.correct",
        "topic.screen → topic.reopen",
      ]
    `);
  });
});

describe('wayBack', () => {
  it('fills in what the entry tells, says by whom and until when', () => {
    const fields = { motion: 'm1', for: 3, against: 6, abstain: 0 };
    expect(wayBack({ type: 'motion.decide', fields })).toEqual([
      { command: 'motion.correct', fields, who: ['chair', 'recorder'], until: 'built' },
    ]);
  });

  it('takes from whose it is, its number, the inside of lists, and what is always so', () => {
    const ballot = {
      type: 'ballot.cast',
      seq: 7,
      by: 'o1',
      for: 'o2',
      fields: { choices: { lift: 'for' }, channel: 'paper' },
    };
    expect(wayBack(ballot)).toMatchObject([
      { fields: { person: 'o2', choices: { lift: 'for' } } },
      { fields: { strike: ['o2'] } },
    ]);
    expect(wayBack({ type: 'note.add', seq: 9, by: 'r1', fields: { text: 'Dry' } })).toMatchObject([
      { command: 'entry.correct', fields: { seq: 9, reads: 'Dry' } },
    ]);
    const [admitted] = [wayBack({ type: 'person.admit', fields: { people: [{ person: 'r9', name: 'Ann' }] } })].flat();
    expect(admitted).toMatchObject({ command: 'person.correct', fields: { person: 'r9', name: 'Ann' } });
    expect(wayBack({ type: 'change.request', fields: { project: 'p', change: 'c' } })).toMatchObject([
      { fields: { project: 'p', change: 'c', decision: 'decline' } },
    ]);
  });

  it('leaves out what a command without its stamp does not tell', () => {
    expect(wayBack({ type: 'ballot.cast', fields: { choices: {} } })).toMatchObject([
      { fields: { choices: {} } },
      { fields: {} },
    ]);
    expect(wayBack({ type: 'note.add', fields: {} })).toMatchObject([{ fields: {} }]);
  });

  it('says why where nothing does, and nothing of what is no command', () => {
    expect(wayBack({ type: 'person.erase', fields: {} })).toEqual({ none: 'erased' });
    expect(wayBack({ type: 'deadline.pass', fields: {} })).toEqual({ none: 'clock' });
    for (const type of ['constructor', '__proto__', 'balot.cast', ''])
      expect(wayBack({ type, fields: {} })).toEqual([]);
    expect(wayBack({ type: 'person.admit', fields: { people: 'nobody' } })).toMatchObject([{ fields: {} }]);
    expect(wayBack({ type: 'person.admit', fields: JSON.parse('{"people":{"__proto__":{"0":1}}}') })).toMatchObject([
      { fields: {} },
    ]);
  });
});
