// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.

export {
  isPopulationFault,
  type PopulationFault,
  type PopulationProblem,
  type PopulationProblems,
} from '../problems/population.js';
export { type Chance, chance, shuffled } from './chance.js';
export { type BallotForm, ballotForm, formFor, sincere } from './cultures/ballots.js';
export { type CultureSpec, culture, cultureSpec, cultures, drawProfile } from './cultures/index.js';
export { dispersionOf, expectedSwaps } from './cultures/mallows.js';
export type { Culture, Dynamic, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export { type DrawOptions, drawPopulation } from './population/draw.js';
export type { Person, Population } from './population/population.js';
export { type PersonRow, withAttributes } from './population/roll.js';
export { type PopulationSpec, population, readPopulation, type WrittenPopulation } from './population/spec.js';
export { type Distribution, distribution, distributions, drawnFrom, sampler } from './samplers/distribution.js';
export type { DistributionKind, Drawn } from './samplers/kind.js';
