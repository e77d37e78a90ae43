// Published examples with their answers: methods that elect one, and votes on one proposal.
// Kept in test/instances; the same file is read from ../shared if it is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ballot, method } from 'yishi/methods';

interface Row {
  id: string;
  method: string;
  options?: Record<string, unknown>;
  candidates: string[];
  ballots: Ballot[];
  expected: Record<string, unknown>;
}

const kebab = (name: string): string => name.replace(/([a-z])([A-Z]+)/g, '$1-$2').toLowerCase();

const electsOne = (row: Row): boolean => ['one', 'proposal'].includes(method(kebab(row.method))?.elects ?? '');

const files = ['test/instances/votes.json', '../shared/vectors/votes.json'].filter(existsSync);

describe.each(files)('%s', (file) => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
  const ours = rows.filter(electsOne);

  it('has a method here for each of its names', () => {
    const missing = rows.filter((row) => !method(kebab(row.method))).map((row) => row.method);
    expect(missing).toEqual([]);
    expect(ours.length).toBeGreaterThanOrEqual(58);
  });

  it.each(ours.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const { agenda } = row.expected;
    const outcome = method(kebab(row.method))?.count(
      { candidates: row.candidates, ballots: row.ballots },
      // The agenda of a sequential vote stands with what is expected of it.
      { ...row.options, ...(agenda !== undefined && { agenda }) },
    );
    const stated = Object.fromEntries(Object.keys(row.expected).map((key) => [key, outcome?.[key]]));
    expect(stated).toEqual(row.expected);
  });
});
