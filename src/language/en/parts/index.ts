// The parts in English, one line each.

export { attendance } from './attendance.js';
export { callOuts } from './call-outs.js';
export { claims } from './claims.js';
export { common } from './common.js';
export { consultation } from './consultation.js';
export { conversion } from './conversion.js';
export { deliberation } from './deliberation/index.js';
export { evaluation } from './evaluation.js';
export { implementation } from './implementation.js';
export { mandates } from './mandates.js';
export { projects } from './projects.js';
export { recusals } from './recusals.js';
export { surveys } from './surveys.js';
export { topics } from './topics.js';
export { vote } from './vote/index.js';
