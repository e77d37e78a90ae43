// yishi/sortition: stratified random panels that anybody can recompute. Runs anywhere; imports no `node:` module.
export { drawPanel, type Panel, type QuotaMet, type Replacement, replaceMembers, type Seat } from './draw.js';
export { type Chance, type Fairness, fairness, seedAt } from './fairness.js';
export { PoolFault, type ReadPoolOptions, readPool } from './read-pool.js';
export {
  digestOf,
  type Entrant,
  lotOf,
  PanelFault,
  type PanelFaultCode,
  type PanelTerms,
  type Quota,
  type Quotas,
  type Shortfall,
  sealOf,
} from './terms.js';
