// The example of an election that the docs show: it elects, and its record verifies.
import { expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { elected } from '../../examples/embed/election.js';

it('elects a committee of two by single transferable vote', async () => {
  expect((await elected(memory())).toSorted()).toEqual(['bo', 'cy']);
});
