// yishi/experiments: sweeps of simulations over workers and machines, with their results on disk. For Node.
export { chance } from '../simulation/chance.js';
