// What a person may see of the deliberation. While a ranking is open nobody sees what was given. Lazy and pure.
import type { Viewer } from '../../kernel/part.js';
import { headOf } from '../../kernel/questions.js';
import type { State } from '../state.js';
import { maySecond } from './rules/motions.js';
import { rankingsUnderWay } from './rules/rankings.js';
import type { FloorView, MotionView, RankingView, Turn, Words } from './told.js';

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

const turnOf = ({ person, item, stance }: Turn): Turn => ({ person, item, stance });

/** The item of a key `item/person`; ids may have a stroke in them, so it is looked for among the items there are. */
function spokeOf(state: State, key: string): { person: string; item: string } {
  const item = Object.keys(state.items)
    .filter((id) => key.startsWith(`${id}/`))
    .reduce((longest, id) => (id.length > longest.length ? id : longest), '');
  return { item, person: key.slice(item.length + 1) };
}

function floorView(state: State): FloorView {
  const { speaking, requests, speeches, lastSide } = state.deliberation;
  return {
    speaking: speaking && turnOf(speaking),
    waiting: [...requests]
      .sort(([, one], [, other]) => one.seq - other.seq)
      .map(([person, request]) => turnOf({ person, ...request })),
    spoke: [...speeches].map(([key, count]) => ({ ...spokeOf(state, key), speeches: count })),
    lastSide: { ...lastSide },
  };
}

const nobody: FloorView = { waiting: [], spoke: [], lastSide: {} };

function motionViews(state: State, person: string): MotionView[] {
  const next = state.deliberation.pending.at(-1);
  return Object.values(state.deliberation.motions)
    .filter(({ status }) => status === 'moved' || status === 'pending')
    .map((one) => {
      const { motion, kind, item, option, text, by, status } = one;
      const seconded = status === 'pending';
      return {
        motion,
        kind,
        item,
        option,
        text,
        by,
        seconded,
        next: motion === next,
        maySecond: !seconded && maySecond(state, one, person),
      };
    });
}

export const told = (state: State, { person, insider }: Viewer): Words['told'] => ({
  get deliberation() {
    const { round, held, speaking, requests } = state.deliberation;
    return {
      round: round && (insider ? round : { ...round, invited: [], required: [] }),
      held: held.length,
      speaking: insider ? speaking?.person : undefined,
      waiting: requests.size,
      get floor() {
        return insider ? floorView(state) : nobody;
      },
      get motions() {
        return insider ? motionViews(state, person) : [];
      },
      get rankings() {
        const rankings = rankingViews(state, person);
        return insider ? rankings : rankings.map((ranking) => ({ ...ranking, result: undefined }));
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
