// The room's pages as `npm run room` builds them, and other versions of them in folders of their own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { scratch } from '../scratch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function builtInto(plugins: Plugin[]): Promise<string> {
  const outDir = scratch();
  const configFile = `${root}examples/room/vite.config.ts`;
  // As people get them: a build under test is one to develop by.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({ configFile, plugins, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  process.env['NODE_ENV'] = NODE_ENV;
  return outDir;
}

/** The folder they are in, built anew if they are out of date. */
export function builtPages(): string {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale', 'pages'], { cwd: root, stdio: 'pipe' });
  return `${root}examples/room/.pages`;
}

/** Another version of them: each source that is changed as it is told. */
export const changedPages = (change: (code: string, id: string) => string | undefined): Promise<string> =>
  builtInto([{ name: 'changed', enforce: 'pre', transform: (code, id) => change(code, id) }]);
