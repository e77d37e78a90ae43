// What the parts declare their commands with: the kernel's `command` and `refuse`, over the whole state. Pure.
import type * as z from 'zod/mini';
import type { Bilingual } from '../bilingual.js';
import { leavesOut } from '../charters/steps.js';
import type { BackIn } from '../kernel/back.js';
import type { Command, Found } from '../kernel/command.js';
import type { Part } from '../kernel/part.js';
import type { RefusalOf, Refused } from '../kernel/refusal.js';
import { since } from '../kernel/revisions.js';
import type { CommandHovers, ConsultationCommand } from './hovers.js';
import type { Refusals, State } from './state.js';

export { admitted, found } from '../kernel/command.js';
export type { StateDraft } from './state.js';
export type { State };

/** Declares one command. What it finds and what it refuses with is inferred from what its functions answer. */
export const command = <
  const T extends string,
  S extends z.core.$ZodType,
  A = undefined,
  M extends Refused | undefined = undefined,
  J extends Refused | Found<unknown> = Found<undefined>,
>(
  declared: Command<State, T, S, A, M, J> & { back: BackIn<ConsultationCommand, CommandHovers, T> },
): Command<State, T, S, A, M, J> => declared;

/** A refusal: its code, the numbers its sentence needs, and the source of the rule where a text is behind it. */
export function refuse<C extends keyof Refusals>(
  code: C,
  numbers: Refusals[C],
  source?: Bilingual,
): RefusalOf<Refusals, C> {
  // An indexed type over a single C: TypeScript cannot see that it is this object.
  return (source === undefined ? { code, numbers } : { code, numbers, source }) as RefusalOf<Refusals, C>;
}

/** Why the consultation may not come back to what was before once more: the charter caps it. */
export function refuseOnceMore(state: State) {
  const max = state.charter.maxReturns;
  return state.returns >= max ? refuse('returns.used-up', { returns: state.returns, max }) : undefined;
}

/** Why it may not come back to this step: the charter leaves it out, or it came back as often as it may. */
export function refuseReturn(state: State, to: 'deliberation' | 'vote') {
  if (since(state, 2) && leavesOut(state.charter, to)) return refuse('step.left-out', { step: to });
  return refuseOnceMore(state);
}

/** Commands by their types. */
export const byType = <const C extends readonly { readonly type: string }[]>(
  ...declared: C
): { readonly [D in C[number] as D['type']]: D } =>
  // Each stands under its own type, as the type says.
  Object.fromEntries(declared.map((each) => [each.type, each])) as { readonly [D in C[number] as D['type']]: D };

/** Declares a part, with everything of its own. */
export const part = <
  const Id extends string,
  Slice,
  Commands,
  Kind extends string = never,
  Open extends Refused = never,
>(
  declared: Part<State, Id, Slice, Commands, Kind, Open>,
): Part<State, Id, Slice, Commands, Kind, Open> => declared;
