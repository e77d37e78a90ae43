// The size of the core bundled for a browser, held under a limit.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

// Why it is no longer 110: docs/decisions/choices.md, communities.md and heads.md.
const limit = 143_000;

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  write: false,
});
const code = outputFiles[0].contents;
const gzipped = gzipSync(code).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(`Core for the browser: ${kB(code.length)}, ${kB(gzipped)} gzipped (limit ${kB(limit)})`);
if (gzipped > limit) process.exitCode = 1;
