// The program of docs/simulate.md does what is said beside it.
import { execPath } from 'node:process';
import { expect, it } from 'vitest';
import { askedRun, oneRun } from '../../examples/embed/simulate.js';

it('runs a scenario with a policy of its own, the same for the same seed', () => {
  const { end, record, measures } = oneRun('1');
  expect(end).toMatch(/^closed\./);
  expect(oneRun('1').record.lines).toEqual(record.lines);
  expect(oneRun('2').record.lines).not.toEqual(record.lines);
  const turnouts = Array.from({ length: 200 }, (_, at) => Number(oneRun(`${at}`).measures['turnout']));
  const mean = turnouts.reduce((sum, one) => sum + one, 0) / turnouts.length;
  // Two in three vote with a chance of 0.9, and the others with the usual ones: 0.75, or else one in four once reminded.
  expect(mean).toBeGreaterThan(0.82);
  expect(mean).toBeLessThan(0.93);
  expect(Object.keys(measures)).toEqual(['first-passed', 'turnout']);
});

it('asks a process that the program names', async () => {
  const script = new URL('../../examples/studies/policy/policy.mjs', import.meta.url).pathname;
  const { measures, transcript } = await askedRun('1', [execPath, script]);
  expect(transcript.length).toBeGreaterThan(9);
  expect(Number(measures['turnout'])).toBeGreaterThan(0);
});
