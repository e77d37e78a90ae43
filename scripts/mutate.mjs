// Mutation testing: changes the sources a little, one place at a time, and asks whether the tests notice.
//   npm run mutate -- src/law                      every mutant of a folder or a file
//   npm run mutate -- src/parts --sample 80        so many of them, the same for the same --seed
//   npm run mutate -- src/parts --only 'rules/poll.ts:37'     those whose place says so
//   npm run mutate -- src/law --json               survivors also as test/mutants.json would name them
// docs/decisions/mutation.md says how and why; test/mutants.json names survivors that are no fault of the tests, with the reason.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundled } from './mutate/bundle.mjs';
import { mutantsOf } from './mutate/mutants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/**
 * Which tests know about a folder. The first that fits; otherwise those that mirror it. Not those that walk about for many
 * seconds: whatever survives would have to wait for them.
 */
const TESTS = {
  'src/law': ['test/law', 'test/core', 'test/parts/3-vote'],
  'src/count': ['test/count', 'test/rolls', 'test/parts', 'test/what-if', 'test/tally'],
  'src/kernel': ['test/kernel', 'test/parts', 'test/procedure/decide.test.ts', 'test/golden'],
  'src/parts': ['test/parts', 'test/procedure/decide.test.ts', 'test/golden'],
  'src/procedure': ['test/procedure', 'test/golden'],
  'src/engine': ['test/engine', 'test/procedure/repeats.test.ts'],
};

/** What starts other processes asks of them, which know of no mutants; or is about the tests themselves. */
const ELSEWHERE = 'at once lose nothing|killed|several processes to|without robbing|would be found out';

/** Modules are mocked and snapshots kept by vitest alone, which is not there. */
const LEFT_OUT = /vi\.(mock|hoisted)|Snapshot\(/;

/** Processes that have loaded so many bundles make room for a new one. */
const LOADS = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('Which folder? For instance: npm run mutate -- src/law --sample 80');
  process.exit(2);
}

/** The list as test/apart.ts has it: those files share nothing with others. */
const apart = [...readFileSync('test/apart.ts', 'utf8').matchAll(/^ {2}'(test\/.*)',$/gm)].map(([, path]) => path);
const isApart = (path) => apart.some((each) => path.startsWith(each));

const filesIn = (path, name) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`)
        .sort();

/** mulberry32 */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sampled(all, size, seed) {
  const next = random(seed);
  return all
    .map((mutant) => ({ mutant, order: next() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((one, other) => one.path.localeCompare(other.path) || one.line - other.line || one.column - other.column);
}

const oneLine = (text) => text.replace(/\s+/g, ' ');
const short = (text) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
const where = ({ path, line, column }) => `${path}:${line}:${column}`;
const what = ({ from, to, how }) =>
  how === 'statement' ? `without ${short(oneLine(from))}` : `${short(oneLine(from))} → ${short(oneLine(to))}`;

/** The same change of the same text, in a line of the same words, wherever that stands in its file now. */
const excused = JSON.parse(readFileSync('test/mutants.json', 'utf8'));
const excuseOf = ({ path, stands, from, to }) =>
  excused.find(
    (one) => one.file === path && one.line === stands && one.from === oneLine(from) && one.to === oneLine(to),
  )?.why;

const sources = filesIn(folder, /(?<!\.d)\.tsx?$/);
const all = sources.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8')));
const wanted = values.only ? all.filter((mutant) => where(mutant).includes(values.only)) : all;
const mutants = values.sample ? sampled(wanted, Number(values.sample), Number(values.seed)) : wanted;
for (const [index, mutant] of mutants.entries()) mutant.number = index + 1;
if (values.list) {
  for (const mutant of mutants) console.log(where(mutant), what(mutant));
  process.exit(0);
}

const [, known] = Object.entries(TESTS).find(([path]) => folder.startsWith(path)) ?? [];
const tests = (known?.filter(existsSync) ?? [folder.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')])
  .flatMap((path) => filesIn(path, /\.test\.tsx?$/))
  .filter((path) => !LEFT_OUT.test(readFileSync(path, 'utf8')));

const cache = `${root}node_modules/.cache/yishi/mutants-${process.pid}/`;
mkdirSync(cache, { recursive: true });
process.on('exit', () => rmSync(cache, { recursive: true, force: true }));
const bundle = `${cache}tests.mjs`;
await bundled(bundle, tests, Map.groupBy?.(mutants, ({ path }) => path) ?? grouped(mutants));

function grouped(list) {
  const groups = new Map();
  for (const mutant of list) groups.set(mutant.path, [...(groups.get(mutant.path) ?? []), mutant]);
  return groups;
}

let child;
let loads = 0;

/** Runs test files under a mutant (0: none) in a process that is used again; one that does not answer in time is ended. */
function run(names, number, patience) {
  if (child && loads >= LOADS) {
    child.kill('SIGKILL');
    child = undefined;
  }
  if (!child) {
    child = fork(`${root}scripts/mutate/child.mjs`, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    loads = 0;
  }
  loads += 1;
  const running = child;
  return new Promise((resolve) => {
    const answer = (result) => {
      clearTimeout(timer);
      running.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => {
      running.kill('SIGKILL');
      if (child === running) child = undefined;
      answer({ timeout: true, took: patience });
    }, patience);
    running.once('message', answer);
    running.once('exit', () => {
      if (child === running) child = undefined;
      answer({ failure: ['the process', 'ended', ''], took: 0 });
    });
    running.send({ bundle, names, number, apart: names.filter(isApart), elsewhere: ELSEWHERE });
  });
}

// Which file of tests comes by which mutant, and how long it takes; each in a bundle loaded for it alone.
const knows = new Map();
let began = performance.now();
for (const name of tests) {
  const { failure, hits = [], took, timeout } = await run([name], 0, 600_000);
  if (failure || timeout) {
    console.error(`Without a mutant ${name} fails: ${failure ?? 'it does not end'}`);
    process.exit(1);
  }
  knows.set(name, { hits: new Set(hits), took });
}
console.log(`${tests.length} files of tests in ${((performance.now() - began) / 1000).toFixed(1)} s without a mutant`);

const results = [];
began = performance.now();
for (const mutant of mutants) {
  const names = tests
    .filter((name) => knows.get(name).hits.has(mutant.number))
    .sort((one, other) => knows.get(one).took - knows.get(other).took);
  const alone = names.reduce((total, name) => total + knows.get(name).took, 0);
  const { failure, timeout } = names.length > 0 ? await run(names, mutant.number, 5000 + 4 * alone) : {};
  const excuse = excuseOf(mutant);
  const outcome = failure || timeout ? 'killed' : excuse ? 'excused' : names.length === 0 ? 'unseen' : 'survived';
  results.push({ mutant, outcome, excuse });
  if (outcome === 'survived' || outcome === 'unseen') {
    console.log(`${outcome}  ${where(mutant)}  ${what(mutant)}`);
    if (values.json) {
      const { path: file, stands: line, from, to } = mutant;
      console.log(JSON.stringify({ file, line, from: oneLine(from), to: oneLine(to), why: '' }));
    }
  } else if (excuse && outcome === 'killed')
    console.log(`killed, though it is excused: ${where(mutant)}  ${what(mutant)}`);
}
const spent = (performance.now() - began) / 1000;
// In a process that has run mutants everything passes without one: it was they that were noticed, and not each other.
for (const name of tests) {
  const { failure, timeout } = await run([name], 0, 600_000);
  if (!failure && !timeout) continue;
  console.error(`After the mutants ${name} fails without one: ${failure ?? 'it does not end'}`);
  process.exit(1);
}
child?.kill('SIGKILL');

const count = (outcome, list = results) => list.filter((result) => result.outcome === outcome).length;
console.log(
  `${mutants.length} of ${all.length} mutants in ${spent.toFixed(0)} s, ${(spent / mutants.length).toFixed(2)} s each`,
);
console.log('killed  excused  survived  unseen  share');
const row = (name, list) => {
  const judged = list.length - count('excused', list);
  const share = judged === 0 ? '–' : `${Math.floor((100 * count('killed', list)) / judged)} %`;
  const cells = ['killed', 'excused', 'survived', 'unseen'].map((outcome) => String(count(outcome, list)).padStart(6));
  console.log(`${cells.join('  ')}  ${share.padStart(6)}  ${name}`);
};
for (const path of new Set(results.map(({ mutant }) => mutant.path)))
  row(
    path,
    results.filter(({ mutant }) => mutant.path === path),
  );
row(folder, results);
process.exit(count('survived') + count('unseen') > 0 ? 1 : 0);
