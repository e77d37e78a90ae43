// How the library and its declarations are built; scripts/build.mjs says when, and builds the command.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

export default defineConfig({
  // scripts/entries.json says them, because their declarations are made of others. `experiments-worker` is loaded by experiments, in
  // threads, and is no entry point.
  entry: JSON.parse(readFileSync('scripts/entries.json', 'utf8')),
  format: ['esm', 'cjs'],
  splitting: true,
  treeshake: true,
  sourcemap: true,
  // Where it is loaded by `require`, experiments finds the file of its threads another way: src/experiments/run.ts.
  esbuildOptions(options) {
    // What linkedom would draw on where it is installed, and does well without.
    // The sources go along in the package: each map says where they lie, and holds none of them again.
    options.sourcesContent = false;
    options.alias = { ...options.alias, canvas: './node_modules/linkedom/commonjs/canvas-shim.cjs' };
    options.logOverride = { ...options.logOverride, 'empty-import-meta': 'silent' };
  },
  target: 'node20',
  // `node:sqlite` exists only under its prefixed name.
  removeNodeProtocol: false,
  external: [
    '@opentelemetry/api',
    '@restatedev/restate-sdk',
    'better-sqlite3',
    'bullmq',
    /^hono/,
    'react',
    'standardwebhooks',
    'vitest',
    'node:sqlite',
  ],
  // They go along, with their licences: many small packages for a few functions that round alike everywhere, and one that reads events.
  noExternal: [/^@stdlib\//, 'eventsource-parser'],
});
