// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.

export type { Policy, Self, Situation } from './behaviour/policy.js';
export { sincere } from './behaviour/sincere.js';
export { type Chance, chance, shuffled } from './chance.js';
export type { Crowd, Minds, Person, Population } from './crowd.js';
export * from './dynamics/index.js';
export type { Culture, Dynamic, Influence, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export * from './networks/index.js';
export { begin, type Distribution, distribution, distributions, sampler } from './samplers/distribution.js';
export type { DistributionKind, Drawn } from './samplers/kind.js';
export type { Item } from './scenario.js';
export { createSession, type Reply, type Said, type Session, type SessionOptions } from './session.js';
export { type Run, type Simulation, simulate, simulating } from './simulate.js';
export { streams } from './streams.js';
export { asPlanned, type Fate, type World } from './world.js';
