// What is built again and what is not, tried out where every part has a few small sources of its own: the real ones are built before the tests.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/cli.js';
import { scratch } from '../scratch.js';

const PAGE = 'examples/room/.pages/index.html';
let copy = '';
const at = (file: string): string => join(copy, file);

beforeAll(() => {
  copy = scratch();
  for (const file of ['scripts', 'package.json', 'tsconfig.json', 'tsup.config.ts'])
    cpSync(root + file, at(file), { recursive: true });
  for (const file of ['vite.config.ts', 'packed.ts', 'shell.ts'])
    cpSync(`${root}examples/room/${file}`, at(`examples/room/${file}`), { recursive: true });
  const entries = JSON.parse(readFileSync(`${root}scripts/entries.json`, 'utf8')) as Record<string, string>;
  const page = '<script type="module" src="./main.ts"></script>';
  for (const [file, text] of [
    ...Object.values(entries).map((file) => [file, `export const of = '${file}';\n`] as const),
    ['examples/cli/main.ts', "import { of } from '../../src/index.js';\nconsole.log(of);\n"],
    ['examples/room/web/index.html', page],
    [
      'examples/room/web/main.ts',
      "import { of } from 'yishi';\nimport { words } from './words.js';\nconsole.log(of, words);\n",
    ],
    ['examples/room/web/words.ts', "export const words = 'agenda';\n"],
    ['examples/room/web/sw.ts', "addEventListener('install', () => {});\n"],
  ] as const) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
  symlinkSync(`${root}node_modules`, at('node_modules'));
});

/** Builds, and says which of the files that stand for the parts were written. */
function built(...args: string[]): string[] {
  const files = ['dist/cli.js', 'dist/index.js', 'dist/index.cjs', 'dist/index.d.ts', PAGE];
  const long = new Date(0);
  for (const file of files) if (existsSync(at(file))) utimesSync(at(file), long, long);
  execFileSync(process.execPath, [at('scripts/build.mjs'), ...args], { cwd: copy, stdio: 'pipe' });
  return files.filter((file) => existsSync(at(file)) && statSync(at(file)).mtimeMs > 0);
}

describe('a build where something is stale', () => {
  it('makes what is asked for, once', () => {
    expect(built('--if-stale', 'cli')).toEqual(['dist/cli.js']);
    expect(built('--if-stale', 'cli')).toEqual([]);
  });

  it('leaves no declarations beside a library that is newer, and nothing of the library before it', () => {
    const before = ['index.js', 'chunk-OLD.js', 'index.d.ts', 'index.d.cts', '.built/library', '.built/declarations'];
    for (const file of before) writeFileSync(at(`dist/${file}`), '');
    expect(built('--if-stale', 'cli', 'library')).toEqual(['dist/index.js', 'dist/index.cjs']);
    expect(readdirSync(at('dist')).filter((file) => /\.d\.c?ts$|chunk-OLD\./.test(file))).toEqual([]);
    expect(readdirSync(at('dist/.built')).sort()).toEqual(['cli', 'library']);
    expect(built('--if-stale', 'cli', 'library')).toEqual([]);
  });

  it('sees a source that is changed, added or gone, whatever its time', () => {
    const long = new Date(0);
    appendFileSync(at('src/index.ts'), '// changed\n');
    utimesSync(at('src/index.ts'), long, long);
    expect(built('--if-stale', 'cli')).toEqual(['dist/cli.js']);
    writeFileSync(at('src/more.ts'), '');
    expect(built('--if-stale', 'cli')).toEqual(['dist/cli.js']);
    rmSync(at('src/more.ts'));
    expect(built('--if-stale', 'cli')).toEqual(['dist/cli.js']);
    expect(built('--if-stale', 'cli')).toEqual([]);
  });

  it('makes the pages of the room of their own sources, and of those of the package', () => {
    rmSync(at('examples/room/.pages'), { recursive: true, force: true });
    expect(built('--if-stale', 'cli', 'pages')).toEqual([PAGE]);
    expect(built('--if-stale', 'pages')).toEqual([]);
    appendFileSync(at('examples/room/web/words.ts'), '// changed\n');
    expect(built('--if-stale', 'cli', 'pages')).toEqual([PAGE]);
  });

  it('sees that a file of its own is gone', () => {
    rmSync(at('dist/cli.js'));
    expect(built('--if-stale', 'cli')).toEqual(['dist/cli.js']);
  });

  it('takes nothing for built when a build failed', () => {
    appendFileSync(at('src/index.ts'), 'export {');
    expect(() => built('--if-stale', 'cli')).toThrow('The build failed.');
  });
});
