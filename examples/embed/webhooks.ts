// Webhooks from an engine on SQLite, with what is kept of them in the same file; and what the receiver does.
import { Webhook } from 'standardwebhooks';
import type { Engine } from 'yishi';
import { deliver, type Kept, keptInSqlite, redeliver, webhook } from 'yishi/delivery';

type Database = Parameters<typeof keptInSqlite>[0];

export interface Endpoint {
  name: string;
  url: string;
  secret: string;
}

export function calling(engine: Engine, database: Database, endpoints: readonly Endpoint[], signal: AbortSignal) {
  // #region deliver
  const kept = keptInSqlite(database);
  /** One delivery for each endpoint: none waits for another. */
  const deliveries = endpoints.map(({ name, url, secret }) =>
    deliver(engine, {
      cursor: kept.cursor(name),
      deadLetters: kept.deadLetters(name),
      to: webhook({ url, secret, allow }),
      signal,
    }),
  );
  // #endregion
  return { kept, deliveries };
}

// #region allow
/** Addresses that customers name are called where they are public names of theirs, and nowhere else. */
const PUBLIC = new Set(['hooks.example.org']);
const allow = ({ protocol, hostname }: URL): boolean => protocol === 'https:' && PUBLIC.has(hostname);
// #endregion

export async function again(kept: Kept, { name, url, secret }: Endpoint) {
  // #region again
  const { delivered, left } = await redeliver(kept.deadLetters(name), webhook({ url, secret, allow }));
  console.log(`${delivered} delivered, ${left} left`);
  // #endregion
}

// #region receive
const seen = new Set<string>();

/** The receiver: checks who sent it, does nothing twice, and looks for itself. */
export async function receive(
  request: Request,
  secret: string,
  look: (id: string) => Promise<void>,
): Promise<Response> {
  const body = await request.text();
  let told: { data: { id: string } };
  try {
    told = new Webhook(secret).verify(body, Object.fromEntries(request.headers)) as typeof told;
  } catch {
    return new Response(null, { status: 401 });
  }
  const id = request.headers.get('webhook-id') ?? '';
  if (!seen.has(id)) await look(told.data.id);
  seen.add(id);
  return new Response(null, { status: 204 });
}
// #endregion
