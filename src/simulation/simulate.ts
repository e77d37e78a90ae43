// A simulation: made-up people go through the real procedure, and what comes of it is an ordinary record. Pure.
import { bodiesNamed } from '../charters/bodies.js';
import type { Charter } from '../charters/charter.js';
import type { Methods } from '../charters/ranking-methods.js';
import { Fault } from '../problem.js';
import { simulationProblem } from '../problems/simulation.js';
import type { Fact } from '../procedure/vocabulary.js';
import { chance } from './chance.js';
import { draftOf } from './course/1-topics.js';
import { groupsOf } from './course/asking.js';
import { course, type Visit } from './course/course.js';
import type { Behaving, Going, Pending, Running, Sample, When } from './course/running.js';
import { momentOf, must, OFFICERS } from './course/running.js';
import { type Crowd, crowdOf } from './crowd.js';
import type { Influence, Network } from './model.js';
import type { Population } from './population/population.js';
import type { Item } from './scenario.js';
import { createSession, type Session } from './session.js';
import { asPlanned, type World } from './world.js';

export interface Simulation {
  /** Parsed already. */
  charter: Charter;
  items: readonly Item[];
  people: Population;
  /** Everything that is left to chance follows from it: the same seed, the same record. */
  seed: string;
  /** Who listens to whom; everybody to everybody where nothing is said. */
  network?: Network;
  /** How opinions change, begun anew for each thing there is an opinion about; not at all where nothing is said. */
  minds?: (subject: string) => Influence;
  /** How people behave, by group. */
  behaving: ReadonlyMap<string, Behaving>;
  world?: World;
  /** Who takes no part in which item, for an interest of their own: recorded before it is deliberated. */
  recused?: readonly { person: string; item: string }[];
  /** What happens among people before it begins: opinions before are those before this. */
  before?: (crowd: Crowd) => void;
  /** When people vote, where that is known. */
  when?: When;
  /** Ways to vote that are offered, of those the charter has. */
  channels?: readonly string[];
  /** Voting methods beside those of the core. */
  methods?: Methods;
  /** When it begins: a Monday morning unless something is said. */
  at?: string;
  id?: string;
  title?: string;
}

/** What came of it. */
export interface Run {
  facts: readonly Fact[];
  /** The record as a store would keep it, chained; made when it is asked for. */
  record(): ReturnType<Session['record']>;
  session: Session;
  crowd: Crowd;
  charter: Charter;
  items: readonly Item[];
  /** Where it ended: `closed.done`, ... */
  end: string;
  visits: readonly Visit[];
  samples: readonly Sample[];
  /** Refusals by code. */
  refusals: Readonly<Record<string, number>>;
  /** Voting methods it was counted with, beside those of the core. */
  methods?: Methods;
  began: string;
  ended: string;
}

/** A Monday morning in the east of China. */
const START = '2026-03-02T01:00:00.000Z';

/** Members of a roll that are entered at once. */
const LINES = 5000;

function open(running: Running, { charter, items, title = 'Simulated consultation' }: Simulation): void {
  const { crowd } = running;
  const bodies = new Map<string, { body: string; kind: string; name: string }>();
  const name = (body: string) => bodies.set(body, { body, kind: 'body', name: body });
  for (const { body } of bodiesNamed(charter)) name(body);
  for (const { route } of items) for (const { body } of route) name(body);
  for (const { bodies: of } of crowd.persons) for (const body of of) name(body);
  const officers = Object.entries(OFFICERS).map(([office, person]) => ({
    office: office as keyof typeof OFFICERS,
    person,
  }));
  const scrutineers = Array.from(
    { length: Math.max(0, charter.vote.scrutineers - 1) },
    (_, n) => `scrutineer-${n + 2}`,
  );
  const parties = (charter.deliberation.parties ?? []).map((kind, n) => ({ person: `party-${n + 1}`, kinds: [kind] }));
  const homeless = crowd.persons.filter(({ bodies: of }) => of.length === 0);
  const affected = new Set(items.flatMap(({ affected: persons }) => persons));
  const answer = running.session.open(
    {
      title,
      charter,
      mode: 'simulated',
      people: [
        ...officers.map(({ person }) => ({ person })),
        ...scrutineers.map((person) => ({ person })),
        ...parties,
        ...homeless.map(({ person, kinds }) => ({ person, kinds: [...kinds] })),
        ...[...affected]
          .filter((person) => !homeless.some((one) => one.person === person))
          .map((person) => ({ person })),
      ],
      bodies: [...bodies.values()],
      offices: [...officers, ...scrutineers.map((person) => ({ office: 'scrutineer' as const, person }))],
      items: charter.begins === 'topics' ? [] : items.map((item) => draftOf(item, [])),
    },
    { at: momentOf(running.now), by: OFFICERS.convener },
  );
  if (!answer.ok)
    throw new Fault([
      simulationProblem('simulation.not-opened', {
        refusal: answer.refusal.code,
        details: JSON.stringify(answer.refusal.numbers),
      }),
    ]);
  for (const { body } of bodies.values()) {
    const members = [...crowd.members(body)].flatMap((index) => {
      const found = crowd.persons[index];
      if (!found) return [];
      const { person, unit, area, listed } = found;
      // A row of a roll as it is read is a row as it is entered.
      if (listed) return [{ person, ...(listed[body] as object) }];
      return [{ person, ...(unit !== undefined && { unit }), ...(area !== undefined && { area }) }];
    });
    for (let from = 0; from < members.length; from += LINES) {
      const more = from > 0 ? { more: true } : {};
      must(running, 'roll.enter', { body, members: members.slice(from, from + LINES), ...more }, OFFICERS.recorder);
    }
  }
}

/**
 * Opens the consultation and enters its rolls, and goes no further: whether it can be begun at all.
 * @throws {Fault} where the procedure does not open like this
 */
export function opens(simulation: Simulation): void {
  open(runningOf(simulation), simulation);
}

/** The same as `simulate`, stopping wherever somebody outside is asked: for whoever brings their answers. */
export function* simulating(simulation: Simulation): Going<Run> {
  const running = runningOf(simulation);
  const { charter, items, crowd } = running;
  simulation.before?.(crowd);
  open(running, simulation);
  const visits = yield* course(running);
  const { session, samples, refusals } = running;
  return {
    facts: session.facts,
    record: () => session.record(),
    session,
    crowd,
    charter,
    items,
    end: session.place,
    visits,
    samples,
    refusals: Object.fromEntries([...refusals].sort(([one], [other]) => (one < other ? -1 : 1))),
    began: simulation.at ?? START,
    ended: momentOf(running.now),
    ...(simulation.methods && { methods: simulation.methods }),
  };
}

/** Everything a consultation has while it goes on. */
function runningOf(simulation: Simulation): Running {
  const { charter, items, people, seed, behaving, world = asPlanned, at = START, id = 'simulated' } = simulation;
  const { minds = () => ({}) } = simulation;
  const network = simulation.network ?? everybody(people.persons.length);
  const crowd = crowdOf(people, network, minds, (subject) => chance(seed, 'minds', subject));
  return {
    session: createSession({ id, seed, ...(simulation.methods && { methods: simulation.methods }) }),
    charter,
    items,
    crowd,
    behaving,
    channels: simulation.channels ?? charter.vote.channels.filter((channel) => channel !== 'show-of-hands'),
    world,
    seed,
    refusals: new Map(),
    samples: [],
    now: Date.parse(at),
    recused: simulation.recused ?? [],
    when: simulation.when,
    groups: groupsOf(people.persons),
    draws: new Map(),
    selves: [],
  };
}

const everybody = (size: number): Network => ({
  size,
  offsets: new Int32Array(size + 1),
  targets: new Int32Array(0),
  complete: true,
});

/**
 * Runs a consultation of made-up people through the real procedure.
 * @throws where a behaviour is an outside process: use `simulating`
 */
export function simulate(simulation: Simulation): Run {
  const going = simulating(simulation);
  const { done, value } = going.next();
  if (!done) throw new Fault([simulationProblem('simulation.outside', { outside: (value as Pending).outside })]);
  return value as Run;
}
