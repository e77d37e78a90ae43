// The clock of an answer 响应时限: how long after a topic was raised it has to be screened, where the charter says so. Pure.
import { hoursAfter, type Instant } from '../../calendar.js';
import type { Own } from '../../edit.js';
import { type CalendarGap, periodOf, readWith } from '../../kernel/periods.js';
import { dropDeadline, setDeadline } from '../../kernel/questions.js';
import type { State } from '../command.js';
import { opens } from './register.js';

/** Until when a topic has to be screened, and what that should be read with. */
export interface Answerable {
  due: Instant;
  calendar?: CalendarGap;
}

const deadlineOf = (topic: string): string => `response:${topic}`;

/** When a topic raised now has to be screened; nothing where the charter gives no time. */
export function answerableFrom(state: State, at: Instant): Answerable | undefined {
  const { response } = state.charter.topics;
  if (response === undefined) return undefined;
  if (typeof response === 'object' && 'hours' in response) return { due: hoursAfter(at, response.hours) };
  const counted = periodOf(state, at, response);
  return { due: counted.end, ...readWith(counted) };
}

export function startClock(draft: State, subject: string, answerable: Answerable | undefined): void {
  if (!answerable) return;
  const { due } = answerable;
  setDeadline(draft, { id: deadlineOf(subject), kind: 'response', step: 'topics', due, subject });
}

/** The answer has come, in time or late. One that is taken back starts no clock: somebody has looked at the topic. */
export const stopClock = (draft: State, topic: string): void => dropDeadline(draft, deadlineOf(topic));

/** For commands that write to topics and their clocks. */
export function opensClocks(draft: State, fact: unknown, own: Own): void {
  opens(draft, fact, own);
  if (draft.charter.topics.response === undefined) return;
  draft.deadlines = own(draft.deadlines, (deadlines) => ({ ...deadlines }));
  draft.overdue = own(draft.overdue, (overdue) => ({ ...overdue }));
}
