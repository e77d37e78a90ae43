// The community as a whole: opened, its registers' rules amended, suspended, closed. These commands speak of all registers, so they are
// made from the list of them and import none. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import type { AnyPart } from '../../kernel/part.js';
import { calendarOf } from '../../kernel/periods.js';
import { isRefused } from '../../kernel/refusal.js';
import { isRevision, REVISION } from '../../kernel/revisions.js';
import { resumeClocks } from '../../parts/consultation/clock.js';
import { enterRoster } from '../../parts/consultation/roster.js';
import type { AnyRegister, Community } from '../register.js';
import { admitted, byType, found } from '../register.js';
import {
  command,
  isSettled,
  type Opening,
  opening,
  refuse,
  refuseOpening,
  registersSaid,
  settingsOf,
} from './opening.js';

/** As many of what is unfinished are named. */
const NAMED = 20;

// Outside the function: whatever registers there are, these say the same.
const amending = z.strictObject({ registers: registersSaid, body: id, document: word, reason: text() });
const suspending = z.strictObject({ reason: text() });
const resuming = z.strictObject({});
const closing = z.strictObject({ reason: text(), successor: z.optional(id) });

/** The commands of a community over these registers; `parts` are all parts of its chart, registers and others. */
export function communityOver(registers: readonly AnyRegister[], parts: readonly AnyPart<Community>[]) {
  /** What the registers' rules come to, or why it cannot be opened under the rules of a revision. */
  const begun = (fields: Opening, by: string, revision: number) => {
    const known = parts.flatMap((part) => Object.keys(part.commands));
    return refuseOpening(fields, known, by, revision) ?? settingsOf(registers, fields.registers);
  };

  const open = command({
    type: 'community.open',
    fields: opening,
    published: ['/fields/title'],
    who: ['convener'],
    back: { by: { 'community.amend': [] }, until: 'ends' },
    judge(_state, { fields, by, revision = REVISION }) {
      const read = begun(fields, by, revision);
      if (isRefused(read)) return read;
      const calendar = calendarOf(fields.charter);
      return found({ ...read, revision, ...(calendar && { calendar }) });
    },
    // A record goes by what its registers' rules left out then, and by the revision and the calendar it was opened under.
    findAgain: (_state, { fields, by, finding: { settings, revision, calendar } }, again) => {
      if (!isRevision(revision)) return again('');
      const read = begun(fields, by, revision);
      if (isRefused(read)) return read;
      return isSettled(registers, fields.registers, settings)
        ? found({ settings, revision, ...(calendar && { calendar }) })
        : again('');
    },
    changes(draft, { fields, finding, at }) {
      draft.edition = fields.edition;
      draft.revision = finding.revision;
      draft.calendar = finding.calendar;
      draft.mode = fields.mode;
      draft.title = fields.title;
      draft.openedAt = at;
      const { rights, ...others } = fields.charter;
      draft.charter = { ...others, rights: { ...rights, ...fields.rights } };
      draft.settings = finding.settings;
      enterRoster(draft, fields);
    },
  });

  /** What the charter says of registers, as the body that may amend it has decided: the others stay as they are. */
  const amend = command({
    type: 'community.amend',
    fields: amending,
    who: ['convener'],
    back: { by: { 'community.amend': ['body'] }, until: 'ends' },
    may: ({ charter: { amendedBy } }) => (amendedBy === null ? refuse('community.not-amendable', {}) : undefined),
    judge(state, { fields: { registers: said, body } }) {
      const { amendedBy } = state.charter;
      if (amendedBy !== null && body !== amendedBy) return refuse('community.not-by-this-body', { body, amendedBy });
      const read = settingsOf(registers, said);
      return isRefused(read) ? read : found(read);
    },
    findAgain: (_state, { fields, finding }, again) => {
      const answer = again('');
      const { settings } = finding;
      return isRefused(answer) || !isSettled(registers, fields.registers, settings) ? answer : found({ settings });
    },
    changes(draft, { finding }) {
      draft.settings = { ...draft.settings, ...finding.settings };
    },
  });

  const suspend = command({
    type: 'community.suspend',
    fields: suspending,
    who: ['convener', 'authority'],
    back: { by: { 'community.resume': [] }, until: 'resumed' },
    changes(draft, { at }) {
      draft.suspendedAt = at;
    },
  });

  const resume = command({
    type: 'community.resume',
    fields: resuming,
    who: ['convener', 'authority'],
    back: { by: { 'community.suspend': [] }, until: 'ends' },
    changes(draft, { at }) {
      resumeClocks(draft, at, parts);
    },
  });

  const close = command({
    type: 'community.close',
    fields: closing,
    who: ['convener', 'authority'],
    back: { never: 'over' },
    judge(state) {
      for (const part of parts) {
        const left = part.unfinished?.(state) ?? [];
        if (left.length > 0)
          return refuse('community.unfinished', { register: part.id, open: left.slice(0, NAMED), count: left.length });
      }
      return admitted;
    },
  });

  return byType(open, amend, suspend, resume, close);
}

export type CommunityCommands = ReturnType<typeof communityOver>;
