// Every way minds change, one line each. Adding one is a new file and a line here.
export { boundedAttention } from './attention.js';
export { deffuantWeisbuch } from './deffuant-weisbuch.js';
export { degroot } from './degroot.js';
export { friedkinJohnsen } from './friedkin-johnsen.js';
export { hegselmannKrause } from './hegselmann-krause.js';
export { persuasiveArguments } from './persuasive-arguments.js';
export { voterModel } from './voter.js';
