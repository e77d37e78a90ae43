// A login of one's own in place of slips: a proxy in front of the room asks who somebody is, and says so in a header that it sets anew each time.
import type { Followed } from './server/following.js';
import type { Login } from './server/login.js';
import { seatAt } from './server/sessions.js';

// #region login
/** @param personOf whom of the rolls an account is, from your own list @param look the consultation as it stands, for names and offices */
export function byProxy(personOf: (account: string) => string | undefined, look: () => Promise<Followed>): Login {
  return async ({ headers }) => {
    const account = headers.get('x-forwarded-user');
    const person = account === null ? undefined : personOf(account);
    if (person === undefined) return undefined;
    // Whoever holds an office sits at the desk; everybody else is a resident.
    const seat = seatAt(await look(), { person, kind: 'desk' });
    return { role: seat.role, seats: [seat] };
  };
}
// #endregion
