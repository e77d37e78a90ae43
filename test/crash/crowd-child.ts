// A process that is killed while forty people ask at once, each command under a key of its own, from the first key on that nobody
// was answered for. Whoever was not answered asks again under the same key: so does the next process. It says `begun`, then the key
// and the seq and hash it was answered with, then `ended`.
import { writeSync } from 'node:fs';
import { createEngine } from 'yishi';
import { opening } from './script.js';
import { open, type Where } from './where.js';

/** So many ask at once. */
const AT_ONCE = 40;

const [where = '', id = '', from = '0', to = '0'] = process.argv.slice(2);
const store = await open(JSON.parse(where) as Where);
const engine = createEngine({ store });
writeSync(1, 'begun\n');
if (!(await store.head(id))) {
  const opened = await engine.open(opening, { by: 'ann', id, key: 'open' });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
}
let next = Number(from);
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < Number(to)) {
      const key = `k${next}`;
      next += 1;
      const ask = () => engine.submit(id, 'note.add', { text: `A word under ${key}.` }, { by: 'ann', key });
      // Every third asks twice at once, as a client does that lost its connection.
      const answers = await Promise.all(next % 3 === 0 ? [ask(), ask()] : [ask()]);
      for (const answer of answers)
        writeSync(1, answer.ok ? `${key} ${answer.seq}\n` : `refused ${key} ${answer.refusal.code}\n`);
    }
  }),
);
await engine.close();
writeSync(1, 'ended\n');
