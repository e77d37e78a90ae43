// Published examples with their answers, for the methods that came later than test/instances/votes.json.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Election, method } from 'yishi/methods';

interface Row extends Election {
  id: string;
  method: string;
  /** Where it was published. */
  source: string;
  options?: Record<string, unknown>;
  expected: Record<string, unknown>;
}

const kebab = (name: string): string => name.replace(/([a-z])([A-Z]+)/g, '$1-$2').toLowerCase();

const rows = JSON.parse(readFileSync('test/instances/methods.json', 'utf8')) as Row[];

describe('published', () => {
  it('says where each example is from', () => {
    for (const { source } of rows) expect(source.length).toBeGreaterThan(10);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const outcome = method(kebab(row.method))?.count(row, row.options);
    const stated = Object.fromEntries(Object.keys(row.expected).map((key) => [key, outcome?.[key]]));
    expect(stated).toEqual(row.expected);
  });
});
