// The single transferable vote with a fixed quota: surpluses are passed on by the weighted inclusive Gregory method, exactly, or to
// five decimals as in Scotland. For Meek's method see meek-stv.ts.
import type { Amount, Election } from '../election.js';
import { amount, Fraction } from '../exact.js';
import type { Method, OptionOf, Standing } from '../method.js';
import type { About } from '../one-pass.js';
import { chosen, numbered } from '../options.js';
import { names, step, tried } from '../standing.js';
import type { Step } from '../working.js';
import { seatsOf } from './approvals.js';
import type { StvTies } from './earlier-rounds.js';
import { elected, nobody } from './outcome.js';
import { type EqualRanks, firstPreferences, type Papers, papersOf } from './papers.js';
import { counted, type Event } from './stv-count.js';
import { told } from './universes.js';

export interface StvOptions {
  /** `Droop`: rounded down plus one. Those with seats + 1 below: `exact Droop` has to be exceeded, `Hagenbach-Bischoff` reached. */
  quota: 'Droop' | 'exact Droop' | 'Hagenbach-Bischoff' | 'Hare' | 'Imperiali';
  transfers: 'gregory' | 'scottish';
  equalRanks: EqualRanks;
  /** Nothing said: `previous rounds` with Scottish transfers, else `every outcome`. */
  ties: StvTies | null;
  /** Names written in that do not stand: their papers go on to whom they rank next from the first count. Nobody unless said otherwise. */
  writeIns: readonly string[];
}

export const equalRanks: OptionOf = {
  values: ['shared', 'exhausted'],
  default: 'shared',
};

const about: About<StvOptions> = {
  id: 'stv',
  reference:
    'Weighted inclusive Gregory method; Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45-52; Tideman, The Single Transferable Vote (1995)',
  ballot: 'ranking',
  elects: 'several',
  options: {
    quota: {
      values: ['Droop', 'exact Droop', 'Hagenbach-Bischoff', 'Hare', 'Imperiali'],
      default: 'Droop',
    },
    transfers: {
      values: ['gregory', 'scottish'],
      default: 'gregory',
    },
    equalRanks: {
      ...equalRanks,
    },
    ties: {
      values: ['every outcome', 'previous rounds'],
      default: null,
      followsTies: 'every outcome',
    },
    writeIns: {
      values: 'candidates',
      default: [],
    },
  },
};

const FIVE = 100_000n;

/** To five decimals, the remainder being ignored (rule 48(3)). */
function truncated({ n, d }: Fraction): Fraction {
  return new Fraction((n * FIVE) / d, FIVE);
}

function quotaOf(valid: number, seats: number, quota: StvOptions['quota']): Fraction {
  switch (quota) {
    case 'Hare':
      return new Fraction(valid, seats);
    case 'Imperiali':
      return new Fraction(valid, seats + 2);
    case 'exact Droop':
    case 'Hagenbach-Bischoff':
      return new Fraction(valid, seats + 1);
    default:
      return new Fraction(Math.floor(valid / (seats + 1)) + 1);
  }
}

function stepsOf({ field }: Papers, quota: Fraction, event: Event, next?: Event): Step[] {
  const { round } = event;
  switch (event.what) {
    case 'counted':
      return event.votes.map((votes, candidate) =>
        step('counted', [field.name(candidate)], { votes: amount(votes) }, round),
      );
    case 'surplus': {
      const numbers = { votes: amount(event.votes), quota: amount(quota), surplus: amount(event.votes.sub(quota)) };
      return [step('surplus', [field.name(event.candidate)], numbers, round)];
    }
    case 'eliminated':
      return [step('eliminated', [field.name(event.candidate)], { votes: amount(event.votes) }, round)];
    case 'moved':
      return [
        ...[...event.to].map(([to, votes]) =>
          step('transferred', names(field, [event.candidate, to]), { votes: amount(votes) }, round),
        ),
        ...(event.exhausted.equals(0) ? [] : [step('exhausted', [], { votes: amount(event.exhausted) }, round)]),
      ];
    case 'by-earlier-round':
      return [step('by-earlier-round', names(field, event.candidates), { round: event.earlier }, round)];
    case 'branched': {
      // Behind it stands what became of the one that was taken first.
      const first = next?.what === 'surplus' || next?.what === 'eliminated' ? [field.name(next.candidate)] : [];
      return tried(names(field, event.candidates), first, round, next?.what === 'surplus' ? 'taken' : 'out');
    }
    case 'filled':
      return [step('filled', names(field, event.candidates), { seats: event.candidates.length }, round)];
    default:
      return [step(event.what, names(field, event.candidates), {}, round)];
  }
}

/** Votes that rank somebody who stands. */
function validWithout({ valid, counts, start, order }: Papers, out: readonly number[]): number {
  if (out.length === 0) return valid;
  return counts.reduce(
    (sum, count, paper) =>
      order.subarray(start[paper], start[paper + 1]).some((one) => !out.includes(one)) ? sum + count : sum,
    0,
  );
}

export const stv: Method<StvOptions> = {
  ...about,
  count(election: Election, given) {
    const options = chosen<StvOptions>(about.options, given);
    const scottish = options.transfers === 'scottish';
    const papers = papersOf(election, scottish ? 'exhausted' : options.equalRanks);
    const seats = seatsOf(election);
    const { field } = papers;
    const out = numbered(options.writeIns, field, 'writeIns');
    const valid = validWithout(papers, out);
    if (valid === 0) return nobody(field);
    const quota = quotaOf(valid, seats, options.quota);
    const ends = counted(papers, {
      seats,
      quota,
      exceeded: options.quota === 'exact Droop',
      out,
      reduced: (surplus, votes, value) => {
        const exact = surplus.mul(value).div(votes);
        return scottish ? truncated(exact) : exact;
      },
      ties: options.ties ?? (scottish ? 'previous rounds' : 'every outcome'),
    });
    const [first] = ends;
    const events = told(first?.log);
    /** When each was out: a standing lists those who were not yet. */
    const gone = new Map([
      ...out.map((one) => [one, 0] as const),
      ...events.flatMap((event) => (event.what === 'eliminated' ? [[event.candidate, event.round] as const] : [])),
    ]);
    const rounds = (first?.rounds ?? []).map(
      (votes, at): Standing =>
        Object.fromEntries(
          votes.flatMap((each, candidate): [string, Amount][] =>
            (gone.get(candidate) ?? Infinity) <= at + 1 ? [] : [[field.name(candidate), amount(each)]],
          ),
        ),
    );
    return elected(
      field,
      ends.map((end) => end.elected),
      {
        // What comes later may hang on how a tie was decided.
        scores: firstPreferences(papers),
        rounds,
        quota: amount(quota),
        working: [
          step('quota', [], { quota: amount(quota), votes: valid, seats }),
          ...events.flatMap((event, at) => stepsOf(papers, quota, event, events[at + 1])),
        ],
      },
    );
  },
};
