// A route, declared once: the handler goes by it, and so do the OpenAPI document and the table in the docs. Types, and what every route takes.
import * as z from 'zod/mini';
import type { Engine } from '../engine/calls.js';
import { written } from '../form.js';
import type { Language } from '../language/language.js';
import type { Entering, HttpOptions, Opened } from './options.js';
import type { Status } from './refusing.js';

/** A request, once it is clear who asks: what a route needs, and nothing that would let it forget to ask whether somebody may. */
export interface Call {
  engine: Engine;
  request: Request;
  /** Whoever is signed in; `''` on routes that are open to everybody. */
  person: string;
  /** From the path. */
  id: string;
  type: string;
  /** As the route's schema read it. */
  query: Readonly<Record<string, unknown>>;
  language: Language;
  options: Pick<HttpOptions, 'charters' | 'watch'>;
  /** How many commands one request may have. */
  most: number;
  /** Every route of the handler, for the document that tells of them. */
  routes: readonly Route[];
  json(): Promise<unknown>;
  mayOpen(opening: Opened): Promise<boolean>;
  mayEnter(entering: Entering): Promise<boolean>;
  maySee(id: string): Promise<boolean>;
  mayWatchAll(): Promise<boolean>;
  /** Room for one more watcher, and how it is given back; nothing where there is none. */
  seat(): (() => void) | undefined;
  /** The path of something here, as a client asks for it. */
  link(path: string): string;
}

export interface Route {
  method: 'GET' | 'POST';
  /** `/consultations/{id}/view` */
  path: string;
  /** As OpenAPI calls it: `operationId`. */
  name: string;
  summary: string;
  description?: string;
  /** Nobody needs to be signed in. */
  open?: true;
  query?: z.ZodMiniObject;
  headers?: readonly HeaderName[];
  body?: (components: Components) => object;
  gives: { status: 200 | 201; what: string; type?: string; schema?: (components: Components) => object };
  /** Other answers without a body. */
  also?: Readonly<Record<number, string>>;
  /** What may go wrong here, besides what may everywhere. */
  fails?: readonly Status[];
  handle(call: Call): Promise<Response>;
}

/** Where schemas that stand in several places are kept: it answers with a reference. */
export type Components = (name: string, schema: () => object) => object;

export type HeaderName = keyof typeof HEADERS;

/** The headers that routes read. */
export const HEADERS = {
  'If-Match':
    'Only if the consultation is still at this seq: `"12"`, as the ETag of a view or a head has it; else 412.',
  'If-None-Match': 'A seq that was seen before: 304 where nothing has happened since.',
  'Idempotency-Key':
    'A key of the client’s for this one intent, 1 to 200 characters. The same command under the same key is answered as it was, with `Idempotent-Replayed: true`; another one with 422.',
  'Last-Event-ID': 'The `id` of the last event that was seen: events go on after it.',
} as const;

/** The JSON Schema of what is written, as zod declares it. */
export const schemaOf = (schema: z.core.$ZodType): object => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

/** A seq in a query. */
export const seqInQuery = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/, written('whole-number'))),
  z.transform((text) => Number(text)),
);

/** On every answer: it is for whoever asked, and for no cache, frame or guess. */
const GUARDS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  vary: 'Accept-Language',
};

type Told = Readonly<Record<string, string>>;

export const answered = (body: string | ReadableStream<Uint8Array> | null, status: number, headers: Told): Response =>
  new Response(body, { status, headers: { ...GUARDS, ...headers } });

export const json = (value: unknown, status = 200, headers: Told = {}): Response =>
  answered(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers });
