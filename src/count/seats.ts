// Who takes the seats, or which plan is the one: the best first, and ties for the last place broken by the rule that was agreed on.
// Pure. May import nothing but ground, law, methods and its neighbours.
import { breakTie, type TieBreak } from '../methods/tie-break.js';
import type { Question, SeatTieBreak } from './ballot-form.js';

/** A tie for the last seats, and how it was broken; left as it is, those seats stay empty. */
export interface SeatTie {
  among: string[];
  /** How many of them take a seat. */
  seats: number;
  by: SeatTieBreak;
  /** Of a lot, so that anybody can draw it again. */
  seed?: string;
}

/** Who decides a tie: the chair's choice, and the seed of a lot. */
export interface Breaking {
  casting?: string | undefined;
  seed: string;
}

export interface Seated {
  elected: string[];
  tie?: SeatTie;
}

/** Those of a tied group who take the seats that are left; nobody where the rule leaves the tie, or the chair has not decided. */
function broken({ form: { tieBreak }, candidates }: Question, among: string[], left: number, by: Breaking): Seated {
  // One vote of the chair seats one.
  const ruled = tieBreak === 'casting-vote' && left > 1 ? 'leave' : tieBreak;
  const tie: SeatTie = { among, seats: left, by: ruled };
  const first = (rule: TieBreak): string[] => breakTie(among, rule).order.slice(0, left);
  switch (ruled) {
    case 'order':
      return { elected: first({ rule: 'order', order: candidates }), tie };
    case 'lot':
      return { elected: first({ rule: 'lot', seed: by.seed }), tie: { ...tie, seed: by.seed } };
    case 'casting-vote':
      return { elected: by.casting !== undefined && among.includes(by.casting) ? [by.casting] : [], tie };
    case 'leave':
      return { elected: [], tie };
  }
}

/** Fills the seats from a ranking, best first, in which those of one inner list are equal. */
export function seated(question: Question, ranking: readonly (string | readonly string[])[], by: Breaking): Seated {
  const elected: string[] = [];
  for (const place of ranking) {
    const equal = typeof place === 'string' ? [place] : [...place];
    const left = question.seats - elected.length;
    if (left === 0) break;
    if (equal.length <= left) {
      elected.push(...equal);
      continue;
    }
    const last = broken(question, equal, left, by);
    return { elected: [...elected, ...last.elected], ...(last.tie && { tie: last.tie }) };
  }
  return { elected };
}

/** One of several sets that the method allows alike: by lot, or the one whose members stand first in the list; else those in all. */
export function oneOf(
  { form: { tieBreak }, candidates }: Question,
  sets: readonly (readonly string[])[],
  by: Breaking,
): Seated {
  const [first = []] = sets;
  if (sets.length <= 1) return { elected: [...first] };
  const places = (set: readonly string[]): number[] => set.map((one) => candidates.indexOf(one)).sort((a, b) => a - b);
  const before = (one: readonly string[], other: readonly string[]): number => {
    const [mine, theirs] = [places(one), places(other)];
    const at = mine.findIndex((place, index) => place !== theirs[index]);
    return at < 0 ? -1 : (mine[at] ?? 0) - (theirs[at] ?? 0);
  };
  const named = new Map([...sets].sort(before).map((set) => [set.join(' + '), set]));
  const among = [...named.keys()];
  // The chair's vote is for one of them, and a set is several: it is left as it is.
  const tie: SeatTie = { among, seats: 1, by: tieBreak === 'casting-vote' ? 'leave' : tieBreak };
  const chosen = (rule: TieBreak): string[] => [...(named.get(breakTie(among, rule).winner) ?? [])];
  if (tieBreak === 'order') return { elected: chosen({ rule: 'order', order: among }), tie };
  if (tieBreak === 'lot') return { elected: chosen({ rule: 'lot', seed: by.seed }), tie: { ...tie, seed: by.seed } };
  return { elected: first.filter((option) => sets.every((set) => set.includes(option))), tie };
}
