// Matters 事项: referred to a consultation → reported back, or recalled. A report made anew takes the place of the one before, for an
// authority may annul what was decided long after it ended. Pure.
import * as z from 'zod/mini';
import { count, id, text, word } from '../../fields.js';
import { written } from '../../form.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { ITEM_STATUSES } from '../../kernel/words.js';
import { PROJECT_STATUSES } from '../../parts/projects/words.js';
import { admitted, byType, declaring, thingsOf } from '../register.js';
import type { Matter, MatterStatus, MattersState, Reference, Refusals } from './words.js';

const { command, refuse } = declaring<MattersState, Refusals>();

type Verb = 'report' | 'recall';

const life = lifecycle<MatterStatus, Verb>({
  report: { referred: 'reported', reported: 'reported' },
  recall: { referred: 'recalled' },
});

const theMatter = (state: MattersState, { fields }: { fields: { matter: string } }) =>
  state.matters.get(fields.matter) ?? refuse('matter.unknown', { matter: fields.matter });

const refuseOutOfTurn = (matter: Matter, verb: Verb) =>
  life.may(matter, verb) ? undefined : refuse('matter.out-of-turn', { matter: matter.matter, status: matter.status });

/** Why these things cannot go with a matter: one is not there, or is named twice. */
function refuseEntries(state: MattersState, entries: readonly Reference[]) {
  const seen = new Set<string>();
  for (const { register, id: of } of entries) {
    if (!thingsOf(state, register).has(of)) return refuse('matter.entry-unknown', { register, id: of });
    const key = JSON.stringify([register, of]);
    if (seen.has(key)) return refuse('matter.entry-twice', { register, id: of });
    seen.add(key);
  }
  return undefined;
}

export const refer = command({
  type: 'matter.refer',
  fields: z.strictObject({
    matter: id,
    title: text(200),
    /** The consultation it is handed to: it is opened with a reference to this matter. */
    consultation: id,
    charter: word,
    /** What goes with it: needs, resources, applications ... */
    entries: z.array(z.strictObject({ register: word, id })),
  }),
  who: ['convener'],
  back: { by: { 'matter.recall': ['matter'] }, until: 'reported' },
  judge(state, { fields: { matter, consultation, charter, entries } }) {
    const { charters } = state.settings.matters;
    const before = state.matters.get(matter);
    // What was recalled may be handed over again.
    if (before && before.status !== 'recalled') return refuse('matter.exists', { matter });
    if (charters.length > 0 && !charters.includes(charter))
      return refuse('matter.charter-unknown', { charter, known: charters });
    const taken = state.consultations.get(consultation);
    if (taken !== undefined && state.matters.get(taken)?.status !== 'recalled')
      return refuse('matter.consultation-taken', { consultation, matter: taken });
    return refuseEntries(state, entries) ?? admitted;
  },
  changes(draft, { fields, by }) {
    const { matter, consultation } = fields;
    draft.matters = draft.matters.set(matter, { ...fields, by, status: 'referred' });
    draft.consultations = draft.consultations.set(consultation, matter);
  },
});

/** What the consultation came to, as its record has it. */
export const report = command({
  type: 'matter.report',
  fields: z.strictObject({
    matter: id,
    place: word,
    head: z.string().check(z.regex(/^[0-9a-f]{64}$/, written('sha-256'))),
    entries: z.int().check(z.gte(1)),
    /** By id: what they are called stands in the consultation, and is erased there. */
    items: z.array(z.strictObject({ item: id, title: z.optional(text(200)), status: z.enum(ITEM_STATUSES) })),
    projects: z.array(
      z.strictObject({
        project: id,
        title: z.optional(text(200)),
        status: z.enum(PROJECT_STATUSES),
        moneyIn: count,
        moneyOut: count,
      }),
    ),
  }),
  who: ['convener', 'recorder'],
  back: { by: { 'matter.report': ['matter', 'place', 'head', 'entries', 'items', 'projects'] }, until: 'kept' },
  subject: theMatter,
  judge(_state, { fields: { place, entries } }, matter) {
    const refused = refuseOutOfTurn(matter, 'report');
    if (refused) return refused;
    if (!place.startsWith('closed.')) return refuse('matter.not-over', { matter: matter.matter, place });
    // A record only grows: what says no more than the last report is that report.
    const before = matter.report?.entries ?? 0;
    return entries <= before ? refuse('matter.reported', { matter: matter.matter, entries: before }) : admitted;
  },
  changes(draft, { fields: { matter: of, ...told } }, matter) {
    draft.matters = draft.matters.set(of, { ...life.moved(matter, 'report'), report: told });
  },
});

/** Handed over and never opened, or taken back: it may be handed over again as another matter. */
export const recall = command({
  type: 'matter.recall',
  fields: z.strictObject({ matter: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'matter.refer': [] }, until: 'kept' },
  subject: theMatter,
  judge: (_state, _asked, matter) => refuseOutOfTurn(matter, 'recall') ?? admitted,
  changes(draft, { fields: { reason } }, matter) {
    draft.matters = draft.matters.set(matter.matter, { ...life.moved(matter, 'recall'), reason });
  },
});

/** Everything declared here, by type. */
export const commands = byType(refer, report, recall);
