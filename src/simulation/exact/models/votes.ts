// Votes by a rule of the law or of the house, everybody deciding for themselves.
import * as z from 'zod/mini';
import { formProblem } from '../../../form.js';
import { atCall, houseRule, judge } from '../../../law/index.js';
import { Fault, faultOf } from '../../../problem.js';
import { theoryProblem } from '../../../problems/theory.js';
import { type Answer, computedChance, drawn } from '../answer.js';
import { model } from '../model.js';
import {
  type OutcomeChance,
  readOff,
  ruleOf,
  type VoteChances,
  type Voters,
  votePrecisely,
} from '../votes/precisely.js';
import { ACTS, tallyOf } from '../votes/telling.js';
import { people, share } from './fields.js';

const rule = z.union([z.string(), houseRule]);
const acts = {
  for: share,
  against: z._default(share, 0),
  abstain: z._default(share, 0),
  present: z._default(share, 0),
};
/** In square metres. */
const area = z.number().check(z.gte(0), z.lte(1_000_000));
const voters = z.strictObject({
  count: z._default(people, 1),
  area: z.optional(area),
  weight: z.optional(z.int().check(z.gte(0))),
  groups: z.optional(z.array(z.string())),
  ...acts,
});
const outcome = z.optional(z.enum(['passed', 'failed', 'not-formed', 'notFormed']));

/** What is said of everybody alike says nothing where it is said group by group. */
const ALIKE = ['n', 'areas', 'for', 'against', 'abstain', 'present'] as const;

/** @throws {Fault} where one parameter says what another has said already */
function checkOnce(given: Readonly<Record<string, unknown>>): void {
  const beside = given['voters'] !== undefined ? 'voters' : Array.isArray(given['areas']) ? 'areas' : undefined;
  const idle = (beside === 'voters' ? ALIKE : (['n'] as const)).filter((name) => given[name] !== undefined);
  if (beside === undefined || idle.length === 0) return;
  if (beside === 'areas' && Array.isArray(given['areas']) && given['areas'].length === given['n']) return;
  throw faultOf(idle.map((parameter) => theoryProblem('theory.idle', { parameter, beside })));
}

/** In 0.01 m², as rolls have it. */
const inHundredths = (squareMetres: number): number => Math.round(squareMetres * 100);

function answerOf(chances: VoteChances, asked: z.output<typeof outcome>): Answer {
  const { passed, failed, notFormed, exact, error = 0, intervals, draws = 0 } = chances;
  const one: OutcomeChance | undefined = asked === 'not-formed' ? 'notFormed' : asked;
  if (one) return exact ? computedChance(chances[one], error) : drawn(chances[one], draws);
  const value = { passed, failed, notFormed };
  if (!intervals) return computedChance(value, error);
  const ends = (end: 'low' | 'high') => ({
    passed: intervals.passed[end],
    failed: intervals.failed[end],
    notFormed: intervals.notFormed[end],
  });
  return { value, interval: { low: ends('low'), high: ends('high') }, exact, draws };
}

export const vote = model({
  id: 'vote',
  title: { zh: '各自独立表决的结果', en: 'A vote of independent voters' },
  source: 'the rule as it stands in src/law; multinomial over what each may do',
  called: /^vote\b/i,
  ids: /^law-/,
  parameters: z.strictObject({
    rule,
    /** So many alike, or everybody in groups. */
    n: z.optional(people),
    voters: z.optional(z.array(voters).check(z.minLength(1))),
    for: z.optional(share),
    against: z.optional(share),
    abstain: z.optional(share),
    present: z.optional(share),
    /** Where nothing is said, and of voters who all say none, the same for everybody. */
    areas: z.optional(z.union([z.literal('equal'), z.array(area).check(z.minLength(1))])),
    call: z._default(z.int().check(z.gte(1)), 1),
    outcome,
    draws: z.optional(z.int().check(z.gte(100), z.lte(10_000_000))),
  }),
  answer({ rule: by, n, voters: groups, areas, call, outcome: asked, draws, ...given }) {
    checkOnce({ n, voters: groups, areas, ...given });
    if (n === undefined && !groups && !Array.isArray(areas))
      throw new Fault([formProblem('form.missing', { name: 'parameters.n' })]);
    const each = { ...given, for: given.for ?? 0 };
    const alike = (count: number, squareMetres: number): Voters => ({
      count,
      area: inHundredths(squareMetres),
      ...each,
    });
    // Of some of them an area and of others none: then the vote itself asks for the rest.
    const some = groups?.some((one) => one.area !== undefined);
    const all = groups
      ? groups.map((one) => ({
          ...one,
          area: one.area === undefined && some ? undefined : inHundredths(one.area ?? 1),
        }))
      : Array.isArray(areas)
        ? areas.map((one) => alike(1, one))
        : [alike(n ?? 0, 1)];
    return answerOf(votePrecisely({ rule: by, voters: all, call, draws }), asked);
  },
});

/** The eleven of the staircase: examples/meetings/heping-road-lift.yaml. */
const STAIRCASE = [...Array<number>(10).fill(76.5), 153];

export const lift = model({
  id: 'lift',
  title: { zh: '加装电梯：十一户业主表决', en: 'The lift: eleven owners vote' },
  source: 'areas of examples/meetings/heping-road-lift.yaml; the rule as it stands in src/law',
  called: /^the lift\b/i,
  ids: /^lift-/,
  parameters: z.strictObject({
    rule,
    ...acts,
    areas: z._default(z.array(area).check(z.minLength(1)), STAIRCASE),
    outcome,
  }),
  answer({ rule: by, areas, outcome: asked, ...each }) {
    const all = areas.map((one) => ({ count: 1, area: inHundredths(one), ...each }));
    return answerOf(votePrecisely({ rule: by, voters: all }), asked);
  },
});

export const noShow = model({
  id: 'no-show',
  title: { zh: '反对者不参加便不成立', en: 'Passed, and not formed had its opponents stayed away' },
  source: 'the no-show paradox of quorums; the rule as it stands in src/law, judged twice',
  called: /^quorum no-show\b/i,
  ids: /^noshow-/,
  parameters: z.strictObject({ rule, n: people, ...acts }),
  answer({ rule: by, n, ...each }) {
    const asked = atCall(ruleOf(by), 1);
    const { chances, exact, error, draws } = readOff(
      { voters: [{ count: n, area: 100, ...each }] },
      asked,
      (plan) => (sums) => {
        const done = plan.done(sums);
        if (judge(asked, tallyOf(done)).outcome !== 'passed') return 'no';
        const without = Object.fromEntries(
          Object.entries(done).map(([group, acts]) => {
            const { against, away } = acts;
            const gone = {
              ...away,
              heads: away.heads + against.heads,
              area: away.area + against.area,
              weight: away.weight + against.weight,
            };
            return [group, { ...acts, against: { ...against, heads: 0, area: 0, weight: 0 }, away: gone }];
          }),
        );
        return judge(asked, tallyOf(without)).outcome === 'not-formed' ? 'yes' : 'no';
      },
      ACTS.map((act) => [act]),
    );
    const yes = chances.get('yes') ?? 0;
    return exact ? computedChance(yes, error) : drawn(yes, draws);
  },
});
