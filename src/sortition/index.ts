// yishi/sortition: stratified random panels that anybody can recompute. Runs anywhere; imports no `node:` module.
export { drawPanel, type Panel, type QuotaMet, type Replacement, replaceMembers, type Seat } from './draw.js';
export { type Chance, type Fairness, fairness, seedAt } from './fairness.js';
export {
  isShortfall,
  isSortitionFault,
  type Shortfall,
  type SortitionFault,
  type SortitionProblem,
  type SortitionProblems,
} from './problems.js';
export { namesInPool, type ReadPoolOptions, readPool } from './read-pool.js';
export {
  digestOf,
  type Entrant,
  lotOf,
  type PanelTerms,
  type Quota,
  type Quotas,
  sealOf,
} from './terms.js';
