// The diagram shows the chart as it is: every step and place, every command that moves, nothing that is not there.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { yishi } from './cli.js';

const steps = ['topics', 'deliberation', 'vote', 'conversion', 'implementation', 'evaluation'];

test('the whole procedure, in both languages', async () => {
  for (const lang of ['en', 'zh-Hans']) {
    const { code, out } = await yishi('diagram', '--lang', lang);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`expected/diagram.${lang}.mmd`);
  }
});

test.each(steps)('step %s: every arrow joins states that are declared', async (step) => {
  for (const argv of [['diagram'], ['diagram', '--step', step]]) {
    const { out } = await yishi(...argv);
    const declared = new Set([...out.matchAll(/^ *state ".*" as (\w+)/gm)].map(([, name]) => name));
    expect(declared).toContain(step);
    const arrows = [...out.matchAll(/^ *(\w+) --> (\w+) : (.+)$/gm)];
    expect(arrows.length).toBeGreaterThan(0);
    for (const [, from, to, label] of arrows) {
      expect(declared).toContain(from);
      expect(declared).toContain(to);
      expect(label).toMatch(/^[a-z-]+\.[a-z-]+(, [a-z-]+\.[a-z-]+)*$/);
    }
  }
});

test('drawn as SVG: every state and every way, in the language, with nothing from elsewhere', async () => {
  const { code, out } = await yishi('diagram', '--format', 'svg', '--lang', 'zh-Hans');
  expect(code).toBe(0);
  const { document } = parseHTML(out);
  const said = [...document.querySelectorAll('text')].map((text) => text.textContent);
  const { out: mermaid } = await yishi('diagram', '--lang', 'zh-Hans');
  const titles = [...mermaid.matchAll(/state "(.*)" as/g)].map(([, title = '']) => title.replace(/^.*：/u, ''));
  expect(said).toEqual(expect.arrayContaining(titles));
  expect(document.querySelectorAll('path.way')).toHaveLength([...mermaid.matchAll(/^ *\w+ --> \w+ :/gm)].length);
  expect(out).not.toMatch(/NaN|undefined|@import|url\(http/);
  expect(document.querySelector('title')?.textContent).toBe('议事程序');
});

test('a format there is none of is told with those there are', async () => {
  const { code, err } = await yishi('diagram', '--format', 'png');
  expect(code).toBe(2);
  expect(err).toMatch(/mermaid(,| and) svg/);
});

test('a step is named as people call it, whole or in part, and told with the others where it is none', async () => {
  const { out } = await yishi('diagram', '--step', 'vote');
  for (const said of ['民主表决', '表决', 'Vote']) expect((await yishi('diagram', '--step', said)).out).toBe(out);
  const { code, err } = await yishi('diagram', '--step', '投票', '--lang', 'zh-Hans');
  expect(code).toBe(2);
  expect(err).toContain('议题征集');
});
