// Every culture, one line each. Adding one is one new file and one line here; tests enlist it.
export { impartial } from './impartial.js';
export { impartialAnonymous } from './impartial-anonymous.js';
export { independentUtilities } from './independent-utilities.js';
export { mallows } from './mallows.js';
export { plackettLuce } from './plackett-luce.js';
export { singlePeaked } from './single-peaked.js';
export { spatial } from './spatial.js';
export { urn } from './urn.js';
