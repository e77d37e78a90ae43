// The clock: a deadline passes, and what somebody owed by then is overdue; after a suspension all of them move. Over the parts of a
// chart, whose kinds of deadline they are. Pure; imports no part.
import * as z from 'zod/mini';
import { type Instant, shift } from '../../calendar.js';
import { isUnreserved, wellFormed } from '../../fields.js';
import { written } from '../../form.js';
import type { AnyPart } from '../../kernel/part.js';
import { dropDeadline, setDeadline } from '../../kernel/questions.js';
import { command, found, refuse, type State } from '../command.js';

/** Named after what it is about, whose ids may be long. Outside the function: over whatever parts, it says the same. */
const fields = z.strictObject({
  deadline: z
    .string()
    .check(z.minLength(1), z.maxLength(400), wellFormed, z.refine(isUnreserved, written('unreserved'))),
});

const same = <V extends object>(value: V): V => ({ ...value });

/** `deadline.pass` over these parts. */
export const passingOver = (parts: readonly AnyPart<State>[]) => {
  const owner = (kind: string) => parts.find(({ clocks }) => Object.hasOwn(clocks, kind));
  return command({
    type: 'deadline.pass',
    fields,
    who: ['clock'],
    back: { never: 'clock' },
    judge(state, { fields: { deadline: id }, at }) {
      const deadline = state.deadlines[id];
      if (!deadline) return refuse('deadline.unknown', { deadline: id });
      const { due } = deadline;
      return due > at ? refuse('deadline.not-due', { deadline: id, due }) : found(deadline);
    },
    opens(draft, _fact, own) {
      draft.deadlines = own(draft.deadlines, same);
      draft.overdue = own(draft.overdue, same);
    },
    changes(draft, { finding }) {
      dropDeadline(draft, finding.id);
      const part = owner(finding.kind);
      if (part?.clocks[finding.kind]?.owed) draft.overdue[finding.id] = finding;
      part?.passes?.(draft, finding);
    },
  });
};

/** Clocks stood still while it was suspended: whatever was due, or is still to come in a part, moves by as long as that was. */
export function resumeClocks<St extends State>(draft: St, at: Instant, parts: readonly AnyPart<St>[]): void {
  const from = draft.suspendedAt ?? at;
  for (const deadline of Object.values(draft.deadlines))
    setDeadline(draft, { ...deadline, due: shift(deadline.due, from, at) });
  const moved = (moment: Instant): Instant => (moment > from ? shift(moment, from, at) : moment);
  for (const part of parts) part.shift?.(draft, moved);
  draft.suspendedAt = undefined;
}
