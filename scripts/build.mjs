// Builds dist/ in three parts: the command in a few files, the library, and the library's declarations, which take most of the time. A fourth are the pages
// of the room in examples/room, which are no part of the package.
//   node scripts/build.mjs                            all that belongs to the package, from nothing
//   node scripts/build.mjs --if-stale [part ...]      those named, or the package's, where what they are built from has changed since
// Beside each part stands a digest of what it was built from. Times of files say less: a checkout or a copy may set any time, and a
// file saved while the build runs would be older than what was built without it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const built = `${dist}.built/`;
/** Where the room looks for its pages. */
const PAGES = `${root}examples/room/.pages`;

const isCommand = (file) => /^cli[.-]/.test(file) || file === 'entry';
const isDeclaration = (file) => /\.d\.c?ts$/.test(file);

/** What a package would use where it is installed, and does well without; tsup.config.ts says it too. */
export const STANDINS = { canvas: './node_modules/linkedom/commonjs/canvas-shim.cjs' };

/** The parts: which sources they are built from, which files of dist/ are theirs or where else they are, and how they are made. */
const PARTS = {
  cli: { from: ['src', 'examples/cli'], owns: isCommand, make: command },
  library: { from: ['src'], owns: (file) => !isCommand(file) && !isDeclaration(file), make: library },
  declarations: { from: ['src'], owns: isDeclaration, make: declarations },
  pages: { from: ['src', 'examples/room'], owns: () => false, beside: PAGES, make: pages },
};
const PACKAGE = ['cli', 'library', 'declarations'];

function filesIn(path) {
  return readdirSync(root + path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.startsWith(PAGES));
}

/** Of everything a part is built from: sources, settings, and which packages are installed. */
function digestOf(part) {
  const settings = ['package.json', 'tsconfig.json', 'tsup.config.ts', 'scripts/build.mjs', 'scripts/entries.json'];
  const files = [
    ...PARTS[part].from.flatMap(filesIn),
    ...[...settings, 'node_modules/.package-lock.json'].map((file) => root + file).filter(existsSync),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`\0${file.slice(root.length)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The files of dist/ that package.json promises. */
function promised() {
  const { exports, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
  return [...targets(exports), ...targets(bin)].flatMap((path) => path.match(/dist\/(.+)$/)?.slice(1) ?? []);
}

function isFresh(part, digest) {
  const { owns, beside } = PARTS[part];
  const files = promised()
    .filter(owns)
    .map((file) => dist + file);
  if (beside) files.push(beside);
  return (
    existsSync(built + part) && readFileSync(built + part, 'utf8') === digest && files.every((file) => existsSync(file))
  );
}

function remove(part) {
  rmSync(built + part, { force: true });
  // The command is replaced, not removed: it may be about to start in the other half of a pipe.
  if (part === 'cli') return;
  for (const file of readdirSync(dist)) {
    if (file !== '.built' && PARTS[part].owns(file)) rmSync(dist + file, { recursive: true });
  }
}

/**
 * The command and all it needs: it starts several times faster than from a file a package. What it starts with is in cli.js; what only
 * some of its commands ask for is in files of their own beside it, and so are the threads of `yishi simulate`.
 */
async function command() {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'examples/cli/main.ts',
      'cli-worker': 'src/experiments/worker.ts',
      // Where tinypool looks for the beginning of its threads: beside the file it is in.
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    outdir: 'dist',
    chunkNames: 'cli-[name]-[hash]',
    splitting: true,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    // Ink asks for the last where it is developed itself.
    external: ['better-sqlite3', 'bullmq', 'vitest', 'node:sqlite', 'react-devtools-core'],
    alias: STANDINS,
    banner: {
      // Packages written for CommonJS ask for `require`.
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    metafile: true,
    logLevel: 'error',
  });
  put('cli.licenses.txt', licensesOf(Object.keys(metafile.inputs), 'The command'), 0o644);
  const made = outputFiles.map(({ path, contents }) => ({ file: path.slice(dist.length), contents }));
  // Whoever starts it meanwhile finds all that the file asks for: it comes last.
  const isFirst = ({ file }) => file === 'cli.js';
  for (const { file, contents } of made.filter((one) => !isFirst(one))) put(file, contents, 0o644);
  // The only shebang: examples/cli/main.ts must not carry its own.
  for (const { file, contents } of made.filter(isFirst))
    put(file, Buffer.concat([Buffer.from('#!/usr/bin/env node\n'), contents]), 0o755);
  const files = new Set(made.map(({ file }) => file.split('/')[0]));
  for (const file of readdirSync(dist))
    if (file.startsWith('cli-') && !files.has(file)) rmSync(dist + file, { force: true });
}

/** Whole or not at all. */
function put(file, contents, mode) {
  const draft = `${built}${file.replaceAll('/', '-')}.${process.pid}`;
  mkdirSync(dirname(dist + file), { recursive: true });
  writeFileSync(draft, contents, { mode });
  renameSync(draft, dist + file);
}

const mitOf = (author) =>
  `MIT License

Copyright (c) ${typeof author === 'string' ? author : author.name}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The licences of the packages among these files, which their text asks to go along with them. */
function licensesOf(inputs, what) {
  const folders = inputs.flatMap((file) => file.match(/^.*node_modules\/(@[^/]+\/)?[^/]+\//)?.slice(0, 1) ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(`${root}${folder}package.json`, 'utf8'));
    const file = readdirSync(root + folder).find((name) => /^licen[cs]e/i.test(name));
    // One that names its licence and its author and forgot the text, which is the same everywhere.
    if (!file && license === 'MIT' && author) return `${name} ${version} (${license})\n\n${mitOf(author)}\n`;
    if (!file) throw new Error(`${name} has no licence to go with dist/.`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${root}${folder}${file}`, 'utf8').trim()}\n`;
  });
  return [`${what} in dist/ contains these packages.\n`, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** What goes along with both formats: tsup.config.ts says why. */
const ALONG = [/^@stdlib\//];

/** Dependencies that are modules and nothing else. */
const MODULES_ONLY = [/^@noble\/hashes/, /^nanoid/, /^temporal-/, /^hyparquet/];

/** By tsup, as tsup.config.ts says. */
async function library(options) {
  const { build } = await import('tsup');
  await build({ ...options, dts: false, metafile: true, format: ['esm'] });
  // Who asks by `require` may have no way to load what is a module only, as Jest has none: it goes along.
  await build({ ...options, dts: false, metafile: true, format: ['cjs'], noExternal: [...ALONG, ...MODULES_ONLY] });
  // What went along with it, by what it was made of.
  const metafiles = readdirSync(dist).filter((file) => file.startsWith('metafile-'));
  const inputs = metafiles.flatMap((file) => Object.keys(JSON.parse(readFileSync(dist + file, 'utf8')).inputs));
  for (const file of metafiles) rmSync(dist + file);
  put('licenses.txt', licensesOf(inputs, 'The library'), 0o644);
}

/**
 * Declarations: written a file each by the compiler, then joined by tsup. Of sources tsup would make them itself, ten times as slowly and
 * with more memory than Node takes by itself (docs/decisions/builds.md).
 */
async function declarations(options) {
  const types = `${built}types`;
  const config = `${built}types.json`;
  rmSync(types, { recursive: true, force: true });
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'types',
    rootDir: '../../src',
  };
  writeFileSync(config, JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['../../src'] }));
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  await promisify(execFile)(process.execPath, [tsc, '-p', config]).catch(({ stdout, message }) => {
    // It says what is wrong, and where, on its standard output.
    console.error(stdout || message);
    throw Object.assign(new Error('no declarations'), { errors: [stdout] });
  });
  const entries = JSON.parse(readFileSync(`${root}scripts/entries.json`, 'utf8'));
  const entry = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, file.replace(/^src\/(.*)\.ts$/, 'dist/.built/types/$1.d.ts')]),
  );
  const { build } = await import('tsup');
  await build({ ...options, dts: { only: true, entry } });
  rmSync(types, { recursive: true });
  rmSync(config);
}

/** By Vite, as examples/room/vite.config.ts says; put where they belong once all of them are there. */
async function pages() {
  const { build } = await import('vite');
  const outDir = `${built}pages-${process.pid}`;
  // As people get them, whoever asks: a test would have those to develop by.
  process.env.NODE_ENV = 'production';
  await build({ configFile: `${root}examples/room/vite.config.ts`, logLevel: 'error', build: { outDir } });
  const before = `${outDir}-before`;
  if (existsSync(PAGES)) renameSync(PAGES, before);
  renameSync(outDir, PAGES);
  rmSync(before, { recursive: true, force: true });
}

/** Builds parts, by their names; those that are up to date only if it is not `ifStale`. */
export async function build(parts = PACKAGE, { ifStale = false } = {}) {
  // Before anything is read, so that what changes meanwhile counts as changed.
  const digests = Object.fromEntries(parts.map((part) => [part, digestOf(part)]));
  const wanted = parts.filter((part) => !ifStale || !isFresh(part, digests[part]));
  mkdirSync(built, { recursive: true });
  // Declarations are never left beside a library they do not describe.
  for (const part of wanted.includes('library') ? [...wanted, 'declarations'] : wanted) remove(part);
  // Side by side: declarations are made in a thread of their own.
  await Promise.all(
    wanted.map(async (part) => {
      await PARTS[part].make({ silent: ifStale });
      writeFileSync(built + part, digests[part]);
    }),
  ).catch((error) => {
    // What is wrong with a source, and where, the tools have told already.
    console.error(error.errors ? '\nThe build failed.' : `\nThe build failed: ${error.message}`);
    process.exit(1);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { 'if-stale': { type: 'boolean' } }, allowPositionals: true });
  // Where tsup looks for its settings.
  process.chdir(root);
  await build(positionals.length > 0 ? positionals : undefined, { ifStale: values['if-stale'] });
}
