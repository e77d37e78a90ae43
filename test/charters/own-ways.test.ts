// The charters that the pages of communities show how to write: each is one, says only what differs, and takes about ten lines.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { charterNamed } from 'yishi/charters';
import { readCharter } from 'yishi/script';

const folder = fileURLToPath(new URL('../../docs/communities/', import.meta.url));

const shown = readdirSync(folder).flatMap((file) =>
  [...readFileSync(folder + file, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => [file, text] as const,
  ),
);

it('are on every page but the index, in both languages', () => {
  const pages = readdirSync(folder).filter((file) => !file.startsWith('README'));
  expect(shown.map(([file]) => file).sort()).toEqual(pages.sort());
});

describe.each(shown)('on %s', (file, text) => {
  it('one can be read, and differs from what it extends', async () => {
    const { charter } = await readCharter(text, { file });
    const base = charterNamed(/^extends: (.+)$/m.exec(text)?.[1] ?? '');
    expect(base).toBeDefined();
    expect({ ...charter, id: base?.id, title: base?.title, source: base?.source }).not.toEqual(base);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(11);
  });
});
