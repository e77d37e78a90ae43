// From a scenario and a seed to a simulation: people, networks, preferences, behaviours and the world are drawn. Pure.

import type { Charter } from '../charters/charter.js';
import type { Methods } from '../charters/ranking-methods.js';
import { joined } from '../joined.js';
import { refuseAny } from '../problem.js';
import { simulationProblem } from '../problems/simulation.js';
import { asProcedure } from './baselines.js';
import { behaviour, INDIFFERENCE, sincere } from './behaviour/index.js';
import type { Policy, Question } from './behaviour/policy.js';
import { type Chance, chance } from './chance.js';
import type { Behaving } from './course/running.js';
import { drawProfile } from './cultures/index.js';
import { compose, dynamic } from './dynamics/index.js';
import { type Kinded, settingsOf } from './kinds.js';
import type { Influence, Network } from './model.js';
import { networkKind } from './networks/index.js';
import { drawPopulation } from './population/draw.js';
import type { Population } from './population/population.js';
import type { PersonRow } from './population/roll.js';
import { sampler } from './samplers/distribution.js';
import type { Scenario } from './scenario.js';
import type { Simulation } from './simulate.js';
import type { World } from './world.js';

/** What a scenario names and does not hold. */
export interface Materials {
  /** Rolls that groups are drawn from, by name. */
  rolls?: Readonly<Record<string, readonly PersonRow[]>>;
  /** Voting methods beside those of the core. */
  methods?: Methods;
}

const subjectsOf = ({ items }: Scenario): string[] =>
  items.flatMap(({ item, options }) => [item, ...options.map(({ option }) => joined(item, option))]);

/** Opinions of options as the cultures have them: by their utilities, or in equal steps from the first place to the last. */
function prefer(scenario: Scenario, { persons, opinions }: Population, seed: string): void {
  for (const { items, from } of scenario.preferences) {
    for (const { item, options } of scenario.items) {
      if (options.length < 2 || (items && !items.includes(item))) continue;
      // A stream for each group: nobody's preferences hang on how many there are in another. Options lie where they lie for all.
      const streams = new Map<string, Chance>();
      const own = (voter: number): Chance => {
        const group = persons[voter]?.group ?? '';
        const stream = streams.get(group) ?? chance(seed, 'preferences', item, group);
        streams.set(group, stream);
        return stream;
      };
      const lots = chance(seed, 'preferences', item);
      const { rankings, utilities } = drawProfile(from, persons.length, options.length, lots, own);
      options.forEach(({ option }, place) => {
        const column = opinions.get(joined(item, option)) ?? new Float64Array(persons.length);
        for (let person = 0; person < persons.length; person += 1) {
          const rank = rankings[person]?.indexOf(place) ?? 0;
          column[person] = utilities?.[person]?.[place] ?? 1 - rank / (options.length - 1);
        }
        opinions.set(joined(item, option), column);
      });
    }
  }
}

/** The schema of the scenario has made sure that there is one, and that these are its settings. */
function known<T>(piece: T | undefined): T {
  if (piece === undefined) throw new TypeError('a scenario that was not read by readScenario');
  return piece;
}

const networkOf = (from: Kinded | undefined, people: Population, seed: string): Network | undefined =>
  from &&
  known(networkKind(from.kind)).build(
    settingsOf(from),
    people.persons.length,
    chance(seed, 'network'),
    people.persons.map(({ group }) => group),
  );

const mindsOf =
  ({ dynamics: kinds }: Scenario, size: number) =>
  (): Influence =>
    compose(kinds.map((kind) => known(dynamic(kind.kind)).begin(settingsOf(kind), size)));

type Behaved = Policy | { outside: string; answers: readonly Question[] };

function behavingOf({ behaviour: listed, people }: Scenario): ReadonlyMap<string, Behaving> {
  const policies = listed.map((one): { groups: readonly string[] | undefined; policy: Behaved } => {
    if ('outside' in one) {
      const { outside, answers, groups } = one as { outside: string; answers: Question[]; groups?: string[] };
      return { groups, policy: { outside, answers } };
    }
    return {
      groups: one['groups'] as readonly string[] | undefined,
      policy: { named: one.kind, ...known(behaviour(one.kind)).begin(settingsOf(one, 'groups')) },
    };
  });
  const last = { named: 'sincere', ...sincere.begin({ indifference: INDIFFERENCE }) };
  return new Map(
    people.groups.map(({ id }) => [
      id,
      [
        ...policies.filter(({ groups }) => groups === undefined || groups.includes(id)).map(({ policy }) => policy),
        last,
      ],
    ]),
  );
}

function worldOf({ world }: Scenario): World | undefined {
  if (!world) return undefined;
  const drawn = {
    days: sampler(world.days),
    delay: sampler(world.delay),
    overrun: sampler(world.overrun),
    quality: sampler(world.quality),
    pledged: sampler(world.pledged),
  };
  return {
    project: (_item, _attempt, lots) => ({
      days: Math.round(Number(drawn.days(lots))),
      delay: Math.round(Number(drawn.delay(lots))),
      overrun: Number(drawn.overrun(lots)),
      quality: Math.min(1, Math.max(0, Number(drawn.quality(lots)))),
      pledged: Math.max(0, Number(drawn.pledged(lots))),
    }),
  };
}

/** Bodies that deliberate, decide or study must be somebody. */
function checkBodies(charter: Charter, { items }: Scenario, { persons }: Population): void {
  const deciding = new Set([
    ...(charter.begins === 'vote' ? [] : [charter.deliberation.body]),
    ...items.flatMap(({ route }) => route.map(({ body }) => body)),
  ]);
  const there = new Set(persons.flatMap(({ bodies }) => bodies));
  const people = new Set(persons.map(({ person }) => person));
  refuseAny([
    ...[...deciding]
      .filter((body) => !there.has(body))
      .map((body) => simulationProblem('simulation.no-members', { body })),
    ...items.flatMap(({ item, affected }) =>
      affected
        .filter((person) => !people.has(person))
        .map((person) => simulationProblem('simulation.person-unknown', { item, person })),
    ),
  ]);
}

/**
 * Draws everything a scenario leaves to chance.
 * @param seed everything follows from it; two scenarios with the same seed have the same people as far as they say the same of them
 * @throws {Fault} where the people do not fit what is said of them
 */
export function fromScenario(scenario: Scenario, seed: string, { rolls, methods }: Materials = {}): Simulation {
  const { charter, items, title, channels } = scenario;
  const people = drawPopulation(scenario.people, { seed, subjects: subjectsOf(scenario), ...(rolls && { rolls }) });
  checkBodies(charter, scenario, people);
  prefer(scenario, people, seed);
  const network = networkOf(scenario.network, people, seed);
  const world = worldOf(scenario);
  const simulation: Simulation = {
    charter,
    items,
    people,
    seed,
    title,
    behaving: behavingOf(scenario),
    minds: mindsOf(scenario, people.persons.length),
    ...(network && { network }),
    ...(world && { world }),
    ...(channels && { channels }),
    ...(methods && { methods }),
  };
  return asProcedure(simulation, scenario.procedure);
}
