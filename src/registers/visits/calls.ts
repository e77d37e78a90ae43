// What a visit of one day leaves: it is written down, and a weekly one is planned for its next day. Pure.
import { dateIn, endOfDay, type Instant } from '../../calendar.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { isWithin, toInstant } from '../../moment.js';
import { type Community, setClock } from '../register.js';
import type { Call, Visit, VisitStatus, VisitsState } from './words.js';

export const life = lifecycle<VisitStatus, 'make' | 'miss' | 'cancel'>({
  // Late, but made.
  make: { planned: 'made', missed: 'made' },
  miss: { planned: 'missed' },
  cancel: { planned: 'cancelled', missed: 'cancelled' },
});

export const clockOf = (visit: string): string => `visit:${visit}`;

const WEEK = 7 * 86_400_000;

/** The day of a visit and when it ends. */
export interface Appointed {
  date: string;
  due: Instant;
}

/** That date, in the zone of the community. */
export const appointed = (state: Community, date: string): Appointed => ({
  date,
  due: endOfDay(date, state.charter.zone),
});

/** The next day of a weekly visit: the same day of a week to come, and none that is over at this moment. None of one that is made once. */
export function nextOf(state: Community, { weekly, date }: Visit, moment: Instant): Appointed | null {
  if (!weekly) return null;
  const today = dateIn(moment, state.charter.zone);
  const weeks = Math.max(1, Math.ceil((Date.parse(today) - Date.parse(date)) / WEEK));
  const day = Date.parse(date) + weeks * WEEK;
  // After the last day there is none to come by on.
  return isWithin(day) ? appointed(state, toInstant(day).slice(0, 10)) : null;
}

/** Starts the clock of a visit that is planned. */
export const startClock = (draft: Community, { visit, due }: Visit): void =>
  setClock(draft, { id: clockOf(visit), kind: 'visit', due, subject: visit });

/** The visit with this day written down; a weekly one goes on to its next. */
export function put(draft: VisitsState, visit: Visit, call: Call, next: Appointed | null): void {
  // A visit that had been missed and is made after all has one line for its day.
  const calls = [...visit.calls.filter(({ date }) => date !== call.date), call];
  const moved = life.moved(visit, call.outcome === 'made' ? 'make' : 'miss');
  const put: Visit = next ? { ...visit, calls, ...next } : { ...moved, calls };
  draft.visits = draft.visits.set(visit.visit, put);
  if (next) startClock(draft, put);
}
