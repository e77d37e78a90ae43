// The sizes of what a page loads, bundled for a browser, each held under a limit. docs/decisions/sizes.md says why it is no less.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What a page imports, and how many bytes it may come to, gzipped. */
const BUNDLES = [
  ['All of yishi', "export * from './index.ts'", 150_000],
  ['createEngine alone', "export { createEngine } from './index.ts'", 143_500],
  ['yishi/record', "export * from './engine/record.ts'", 15_000],
  ['yishi/periods', "export * from './periods/index.ts'", 40_000],
  ['yishi/language/en', "export * from './language/only/en.ts'", 108_500],
  ['yishi/language/zh-Hans', "export * from './language/only/zh-Hans.ts'", 128_500],
  ['yishi/react', "export * from './react/index.ts'", 5200],
];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

for (const [what, contents, limit] of BUNDLES) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: src, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['react'],
    write: false,
  });
  const code = outputFiles[0].contents;
  const gzipped = gzipSync(code).length;
  console.log(`${what}: ${kB(code.length)}, ${kB(gzipped)} gzipped (limit ${kB(limit)})`);
  if (gzipped > limit) process.exitCode = 1;
}
