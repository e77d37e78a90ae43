// yishi/desk: what those who run a consultation look at, from day to day and while a meeting runs, as a value and in words. Imports no
// `node:` module.
export type { Because } from './acts/proposal.js';
export { autopilot, type Suggestion } from './autopilot.js';
export { type Never, type Until, type WayBack, type Wrong, wayBack } from './back.js';
export { type Desk, type DeskOf, type Due, deskOf, publishedDesk } from './desk.js';
export type { Each } from './each.js';
export { type Findable, type Found, type FoundBy, findPeople, foundAlone } from './find.js';
export type { DeskItem, Standing } from './items.js';
export { isGiven, type Last, type Way } from './last.js';
export type { FormField, May, Nameable } from './may.js';
export type { Meeting } from './meeting.js';
export type { Move, Owed } from './owed.js';
export type { Announced, Outstanding, Poll } from './poll.js';
export type { NextTurn, Waiting } from './queue.js';
export { type FormLine, formLines, type RoomSection, roomSections, suggestionLines } from './room.js';
export { type DeskSection, deskSections } from './told.js';
export { actsOf, type Whose } from './whose.js';
