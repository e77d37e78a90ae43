// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.
export { type Chance, chance, shuffled } from './chance.js';
export type { Culture, Dynamic, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export { begin, type Distribution, distribution, distributions, sampler } from './samplers/distribution.js';
export type { DistributionKind, Drawn } from './samplers/kind.js';
