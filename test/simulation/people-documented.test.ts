// docs/simulate/people.md has every distribution, every culture with its settings and defaults, and every field of a population.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cultures, distribution, distributions, population } from 'yishi/simulation';
import * as z from 'zod/mini';

const text = readFileSync(new URL('../../docs/simulate/people.md', import.meta.url), 'utf8');
const lineOf = (id: string): string => text.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';

describe.each(distributions().map((kind) => [kind.id, kind] as const))('%s', (id, { title }) => {
  it('is in the documents by its names, written as it may be', () => {
    expect(lineOf(id)).toContain(title.zh);
    const [, written = ''] = /\| `(\{.*?\})` \|/.exec(lineOf(id)) ?? [];
    expect(distribution.safeParse(parse(written)).success).toBe(true);
  });
});

describe.each(cultures().map((one) => [one.id, one] as const))('%s', (id, { title, settings }) => {
  it('is in the documents by its names, with its settings and their defaults', () => {
    expect(lineOf(id)).toContain(title.zh);
    const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
    for (const [name, schema] of Object.entries(properties)) {
      expect(lineOf(id)).toContain(`\`${name}\``);
      const given = typeof schema === 'object' ? schema.default : undefined;
      if (given !== undefined) expect(lineOf(id)).toMatch(new RegExp(`\`${name}\`[^\`]*\\(${given}\\)`));
    }
  });
});

it('has every field of a group, and no other', () => {
  const { properties = {} } = z.toJSONSchema(population, { io: 'input' });
  const groups = properties['groups'];
  const items =
    typeof groups === 'object' && !Array.isArray(groups.items) && typeof groups.items === 'object' ? groups.items : {};
  const fields = Object.keys(items.properties ?? {});
  const [, table = ''] = /\| Field \|[^\n]*\n([\s\S]*?)\n\n/.exec(text) ?? [];
  const told = table
    .split('\n')
    .slice(1)
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(told.sort()).toEqual(fields.sort());
});
