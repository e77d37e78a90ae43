// Every kind of network, one line each. Adding one is a new file and a line here.
export { blockNetwork } from './blocks.js';
export { completeNetwork } from './complete.js';
export { edgeListNetwork } from './edge-list.js';
export { ringNetwork } from './ring.js';
export { scaleFreeNetwork } from './scale-free.js';
export { smallWorldNetwork } from './small-world.js';
