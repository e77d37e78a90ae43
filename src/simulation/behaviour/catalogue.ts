// Behaviours, a file each and its line here. A study lists those of each group; `sincere` stands behind them all.
export { abstain } from './abstain.js';
export { bloc } from './bloc.js';
export { boycott } from './boycott.js';
export { delegate } from './delegate.js';
export { dropOut } from './drop-out.js';
export { sincere } from './sincere.js';
export { strategic } from './strategic.js';
