// The test files and folders that get a process of their own: they start, kill and limit others, spy on the console or on a rule, or set what
// React looks for. All other tests share a process with the files before them, and leave it as they found it; a test of the
// architecture looks after that. Those that take longest come first, so that none is left to wait for at the end.
export const apart: readonly string[] = [
  'test/crash/',
  'test/experiments/queue.test.ts',
  'test/experiments/outside/',
  'test/experiments/trust.test.ts',
  'test/adapters/jsonl.test.ts',
  'test/adapters/erasure.test.ts',
  'test/adapters/power-cut.test.ts',
  'test/adapters/postgres/',
  'test/cli/simulate.test.ts',
  'test/cli/storage.test.ts',
  'test/package/',
  'test/adapters/sqlite.test.ts',
  'test/language/zh-hant.test.ts',
  'test/fuzz/',
  'test/parts/3-vote/sizes.test.ts',
  'test/limits.test.ts',
  'test/regular-expressions.test.ts',
  'test/architecture.test.ts',
  'test/docs.test.ts',
  'test/engine/judging.test.ts',
  'test/examples/embed.test.ts',
  'test/examples/simulate.test.ts',
  'test/examples/turnout.test.tsx',
  'test/procedure/logic.test.tsx',
];
