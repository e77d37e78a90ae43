// Visits 走访: planned → made or missed, by the clock where nobody says so; a weekly one goes on until it is cancelled. Pure.
import * as z from 'zod/mini';
import { date, id, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { isKnown } from '../../kernel/questions.js';
import { LAST_MOMENT } from '../../moment.js';
import { endsFor, isAmong, lateness, speaksFor } from '../lists.js';
import { admitted, byType, declaring, dropClock, found, thingsOf } from '../register.js';
import { appointed, clockOf, life, nextOf, put, startClock } from './calls.js';
import type { Call, Refusals, Visit, VisitsState } from './words.js';

const { command, refuse } = declaring<VisitsState, Refusals>();

const theVisit = (state: VisitsState, { fields }: { fields: { visit: string } }) =>
  state.visits.get(fields.visit) ?? refuse('visit.unknown', { visit: fields.visit });

const refuseOutOfTurn = ({ visit, status }: Visit, verb: keyof typeof life.table) =>
  life.may({ status }, verb) ? undefined : refuse('visit.out-of-turn', { visit, status });

/** Only whoever makes the visit says that it was made; that it was not, the convener may say too. */
const refuseOthers = (state: VisitsState, { visit, visitor }: Visit, asked: Stamp, may = speaksFor) =>
  may(state, visitor, asked) ? undefined : refuse('visit.not-yours', { visit });

/** Needs are posted on their own list; a visit says which of them it brought. */
function refuseNeeds(state: VisitsState, needs: readonly string[]) {
  const known = thingsOf(state, 'needs');
  const unknown = needs.find((need) => !known.has(need));
  return unknown === undefined ? undefined : refuse('visit.need-unknown', { need: unknown });
}

export const plan = command({
  type: 'visit.plan',
  fields: z.strictObject({
    visit: id,
    title: text(200),
    /** Whoever plans it where nothing is said. */
    visitor: z.optional(id),
    household: text(200),
    date,
    weekly: z._default(z.boolean(), false),
    manner: z.optional(word),
    dissenter: z._default(z.boolean(), false),
  }),
  who: ['convener', 'executor', 'recorder'],
  back: { by: { 'visit.cancel': ['visit'] }, until: 'kept' },
  judge(state, { fields, by, at }) {
    const { visit, visitor = by, manner } = fields;
    const { manners } = state.settings.visits;
    if (state.visits.has(visit)) return refuse('visit.exists', { visit });
    if (!isKnown(state, visitor)) return refuse('visit.visitor-unknown', { visitor });
    if (manner !== undefined && !isAmong(manners, manner))
      return refuse('visit.manner-unknown', { manner, known: manners });
    const { due } = appointed(state, fields.date);
    // The end of the last day of all is no moment any more.
    return due <= at || due === LAST_MOMENT
      ? refuse('visit.past', { visit, date: fields.date })
      : found({ visitor, due });
  },
  changes(draft, { fields, finding }) {
    const visit: Visit = { ...fields, ...finding, calls: [], status: 'planned' };
    draft.visits = draft.visits.set(fields.visit, visit);
    startClock(draft, visit);
  },
});

const needs = z._default(z.array(id), []);

/** Made, with what was heard and the needs that were posted from it. */
export const make = command({
  type: 'visit.make',
  fields: z.strictObject({ visit: id, heard: z.optional(text()), needs }),
  who: ['anyone'],
  back: {
    by: { 'visit.correct': { visit: 'visit', date: '/finding/date', outcome: { is: 'missed' } } },
    until: 'kept',
  },
  forOthers: true,
  subject: theVisit,
  judge(state, asked, visit) {
    const refused =
      refuseOutOfTurn(visit, 'make') ?? refuseOthers(state, visit, asked) ?? refuseNeeds(state, asked.fields.needs);
    if (refused) return refused;
    const next = nextOf(state, visit, asked.at);
    return found({ date: visit.date, next, ...lateness(state, clockOf(visit.visit), asked) });
  },
  changes(draft, { fields: { heard, needs }, finding }, visit) {
    dropClock(draft, clockOf(visit.visit));
    put(draft, visit, { date: finding.date, outcome: 'made', heard, needs }, finding.next);
  },
});

/** Nobody was in, or nobody could go. Where nothing is said, the clock says so. */
export const miss = command({
  type: 'visit.miss',
  fields: z.strictObject({ visit: id, reason: text() }),
  who: ['anyone'],
  back: {
    by: {
      'visit.make': ['visit'],
      'visit.correct': { visit: 'visit', date: '/finding/date', outcome: { is: 'made' } },
    },
    until: 'kept',
  },
  forOthers: true,
  subject: theVisit,
  judge: (state, asked, visit) =>
    refuseOutOfTurn(visit, 'miss') ??
    refuseOthers(state, visit, asked, endsFor) ??
    found({ date: visit.date, next: nextOf(state, visit, asked.at) }),
  changes(draft, { fields, finding: { date, next } }, visit) {
    dropClock(draft, clockOf(visit.visit));
    put(draft, { ...visit, reason: fields.reason }, { date, outcome: 'missed', needs: [] }, next);
  },
});

/** Not to be made any more; what was made before stays. */
export const cancel = command({
  type: 'visit.cancel',
  fields: z.strictObject({ visit: id, reason: text() }),
  who: ['convener', 'executor', 'recorder'],
  back: { by: { 'visit.plan': [] }, until: 'kept' },
  subject: theVisit,
  judge: (_state, _asked, visit) => refuseOutOfTurn(visit, 'cancel') ?? admitted,
  changes(draft, { fields }, visit) {
    draft.visits = draft.visits.set(visit.visit, { ...life.moved(visit, 'cancel'), reason: fields.reason });
    dropClock(draft, clockOf(visit.visit));
  },
});

/** What was written down of a day, put right. */
export const correct = command({
  type: 'visit.correct',
  fields: z.strictObject({
    visit: id,
    date,
    outcome: z.enum(['made', 'missed']),
    heard: z.optional(text()),
    needs,
    reason: text(),
  }),
  who: ['convener', 'recorder', 'supervisor'],
  back: { by: { 'visit.correct': ['visit', 'date', 'outcome', 'heard', 'needs'] }, until: 'kept' },
  corrects: { thing: 'visit', said: ['visit.make'] },
  subject: theVisit,
  judge(state, { fields }, visit) {
    const written = visit.calls.some((call) => call.date === fields.date);
    if (!written) return refuse('visit.no-call', { visit: visit.visit, date: fields.date });
    return refuseNeeds(state, fields.needs) ?? admitted;
  },
  changes(draft, { fields: { date, outcome, heard, needs } }, visit) {
    const right: Call = { date, outcome, heard, needs };
    const calls = visit.calls.map((call) => (call.date === date ? right : call));
    const last = !visit.weekly && (visit.status === 'made' || visit.status === 'missed');
    draft.visits = draft.visits.set(visit.visit, { ...visit, calls, ...(last && { status: outcome }) });
    if (last && outcome === 'made') dropClock(draft, clockOf(visit.visit));
  },
});

/** Everything declared here, by type. */
export const commands = byType(plan, make, miss, cancel, correct);
