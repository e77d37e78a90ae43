// Runs tests under one mutant after the other, in one process. For each it loads the bundle anew, so that whatever a module
// keeps (its tables, its caches) is made under that mutant. Speaks with `run.mjs` by messages.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const vitest = createRequire(require.resolve('vitest/package.json'));
// Of vitest's own: what its `describe` and `it` collect into.
const { startTests } = await import(pathToFileURL(vitest.resolve('@vitest/runner')));

// What `expect.poll` and `vi` look for in a worker of vitest's.
const { configDefaults } = await import('vitest/config');
const { fakeTimers } = configDefaults;
globalThis.__vitest_worker__ = {
  config: { expect: {}, fakeTimers, snapshotOptions: {} },
  ctx: {},
  metaEnv: process.env,
};

let active = 0;
let hits = new Set();
globalThis.__mutant = (number) => {
  hits.add(number);
  return number === active;
};

const TOLD = Symbol.for('yishi.crowds');
const MATCHERS = Symbol.for('$$jest-matchers-object');

/** Test setup is of the bundle it came with. */
function forget() {
  Reflect.deleteProperty(globalThis, TOLD);
  const matchers = globalThis[MATCHERS];
  if (matchers) matchers.customEqualityTesters = [];
}

const config = (file) => ({
  root: dirname(file),
  setupFiles: [],
  name: 'mutants',
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, seed: 0, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 5,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
});

let loads = 0;

/** The bundle anew, with nothing of what was made in it before. */
async function load(bundle) {
  forget();
  loads += 1;
  const { files, setup } = await import(`${pathToFileURL(bundle)}?${process.pid}-${loads}`);
  await setup();
  return files;
}

/** Runs these files, each loaded by name from the bundle, until the first failure; those in `apart` have a bundle of their own. */
async function run({ bundle, names, number, apart, elsewhere }) {
  const left = new RegExp(elsewhere);
  active = number;
  hits = new Set();
  let files;
  let failure;
  const fail = (task) => {
    failure ??= [
      task.file?.name ?? task.name,
      task.name,
      task.result?.errors?.[0]?.diff ?? task.result?.errors?.[0]?.message,
    ];
  };
  const runner = {
    config: config(bundle),
    importFile: (name) => files[name](),
    onBeforeRunSuite(suite) {
      if (failure) suite.mode = 'skip';
    },
    onBeforeRunTask(test) {
      if (failure || left.test(test.fullName ?? test.name)) test.mode = 'skip';
    },
    onAfterRunTask(test) {
      if (test.result?.state === 'fail') fail(test);
    },
    onAfterRunSuite(suite) {
      if (suite.result?.state === 'fail') fail(suite);
    },
  };
  let tests = 0;
  const count = (tasks) => {
    for (const task of tasks) {
      if (task.type === 'test') tests += task.result?.state === 'pass' ? 1 : 0;
      else count(task.tasks);
    }
  };
  for (const name of names) {
    const alone = apart.includes(name);
    if (alone || !files) files = await load(bundle);
    const done = await startTests([{ filepath: name }], runner);
    count(done);
    for (const file of done) if (file.result?.state === 'fail') fail(file);
    if (alone) files = undefined;
    if (failure) break;
  }
  return { failure, tests, hits: [...hits] };
}

process.on('message', async (asked) => {
  const began = performance.now();
  try {
    process.send({ ...(await run(asked)), took: performance.now() - began });
  } catch (error) {
    process.send({ failure: ['the bundle', 'loads', String(error)], hits: [...hits], took: performance.now() - began });
  }
});
// What a mutant leaves unhandled is for the tests to find.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
