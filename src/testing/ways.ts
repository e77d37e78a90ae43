// The ways from place to place: up to the vote, through it, and on to the end.
export type { About, Way } from './way.js';
export * from './ways-from-the-vote.js';
export * from './ways-to-the-vote.js';
