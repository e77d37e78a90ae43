// The same people of a real record under another charter or another rule: they come, speak, vote and rate as the record says. What they
// would have done differently under it nobody knows: their behaviour is held fixed, and whoever reads the results is told so. Pure.

import type { Charter } from '../../charters/charter.js';
import { ruleIn } from '../../charters/rules.js';
import type { Entry } from '../../engine/contracts.js';
import { joined } from '../../joined.js';
import type { HouseRule } from '../../law/house-rule.js';
import { decisionRules } from '../../law/index.js';
import { refuseAny } from '../../problem.js';
import { calibrationProblem } from '../../problems/calibration.js';
import type { Fact } from '../../procedure/vocabulary.js';
import { INDIFFERENCE, sincere } from '../behaviour/index.js';
import { chance } from '../chance.js';
import { OFFICERS } from '../course/running.js';
import type { Person, Population } from '../population/population.js';
import type { Simulation } from '../simulate.js';
import type { World } from '../world.js';
import { answeredIn, type Revealed } from './answered.js';
import { recordedPeopleOf } from './read-record.js';
import type { RecordedMember, RecordedPeople } from './recorded.js';
import { fittedBehaviour, recordedBehaviour, recordedMoments } from './recorded-behaviour.js';

/** What differs from run to run. */
export const DRAWS = ['fixed', 'bootstrap', 'fitted'] as const;
/**
 * `fixed`: each does what they did; what the record does not say is drawn. `bootstrap`: as many people are drawn from them, with
 * replacement (Efron 1979). `fitted`: each takes part and answers by lot, as often as they all did.
 */
export type Draw = (typeof DRAWS)[number];

export interface ReplayOptions {
  seed: string;
  /** Another charter; the record's own, unless one is given. */
  charter?: Charter;
  /** Another rule for the votes of a body, by the body's id. */
  rules?: Readonly<Record<string, string>>;
  /** Rules of the house beside those of the charter. */
  house?: readonly HouseRule[];
  draw?: Draw;
  channels?: readonly string[];
}

/** What every result of a replay rests on. */
export const ASSUMES = 'behaviour held fixed';

export interface Replay {
  simulation: Simulation;
  assumes: typeof ASSUMES;
  draw: Draw;
}

/** What is recorded of a body that deliberates is of the one that deliberates under the other charter. */
function renamed(recorded: RecordedPeople, charter: Charter): RecordedPeople {
  const from = recorded.charter.deliberation.body;
  const to = charter.deliberation.body;
  if (from === to || recorded.bodies.some(({ body }) => body === to)) return recorded;
  const name = (body: string): string => (body === from ? to : body);
  return {
    ...recorded,
    bodies: recorded.bodies.map((one) => ({ ...one, body: name(one.body) })),
    polls: recorded.polls.map((one) => ({ ...one, body: name(one.body) })),
    items: recorded.items.map((item) => ({
      ...item,
      route: item.route.map((stage) => ({ ...stage, body: name(stage.body) })),
    })),
  };
}

function ruledBy(recorded: RecordedPeople, charter: Charter, rules: Readonly<Record<string, string>>): RecordedPeople {
  const known = [...new Set(recorded.items.flatMap(({ route }) => route.map(({ body }) => body)))];
  const names = [...(charter.rules ?? []), ...decisionRules()].map(({ id }) => id);
  refuseAny(
    Object.entries(rules).flatMap(([body, rule]) => [
      ...(known.includes(body) ? [] : [calibrationProblem('calibration.body-unknown', { body, known })]),
      ...(ruleIn(charter, rule) ? [] : [calibrationProblem('calibration.rule-unknown', { rule, known: names })]),
    ]),
  );
  const items = recorded.items.map((item) => ({
    ...item,
    route: item.route.map((stage) => ({ ...stage, rule: rules[stage.body] ?? stage.rule })),
  }));
  return { ...recorded, items };
}

/** Ids that officers of a simulation have. */
const OFFICES = new Set(Object.values(OFFICERS));
const isTaken = (person: string): boolean => OFFICES.has(person) || /^(scrutineer|party)-\d+$/.test(person);

/** The attribute that says who of the record somebody is. */
export const WHO = 'record';

function personsOf({ bodies, items, raised, seconded }: RecordedPeople): Person[] {
  const listed = new Map<string, Record<string, Omit<RecordedMember, 'person'>>>();
  for (const { body, members } of bodies)
    for (const { person, ...as } of members) listed.set(person, { ...listed.get(person), [body]: as });
  // Whoever has a say and is on no roll: people whose own consent is needed, and who raised it.
  const others = [
    ...items.flatMap(({ affected }) => affected),
    ...[...raised, ...seconded].map(({ person }) => person),
  ];
  for (const person of others) if (!listed.has(person)) listed.set(person, {});
  return [...listed].map(([person, of]): Person => {
    const area = Object.values(of).find((as) => as.area !== undefined)?.area;
    const called = isTaken(person) ? `${person}~` : person;
    return {
      person: called,
      name: called,
      ...(area !== undefined && { area }),
      kinds: ['resident'],
      group: 'recorded',
      bodies: Object.keys(of),
      attributes: { [WHO]: person },
      traits: {},
      listed: of,
    };
  });
}

/** As many of each kind of member, by lot, with replacement. Whose own consent is asked for stays, and so do those on no roll. */
function drawnAgain(persons: readonly Person[], { items }: RecordedPeople, seed: string): Person[] {
  const affected = new Set(items.flatMap((item) => item.affected));
  const stays = ({ attributes, bodies }: Person): boolean =>
    affected.has(String(attributes[WHO])) || bodies.length === 0;
  const parts = new Map<string, Person[]>();
  for (const person of persons) {
    if (stays(person)) continue;
    const key = JSON.stringify(person.bodies);
    parts.set(key, [...(parts.get(key) ?? []), person]);
  }
  const times = new Map<string, number>();
  const drawn = [...parts].flatMap(([key, part]) => {
    const lots = chance(seed, 'replay', 'bootstrap', key);
    return part.map(() => {
      const one = part[lots.below(part.length)] as Person; // within the list
      const nth = (times.get(one.person) ?? 0) + 1;
      times.set(one.person, nth);
      return nth === 1 ? one : { ...one, person: `${one.person}~${nth}`, name: `${one.name} ${nth}` };
    });
  });
  return [...persons.filter(stays), ...drawn];
}

/** What they think, as far as it was seen: 1 for, 0 against, one half for neither. What was not seen is drawn from what was. */
function opinionsOf(persons: readonly Person[], recorded: RecordedPeople, seen: Revealed, seed: string): Population {
  const opinions = new Map<string, Float64Array>();
  for (const { item, options } of recorded.items) {
    for (const subject of [item, ...options.map(({ option }) => joined(item, option))]) {
      const known = seen.get(subject);
      const values = [...(known?.values() ?? [])];
      const lots = chance(seed, 'replay', 'opinions', subject);
      opinions.set(
        subject,
        Float64Array.from(persons, ({ attributes }) => {
          const drawn = values.length > 0 ? (values[lots.below(values.length)] ?? 0.5) : lots.float();
          return known?.get(String(attributes[WHO])) ?? drawn;
        }),
      );
    }
  }
  return { persons, opinions, susceptibility: new Float64Array(persons.length) };
}

/** Projects go as they went. */
function worldOf({ projects }: RecordedPeople): World {
  return {
    project(item) {
      const { days = 60, delay = 0, overrun = 0 } = projects.find((one) => one.item === item) ?? {};
      return { days: Math.max(1, days), delay, overrun, quality: 1, pledged: 1 };
    },
  };
}

/** A record and a charter with everything in place that is to be otherwise. @throws {Fault} where it does not fit */
export function underRules(
  whole: RecordedPeople,
  { charter: other, rules = {}, house = [] }: Pick<ReplayOptions, 'charter' | 'rules' | 'house'>,
): { recorded: RecordedPeople; charter: Charter } {
  const under = other ?? whole.charter;
  const charter = house.length > 0 ? { ...under, rules: [...(under.rules ?? []), ...house] } : under;
  return { recorded: ruledBy(renamed(whole, charter), charter, rules), charter };
}

const isRecorded = (one: RecordedPeople | Iterable<Fact | Entry>): one is RecordedPeople => 'polls' in one;

/**
 * People of a record, ready to go through a charter again.
 * @param record what `recordedPeopleOf` made of it, or its facts or entries
 * @throws {Fault} `calibration.…` where the rules do not fit it, or nothing is in it
 */
export function replayPeople(
  record: RecordedPeople | Iterable<Fact | Entry>,
  { seed, draw = 'fixed', channels, ...otherwise }: ReplayOptions,
): Replay {
  const { recorded, charter } = underRules(isRecorded(record) ? record : recordedPeopleOf(record), otherwise);
  const everybody = personsOf(recorded);
  const persons = draw === 'bootstrap' ? drawnAgain(everybody, recorded, seed) : everybody;
  const answered = answeredIn(recorded, seed);
  // Of several drawn from one the first is the one.
  const here = new Map(
    persons.map(({ person, attributes }) => [String(attributes[WHO]), person] as const).toReversed(),
  );
  const whoIs = new Map(persons.map(({ person, attributes }) => [person, String(attributes[WHO])] as const));
  const behaviour =
    draw === 'fitted' ? fittedBehaviour(recorded, answered) : recordedBehaviour(recorded, answered, here);
  const items = recorded.items.map((item) => ({
    ...item,
    affected: item.affected.map((person) => here.get(person) ?? person),
  }));
  const simulation: Simulation = {
    charter,
    items,
    people: opinionsOf(persons, recorded, answered.opinions, seed),
    seed,
    behaving: new Map([
      [
        'recorded',
        [
          { named: draw, ...behaviour },
          { named: 'sincere', ...sincere.begin({ indifference: INDIFFERENCE }) },
        ],
      ],
    ]),
    world: worldOf(recorded),
    ...(draw !== 'fitted' && { when: recordedMoments(recorded, answered, whoIs) }),
    recused: recorded.recused.flatMap(({ person, item }) =>
      persons.filter(({ attributes }) => attributes[WHO] === person).map((one) => ({ person: one.person, item })),
    ),
    title: `${recorded.title} (${ASSUMES})`,
    ...(channels && { channels }),
  };
  return { simulation, assumes: ASSUMES, draw };
}
