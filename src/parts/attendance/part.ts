// Attendance 签到: who is present at a session or a vote held in a meeting, and for whom.
import { part } from '../command.js';
import { commands as signing } from './commands.js';
import { commands as entrusting } from './entrust.js';
import { type Attendance, emptyAttendance } from './words.js';

export const attendance = part({
  id: 'attendance',
  empty: emptyAttendance,
  copy(from: Attendance, to: Attendance) {
    to.presence = from.presence;
    to.entrusted = from.entrusted;
  },
  commands: { ...signing, ...entrusting },
  clocks: {},
});
