// Every kind of network, one line each. Adding one is a new file and a line here.
export { blocks } from './blocks.js';
export { complete } from './complete.js';
export { edgeList } from './edge-list.js';
export { ring } from './ring.js';
export { scaleFree } from './scale-free.js';
export { smallWorld } from './small-world.js';
