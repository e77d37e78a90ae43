// The room's own login: a cookie that only this server can have made, and behind it the codes that came in on that device.
import type { HttpBindings } from '@hono/node-server';
import { namesOf } from 'yishi/language';
import type { Seat } from '../wire.js';
import type { Codes, Taken } from './codes.js';
import type { Followed } from './following.js';
import type { Login, Session } from './login.js';

/** Behind TLS the browser takes it from this host alone, and hands it to nobody but this host. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-room' : 'room');

export const tokenOf = (request: Request, secure: boolean): string | undefined => {
  const name = cookieName(secure);
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [given, value] = part.trim().split('=', 2);
    if (given === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
};

/** The offices somebody holds now. */
export const officesOf = ({ snapshot }: Followed, person: string): string[] =>
  Object.entries(snapshot.context.offices)
    .filter(([, holders]) => holders?.includes(person))
    .map(([office]) => office);

/** A seat as the record has it now: a secret of the desk is one for as long as there is an office. */
export function seatAt(followed: Followed, { person, kind }: Pick<Taken, 'person' | 'kind'>): Seat {
  const offices = officesOf(followed, person);
  const name = namesOf(followed.snapshot.context).person(person) ?? person;
  return { person, name, role: kind === 'desk' && offices.length > 0 ? 'desk' : 'resident', offices };
}

export interface CodeLogin {
  codes: Codes;
  look(): Promise<Followed>;
  secure: boolean;
}

/** Who a device is by the codes that came in on it. */
export function codeLogin({ codes, look, secure }: CodeLogin): Login {
  return async (request: Request, _bindings?: HttpBindings): Promise<Session | undefined> => {
    const token = tokenOf(request, secure);
    const taken = token === undefined ? [] : codes.taken(token);
    if (taken.length === 0) return undefined;
    const onEnd: Session['onEnd'] = (person, ended) => {
      const waiting = taken
        .filter((one) => person === undefined || one.person === person)
        .map(({ credential }) => codes.onEnd(credential, ended));
      return () => {
        for (const forget of waiting) forget();
      };
    };
    if (taken.some(({ kind }) => kind === 'screen')) return { role: 'screen', seats: [], onEnd };
    const followed = await look();
    // Whoever came in both by a slip and with a secret of the desk has one seat.
    const seats = new Map<string, Seat>();
    for (const one of taken) {
      const seat = seatAt(followed, one);
      if (seats.get(one.person)?.role !== 'desk') seats.set(one.person, seat);
    }
    const all = [...seats.values()];
    return { role: all.some(({ role }) => role === 'desk') ? 'desk' : 'resident', seats: all, onEnd };
  };
}
