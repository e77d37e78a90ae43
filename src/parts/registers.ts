// THE REGISTERS, joined: what goes on beside the steps. They import no step, so a step may ask them all.
import { attendance } from './attendance/part.js';
import { callOuts } from './call-outs/part.js';
import { claims } from './claims/part.js';
import { mandates } from './mandates/part.js';
import { projects } from './projects/part.js';
import { recusals } from './recusals/part.js';
import { surveys } from './surveys/part.js';

/** In this order they are asked what is unfinished. */
export const registers = { attendance, mandates, recusals, projects, callOuts, claims, surveys };
