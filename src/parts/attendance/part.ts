// Attendance 签到: who is present at a session or a vote held in a meeting, and for whom.
import { part, type State } from '../command.js';
import { commands as signing } from './commands.js';
import { commands as entrusting } from './entrust.js';
import { type Attendance, type AttendanceView, emptyAttendance, type Words } from './words.js';

function attendanceView({ presence, entrusted }: State, person: string): AttendanceView {
  const own = presence.get(person);
  return {
    present: own !== undefined && own.out === undefined,
    in: own?.in,
    out: own?.out,
    proxyFor: own?.proxyFor,
    entrustedTo: entrusted.get(person)?.to,
    get entrustedBy() {
      return [...entrusted].flatMap(([member, { to }]) => (to === person ? [member] : []));
    },
    get there() {
      let there = 0;
      for (const { out } of presence.values()) if (out === undefined) there += 1;
      return there;
    },
  };
}

export const attendance = part({
  id: 'attendance',
  empty: emptyAttendance,
  copy(from: Attendance, to: Attendance) {
    to.presence = from.presence;
    to.entrusted = from.entrusted;
  },
  commands: { ...signing, ...entrusting },
  clocks: {},
  // Whoever comes to a session for a member says there, or writes in, what that member says.
  mandate: ({ entrusted }, { type, by, for: principal }) =>
    type === 'comment.submit' && entrusted.get(principal)?.to === by ? 'entrusted' : undefined,
  told: (state, { person }): Words['told'] => ({
    get attendance() {
      return attendanceView(state, person);
    },
  }),
});
