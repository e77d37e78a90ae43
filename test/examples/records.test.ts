// The records of docs/simulate/calibrate.md.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Entry } from 'yishi';
import { learntFrom, underAnotherRule } from '../../examples/embed/records.js';

const record = readFileSync('examples/studies/replay/lift.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Entry);

it('asks people of a record again, and says what that rests on', () => {
  const { run, assumes } = underAnotherRule(record, 'simple-majority');
  expect(run.end).toBe('closed.done');
  expect(assumes).toBe('behaviour held fixed');
});

it('learns from records, and says what they do not tell', () => {
  const { estimates, fitted, unknown } = learntFrom([record]);
  expect(estimates.find(({ id, body }) => id === 'votes' && body === 'owners')).toMatchObject({ n: 11, by: 'wilson' });
  expect(fitted.people.groups.map(({ id }) => id)).toContain('owners');
  expect(unknown).toContain('who listens to whom is in no record');
});
