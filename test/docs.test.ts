// The documents: generated parts are up to date, code is shown from tested files only, links lead somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

it('has no generated part that is out of date', () => {
  execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { cwd: root, stdio: 'pipe' });
});

describe.each(documents)('%s', (file) => {
  const text = readFileSync(root + file, 'utf8');

  it('shows code from tested files only', () => {
    const generated = /<!-- (region|chart): \S+ -->\n[\s\S]*?<!-- \/\1 -->/g;
    const left = text.replace(generated, '');
    expect(left.match(/^```(ts|tsx|js|mjs|mermaid)$/gm) ?? []).toEqual([]);
  });

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
});
