// Rounds of deliberation: called, opened with a quorum, adjourned, closed. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { attachment, id, instant, someone, text } from '../../../fields.js';
import { type CalendarGap, periodOf, readWith } from '../../../kernel/periods.js';
import { dropDeadline, isKnown, isSettled, setDeadline } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import type { Item } from '../../../kernel/state.js';
import { hearingDuty } from '../../../law/residents-assembly.js';
import { PersistentMap } from '../../../persistent-map.js';
import { emptyRoom, isPresent, isQuorate, quorumOf, refuseTooFew } from '../../attendance/room.js';
import type { Quorum } from '../../attendance/words.js';
import { byType, command, found, refuse, type State, type StateDraft } from '../../command.js';
import type { Held, Round, RoundClosing } from '../words.js';
import { theRound } from './talk.js';

/** Required parties who did not come, or left. */
const absentees = (state: State, { required }: Round): string[] =>
  required.filter((person) => !isPresent(state, person));

/** A party the charter wants at every session, and nobody of it is required. */
function refuseWithoutParties(state: State, required: readonly string[]) {
  const { parties = [] } = state.charter.deliberation;
  const kinds = parties.filter((kind) => !required.some((id) => state.people.get(id)?.kinds?.includes(kind)));
  return kinds.length > 0 ? refuse('party.not-required', { kinds }) : undefined;
}

/** The items a round is called on. */
function theItems(state: State, { fields }: { fields: { items: readonly string[] } }) {
  const items: Item[] = [];
  for (const id of fields.items) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    items.push(item);
  }
  return items;
}

/** The round that is called, and what its notice should be read with. */
export interface Called {
  round: number;
  next: 'called' | 'collecting';
  opensFrom: Instant;
  calendar?: CalendarGap;
}

export const call = command({
  type: 'round.call',
  fields: z.strictObject({
    /** A meeting, or one of the forms in which people answer without meeting (书面征询、入户、线上). */
    form: z.enum(['session', 'written', 'door-to-door', 'online']),
    items: z.array(id).check(z.minLength(1)),
    /** When it begins: for a session not before its notice has run. */
    opens: instant,
    /** When an asynchronous round closes by itself. */
    closes: z.optional(instant),
    place: z.optional(text(200)),
    materials: z.optional(z.array(attachment)),
    invited: z._default(z.array(someone), []),
    /** Parties without whom a session may not open. */
    required: z._default(z.array(someone), []),
  }),
  who: ['convener', 'chair'],
  back: { by: { 'round.cancel': [], 'round.close': [] }, until: 'called' },
  may(state) {
    const { maxRounds, atCap } = state.charter.deliberation;
    const held = state.deliberation.held.filter(({ outcome }) => outcome === 'held').length;
    return held >= maxRounds ? refuse('rounds.used-up', { held, max: maxRounds, atCap }) : undefined;
  },
  subject: theItems,
  judge(state, { fields: { form, opens, closes, invited, required }, at }, items) {
    const settled = items.filter(isSettled).map(({ item }) => item);
    if (settled.length > 0) return refuse('round.items-settled', { items: settled });
    const stranger = [...invited, ...required].find((person) => !isKnown(state, person));
    if (stranger !== undefined) return refuse('person.unknown', { person: stranger });
    const persons = items.flatMap(({ stakeholders }) => stakeholders).filter((person) => !invited.includes(person));
    if (persons.length > 0) return refuse('stakeholder.not-invited', { persons: [...new Set(persons)] }, hearingDuty);
    const withoutParties = form === 'session' ? refuseWithoutParties(state, required) : undefined;
    if (withoutParties) return withoutParties;
    const notice = form === 'session' ? periodOf(state, at, state.charter.deliberation.noticeDays) : { end: at };
    const earliest = notice.end;
    if (opens < earliest) return refuse('notice.too-short', { opens, earliest });
    if (closes !== undefined && closes <= opens) return refuse('notice.closes-early', { opens, closes });
    return found<Called>({
      round: state.deliberation.called + 1,
      next: form === 'session' ? 'called' : 'collecting',
      opensFrom: opens,
      ...readWith(notice),
    });
  },
  changes(draft, { fields: { form, items, opens, closes, invited, required }, finding: { round: number } }) {
    draft.deliberation.called = number;
    draft.deliberation.round = { number, form, items, opens, closes, invited, required, oath: false, answers: 0 };
    draft.deliberation.lastRound = undefined;
    emptyRoom(draft);
    startRound(draft, draft.deliberation.round);
  },
});

/** The clock that ends a round in which people do not meet. */
export function startRound(draft: StateDraft, { form, closes: due, number }: Round): void {
  if (form === 'session' || due === undefined) return;
  setDeadline(draft, { id: 'round', kind: 'session', step: 'deliberation', due, subject: String(number) });
}

/** Puts a round away: what was said in it is in the record. */
function endRound(
  draft: StateDraft,
  { number, form, decided }: Round,
  outcome: Held['outcome'],
  present: number,
  quorum?: Quorum,
): void {
  const { deliberation } = draft;
  const held: Held = { number, form, outcome, present };
  if (quorum) held.quorum = quorum;
  if (decided) held.decided = true;
  deliberation.held.push(held);
  deliberation.round = undefined;
  deliberation.requests = PersistentMap.empty();
  deliberation.speeches = PersistentMap.empty();
  deliberation.speaking = undefined;
  deliberation.pending = [];
  deliberation.debateClosed = [];
  deliberation.last = undefined;
  dropDeadline(draft, 'round');
}

export const cancel = command({
  type: 'round.cancel',
  fields: z.strictObject({ reason: text() }),
  who: ['convener', 'chair'],
  back: { by: { 'round.call': [] }, until: 'concluded' },
  subject: theRound,
  changes: (draft, _fact, round) => endRound(draft, round, 'cancelled', 0),
});

export const openSession = command({
  type: 'session.open',
  fields: z.strictObject({}),
  who: ['chair'],
  back: { by: { 'session.adjourn': [] }, until: 'round' },
  subject: theRound,
  judge(state, { at }, round) {
    if (at < round.opens) return refuse('session.too-early', { opens: round.opens });
    const quorum = quorumOf(state);
    const tooFew = refuseTooFew(quorum);
    if (tooFew) return tooFew;
    const persons = absentees(state, round);
    return persons.length > 0 ? refuse('party.absent', { persons }) : found(quorum);
  },
  changes(_draft, { at }, round) {
    round.openedAt = at;
  },
});

/** No quorum, or a required party stayed away: the session did not take place. */
export const failSession = command({
  type: 'session.fail',
  fields: z.strictObject({ reason: text() }),
  who: ['chair', 'convener'],
  back: { by: { 'round.call': [] }, until: 'concluded' },
  subject: theRound,
  judge(state, { at }, round) {
    if (at < round.opens) return refuse('session.too-early', { opens: round.opens });
    const quorum = quorumOf(state);
    const complete = isQuorate(quorum) && absentees(state, round).length === 0;
    return complete ? refuse('quorum.reached', quorum) : found(quorum);
  },
  changes: (draft, { finding }, round) => endRound(draft, round, 'no-quorum', finding.present),
});

export const adjourn = command({
  type: 'session.adjourn',
  fields: z.strictObject({ reason: text() }),
  who: ['chair'],
  back: { by: { 'session.reconvene': [] }, until: 'round' },
});

export const reconvene = command({
  type: 'session.reconvene',
  fields: z.strictObject({}),
  who: ['chair'],
  back: { by: { 'session.adjourn': [] }, until: 'round' },
  may: (state) => refuseTooFew(quorumOf(state)),
});

/** Who is held to have been there: whoever has not left a session, and every answer where people do not meet. */
const attendanceOf = (state: State, { form, answers }: Round): number =>
  form === 'session' ? [...state.presence.values()].filter(({ out }) => out === undefined).length : answers;

/** The same, with whether the body was still enough. */
function closingOf(state: State, round: Round): RoundClosing {
  const present = attendanceOf(state, round);
  return since(state, 1) && round.form === 'session' ? { present, quorum: quorumOf(state) } : { present };
}

export const closeRound = command({
  type: 'round.close',
  fields: z.strictObject({}),
  who: ['chair', 'convener'],
  back: { by: { 'round.reopen': [] }, until: 'recalled' },
  mayLackFinding: true,
  may(state) {
    const motion = state.deliberation.pending.at(-1);
    return motion === undefined ? undefined : refuse('motion.pending', { motion });
  },
  subject: theRound,
  judge: (state, _claim, round) => found<RoundClosing | undefined>(closingOf(state, round)),
  changes(draft, { finding }, round) {
    // Records begun before it was found are counted as they were then.
    const { present, quorum } = finding ?? closingOf(draft, round);
    const { requests, speeches, debateClosed } = draft.deliberation;
    if (since(draft, 1)) draft.deliberation.lastRound = { round, requests, speeches, debateClosed };
    endRound(draft, round, 'held', present, quorum);
  },
});

/** An asynchronous round whose time is up was held. */
export function roundOver(draft: StateDraft): void {
  const { round } = draft.deliberation;
  if (!round) throw new Error('the time of a round was up, and there is none');
  endRound(draft, round, 'held', round.answers);
}

/** Everything declared here, by type. */
export const commands = byType(call, cancel, openSession, failSession, adjourn, reconvene, closeRound);
