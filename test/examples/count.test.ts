// The elections that come with the package, and the examples a document shows of counting them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProfile, readElection } from 'yishi/formats';
import { counted, violations } from '../../examples/embed/count.js';

const folder = 'examples/elections/';
const textOf = (file: string) => readFileSync(folder + file, 'utf8');

describe.each(readdirSync(folder))('%s', (file) => {
  it('is read without a complaint, by its name and by its beginning', () => {
    const read = readElection(textOf(file), file);
    expect(read).toSatisfy(isProfile);
    expect(readElection(textOf(file))).toEqual(read);
  });
});

it('counts a file and shows the working', () => {
  const [winners, ...working] = counted(textOf('tennessee.soc'), 'tennessee.soc');
  expect(winners).toBe('Nashville');
  expect(working.at(0)).toBe('Memphis against Nashville: 42 to 58.');
  expect(counted('1,A\n', 'odd.soc')).toContainEqual(expect.stringContaining('odd.soc:1: '));
});

it('shows what instant-runoff voting did that it should not', () => {
  expect(violations(textOf('tennessee.soc'), 'tennessee.soc').map(({ axiom }) => axiom)).toEqual([
    'condorcet-winner',
    'smith',
  ]);
});
