// Entering a step, for the first time or again. Pure.
import { assign, type DoneStateEvent } from 'xstate';
import { STEPS, type Step } from '../charters/charter.js';
import { assigned } from '../kernel/fold.js';
import { lapse } from '../kernel/questions.js';
import { type Fact, parts } from '../parts/all.js';
import type { State } from '../parts/state.js';

const change = (recipe: (draft: State) => void) =>
  assign<State, DoneStateEvent<unknown>, undefined, Fact, never>(({ context }) => assigned(context, recipe));

/** Clocks of the registers run on from step to step: projects, claims, call-outs and surveys are not undone by going back. */
const runsOn = (kind: string): boolean => parts.some(({ clocks }) => clocks[kind]?.runsOn);

/**
 * The action on the way into a step: its round goes up, and the slices of this and later steps that were used before
 * go to `past` with their round, so that nothing of an earlier round is mistaken for this one. Deadlines of those steps lapse.
 */
export const enter = (step: Step) => change((draft) => enterStep(draft, step));

/** The same on a way back to what was deliberated or voted on before: the charter caps how often. */
export const comeBack = (step: Step) =>
  change((draft) => {
    draft.returns += 1;
    enterStep(draft, step);
  });

export function enterStep(draft: State, step: Step): void {
  const renewed = STEPS.slice(STEPS.indexOf(step));
  for (const later of renewed) {
    if (draft.rounds[later] === 0) continue;
    draft.past.push({ step: later, round: draft.rounds[later], slice: draft[later] });
    Object.assign(draft, parts.find(({ id }) => id === later)?.empty());
  }
  for (const { id, kind, step: owner } of Object.values(draft.deadlines)) {
    // A step entered for the first time has none of an earlier round: what the opening set for it stands.
    if (renewed.includes(owner) && draft.rounds[owner] > 0 && !runsOn(kind)) lapse(draft, id);
  }
  draft.rounds[step] += 1;
}
