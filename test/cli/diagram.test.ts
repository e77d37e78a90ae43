// The diagram shows the chart as it is: every step and place, every command that moves, nothing that is not there.
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
