// The one seam where a login of one's own takes the place of slips and codes: from a request to whoever sits at that device.
import type { HttpBindings } from '@hono/node-server';
import type { Role, Seat } from '../wire.js';

export interface Session {
  role: Role;
  /** Whom it speaks for; several at the desk, none on the screen. */
  seats: Seat[];
  /** Calls back once a seat is taken away, so that what is streamed to it ends. Without a person: any of them. @returns what ends the waiting */
  onEnd?(person: string | undefined, ended: () => void): () => void;
}

// #region login
/** Who a device is, or nothing where nobody is signed in on it. */
export type Login = (request: Request, bindings: HttpBindings) => Session | undefined | Promise<Session | undefined>;
// #endregion
