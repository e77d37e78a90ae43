// 「到期」 as a time: the moment at which the next deadline that runs is due. Pure.
import type { Instant } from '../calendar.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';

const DUE = new Set(['到期', '期满', '到期时', 'due']);

/** Whether a time is none of the calendar's, but that of a deadline. */
export const isDue = (written: string | undefined): written is string =>
  written !== undefined && DUE.has(written.trim().toLowerCase());

/** The deadline that comes next: of the step that is under way, where it has one, or else of any. */
export function nextDue(now: Snapshot): Instant | undefined {
  const [step = ''] = placeOf(now).split('.');
  const running = Object.values(now.context.deadlines);
  const own = running.filter((deadline) => deadline.step === step);
  return (own.length > 0 ? own : running).map(({ due }) => due).sort()[0];
}
