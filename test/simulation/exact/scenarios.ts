// Small scenarios by lot, for holding what is computed against what is simulated: kinds of opinions and traits, items, bodies and stages,
// channels, behaviours and procedures, as they may meet.
import { quickPoll } from 'yishi/charters';
import { type Chance, chance, readScenario, type Scenario, type WrittenScenario } from 'yishi/simulation';

type Group = WrittenScenario['people']['groups'][number];
type Item = WrittenScenario['items'][number];
type Behaviour = NonNullable<WrittenScenario['behaviour']>[number];

const RULES = [
  'simple-majority',
  'civil-code-278-ordinary',
  'civil-code-278-special',
  'council-majority',
  'property-regulations-12-ordinary',
];
const BODIES = ['owners', 'tenants', 'group'] as const;

const STEPS = ['topics', 'deliberation', 'vote'] as const;

const charterOf = (lots: Chance, pick: <T>(of: readonly T[]) => T): Scenario['charter'] => {
  const begins = pick(['vote', 'vote', 'vote', 'deliberation', 'topics'] as const);
  const charter = structuredClone(quickPoll);
  charter.id = 'by-lot';
  charter.begins = begins;
  charter.phases = [{ id: 'all', title: { zh: '全程', en: 'All' }, steps: [...STEPS.slice(STEPS.indexOf(begins))] }];
  charter.topics.secondsNeeded = lots.below(2);
  charter.deliberation.atCap = pick(['vote', 'shelve'] as const);
  charter.vote.extensions.max = lots.below(2);
  charter.vote.proxies = { allowed: lots.below(4) === 0, cap: 3, written: false };
  return charter;
};

/** The scenario of a number: the same each time. */
export function scenarioByLot(number: number): Scenario {
  const lots = chance('scenarios by lot', number);
  const pick = <T>(of: readonly T[]): T => of[lots.below(of.length)] as T;
  const charter = charterOf(lots, pick);
  const names = ['a', 'b', 'c'].slice(0, 1 + lots.below(3));
  const column = (size: number): Group['opinion'] =>
    pick([
      () => lots.below(11) / 10,
      () => ({ bernoulli: pick([0.2, 0.5, 0.8]) }),
      () => ({
        uniform: pick([
          [0, 1],
          [0.3, 0.9],
          [0.4, 0.6],
        ] as [number, number][]),
      }),
      () => Array.from({ length: size }, () => lots.below(11) / 10),
      () => ({ list: [0.1, 0.5, 0.7, 1] }),
    ])();
  const share = (size: number): number | number[] =>
    lots.below(4) === 0 ? Array.from({ length: size }, () => pick([0, 0.5, 1])) : pick([0, 0.4, 0.7, 0.9, 1]);
  const groups = ['one', 'two', 'three'].slice(0, 1 + lots.below(3)).map((id): Group => {
    const size = 1 + lots.below(7);
    return {
      id,
      size,
      bodies: BODIES.filter(() => lots.below(2) === 0),
      opinion: column(size) ?? 0.5,
      opinions: lots.below(2) === 0 ? { [pick(names)]: column(size) ?? 0.5 } : {},
      area: pick([() => 80, () => Array.from({ length: size }, () => pick([0, 60, 120]))])(),
      traits: {
        votes: share(size),
        reminded: pick([0, 0, 0, 0.5]),
        objects: 0,
        ...(lots.below(3) === 0 && { online: share(size) }),
        ...(lots.below(3) === 0 && { paper: share(size) }),
        ...(lots.below(5) === 0 && { entrusts: 0.5 }),
      },
    };
  });
  // Everybody must be somewhere: who decides, and who deliberates.
  for (const body of BODIES)
    if (!groups.some(({ bodies = [] }) => bodies.includes(body))) groups[0]?.bodies?.push(body);
  const behaviour = Array.from({ length: lots.below(4) }, (): Behaviour => {
    const of = lots.below(2) === 0 ? { groups: [pick(groups).id] } : {};
    const how = { share: pick([0, 0.3, 0.5, 1]), ...of };
    return pick<() => Behaviour>([
      () => ({ kind: 'sincere', indifference: pick([0, 0.05, 0.3, 0.5]), ...of }),
      () => ({ kind: 'boycott', ...how }),
      () => ({ kind: 'boycott', ...how }),
      () => ({ kind: 'boycott', when: 'hopeful', ...how }),
      () => ({ kind: 'abstain', ...how }),
      () => ({
        kind: 'bloc',
        lines: Object.fromEntries(names.slice(lots.below(2)).map((name) => [name, pick([0, 0.5, 1])])),
        discipline: how.share,
        ...of,
      }),
      () => ({ kind: 'strategic', ...how }),
      () => ({ kind: 'delegate', ...how }),
      () => ({ kind: 'drop-out', hazard: pick([0, 0.1]), ...of }),
    ])();
  });
  const rule = pick(RULES);
  const ways = pick([undefined, undefined, ['paper'], ['online', 'paper'], ['online']]);
  return readScenario({
    charter,
    items: names.map((item): Item => {
      const stage = () => ({ body: pick(['owners', 'owners', 'tenants']), rule: pick([rule, rule, pick(RULES)]) });
      return {
        item,
        title: item,
        becomes: 'covenant',
        route: lots.below(5) === 0 ? [stage(), stage()] : [stage()],
      };
    }),
    people: { groups },
    behaviour,
    procedure: pick(['whole', 'whole', 'whole', 'vote-at-once', 'opinions-alone'] as const),
    ...(ways && { channels: ways }),
  } satisfies WrittenScenario);
}
