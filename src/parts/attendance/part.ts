// Attendance 签到: who is present at a session or a vote held in a meeting.
import { part } from '../command.js';
import { commands } from './commands.js';
import { type Attendance, emptyAttendance } from './words.js';

export const attendance = part({
  id: 'attendance',
  empty: emptyAttendance,
  copy(from: Attendance, to: Attendance) {
    to.presence = from.presence;
  },
  commands,
  clocks: {},
});
