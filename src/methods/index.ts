// yishi/methods: voting methods with exact arithmetic. Runs anywhere; imports no `node:` module.
export * from './method.js';
export type { Step, What } from './working.js';
