// docs/simulate.md: the first sweep is one, in both languages, and what a scenario says is all it may say.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { models, readSweep, runAt } from 'yishi/experiments';
import { behaviours } from 'yishi/simulation';
import * as z from 'zod/mini';
import { USUAL } from '../../src/simulation/behaviour/sincere.js';
import { scenario } from '../../src/simulation/scenario.js';

describe.each(['simulate.md', 'simulate.zh-CN.md'])('docs/%s', (file) => {
  const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  /** Names in the first column of every table. */
  const named = new Set(
    text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
  );

  it('has a first sweep that is read without fault and runs', async () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const sweep = await readSweep(yaml, { models });
    expect(sweep.replications * 9).toBe(1800);
    const { scenario: cell, seed } = runAt(sweep, 0);
    const outcome = await models[sweep.model]?.run(cell, seed, { record: false, measures: sweep.measures });
    expect(outcome?.measures).toMatchObject({ end: 'adopted', 'first-formed': true });
  });

  it('says every field of a scenario and of an item, every trait and every behaviour', () => {
    const { properties = {} } = z.toJSONSchema(scenario, { io: 'input', unrepresentable: 'any' });
    const items = properties['items'];
    const of =
      typeof items === 'object' && typeof items.items === 'object' && !Array.isArray(items.items) ? items.items : {};
    const wanted = [
      ...Object.keys(properties),
      ...Object.keys(of.properties ?? {}),
      ...Object.keys(USUAL),
      ...behaviours().map(({ id }) => id),
    ];
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });

  it('gives the usual traits as they are', () => {
    for (const [name, value] of Object.entries(USUAL)) {
      const line =
        text.split('\n').find((one) => one.startsWith('| `') && (one.split(' | ')[0] ?? '').includes(`\`${name}\``)) ??
        '';
      expect(line).toContain(String(value));
    }
  });
});
