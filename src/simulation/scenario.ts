// A scenario: everything a simulated consultation is made of but chance, as plain data. What needs the people is checked when they
// are drawn. Pure.
import * as z from 'zod/mini';
import { type Charter, charter } from '../charters/charter.js';
import { charterNamed, charters } from '../charters/index.js';
import { count, id, line, money, word } from '../fields.js';
import { deepest, formProblemOf, pointingTo } from '../form.js';
import { itemDraft } from '../kernel/words.js';
import { refuseAny } from '../problem.js';
import type { PopulationProblem } from '../problems/population.js';
import { type SimulationProblem, simulationProblem } from '../problems/simulation.js';
import { behaviours } from './behaviour/index.js';
import type { Question } from './behaviour/policy.js';
import { cultureSpec } from './cultures/index.js';
import { dynamics } from './dynamics/index.js';
import { kinded } from './kinds.js';
import { namedProblems } from './named.js';
import { networkKinds } from './networks/index.js';
import { population } from './population/spec.js';
import { distribution } from './samplers/distribution.js';

const share = z.number().check(z.gte(0), z.lte(1));

/** The form of an item. */
export const item = z.strictObject({
  item: id,
  title: line,
  /** Which body decides by which rule, in which order; empty: to be agreed by consensus. */
  route: z.array(z.strictObject({ body: id, rule: word, ballot: z.optional(word) })),
  becomes: z._default(itemDraft.shape.becomes, 'project'),
  /** What may be chosen among, where a stage has a ballot form, or where options are ranked first. */
  options: z._default(z.array(z.strictObject({ option: id, title: line, cost: z.optional(money) })), []),
  /** Persons whose own consent it needs. */
  affected: z._default(z.array(id), []),
  /** How its rounds are held. */
  form: z._default(z.enum(['session', 'written', 'door-to-door', 'online']), 'session'),
  /** Whether the deliberating body ranks its options before one of them is put to the vote. */
  ranked: z._default(z.boolean(), false),
  /** How long the debate on it may last in one session; as long as anybody wants to speak where nothing is said. */
  minutes: z.optional(z.int().check(z.gte(1), z.lte(1440))),
  /** In 0.01 of the currency. */
  budget: z._default(count, 0),
  /** How far an adopted amendment moves everybody towards it: a share of the way, times how far each may be moved. */
  compromise: z._default(share, 0),
});

/** An item, from the topic it is raised as to the project it becomes. */
export type Item = z.output<typeof item>;

const world = z.strictObject({
  /** Days the plan of a project has. */
  days: z._default(distribution, 60),
  /** Days beyond the plan. */
  delay: z._default(distribution, 0),
  /** Cost beyond the budget, as a share of it. */
  overrun: z._default(distribution, 0),
  /** How well it is done, from 0 to 1; a second time it is drawn again. */
  quality: z._default(distribution, 1),
  /** Share of the budget that is pledged. */
  pledged: z._default(distribution, 1),
});

const QUESTIONS = [
  'raises',
  'seconds',
  'attends',
  'speaks',
  'amends',
  'decides',
  'ranks',
  'votes',
  'consents',
  'objects',
  'withdraws',
  'rates',
  'leaves',
] as const satisfies readonly Question[];

const groups = { groups: z.optional(z.array(id).check(z.minLength(1))) };

const outside = z.strictObject({
  /** The name of a process that is asked over a line protocol. */
  outside: word,
  /** What it answers; the rest is answered here. */
  answers: z.array(z.enum(QUESTIONS)).check(z.minLength(1)),
  /** Traits of its people that it goes by, besides those that are known here. */
  traits: z.optional(z.array(word)),
  ...groups,
});

const culture = z.strictObject({
  /** The items over whose options these preferences are; all with options where nothing is said. */
  items: z.optional(z.array(id).check(z.minLength(1))),
  from: cultureSpec,
});

/** The whole of it. */
export const scenario = z.strictObject({
  title: z._default(line, 'Simulated consultation'),
  /** By id, or written out. */
  charter: z.union([word, charter]),
  items: z.array(item).check(z.minLength(1)),
  people: population,
  /** Who listens to whom: everybody to everybody where nothing is said. */
  network: z.optional(kinded(networkKinds())),
  /** How opinions change in deliberation, one after the other; they do not where there are none. */
  dynamics: z._default(z.array(kinded(dynamics())), []),
  /** Preferences over options. */
  preferences: z._default(z.array(culture), []),
  /** How people behave: the first that answers a question answers it; whatever none does, they do sincerely. */
  behaviour: z._default(z.array(z.union([kinded(behaviours(), groups), outside])), []),
  world: z.optional(world),
  /** All of it; or, to hold it against, a vote at once, or opinions and a majority without any procedure (see baselines.ts). */
  procedure: z._default(z.enum(['whole', 'vote-at-once', 'opinions-alone']), 'whole'),
  /** Ways to vote that are offered, of those the charter has; all but hands where nothing is said. */
  channels: z.optional(z.array(word).check(z.minLength(1))),
});

export type WrittenScenario = z.input<typeof scenario>;
/** As it is read: with its defaults, and the charter in full. */
export type Scenario = Omit<z.output<typeof scenario>, 'charter'> & { charter: Charter };

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    // Whatever is indexed here came from outside; an object has what its keys say.
    (within, key) =>
      typeof within === 'object' && within !== null ? (within as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/**
 * What is wrong with what a scenario says, though its form is right.
 * @param own traits that policies of the caller's own ask for
 */
export function scenarioProblems(
  scenario: Scenario,
  own?: readonly string[],
): (SimulationProblem | PopulationProblem)[] {
  const { items, behaviour, people, charter, channels = [] } = scenario;
  const known = people.groups.map((group) => group.id);
  const named = behaviour.flatMap(({ groups: of }) => (of as string[] | undefined) ?? []);
  // Of a bloc: the items it has a line on.
  const lines = behaviour.flatMap((one) =>
    'kind' in one && one.kind === 'bloc' ? Object.keys(one['lines'] as object) : [],
  );
  return [
    ...lines
      .filter((line) => !items.some((one) => one.item === line))
      .map((item) => simulationProblem('simulation.item-unknown', { item, known: items.map((one) => one.item) })),
    ...channels
      .filter((channel) => !charter.vote.channels.includes(channel))
      .map((channel) => simulationProblem('simulation.channel-unknown', { channel, known: charter.vote.channels })),
    ...items.flatMap(({ item: id, options }, index) => [
      ...(items.findIndex((one) => one.item === id) < index
        ? [simulationProblem('simulation.item-twice', { item: id })]
        : []),
      ...options.flatMap(({ option }, place) =>
        options.findIndex((one) => one.option === option) < place
          ? [simulationProblem('simulation.option-twice', { item: id, option })]
          : [],
      ),
    ]),
    ...named
      .filter((group) => !known.includes(group))
      .map((group) => simulationProblem('simulation.group-unknown', { group, known })),
    ...namedProblems(scenario, own),
  ];
}

/** What of a scenario only the caller knows. */
export interface ReadingOptions {
  /** Traits that policies of the caller's own ask for; any other that nobody here asks for is refused. */
  traits?: readonly string[];
}

/**
 * Reads a scenario: plain data, as it stands in a study.
 * @throws {Fault} with everything that is wrong with it, by path
 */
export function readScenario(value: unknown, { traits }: ReadingOptions = {}): Scenario {
  const { data, error } = scenario.safeParse(value);
  refuseAny(
    pointingTo(
      (error?.issues ?? []).flatMap(deepest).map((issue) => {
        const written = at(value, issue.path);
        return formProblemOf(issue, issue.path.join('.') || 'scenario', written === undefined, written);
      }),
      'docs/simulate.md',
    ),
  );
  // Without an issue there is a value.
  const read = data as z.output<typeof scenario>;
  const found = typeof read.charter === 'string' ? charterNamed(read.charter) : read.charter;
  const unknown =
    found === undefined && typeof read.charter === 'string'
      ? [
          simulationProblem('simulation.charter-unknown', {
            charter: read.charter,
            known: charters().map((one) => one.id),
          }),
        ]
      : [];
  refuseAny(unknown);
  // Refused where it is none.
  const whole: Scenario = { ...read, charter: found as Charter };
  refuseAny(scenarioProblems(whole, traits));
  return whole;
}
