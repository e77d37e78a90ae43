// How the library and its declarations are built; scripts/build.mjs says when, and builds the command.
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    memory: 'src/adapters/memory.ts',
    jsonl: 'src/adapters/jsonl.ts',
    sqlite: 'src/adapters/sqlite.ts',
    testing: 'src/testing/index.ts',
    language: 'src/language/index.ts',
    documents: 'src/documents/index.ts',
    charters: 'src/charters/index.ts',
    community: 'src/community/index.ts',
    law: 'src/law/index.ts',
    methods: 'src/methods/index.ts',
    formats: 'src/formats/index.ts',
    rolls: 'src/rolls/index.ts',
    sortition: 'src/sortition/index.ts',
    'what-if': 'src/what-if/index.ts',
    script: 'src/script/index.ts',
    tally: 'src/tally/index.ts',
    simulation: 'src/simulation/index.ts',
    experiments: 'src/experiments/index.ts',
    // Loaded by experiments, in threads; no entry point.
    'experiments-worker': 'src/experiments/worker.ts',
  },
  format: ['esm', 'cjs'],
  splitting: true,
  treeshake: true,
  // Where it is loaded by `require`, experiments finds the file of its threads another way: src/experiments/run.ts.
  esbuildOptions(options) {
    options.logOverride = { ...options.logOverride, 'empty-import-meta': 'silent' };
  },
  target: 'node20',
  // `node:sqlite` exists only under its prefixed name.
  removeNodeProtocol: false,
  external: ['better-sqlite3', 'bullmq', 'vitest', 'node:sqlite'],
  // Many small packages for a few functions that round alike everywhere: they go along, with their licences.
  noExternal: [/^@stdlib\//],
});
