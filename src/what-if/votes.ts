// The votes of a record, and its rankings of options, as they stood when they were counted. Folds the facts; judges nothing. Pure.
import { toFact } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import type { Stage } from '../parts/3-vote/slice.js';
import { replay } from '../procedure/replay.js';
import { unopened } from '../procedure/snapshot.js';
import type { Fact, FactOf, State } from '../procedure/vocabulary.js';

export type CountFact = FactOf<'count.make'> | FactOf<'count.recount'>;

/** A vote when it was counted last: the state from which the count was made, and the fact that holds it. */
export interface Counted {
  /** Number of the vote in the record, from 1. */
  number: number;
  state: State;
  stage: Stage;
  fact: CountFact;
}

const isEntry = (one: Fact | Entry): one is Entry => 'hash' in one && 'prev' in one;

const isCount = (fact: Fact): fact is CountFact => fact.type === 'count.make' || fact.type === 'count.recount';

export type RankingFact = FactOf<'ranking.close'>;

/** A ranking of options when it was closed: the state from which it was counted, and the fact that holds the count. */
export interface Ranked {
  state: State;
  fact: RankingFact;
}

const factsOf = (record: Iterable<Fact | Entry>): Fact[] =>
  [...record].map((one) => (isEntry(one) ? toFact(one) : one));

/** Every ranking of a record that was closed, in order. */
export function closedRankings(record: Iterable<Fact | Entry>): Ranked[] {
  const facts = factsOf(record);
  const ranked: Ranked[] = [];
  let snapshot = unopened('record');
  let start = 0;
  for (const [index, fact] of facts.entries()) {
    if (fact.type !== 'ranking.close') continue;
    snapshot = replay(snapshot, facts.slice(start, index));
    start = index;
    ranked.push({ state: snapshot.context, fact });
  }
  return ranked;
}

/** Every vote of a record that was counted, as its last count found it. External results have no ballots here. */
export function countedVotes(record: Iterable<Fact | Entry>): Counted[] {
  const facts = factsOf(record);
  const votes = new Map<number, Counted>();
  let snapshot = unopened('record');
  let start = 0;
  let number = 0;
  for (const [index, fact] of facts.entries()) {
    if (fact.type === 'notice.post') number += 1;
    if (!isCount(fact)) continue;
    snapshot = replay(snapshot, facts.slice(start, index + 1));
    start = index + 1;
    const stage = snapshot.context.vote.current;
    // The count itself leaves everything it counted as it was.
    if (stage) votes.set(number, { number, state: snapshot.context, stage, fact });
  }
  return [...votes.values()];
}
