// The rankings of options in a record, counted by another voting method: the same preferences, added up another way. Pure.
import type { Candidate, Method, Outcome } from '../methods/index.js';
import { electionOf, rankingsThatCount } from '../parts/2-deliberation/rules/rankings.js';
import type { RankingCount } from '../parts/2-deliberation/words.js';
import type { Ranked } from './votes.js';

/** A ranking of an item's options as it was counted, and as it would have been. */
export interface Reranking {
  item: string;
  /** The fact that closed it. */
  seq: number;
  counted: RankingCount;
  instead: Outcome;
  /** The option ranked first, once a tie was broken. */
  was: Candidate | null;
  /** Whoever would have won: where one is to win several are tied, and no tie is broken here. */
  wouldBe: Candidate[];
}

/** Whether a method counts what a ranking of options says: who is preferred to whom, or who comes first. */
export const countsRankings = ({ ballot, elects }: Method): boolean =>
  (ballot === 'ranking' || ballot === 'choice') && (elects === 'one' || elects === 'several');

/** @throws {Fault} where the method cannot count so many options, or not with these options of its own */
export function rerank(
  { state, fact }: Ranked,
  method: Method,
  { seats = 1, options = {} }: { seats?: number; options?: Readonly<Record<string, unknown>> },
): Reranking {
  const { item } = fact.fields;
  const ranking = state.deliberation.rankings[item];
  if (!ranking) throw new Error(`entry ${fact.seq} closed a ranking, so there was one`);
  const election = electionOf(ranking, rankingsThatCount(state, ranking).counted);
  const instead = method.count(method.elects === 'several' ? { ...election, seats } : election, options);
  return { item, seq: fact.seq, counted: fact.finding, instead, was: fact.finding.chosen, wouldBe: instead.winners };
}
