// Who asks: the session of a device, and which of its seats a request speaks for. A page of the desk says so in `x-as`; what a browser opens by
// itself, an address, in `as`.
import type { Context } from 'hono';
import type { Seat } from '../wire.js';
import type { Bound } from './guard.js';
import type { Login, Session } from './login.js';
import { refused } from './said.js';

export const asOf = (c: Context): string | undefined => c.req.header('x-as') ?? c.req.query('as');

/** The seat that is named, or the first where none is. */
export const seatOf = (session: Session | undefined, as: string | undefined): Seat | undefined =>
  session?.seats.find(({ person }) => as === undefined || person === as);

export type Asking = { session: Session; seat?: Seat } | { refused: Response };

/** Whoever asks; nobody is believed to be a seat that did not come in on this device. */
export async function asking(c: Context<Bound>, login: Login): Promise<Asking> {
  const session = await login(c.req.raw, c.env);
  if (!session) return { refused: refused(c, 'signed-out') };
  const as = asOf(c);
  const seat = seatOf(session, as);
  if (!seat && (session.role !== 'screen' || as !== undefined)) return { refused: refused(c, 'not-your-seat') };
  return { session, ...(seat && { seat }) };
}

/** Whoever asks as one who sits at the desk. */
export async function atDesk(c: Context<Bound>, login: Login): Promise<{ seat: Seat } | { refused: Response }> {
  const who = await asking(c, login);
  if ('refused' in who) return who;
  return who.seat?.role === 'desk' ? { seat: who.seat } : { refused: refused(c, 'desk-only') };
}
