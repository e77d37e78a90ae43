// The size of what a browser loads, held under limits: the core, and a screen that shows a consultation over HTTP.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIMITS = [
  // Why it is no longer 110: docs/decisions/choices.md, communities.md and heads.md.
  { what: 'Core for the browser', file: 'index.ts', limit: 143_000 },
  { what: 'Hook for React', file: 'react/index.ts', limit: 5000, external: ['react'] },
];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

for (const { what, file, limit, external = [] } of LIMITS) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${file}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external,
    write: false,
  });
  const code = outputFiles[0].contents;
  const gzipped = gzipSync(code).length;
  console.log(`${what}: ${kB(code.length)}, ${kB(gzipped)} gzipped (limit ${kB(limit)})`);
  if (gzipped > limit) process.exitCode = 1;
}
