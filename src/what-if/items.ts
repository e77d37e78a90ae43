// The items of one ballot as the candidates of an election: who is for an item approves it, and prefers it to one they abstain on
// or are against. So a vote on several items can be counted by any method. Pure.

import { type Answer, type Choice, markOf } from '../count/box.js';
import { measuresOf } from '../count/roll.js';
import type { Ballot, Election, Method } from '../methods/index.js';
import type { Counted } from './votes.js';

/** What an answer is worth where ballots give scores: two for, one for an abstention or no answer, none against. */
const WORTH: Readonly<Record<Choice, number>> = { for: 2, abstain: 1, against: 0 };

const LEVELS: readonly Choice[] = ['for', 'abstain', 'against'];

/** As far as an answer is for or against an item; whoever goes with others, or cannot be read, says neither. */
function choiceIn(answer: Answer | undefined): Choice {
  const mark = answer === undefined ? 'abstain' : markOf(answer);
  return mark === 'with-majority' || mark === 'invalid' ? 'abstain' : mark;
}

export interface AsElection {
  /** What a ballot weighs: each head alike, or their floor area or weight. */
  measure?: 'heads' | 'area' | 'weight';
  seats?: number;
  /** In 0.01 of the currency, as the costs of the options are. */
  budget?: number;
}

/** The election that the ballots of a vote on several items amount to, for methods that count this kind of ballot. */
export function electionOf({ state, stage }: Counted, kind: Method['ballot'], asked: AsElection): Election {
  const { measure = 'heads', seats, budget } = asked;
  const candidates = stage.items;
  const ballots: Ballot[] = [];
  for (const [person, { choices }] of stage.box.ballots) {
    const member = stage.roll.members.get(person);
    const count = member ? measuresOf(member)[measure] : 0;
    if (count === 0) continue;
    const answer = (item: string): Choice => choiceIn(choices[item]);
    const answering = (choice: Choice): string[] => candidates.filter((item) => answer(item) === choice);
    if (kind === 'approvals') ballots.push({ count, approvals: answering('for') });
    else if (kind === 'scores')
      ballots.push({ count, scores: Object.fromEntries(candidates.map((item) => [item, WORTH[answer(item)]])) });
    else ballots.push({ count, ranking: LEVELS.map(answering).filter((level) => level.length > 0) });
  }
  const costs = candidates.map((item) => {
    const { options, chosen } = state.items[item] ?? { options: [] };
    return [item, options.find(({ option }) => option === chosen)?.cost] as const;
  });
  const known = costs.every(([, cost]) => cost !== undefined);
  return {
    candidates,
    ballots,
    ...(seats !== undefined && { seats }),
    ...(budget !== undefined && { budget }),
    ...(known && { costs: Object.fromEntries(costs.map(([item, cost = 0]) => [item, cost])) }),
  };
}
