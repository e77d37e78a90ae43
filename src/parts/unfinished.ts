// What goes on beside the steps and has to be brought to an end before a consultation may end. Pure; imports no step.
import { openCallOuts, refuseOpenCallOuts } from './call-outs/rules.js';
import { openClaims, refuseOpenClaims } from './claims/rules.js';
import { ongoing } from './projects/register.js';
import type { State } from './state.js';

/** Whether projects, claims or call-outs are on their way: then the consultation moves on to where they are answered. */
export const unfinished = (state: State): boolean =>
  ongoing(state).length > 0 || openClaims(state).length > 0 || openCallOuts(state).length > 0;

/** 闭环: a consultation does not end while somebody still waits for an answer to a call-out or a claim. */
export const refuseOpenRegisters = (state: State) => refuseOpenCallOuts(state) ?? refuseOpenClaims(state);
