// A count that was never made, as plain data: what `yishi retally --json` answers (docs/retally.md). Pure.
import type { DecisionRule } from '../law/index.js';
import type { Outcome } from '../methods/index.js';
import type { WhatIfProblem } from '../problems/what-if.js';
import type { Reranking } from './rankings.js';
import type { Retally, WouldHaveBeen } from './retally.js';

/** One vote counted another way; where a method counted its items, that outcome too. */
export interface RetallyAnswer extends Partial<Outcome>, Pick<Retally, 'vote' | 'differences' | 'without'> {
  /** The entry that counted it. */
  seq: number;
  body: string;
  rule: Record<'was' | 'instead', Retally['counted']['pack']>;
  /** Both counts, item by item. */
  counted: Retally['counted']['items'];
  instead: Retally['instead']['items'];
  law: Pick<DecisionRule, 'id' | 'participation' | 'consent'>;
  method?: string;
}

/** What a record would have come to, as plain data. */
export interface WouldHaveBeenAnswer {
  votes: RetallyAnswer[];
  /** Votes that cannot be counted so, and why. */
  left: ({ vote: number } & Pick<WhatIfProblem, 'code' | 'numbers'>)[];
  rankings: Reranking[];
}

const voteOf = ({ vote, fact, counted, instead, differences, law, without, byMethod }: Retally): RetallyAnswer => ({
  vote,
  seq: fact.seq,
  body: counted.body,
  rule: { was: counted.pack, instead: instead.pack },
  differences,
  without,
  counted: counted.items,
  instead: instead.items,
  law: { id: law.id, participation: law.participation, consent: law.consent },
  ...(byMethod && { method: byMethod.method, ...byMethod.outcome }),
});

/** A count that was never made, as plain data. */
export const answerOf = ({ votes, left, rankings }: WouldHaveBeen): WouldHaveBeenAnswer => ({
  votes: votes.map(voteOf),
  left: left.map(({ vote, problem: { code, numbers } }) => ({ vote, code, numbers })),
  rankings,
});
