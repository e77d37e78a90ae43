// The queue for the floor: who is to have it next, by the charter's rules of debate, and for whom the others wait. Pure.
import { keyIn } from '../kernel/revisions.js';
import type { FloorTurn } from '../language/room.js';
import { refuseBefore } from '../parts/2-deliberation/rules/floor.js';
import type { FloorView, Turn } from '../parts/2-deliberation/told.js';
import type { Refusal, State } from '../procedure/vocabulary.js';

/** Somebody who waits; with the reason where somebody else has to be heard before them. */
export interface Waiting extends Turn {
  refusal?: Refusal;
}

/** Whoever is to have the floor next, and why they and not whoever asked before them. */
export interface NextTurn extends Turn {
  why: FloorTurn;
}

const WHY: Readonly<Record<string, FloorTurn | undefined>> = {
  'floor.newcomer-first': 'newcomer',
  'floor.other-side': 'other-side',
};

/** As it will be once the speech under way is made: the other side is next, and who speaks has spoken. */
function afterSpeech(state: State): State {
  const { deliberation } = state;
  const { speaking, speeches, lastSide } = deliberation;
  if (!speaking) return state;
  const { item, person, stance } = speaking;
  const key = keyIn(state, '/', item, person);
  return {
    ...state,
    deliberation: {
      ...deliberation,
      speeches: speeches.set(key, (speeches.get(key) ?? 0) + 1),
      lastSide: { ...lastSide, [item]: stance },
    },
  };
}

/** In the order in which they asked, each as the engine would answer if they were given the floor as soon as it is free. */
export function queueOf(
  state: State,
  { waiting }: Pick<FloorView, 'waiting'>,
): { waiting: Waiting[]; next?: NextTurn } {
  const then = afterSpeech(state);
  const judged = waiting.map((turn): Waiting => {
    const refusal = refuseBefore(then, turn.person, turn);
    return { ...turn, ...(refusal && { refusal }) };
  });
  const first = judged.findIndex(({ refusal }) => refusal === undefined);
  const next = judged[first];
  if (!next) return { waiting: judged };
  const { person, item, stance } = next;
  // Whoever was passed over says why: the last of them stood directly before.
  const passed = judged[first - 1]?.refusal?.code;
  const why = passed === undefined ? (judged.length === 1 ? 'only' : 'asked-first') : (WHY[passed] ?? 'asked-first');
  return { waiting: judged, next: { person, item, stance, why } };
}
