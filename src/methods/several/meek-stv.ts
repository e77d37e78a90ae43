// The single transferable vote by Meek's method: elected candidates keep of each vote just what gives them the quota.
import type { Election } from '../election.js';
import { ratio } from '../exact.js';
import type { Method } from '../method.js';
import type { About } from '../one-pass.js';
import { asWritten, badOption, chosen } from '../options.js';
import { names, step, tried } from '../standing.js';
import type { Step } from '../working.js';
import { seatsOf } from './approvals.js';
import type { StvTies } from './earlier-rounds.js';
import { counted, type Round } from './meek-count.js';
import { elected, nobody, waysLeft } from './outcome.js';
import { type EqualRanks, firstPreferences, papersOf } from './papers.js';
import { equalRanks } from './stv.js';
import { told } from './universes.js';

export interface MeekStvOptions {
  precision: number;
  equalRanks: EqualRanks;
  ties: StvTies;
}

const about: About<MeekStvOptions> = {
  id: 'meek-stv',
  reference:
    'Meek (1969-70); Hill, Wichmann & Woodall, Algorithm 123, The Computer Journal 30 (1987); Hill, Implementing STV by Meek’s Method, Voting Matters 22 (2006)',
  ballot: 'ranking',
  elects: 'several',
  options: {
    precision: {
      values: 'integer',
      default: 9,
    },
    equalRanks,
    ties: {
      values: ['every outcome', 'previous rounds'],
      default: 'every outcome',
      followsTies: 'every outcome',
    },
  },
};

export const meekStv: Method<MeekStvOptions> = {
  ...about,
  count(election: Election, given) {
    const options = chosen<MeekStvOptions>(about.options, given);
    const { precision, ties } = options;
    if (precision < 3 || precision > 30)
      badOption('methods.option-between', { ...asWritten('precision', precision), least: 3, most: 30 });
    const papers = papersOf(election, options.equalRanks);
    const seats = seatsOf(election);
    const { field, valid } = papers;
    if (valid === 0) return nobody(field);
    const scale = 10n ** BigInt(precision);
    const omega = 10n ** BigInt(precision - Math.floor((precision * 2) / 3));
    const { ends, open } = counted(papers, { seats, scale, omega, ties });
    const [first] = ends;
    const done = told(first?.log);
    const last = done.at(-1);
    const part = (units: bigint) => ratio(units, scale);
    const listed = (units: readonly bigint[], among: (candidate: number) => boolean) =>
      Object.fromEntries(
        units.flatMap((each, candidate) => (among(candidate) ? [[field.name(candidate), part(each)]] : [])),
      );
    const outsOf = ({ eliminated, together = eliminated === undefined ? [] : [eliminated] }: Round) => together;
    const outIn = new Map(done.flatMap((turn, at) => outsOf(turn).map((one) => [one, at] as const)));
    const stepsOf = (turn: Round, at: number): Step[] => [
      ...(at === 0
        ? turn.votes.map((votes, candidate) => step('counted', [field.name(candidate)], { votes: part(votes) }))
        : []),
      step(
        'settled',
        [],
        { quota: part(turn.quota), surplus: part(turn.surplus), iterations: turn.iterations },
        at + 1,
      ),
      ...turn.keep.flatMap((keep, candidate) =>
        keep < scale && (outIn.get(candidate) ?? done.length) > at && keep > 0n
          ? [
              step(
                'kept',
                [field.name(candidate)],
                { keep: part(keep), votes: part(turn.votes[candidate] ?? 0n) },
                at + 1,
              ),
            ]
          : [],
      ),
      ...(turn.elected.length > 0 ? [step('elected', names(field, turn.elected), {}, at + 1)] : []),
      ...(turn.earlier !== undefined && turn.eliminated !== undefined
        ? [
            step(
              'by-earlier-round',
              names(field, [turn.eliminated, ...turn.tied.filter((one) => one !== turn.eliminated)]),
              { round: turn.earlier },
              at + 1,
            ),
          ]
        : tried(names(field, turn.tied), turn.eliminated === undefined ? [] : names(field, [turn.eliminated]), at + 1)),
      ...(turn.together ? [step('all-go', names(field, turn.together), {}, at + 1)] : []),
      ...outsOf(turn).map((one) =>
        step('eliminated', [field.name(one)], { votes: part(turn.votes[one] ?? 0n) }, at + 1),
      ),
    ];
    const rounds = done.map(({ votes }, at) => listed(votes, (candidate) => (outIn.get(candidate) ?? at) >= at));
    const filled = first?.filled ?? [];
    const outcome = elected(
      field,
      ends.map((end) => end.elected),
      {
        // What comes later may hang on how a tie was decided.
        scores: firstPreferences(papers),
        rounds,
        quota: part(last?.quota ?? 0n),
        keep: listed(last?.keep ?? [], (candidate) => first?.elected.includes(candidate) === true),
        working: [
          step('seats', [], { seats }),
          ...done.flatMap(stepsOf),
          ...(filled.length > 0 ? [step('filled', names(field, filled), { seats: filled.length }, done.length)] : []),
        ],
      },
    );
    return open ? waysLeft(outcome, names(field, done.find(({ tied }) => tied.length > 1)?.tied ?? [])) : outcome;
  },
};
