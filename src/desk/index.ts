// yishi/desk: what those who run a consultation look at from day to day, as a value and in words. Imports no `node:` module.
export { type Desk, type Due, deskOf } from './desk.js';
export type { DeskItem, Standing } from './items.js';
export type { Meeting } from './meeting.js';
export type { Move, Owed } from './owed.js';
export type { Outstanding, Poll } from './poll.js';
export { type DeskSection, deskSections } from './told.js';
