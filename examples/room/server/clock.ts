// The clock of a drill: the machine's, and so much ahead, kept in the room's file so that a restart does not turn it back. In earnest it is the machine's.
import type { Codes } from './codes.js';

const SETTING = 'clock ahead';
const MOST_AHEAD = 10 * 366 * 86_400_000;

export interface RoomClock {
  now(): Date;
  /** Goes forward to a moment. */
  to(moment: number): 'ok' | 'clock-back' | 'clock-far' | 'no-clock';
}

/** @param first where the clock of a drill stands when it begins; nothing where it goes by the machine's */
export function roomClock(
  codes: Pick<Codes, 'setting' | 'set'>,
  { drill, first, real = Date.now }: { drill: boolean; first?: number | undefined; real?: () => number },
): RoomClock {
  if (!drill) return { now: () => new Date(real()), to: () => 'no-clock' };
  if (first !== undefined && codes.setting(SETTING) === undefined) codes.set(SETTING, String(first - real()));
  let ahead = Number(codes.setting(SETTING) ?? 0);
  const now = (): number => real() + ahead;
  return {
    now: () => new Date(now()),
    to(moment) {
      if (!Number.isFinite(moment) || moment - now() > MOST_AHEAD) return 'clock-far';
      if (moment <= now()) return 'clock-back';
      ahead = moment - real();
      codes.set(SETTING, String(ahead));
      return 'ok';
    },
  };
}
