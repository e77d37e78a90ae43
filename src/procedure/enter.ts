// Entering a step, for the first time or again. Pure.
import { STEPS, type Step } from '../charters/charter.js';
import type { DeadlineKind } from '../parts/across/vocabulary.js';
import { emptySlice } from './initial.js';
import { change, type StateDraft } from './rule.js';

/** Empties one slice; `emptySlice` is keyed by step, and so is the state. */
function clear<S extends Step>(draft: Pick<StateDraft, S>, step: S): void {
  const slices: Pick<StateDraft, S> = draft;
  // A slice is plain data and crowds: its draft type and its own are the same shape.
  slices[step] = emptySlice[step]() as StateDraft[S];
}

/** Clocks of the registers run on from step to step: projects, claims, call-outs and surveys are not undone by going back. */
const REGISTERED: readonly DeadlineKind[] = ['milestone', 'claim', 'call-out', 'survey'];

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

export function enterStep(draft: StateDraft, step: Step): void {
  const renewed = STEPS.slice(STEPS.indexOf(step));
  for (const later of renewed) {
    if (draft.rounds[later] === 0) continue;
    draft.past.push({ step: later, round: draft.rounds[later], slice: draft[later] });
    clear(draft, later);
  }
  for (const { id, kind, step: owner } of Object.values(draft.deadlines)) {
    // A step entered for the first time has none of an earlier round: what the opening set for it stands.
    if (renewed.includes(owner) && draft.rounds[owner] > 0 && !REGISTERED.includes(kind)) delete draft.deadlines[id];
  }
  draft.rounds[step] += 1;
}
