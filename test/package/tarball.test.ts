// What is packed: the sources that source maps point to, documents and examples, and nothing in them that leads outside.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const packed = ((): ReadonlySet<string> => {
  // Without building anything: what is built, other tests look at.
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(said) as [{ files: { path: string }[] }];
  return new Set(files.map(({ path }) => path));
})();

const folders = new Set(
  [...packed].flatMap((file) => file.split('/').map((_part, depth, all) => all.slice(0, depth).join('/'))),
);

/** Where a document leads within the repository. */
const linksOf = (file: string): string[] =>
  [
    ...readFileSync(root + file, 'utf8')
      .replaceAll(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].flatMap(([, to = '']) => {
    if (/^([a-z]+:|#)/.test(to)) return [];
    const [path = ''] = to.split('#');
    return [posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, '')];
  });

describe('the package', () => {
  it('has its documents, examples and sources', () => {
    for (const file of [
      'README.md',
      'docs/embed.md',
      'docs/commands.md',
      'examples/embed/actor.ts',
      'src/index.ts',
      'LICENSE',
    ])
      expect(packed).toContain(file);
    expect([...packed].filter((file) => /^(test|bench|scripts|node_modules)\//.test(file))).toEqual([]);
  });

  it.each([...packed].filter((file) => file.endsWith('.md')))('%s leads to nothing that is not in it', (file) => {
    const outside = linksOf(file).filter((to) => !packed.has(to) && !folders.has(to));
    expect(outside).toEqual([]);
  });

  it('has a map beside every module that was built, whose sources are in it', () => {
    const modules = [...packed].filter((file) => /^dist\/(index|record|language-en)\.c?js$/.test(file));
    for (const file of modules) {
      expect(packed).toContain(`${file}.map`);
      const { sources } = JSON.parse(readFileSync(`${root}${file}.map`, 'utf8')) as { sources: string[] };
      const ours = sources.map((source) => posix.join('dist', source)).filter((source) => source.startsWith('src/'));
      for (const source of ours) expect(packed).toContain(source);
    }
  });
});
