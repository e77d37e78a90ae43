// The single transferable vote with a fixed quota: surpluses are passed on by the weighted inclusive Gregory method, exactly, or to
// five decimals as in Scotland; or from the last parcel, as in Tasmania, the Australian Capital Territory and Ireland. For Meek's method see meek-stv.ts.
import type { Amount, Election } from '../election.js';
import { amount, Fraction } from '../exact.js';
import type { Method, OptionOf, Standing } from '../method.js';
import type { About } from '../one-pass.js';
import { chosen, numbered } from '../options.js';
import { names, step, tried } from '../standing.js';
import type { Step } from '../working.js';
import { seatsOf } from './approvals.js';
import type { StvTies } from './earlier-rounds.js';
import { hareClark } from './hare-clark.js';
import { irish } from './irish.js';
import { elected, nobody } from './outcome.js';
import { type EqualRanks, firstPreferences, type Papers, papersOf } from './papers.js';
import { counted, type Terms } from './stv-count.js';
import { countedByParcels } from './stv-parcels.js';
import type { Event, Stage } from './stv-stage.js';
import { told } from './universes.js';

export interface StvOptions {
  /** `Droop`: rounded down plus one. Those with seats + 1 below: `exact Droop` has to be exceeded, `Hagenbach-Bischoff` reached. */
  quota: 'Droop' | 'exact Droop' | 'Hagenbach-Bischoff' | 'Hare' | 'Imperiali';
  /**
   * `gregory`: all papers of a surplus at a reduced value, exactly; `scottish`: to five decimals. `hare-clark tasmania` and
   * `hare-clark act`: the papers of the last parcel only, in whole votes or to six decimals. `irish`: so many whole papers of the
   * last parcel; where the law has papers mixed, they are taken in proportion to how they go on.
   */
  transfers: 'gregory' | 'scottish' | 'hare-clark tasmania' | 'hare-clark act' | 'irish';
  equalRanks: EqualRanks;
  /** Nothing said: `every outcome` with `gregory`, `first rounds` (by the earliest in which they differed) with `irish`, else `previous rounds`. */
  ties: StvTies | 'first rounds' | null;
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
    'Weighted inclusive Gregory method; Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45-52; Electoral Act 2004 (Tasmania), schedule 4; Electoral Act 1992 (ACT), schedule 4; Electoral Act 1992 (Ireland), sections 118-126; Tideman, The Single Transferable Vote (1995)',
  ballot: 'ranking',
  elects: 'several',
  options: {
    quota: {
      values: ['Droop', 'exact Droop', 'Hagenbach-Bischoff', 'Hare', 'Imperiali'],
      default: 'Droop',
    },
    transfers: {
      values: ['gregory', 'scottish', 'hare-clark tasmania', 'hare-clark act', 'irish'],
      default: 'gregory',
    },
    equalRanks: {
      ...equalRanks,
    },
    ties: {
      values: ['every outcome', 'previous rounds', 'first rounds'],
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

/** How ties are decided by the law whose transfers these are. */
const tiesOf = {
  gregory: 'every outcome',
  scottish: 'previous rounds',
  'hare-clark tasmania': 'previous rounds',
  'hare-clark act': 'previous rounds',
  irish: 'first rounds',
} as const;

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
          step(
            'transferred',
            names(field, event.candidate === undefined ? [to] : [event.candidate, to]),
            { votes: amount(votes), ...(event.each && { each: amount(event.each) }) },
            round,
          ),
        ),
        ...(event.exhausted.equals(0) ? [] : [step('exhausted', [], { votes: amount(event.exhausted) }, round)]),
      ];
    case 'ignored':
      return [step('fractions', [], { [event.votes.s < 0n ? 'back' : 'lost']: amount(event.votes.abs()) }, round)];
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

function endsOf(papers: Papers, terms: Omit<Terms, 'reduced'>, transfers: StvOptions['transfers']): Stage[] {
  const exactly: Terms['reduced'] = (surplus, votes, value) => surplus.mul(value).div(votes);
  switch (transfers) {
    case 'gregory':
      return counted(papers, { ...terms, reduced: exactly });
    case 'scottish':
      return counted(papers, { ...terms, reduced: (...of) => truncated(exactly(...of)) });
    case 'hare-clark tasmania':
      return countedByParcels(papers, terms, hareClark('tasmania'));
    case 'hare-clark act':
      return countedByParcels(papers, terms, hareClark('act'));
    default:
      return countedByParcels(papers, terms, irish);
  }
}

export const stv: Method<StvOptions> = {
  ...about,
  count(election: Election, given) {
    const options = chosen<StvOptions>(about.options, given);
    const { transfers } = options;
    const papers = papersOf(election, transfers === 'gregory' ? options.equalRanks : 'exhausted');
    const seats = seatsOf(election);
    const { field } = papers;
    const out = numbered(options.writeIns, field, 'writeIns');
    const valid = validWithout(papers, out);
    if (valid === 0) return nobody(field);
    const quota = quotaOf(valid, seats, options.quota);
    const terms = {
      seats,
      quota,
      exceeded: options.quota === 'exact Droop',
      out,
      ties: options.ties ?? tiesOf[transfers],
    };
    const ends = endsOf(papers, terms, transfers);
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
            // Who goes parcel by parcel has votes until the last has gone.
            (gone.get(candidate) ?? Infinity) <= at + 1 && each.equals(0)
              ? []
              : [[field.name(candidate), amount(each)]],
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
