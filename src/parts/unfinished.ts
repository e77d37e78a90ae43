// 闭环: what goes on beside the steps has to be brought to an end before a consultation may end. Each register says so for itself.
// Pure; imports no step.
import type { AnyPart, OpenIn } from '../kernel/part.js';
import { registers } from './registers.js';
import type { State } from './state.js';

const all: readonly AnyPart<State>[] = Object.values(registers);

/** Whether anything is on its way in a register: then the consultation moves on to where it is brought to an end. */
export const unfinished = (state: State): boolean =>
  all.some((register) => register.unfinished !== undefined && register.unfinished(state).length > 0);

type Open = OpenIn<(typeof registers)[keyof typeof registers]>;

/** Why a consultation may not end now: somebody still waits for an answer. */
export function refuseOpenRegisters(state: State): Open | undefined {
  for (const register of all) {
    const refused = register.refusesEnd?.(state);
    // Each refuses with what it was declared with, and these are all of them.
    if (refused) return refused as Open;
  }
  return undefined;
}
