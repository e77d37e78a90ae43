// Mails on their way: whoever may vote is told when a poll opens. Put down once each, however often a happening is delivered; your mailer
// sends what has no `sent` yet.
import type pg from 'pg';
import type { Engine } from 'yishi';
import type { To } from 'yishi/delivery';
import { usersOf } from './users.js';

const PUT = `INSERT INTO mails (scope, consultation, seq, person, subject) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

export const mails =
  (pool: pg.Pool, scope: string, engine: Engine): To =>
  async (happening) => {
    if (happening.kind !== 'entry' || happening.type !== 'notice.post') return;
    const { id, seq } = happening;
    for (const { person } of await usersOf(pool, scope)) {
      const seen = await engine.view(id, person);
      const may = await engine.as(id, person).can('ballot.cast');
      if (may.ok && !seen.poll?.voted) await pool.query(PUT, [scope, id, seq, person, seen.title]);
    }
  };
