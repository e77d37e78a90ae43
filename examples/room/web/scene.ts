// What the projector shows at a place of the consultation, by itself: one thing at a time, the most pressing first. Pure.
import type { Now } from '../wire.js';

export type Scene = 'polling' | 'speaking' | 'deciding' | 'result' | 'meeting' | 'called' | 'standing';

export function sceneOf({ poll, meeting, result }: Pick<Now, 'poll' | 'meeting' | 'result'>): Scene {
  if (poll?.open) return 'polling';
  if (meeting?.speaking) return 'speaking';
  if (meeting?.text) return 'deciding';
  if (result) return 'result';
  // Announced and not open yet, or closed and not counted.
  if (poll) return 'polling';
  if (meeting) return meeting.item === undefined ? 'called' : 'meeting';
  return 'standing';
}

/** A fingerprint in groups of four, as it is read out and compared. */
export const groupsOf = (fingerprint: string): string[] => fingerprint.match(/.{1,4}/g) ?? [];
