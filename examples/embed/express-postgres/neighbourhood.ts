// One neighbourhood: its engine on the app's pool, and what runs beside it: the clock, the lists, mails and a webhook. Ends in that order.
import type pg from 'pg';
import { createEngine, type Engine, runClock } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { deliver, keptInPostgres, type To, webhook } from 'yishi/delivery';
import { type Handler, http, tokenBucket } from 'yishi/http';
import { postgres } from 'yishi/postgres';
import { postgresTables, type Queries, queries } from 'yishi/queries';
import { mails } from './mails.js';
import type { User } from './users.js';

export interface Neighbourhood {
  engine: Engine;
  lists: Queries;
  /** For whoever is logged in. */
  handler: Handler<User>;
  stop(): Promise<void>;
}

export interface Settings {
  /** Who is told of everything, by webhook. */
  webhook?: { url: string; secret: string };
  onError(what: string, error: unknown): void;
}

/** In this process: of several each lets as much through. */
const perPerson = tokenBucket({ burst: 100, perSecond: 5 });

export async function neighbourhood(pool: pg.Pool, scope: string, settings: Settings): Promise<Neighbourhood> {
  const told = (what: string) => (error: unknown) => settings.onError(`${scope}: ${what}`, error);

  // #region store
  const store = await postgres({
    pool,
    scope,
    // In the transaction of the append: what is recorded is in the activities, once, and nothing else is.
    async onAppend(tx, entries, { id }) {
      for (const { seq, type, at } of entries)
        await tx.query('INSERT INTO activity (scope, consultation, seq, type, at) VALUES ($1, $2, $3, $4, $5)', [
          ...[scope, id, seq, type, at],
        ]);
    },
  });
  const engine = createEngine({ store });
  // #endregion

  // #region beside
  const ending = new AbortController();
  const { signal } = ending;
  const clock = runClock(engine, { onError: told('clock') });
  const lists = queries({ engine, on: postgresTables(pool, { scope }) });
  const kept = keptInPostgres(pool, { scope });
  const delivery = (name: string, to: To) =>
    deliver(engine, {
      cursor: kept.cursor(name),
      deadLetters: kept.deadLetters(name),
      to,
      signal,
      onError: told(name),
    });
  const running: Promise<unknown>[] = [
    lists.follow({ signal, onError: told('lists') }),
    delivery('mails', mails(pool, scope, engine)),
  ];
  // The operator's own address: whatever it is, it is called. Of several processes each tells it, under the same ids.
  if (settings.webhook) running.push(delivery('webhook', webhook({ ...settings.webhook, allow: () => true })));
  // #endregion

  // #region handler
  const handler = http(engine, {
    // Whoever the session says it is: the app has asked before, and hands them along.
    authenticate: (_request, user: User) => user,
    basePath: '/api',
    charters: { 'quick-poll': quickPoll },
    mayOpen: ({ clerk }) => clerk,
    mayEnter: ({ clerk }) => clerk,
    mayWatchAll: ({ clerk }) => clerk,
    limits: { rate: (_request, user) => user && perPerson(user.person) },
    onError: told('http'),
  });
  // #endregion

  return {
    engine,
    lists,
    handler,
    async stop() {
      await clock.stop();
      ending.abort();
      await Promise.all(running);
      // Streams end with the engine; what is being recorded is recorded first.
      await engine.close();
    },
  };
}
