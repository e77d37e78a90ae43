// npm run validate: every published entry with what comes out here, what is expected, how far it may be off, and whether it is; exits 1
// where any is outside. With words behind it, only ids that have one of them: npm run validate -- merrill.
import { entriesIn, rowsOf } from './entries.js';
import { opinionRows } from './opinions.js';
import { realCounts } from './real-count.js';
import { isInside, type Row } from './rows.js';
import { effects, estimates } from './sensitivity.js';

const wanted = process.argv.slice(2);
const isWanted = (id: string): boolean => wanted.length === 0 || wanted.some((word) => id.includes(word));

const began = performance.now();
let [seen, outside] = [0, 0];

function told(row: Row): void {
  const { id, value, expected, tolerance, below = false } = row;
  if (!isWanted(id)) return;
  const inside = isInside(row);
  seen += 1;
  if (!inside) outside += 1;
  console.log(
    `${inside ? 'ok     ' : 'OUTSIDE'} ${id}: ${value}, expected ${below ? `below ${expected}` : `${expected} ± ${tolerance}`}`,
  );
}

const lists = ['./published.json', './tables.json'].flatMap(entriesIn);
for (const entry of lists) {
  if (!isWanted(entry.id)) continue;
  rowsOf(entry).forEach(told);
}
const others: readonly [word: string, rows: () => Row[]][] = [
  ['opinions', opinionRows],
  ['real-count', () => realCounts(1000)],
  ['estimate', estimates],
  ['morris', effects],
];
for (const [word, rows] of others) if (wanted.length === 0 || wanted.includes(word)) rows().forEach(told);

console.log(`${seen} values, ${outside} outside; ${((performance.now() - began) / 1000).toFixed(0)} s`);
process.exitCode = outside > 0 ? 1 : 0;
