// The consultation as a whole: opened, suspended, ended, its charter amended, its deadlines passed. These commands speak of all
// parts, so they are made from the list of them and import none. Pure.
import * as z from 'zod/mini';
import { endOfPeriod, type Instant } from '../../calendar.js';
import { type Charter, charter } from '../../charters/charter.js';
import { unknownCommand } from '../../charters/commands.js';
import { unfitForMotions } from '../../charters/rules.js';
import { attachment, id, line, text, word } from '../../fields.js';
import type { AnyPart } from '../../kernel/part.js';
import { type CalendarGap, calendarOf, countIn, type KnownDays } from '../../kernel/periods.js';
import { setDeadline } from '../../kernel/questions.js';
import { isRevision, REVISION } from '../../kernel/revisions.js';
import { admitted, command, found, refuse, type State } from '../command.js';
import { newItem } from '../common/item-list.js';
import { passingOver, resumeClocks } from './clock.js';
import { type Opening, opening, refuseOpening } from './opening.js';
import { enterRoster } from './roster.js';

/** What an opening finds: where it begins, until when topics are gathered, by which rules and on which calendar. */
export interface Begun {
  begins: Charter['begins'];
  gatheringCloses: Instant | null;
  revision?: number;
  calendar?: KnownDays;
  /** What the gathering's period should be read with. */
  read?: CalendarGap;
}

function begun({ charter }: Opening, at: Instant, calendar: KnownDays | null, revision: number): Begun {
  const { begins, topics, zone } = charter;
  const days = topics.gatheringDays;
  const gathers = begins === 'topics' && days !== 0;
  // Records that were begun before revisions were numbered.
  if (revision === 0) return { begins, gatheringCloses: gathers ? endOfPeriod(at, days, zone, charter) : null };
  const counted = gathers ? countIn(charter, calendar, at, days) : undefined;
  return {
    begins,
    gatheringCloses: counted?.end ?? null,
    revision,
    ...(calendar && { calendar }),
    ...(counted?.gap && { read: counted.gap }),
  };
}

/** The commands of the consultation over these parts. */
export function consultationOver(parts: readonly AnyPart<State>[]) {
  const known = (): Readonly<Record<string, { fields: z.core.$ZodType }>> =>
    Object.assign({}, own, ...parts.map(({ commands }) => commands));

  const open = command({
    type: 'consultation.open',
    fields: opening,
    who: ['convener'],
    back: { by: { 'consultation.withdraw': [] }, until: 'ends' },
    judge(_state, { fields, at, by, revision = REVISION }) {
      const refused = refuseOpening(known(), fields, by, revision);
      if (refused) return refused;
      return found(begun(fields, at, calendarOf(fields.charter), revision));
    },
    // A record goes by the rules it was opened under: later ones are not asked of it.
    findAgain(_state, { fields, at, by, finding: { revision = 0, calendar = null } }, again) {
      if (!isRevision(revision)) return again('');
      return refuseOpening(known(), fields, by, revision) ?? found(begun(fields, at, calendar, revision));
    },
    changes(draft, { fields, finding, at, by }) {
      draft.edition = fields.edition;
      draft.revision = finding.revision;
      draft.calendar = finding.calendar;
      draft.mode = fields.mode;
      draft.title = fields.title;
      draft.openedAt = at;
      draft.charter = fields.charter;
      enterRoster(draft, fields);
      for (const item of fields.items)
        draft.items[item.item] = newItem(item, by, finding.begins === 'vote' ? 'frozen' : 'open');
      draft.follows = fields.follows;
      draft.community = fields.community;
      const due = finding.gatheringCloses;
      if (due !== null)
        setDeadline(draft, { id: 'gathering', kind: 'gathering', step: 'topics', due, subject: 'topics' });
    },
  });

  const suspend = command({
    type: 'consultation.suspend',
    fields: z.strictObject({ reason: text() }),
    who: ['convener', 'chair', 'authority'],
    back: { by: { 'consultation.resume': [] }, until: 'resumed' },
    changes(draft, { at }) {
      draft.suspendedAt = at;
    },
  });

  const resume = command({
    type: 'consultation.resume',
    fields: z.strictObject({}),
    who: ['convener', 'chair', 'authority'],
    back: { by: { 'consultation.suspend': [] }, until: 'ends' },
    changes(draft, { at }) {
      resumeClocks(draft, at, parts);
    },
  });

  const withdraw = command({
    type: 'consultation.withdraw',
    fields: z.strictObject({ reason: text() }),
    who: ['convener'],
    back: { never: 'over' },
    changes(draft, { fields }) {
      // The reason is the answer to everybody who still waits for one.
      for (const part of parts) part.answerAll?.(draft, fields.reason);
    },
  });

  const annul = command({
    type: 'consultation.annul',
    fields: z.strictObject({ ground: text(), authority: line, document: word, attachment: z.optional(attachment) }),
    who: ['authority', 'convener'],
    back: { never: 'authority' },
  });

  const amendCharter = command({
    type: 'charter.amend',
    fields: z.strictObject({
      /** The step whose rules change, and its rules as they shall be. */
      change: z.discriminatedUnion('step', [
        z.strictObject({ step: z.literal('deliberation'), rules: charter.shape.deliberation }),
        z.strictObject({ step: z.literal('vote'), rules: charter.shape.vote }),
        z.strictObject({ step: z.literal('conversion'), rules: charter.shape.conversion }),
        z.strictObject({ step: z.literal('implementation'), rules: charter.shape.implementation }),
        z.strictObject({ step: z.literal('evaluation'), rules: charter.shape.evaluation }),
      ]),
      /** The body that decided it, and its decision. */
      body: id,
      document: word,
      reason: text(),
    }),
    who: ['convener'],
    back: { by: { 'charter.amend': ['body'] }, until: 'told' },
    may: (state) => (state.charter.amendedBy === null ? refuse('charter.not-amendable', {}) : undefined),
    judge(state, { fields: { change, body } }) {
      const { amendedBy } = state.charter;
      if (amendedBy !== null && body !== amendedBy) return refuse('charter.not-by-this-body', { body, amendedBy });
      // The rules of a step are fixed once people have been told of it: at the call, at the notice, or on entering.
      if (parts.some((part) => part.id === change.step && part.announced?.(state)))
        return refuse('charter.fixed', { step: change.step });
      const unfit = change.step === 'deliberation' ? unfitForMotions(state.charter, change.rules) : undefined;
      if (unfit !== undefined) return refuse('charter.motion-rule', { rule: unfit });
      const unknown = change.step === 'vote' ? unknownCommand(known(), change.rules.late.commands) : undefined;
      return unknown === undefined ? admitted : refuse('charter.unknown-command', { command: unknown });
    },
    changes(draft, { fields: { change } }) {
      draft.charter = { ...draft.charter, [change.step]: change.rules };
    },
  });

  const passDeadline = passingOver(parts);

  const own = {
    'consultation.open': open,
    'consultation.suspend': suspend,
    'consultation.resume': resume,
    'consultation.withdraw': withdraw,
    'consultation.annul': annul,
    'charter.amend': amendCharter,
    'deadline.pass': passDeadline,
  } as const;
  return own;
}
