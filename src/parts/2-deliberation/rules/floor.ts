// The floor: who speaks next and for how long, and what is said or sent in. Pure.
import * as z from 'zod/mini';
import { attachment, count, id, newId, sealedSince, someone, text } from '../../../fields.js';
import { holds, momentOf } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { keyIn, since } from '../../../kernel/revisions.js';
import { isPresent } from '../../attendance/room.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { theItem } from '../../common/items.js';
import { isRecused } from '../../recusals/commands.js';
import type { FloorRequest } from '../words.js';
import { openDeliberation, refuseRecusedTalk, refuseTalk, theRound } from './talk.js';

const stance = z.enum(['for', 'against', 'question']);

const speechesOf = (state: State, item: string, person: string): number =>
  state.deliberation.speeches.get(keyIn(state, '/', item, person)) ?? 0;

export const takeOath = command({
  type: 'oath.take',
  fields: z.strictObject({}),
  who: ['chair', 'recorder'],
  back: { by: { 'entry.correct': { seq: 'seq' } }, until: 'always' },
  may: (state) => (state.deliberation.round?.oath ? refuse('oath.taken', {}) : undefined),
  subject: theRound,
  changes(_draft, _fact, round) {
    round.oath = true;
  },
});

export const request = command({
  type: 'floor.request',
  fields: z.strictObject({ item: id, stance }),
  who: ['anyone'],
  back: { by: { 'floor.yield': { person: 'whose' } }, until: 'floor' },
  subject: theItem,
  judge(state, { by }, open) {
    const refused = refuseTalk(state, open);
    if (refused) return refused;
    const { item } = open;
    if (state.deliberation.debateClosed.includes(item)) return refuse('debate.closed', { item });
    if (!isPresent(state, by)) return refuse('attendance.absent', { person: by });
    if (state.deliberation.requests.has(by)) return refuse('floor.requested', { person: by });
    const { speech, recusal } = state.charter.deliberation;
    if (!speech.chairMaySpeak && holds(state, by, 'chair')) return refuse('chair.neutral', { person: by });
    if (!recusal.maySpeak && isRecused(state, item, by)) return refuse('recused', { item, person: by });
    const speeches = speechesOf(state, item, by);
    return speeches >= speech.maxPerItem
      ? refuse('speech.used-up', { person: by, item, speeches, max: speech.maxPerItem })
      : admitted;
  },
  opens: openDeliberation,
  changes({ deliberation }, { fields, by, seq }) {
    deliberation.requests = deliberation.requests.set(by, { ...fields, seq });
  },
});

/**
 * Why somebody else has to be heard before this request: who has not spoken on the item, then the side that did not speak last. Among those who
 * have spoken less nobody waits for one who has to wait for them.
 */
export function refuseBefore(state: State, person: string, wanted: Pick<FloorRequest, 'item' | 'stance'>) {
  const { requests, lastSide } = state.deliberation;
  const { speech } = state.charter.deliberation;
  const isNew = (one: string): boolean => speechesOf(state, wanted.item, one) === 0;
  const others = [...requests].filter(([other, { item }]) => other !== person && item === wanted.item);
  const newcomers = speech.newcomersFirst ? others.filter(([other]) => isNew(other)) : [];
  const [newcomer] = newcomers;
  if (newcomer && !isNew(person)) return refuse('floor.newcomer-first', { person, newcomer: newcomer[0] });
  const rivals = speech.newcomersFirst && isNew(person) ? newcomers : others;
  const last = lastSide[wanted.item];
  if (!speech.alternateSides || last === undefined || last === 'question' || last !== wanted.stance) return undefined;
  const waiting = rivals.find(([, { stance }]) => stance !== last && stance !== 'question');
  return waiting && refuse('floor.other-side', { person: waiting[0], stance: waiting[1].stance });
}

export const grant = command({
  type: 'floor.grant',
  fields: z.strictObject({ person: someone }),
  who: ['chair'],
  back: { by: { 'floor.yield': ['person'] }, until: 'speech' },
  may(state) {
    const { round, speaking } = state.deliberation;
    if (state.charter.deliberation.oath && !round?.oath) return refuse('oath.needed', {});
    return speaking ? refuse('floor.taken', { person: speaking.person }) : undefined;
  },
  subject: ({ deliberation }, { fields: { person } }) =>
    deliberation.requests.get(person) ?? refuse('floor.not-requested', { person }),
  judge: (state, { fields: { person } }, wanted) => refuseBefore(state, person, wanted) ?? admitted,
  opens: openDeliberation,
  changes({ deliberation }, { fields: { person } }, wanted) {
    deliberation.requests = deliberation.requests.delete(person);
    deliberation.speaking = { ...wanted, person };
  },
});

type Turn = { fields: { person: string } };

/** The turn of whoever has the floor. */
const theTurn = ({ deliberation: { speaking } }: State, { fields: { person } }: Turn) =>
  speaking?.person === person ? speaking : refuse('floor.not-yours', { person });

/** The speaker, or whoever keeps the minutes, may speak of the speaker's turn. */
const refuseOthers = (state: State, person: string, by: string) =>
  by === person || holds(state, by, 'recorder') || holds(state, by, 'chair')
    ? undefined
    : refuse('floor.not-yours', { person });

export const yieldFloor = command({
  type: 'floor.yield',
  fields: z.strictObject({ person: someone }),
  who: ['anyone'],
  back: { by: { 'floor.request': [] }, until: 'debate' },
  judge(state, claim) {
    const { person } = claim.fields;
    // A request that has not been granted yet can be taken back too, and the chair may strike one from the queue.
    const mayStrike = claim.by === person || (since(state, 1) && holds(state, claim.by, 'chair'));
    if (state.deliberation.requests.has(person) && mayStrike) return admitted;
    const turn = theTurn(state, claim);
    return isRefused(turn) ? turn : (refuseOthers(state, person, claim.by) ?? admitted);
  },
  opens: openDeliberation,
  changes({ deliberation }, { fields: { person } }) {
    deliberation.requests = deliberation.requests.delete(person);
    if (deliberation.speaking?.person === person) deliberation.speaking = undefined;
  },
});

export const speak = command({
  type: 'speech.make',
  fields: z.strictObject({ person: someone, seconds: count, text: text() }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'text' } }, until: 'always' },
  subject: theTurn,
  judge: (state, { fields: { person, seconds }, by }) =>
    refuseOthers(state, person, by) ??
    // A speech that ran over was made all the same: it is recorded, with the seconds over.
    found({ overtime: Math.max(0, seconds - state.charter.deliberation.speech.maxSeconds) }),
  opens(draft, fact, own) {
    openDeliberation(draft, fact, own);
    draft.deliberation.lastSide = own(draft.deliberation.lastSide, (sides) => ({ ...sides }));
  },
  changes(draft, _fact, { item, person, stance }) {
    const { deliberation } = draft;
    const key = keyIn(draft, '/', item, person);
    deliberation.speeches = deliberation.speeches.set(key, (deliberation.speeches.get(key) ?? 0) + 1);
    deliberation.lastSide[item] = stance;
    deliberation.speaking = undefined;
  },
});

export const comment = command({
  type: 'comment.submit',
  fields: z.strictObject({ comment: newId, item: id, stance, text: text() }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'text' } }, until: 'always' },
  forOthers: true,
  subject(state, naming) {
    const item = theItem(state, naming);
    if (isRefused(item)) return item;
    const round = theRound(state);
    return isRefused(round) ? round : { item, round };
  },
  judge(state, claim, { item, round: { opens, closes } }) {
    const refused = refuseTalk(state, item) ?? refuseRecusedTalk(state, item.item, claim.for ?? claim.by);
    if (refused) return refused;
    const { comment } = claim.fields;
    if (state.deliberation.comments.has(comment)) return refuse('comment.exists', { comment });
    const { moment } = momentOf(state, claim);
    const outside = moment < opens || (closes !== undefined && moment > closes);
    return outside ? refuse('comment.outside-window', { moment }) : admitted;
  },
  opens(draft, fact, own) {
    openDeliberation(draft, fact, own);
    const { round } = draft.deliberation;
    if (round) draft.deliberation.round = own(round, (each) => ({ ...each }));
  },
  changes({ deliberation }, { fields: { comment, item, stance }, by, for: principal }, { round }) {
    round.answers += 1;
    deliberation.comments = deliberation.comments.set(comment, { item, stance, by: principal ?? by });
  },
});

export const submitEvidence = command({
  type: 'evidence.submit',
  fields: z.strictObject({ evidence: newId, item: id, title: text(200), file: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'title' } }, until: 'always' },
  subject: theItem,
  judge(state, { fields: { evidence } }, item) {
    if (state.deliberation.evidence[evidence]) return refuse('evidence.exists', { evidence });
    return refuseTalk(state, item) ?? admitted;
  },
  changes({ deliberation }, { fields: { evidence, item, title }, by }) {
    deliberation.evidence[evidence] = { item, title, by };
  },
});

export const makeRuling = command({
  type: 'ruling.make',
  fields: z.strictObject({ about: sealedSince(3, 64), ruling: text() }),
  who: ['chair'],
  back: {
    by: { 'ruling.make': ['about', 'ruling'], 'entry.correct': { seq: 'seq', reads: 'ruling' } },
    until: 'always',
  },
});

/** Everything declared here, by type. */
export const commands = byType(takeOath, request, grant, yieldFloor, speak, comment, submitEvidence, makeRuling);
