// What goes on beside the steps and has to be brought to an end before a consultation may end. Pure; imports no step.

import { openCallOuts } from './call-outs/rules.js';
import { openClaims } from './claims/rules.js';
import { ongoing } from './projects/table.js';
import type { State } from './state.js';

/** Whether projects, claims or call-outs are on their way: then the consultation moves on to where they are answered. */
export const unfinished = (state: State): boolean =>
  ongoing(state) || openClaims(state).length > 0 || openCallOuts(state).length > 0;
