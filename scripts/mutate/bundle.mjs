// The tests and all they import in one file, the mutants written into it behind their switches. Packages stay outside.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { written } from './mutants.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The public names, as tsconfig.json maps them to sources. */
const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8'));
const alias = Object.fromEntries(
  Object.entries(config.compilerOptions.paths).map(([name, [file]]) => [name, root + file.slice(2)]),
);

/** @param mutants by path of their file, from the root */
export async function bundled(outfile, tests, mutants) {
  const entry = [
    `export const setup = async () => { await import('./test/setup.ts'); };`,
    'export const files = {',
    ...tests.map((test) => `  ${JSON.stringify(test)}: () => import('./${test}'),`),
    '};',
  ].join('\n');
  await build({
    stdin: { contents: entry, resolveDir: root, sourcefile: 'mutants.js' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'esnext',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^yishi(\/|$)/ }, ({ path }) => (alias[path] ? { path: alias[path] } : undefined));
          onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            const own = mutants.get(path.slice(root.length));
            const changed = own ? written(text, own) : text;
            return {
              // A file is where it was: tests read others from beside them.
              contents: changed.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
              loader: path.endsWith('x') ? 'tsx' : 'ts',
              resolveDir: path.slice(0, path.lastIndexOf('/')),
            };
          });
        },
      },
    ],
  });
}
