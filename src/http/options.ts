// What a host says of its own when its consultations are asked over HTTP: who somebody is, and what they may. Types, and what holds where
// a host says nothing.
import type { cors } from 'hono/cors';
import type { Charter } from '../charters/charter.js';
import type { LanguageId } from '../language/catalogue.js';

/** Whoever is signed in. A host may tell itself more: what `authenticate` answers is handed to its other functions as it is. */
export interface Who {
  /** Its id: as opaque as any id in a record. */
  person: string;
}

/** A command that names somebody besides whoever is signed in, who is entering it. */
export interface Entering {
  consultation: string;
  type: string;
  /** Whose command it is to be. */
  by: string;
  /** For whom it is asked. */
  for?: string;
  assisted: boolean;
}

export interface Opened {
  title: unknown;
  /** The name of one of `charters`; nothing where the body brings a charter of its own. */
  charter?: string;
}

/** @typeParam E what the server hands along besides the request */
export interface Limits<E = unknown> {
  /** Bytes of a body. By default 1,000,000. */
  body?: number;
  /** Commands in one request. By default 1000. */
  commands?: number;
  /** Watchers at a time. By default 10,000. */
  watchers?: number;
  /**
   * Whether somebody asks too often: after how many seconds they may again, or nothing. Asked before a body is read, of those who are not signed in, too.
   */
  rate?: (request: Request, who: Who | undefined, beside: E) => Promise<number | undefined> | number | undefined;
}

export interface Watches {
  /** Milliseconds between two comments that keep a connection up. By default 15,000. */
  heartbeat?: number;
  /** For how many milliseconds a client may read nothing of what waits for it, until it is dropped. By default 60,000. */
  patience?: number;
  /**
   * For about how many milliseconds what happens is gathered before it goes out in one piece, where hundreds watch and hundreds vote: each event stands in it
   * as ever. Half as many to half as many more, by chance: they do not all come back at the same moment. By default 0, at once.
   */
  gather?: number;
  /** Looks for other processes' entries too, in milliseconds, where the store does not tell of them. */
  every?: number;
}

type Answer = boolean | Promise<boolean>;

/**
 * @typeParam W whoever is signed in
 * @typeParam E what the server hands along besides the request: `{ incoming, outgoing }` on Node, `env` on Workers, or whatever a host puts there
 */
export interface HttpOptions<W extends Who = Who, E = unknown> {
  /** Who is asking, by a session, a token or whatever a host goes by; nothing if nobody is signed in. Nothing else says who asks. */
  authenticate(request: Request, beside: E): W | undefined | Promise<W | undefined>;
  /** The `WWW-Authenticate` of a 401. By default `Bearer`. */
  challenge?: string;
  /** Whether somebody may open consultations. By default nobody may. */
  mayOpen?(who: W, opening: Opened): Answer;
  /** Whether somebody may enter this for whom it names, or for whom somebody was helped. By default nobody may; the record's rules are asked as well. */
  mayEnter?(who: W, entering: Entering): Answer;
  /** Whether a consultation is there at all for somebody. By default every one of the scope is; what strangers see of it is little. */
  maySee?(who: W, consultation: string): Answer;
  /** Whether somebody may watch what happens in every consultation they may see: which, when and what was asked for. By default nobody may. */
  mayWatchAll?(who: W): Answer;
  /** Charters an opening may name. With it an opening brings none of its own. */
  charters?: Readonly<Record<string, Charter>>;
  /** Under which path it is mounted, where the server does not take that off: `/api`. */
  basePath?: string;
  /** Pages of other origins that may ask. By default none. */
  cors?: Parameters<typeof cors>[0];
  limits?: Limits<E>;
  watch?: Watches;
  /** For those whose `Accept-Language` has none of ours. By default English. */
  language?: LanguageId;
  /** Told of what is broken: nothing of it is in an answer. By default it goes to the console. */
  onError?(error: unknown, request: Request): void;
}

export const BODY = 1_000_000;
export const COMMANDS = 1000;
export const WATCHERS = 10_000;
export const HEARTBEAT = 15_000;
export const PATIENCE = 60_000;
export const GATHER = 0;
