// A process that writes to a consultation others write to as well: so many commands, a few at a time, every tenth of them one that is
// refused. It says how many were answered, how many refused, and what was thrown.
import { createEngine } from 'yishi';
import { open, type Where } from './where.js';

const AT_ONCE = 5;

const [where = '', id = '', who = '', count = '0'] = process.argv.slice(2);
const engine = createEngine({ store: await open(JSON.parse(where) as Where) });
let next = 0;
let answered = 0;
let refused = 0;
const thrown: string[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < Number(count)) {
      const n = next;
      const key = `${who}-${n}`;
      next += 1;
      try {
        // Nothing is being voted on.
        const answer = await (n % 10 === 9
          ? engine.submit(id, 'poll.close', {}, { by: 'ann', key })
          : engine.submit(id, 'note.add', { text: 'A word.' }, { by: 'ann', key }));
        if (answer.ok) answered += 1;
        else refused += 1;
      } catch (error) {
        thrown.push(String(error));
      }
    }
  }),
);
await engine.close();
console.log(JSON.stringify({ answered, refused, thrown: thrown.slice(0, 3), times: thrown.length }));
