import { rmSync } from 'node:fs';
import { defineConfig } from 'tsup';

// Not tsup's `clean`: the two builds run side by side, and one would delete the other's output.
rmSync('dist', { recursive: true, force: true });

const external = ['better-sqlite3', 'vitest', 'node:sqlite'];

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      memory: 'src/adapters/memory.ts',
      jsonl: 'src/adapters/jsonl.ts',
      sqlite: 'src/adapters/sqlite.ts',
      testing: 'src/testing/index.ts',
      language: 'src/language/index.ts',
      documents: 'src/documents/index.ts',
      charters: 'src/charters/catalogue.ts',
      law: 'src/law/index.ts',
      methods: 'src/methods/index.ts',
      formats: 'src/formats/index.ts',
      rolls: 'src/rolls/index.ts',
      sortition: 'src/sortition/index.ts',
      'what-if': 'src/what-if/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    treeshake: true,
    target: 'node20',
    // `node:sqlite` exists only under its prefixed name.
    removeNodeProtocol: false,
    external,
  },
  {
    entry: { cli: 'examples/cli/main.ts' },
    format: ['esm'],
    dts: false,
    splitting: false,
    treeshake: true,
    target: 'node20',
    removeNodeProtocol: false,
    // The CLI imports the package by name, as any consumer does, so there is one copy of the engine.
    external: [...external, /^yishi($|\/)/],
    // The only shebang: examples/cli/main.ts must not carry its own.
    banner: { js: '#!/usr/bin/env node' },
  },
]);
