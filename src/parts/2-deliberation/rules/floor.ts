// The floor: who speaks next and for how long, and what is said or sent in. Pure.

import { holds, momentOf } from '../../../kernel/questions.js';
import { isRecused } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { refuse, rule } from '../rule.js';
import { openDeliberation } from '../vocabulary.js';
import { refuseItem } from './rounds.js';

const speechesOf = (state: State, item: string, person: string): number =>
  state.deliberation.speeches.get(`${item}/${person}`) ?? 0;

export const takeOath = rule({
  type: 'oath.take',
  who: ['chair', 'recorder'],
  may: (state) => (state.deliberation.round?.oath ? refuse('oath.taken', {}) : undefined),
  changes(draft) {
    if (draft.deliberation.round) draft.deliberation.round.oath = true;
  },
});

export const request = rule({
  type: 'floor.request',
  who: ['anyone'],
  refuses(state, { fields: { item }, by }) {
    const refused = refuseItem(state, item);
    if (refused) return refused;
    if (state.deliberation.debateClosed.includes(item)) return refuse('debate.closed', { item });
    const presence = state.presence.get(by);
    if (!presence || presence.out !== undefined) return refuse('attendance.absent', { person: by });
    if (state.deliberation.requests.has(by)) return refuse('floor.requested', { person: by });
    const { speech, recusal } = state.charter.deliberation;
    if (!speech.chairMaySpeak && holds(state, by, 'chair')) return refuse('chair.neutral', { person: by });
    if (!recusal.maySpeak && isRecused(state, item, by)) return refuse('recused', { item, person: by });
    const speeches = speechesOf(state, item, by);
    return speeches >= speech.maxPerItem
      ? refuse('speech.used-up', { person: by, item, speeches, max: speech.maxPerItem })
      : undefined;
  },
  opens: openDeliberation,
  changes(draft, { fields, by, seq }) {
    draft.deliberation.requests = draft.deliberation.requests.set(by, { ...fields, seq });
  },
});

export const grant = rule({
  type: 'floor.grant',
  who: ['chair'],
  may(state) {
    const { round, speaking } = state.deliberation;
    if (state.charter.deliberation.oath && !round?.oath) return refuse('oath.needed', {});
    return speaking ? refuse('floor.taken', { person: speaking.person }) : undefined;
  },
  refuses(state, { fields: { person } }) {
    const { requests, lastSide } = state.deliberation;
    const { speech } = state.charter.deliberation;
    const wanted = requests.get(person);
    if (!wanted) return refuse('floor.not-requested', { person });
    const others = [...requests].filter(([other, { item }]) => other !== person && item === wanted.item);
    if (speech.newcomersFirst && speechesOf(state, wanted.item, person) > 0) {
      const newcomer = others.find(([other]) => speechesOf(state, wanted.item, other) === 0);
      if (newcomer) return refuse('floor.newcomer-first', { person, newcomer: newcomer[0] });
    }
    const last = lastSide[wanted.item];
    if (speech.alternateSides && last !== undefined && last !== 'question' && last === wanted.stance) {
      const waiting = others.find(([, { stance }]) => stance !== last && stance !== 'question');
      if (waiting) return refuse('floor.other-side', { person: waiting[0], stance: waiting[1].stance });
    }
    return undefined;
  },
  opens: openDeliberation,
  changes(draft, { fields: { person } }) {
    const wanted = draft.deliberation.requests.get(person);
    draft.deliberation.requests = draft.deliberation.requests.delete(person);
    if (wanted) draft.deliberation.speaking = { ...wanted, person };
  },
});

/** The speaker, or whoever keeps the minutes, may speak of the speaker's turn. */
function refuseTurn(state: State, person: string, by: string) {
  const { speaking } = state.deliberation;
  const mayRecord = by === person || holds(state, by, 'recorder') || holds(state, by, 'chair');
  return speaking?.person === person && mayRecord ? undefined : refuse('floor.not-yours', { person });
}

export const yieldFloor = rule({
  type: 'floor.yield',
  who: ['anyone'],
  refuses(state, { fields: { person }, by }) {
    // A request that has not been granted yet can be taken back too.
    return state.deliberation.requests.has(person) && by === person ? undefined : refuseTurn(state, person, by);
  },
  opens: openDeliberation,
  changes(draft, { fields: { person } }) {
    draft.deliberation.requests = draft.deliberation.requests.delete(person);
    if (draft.deliberation.speaking?.person === person) draft.deliberation.speaking = undefined;
  },
});

export const speak = rule({
  type: 'speech.make',
  who: ['anyone'],
  refuses: (state, { fields, by }) => refuseTurn(state, fields.person, by),
  // A speech that ran over was made all the same: it is recorded, with the seconds over.
  finds: (state, { fields }) => ({
    overtime: Math.max(0, fields.seconds - state.charter.deliberation.speech.maxSeconds),
  }),
  opens(draft, fact, own) {
    openDeliberation(draft, fact, own);
    draft.deliberation.lastSide = own(draft.deliberation.lastSide, (sides) => ({ ...sides }));
  },
  changes(draft) {
    const { deliberation } = draft;
    const { speaking } = deliberation;
    if (!speaking) return;
    const key = `${speaking.item}/${speaking.person}`;
    deliberation.speeches = deliberation.speeches.set(key, (deliberation.speeches.get(key) ?? 0) + 1);
    deliberation.lastSide[speaking.item] = speaking.stance;
    deliberation.speaking = undefined;
  },
});

export const comment = rule({
  type: 'comment.submit',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { fields } = claim;
    const refused = refuseItem(state, fields.item);
    if (refused) return refused;
    if (state.deliberation.comments.has(fields.comment)) return refuse('comment.exists', { comment: fields.comment });
    const { moment } = momentOf(state, claim);
    const { round } = state.deliberation;
    const outside = round && (moment < round.opens || (round.closes !== undefined && moment > round.closes));
    return outside ? refuse('comment.outside-window', { moment }) : undefined;
  },
  opens(draft, fact, own) {
    openDeliberation(draft, fact, own);
    const { round } = draft.deliberation;
    if (round) draft.deliberation.round = own(round, (each) => ({ ...each }));
  },
  changes(draft, { fields, by, for: principal }) {
    if (draft.deliberation.round) draft.deliberation.round.answers += 1;
    draft.deliberation.comments = draft.deliberation.comments.set(fields.comment, {
      item: fields.item,
      stance: fields.stance,
      by: principal ?? by,
    });
  },
});

export const submitEvidence = rule({
  type: 'evidence.submit',
  who: ['anyone'],
  refuses(state, { fields }) {
    if (state.deliberation.evidence[fields.evidence]) return refuse('evidence.exists', { evidence: fields.evidence });
    return refuseItem(state, fields.item);
  },
  changes(draft, { fields, by }) {
    draft.deliberation.evidence[fields.evidence] = { item: fields.item, title: fields.title, by };
  },
});

export const makeRuling = rule({ type: 'ruling.make', who: ['chair'], changes: () => {} });
