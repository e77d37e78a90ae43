// A plugin of the build: beside each file of the pages the same, packed, for browsers that take it so.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller ones gain nothing. */
const LEAST = 1024;

export const packed = (): Plugin => ({
  name: 'room-packed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets)) {
      if (!/\.(js|css)$/.test(name)) continue;
      const bytes = readFileSync(join(assets, name));
      if (bytes.length < LEAST) continue;
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes));
    }
  },
});
