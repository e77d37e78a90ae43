// Builds dist/ when a file package.json promises is missing or older than the newest source.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function mtime(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

// Directories count too: their time changes when a file is removed.
function newest(path) {
  const entries = readdirSync(root + path, { withFileTypes: true });
  return Math.max(mtime(path), ...entries.map((e) => (e.isDirectory() ? newest : mtime)(`${path}/${e.name}`)));
}

function targets(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(targets);
}

const { exports, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const outputs = [...targets(exports), ...targets(bin)].filter((path) => path.includes('dist/'));
const sources = [
  newest('src'),
  newest('examples/cli'),
  ...['package.json', 'tsconfig.json', 'tsup.config.ts'].map(mtime),
];

if (Math.min(...outputs.map(mtime)) < Math.max(...sources)) {
  const build = spawnSync('npm run build', { cwd: root, shell: true, encoding: 'utf8' });
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout}${build.stderr}\nThe build failed.\n`);
    process.exit(1);
  }
}
