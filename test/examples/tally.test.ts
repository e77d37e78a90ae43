// The examples a document shows of counting tables.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decided, elected, looked } from '../../examples/embed/tally.js';

const roll = readFileSync('examples/rolls/heping.csv', 'utf8');
const ballots = readFileSync('examples/rolls/heping-ballots.csv', 'utf8');

it('counts a vote by a rule of the law, with the arithmetic', () => {
  const [outcome, ...working] = decided(roll, ballots);
  expect(outcome).toBe('failed');
  expect(working).toContainEqual(expect.stringMatching(/^Ballots: \d+ received = /));
  expect(decided(roll, 'person,choice\nO01,maybe\nO99,for\n')).toEqual([
    'ballots.csv:2: “maybe” is not understood here; write one of for, against, abstain, invalid, with-majority',
    expect.stringMatching(/^ballots\.csv:3: O99 is not on the roll; correct the id/),
  ]);
});

it('counts an election by a method', () => {
  expect(elected(readFileSync('examples/elections/tennessee.soc', 'utf8'), 'tennessee.soc')).toEqual(['Nashville']);
  expect(elected('', 'empty.soc')).toEqual([]);
});

it('looks at a roll', () => {
  const { heads, area, coOwned } = looked(roll);
  expect(heads).toBeGreaterThan(5);
  expect(area).toBeGreaterThan(100_00);
  expect(coOwned[0]).toMatch(/1-102: .+ votes$/);
});
