// What a person may see of the deliberation. While a ranking is open nobody sees what was given. Lazy and pure.
import type { Viewer } from '../../kernel/part.js';
import { headOf } from '../../kernel/questions.js';
import type { State } from '../state.js';
import { rankingsUnderWay } from './rules/rankings.js';
import type { RankingView, Words } from './words.js';

function rankingViews(state: State, person: string): RankingView[] {
  const roll = state.rolls[state.charter.deliberation.body];
  const head = (roll && headOf(roll, person)) ?? person;
  return Object.values(state.deliberation.rankings).map(({ item, options, method, given, result }) => ({
    item,
    options,
    method,
    members: roll?.heads ?? 0,
    given: given.size,
    ranked: given.has(head),
    result,
  }));
}

export const told = (state: State, { person }: Viewer): Words['told'] => ({
  get deliberation() {
    const { round, held, speaking, requests } = state.deliberation;
    return {
      round,
      held: held.length,
      speaking: speaking?.person,
      waiting: requests.size,
      get rankings() {
        return rankingViews(state, person);
      },
    };
  },
});

/** The first ranking that is given while others still are: what came before is open to all. */
export function heldBack(state: State, over: boolean): number | undefined {
  if (over) return undefined;
  const since = rankingsUnderWay(state).flatMap((ranking) => ranking.since ?? []);
  return since.length === 0 ? undefined : Math.min(...since);
}
