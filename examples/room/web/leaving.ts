// Leaving a device: what it kept goes at once, with a network or without. The server alone can take back what the browser shows it, and is told as soon as
// it answers, by whichever page of the room is open then.
import { out } from './asking.js';
import { dropAttempt } from './attempt.js';
import { forget, forgetDrafts } from './kept.js';
import { forgetSeats } from './seat.js';
import { forgetUnsent } from './unsent.js';

const PLACE = 'room.leaving';

function kept(): boolean {
  try {
    return localStorage.getItem(PLACE) !== null;
  } catch {
    return false;
  }
}

function keep(leaving: boolean): void {
  try {
    if (leaving) localStorage.setItem(PLACE, '1');
    else localStorage.removeItem(PLACE);
  } catch {
    // Then the server is told for as long as the page is open.
  }
}

let leaving = kept();

/** Whether somebody has left and the server does not know it. */
export const isLeaving = (): boolean => leaving;

/** Everybody who came in on this device goes, and nothing stays that was theirs. */
export function leave(people: readonly string[]): void {
  for (const person of people) {
    forget(person);
    forgetUnsent(person);
  }
  forgetDrafts();
  // Under it the slip would let them in once more.
  dropAttempt();
  forgetSeats();
  leaving = true;
  keep(true);
}

/** Tells the server of whoever has left, before anything else is asked of it. */
export async function toldOfLeaving(signal?: AbortSignal): Promise<void> {
  if (!leaving) return;
  await out(signal);
  leaving = false;
  keep(false);
}
