// The next deadline is found once for many questions: whatever sets or drops one, the answer is what a search would find.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dropDeadline, nextDeadline, setDeadline } from '../../src/kernel/questions.js';
import type { Deadline } from '../../src/kernel/state.js';

type Clocks = { deadlines: Record<string, Deadline>; overdue: Record<string, Deadline> };

const searched = ({ deadlines }: Clocks): Deadline | undefined =>
  Object.values(deadlines).sort((one, other) =>
    one.due === other.due ? (one.id < other.id ? -1 : 1) : one.due < other.due ? -1 : 1,
  )[0];

it('is what a search finds, after every change, in place and in a copy', () => {
  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    day: fc.integer({ min: 1, max: 9 }),
    drop: fc.boolean(),
    copied: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let clocks: Clocks = { deadlines: {}, overdue: {} };
      for (const { id, day, drop, copied } of changes) {
        if (copied) clocks = { ...clocks, deadlines: { ...clocks.deadlines } };
        const due = `2026-03-0${day}T00:00:00.000Z`;
        if (drop) dropDeadline(clocks, id);
        else setDeadline(clocks, { id, kind: 'poll', step: 'vote', due, subject: id });
        expect(nextDeadline(clocks)).toEqual(searched(clocks));
      }
    }),
  );
});
