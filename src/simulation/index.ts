// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.
export { type Chance, chance, shuffled } from './chance.js';
export type { Culture, Dynamic, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export { createSession, type Reply, type Said, type Session, type SessionOptions } from './session.js';
export { streams } from './streams.js';
