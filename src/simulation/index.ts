// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.
export { type Chance, chance, shuffled } from './chance.js';
export * from './dynamics/index.js';
export type { Culture, Dynamic, Influence, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export * from './networks/index.js';
