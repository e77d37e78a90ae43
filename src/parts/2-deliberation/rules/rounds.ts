// Rounds of deliberation: called, opened with a quorum, adjourned, closed; and how the deliberation ends. Pure.
import { Crowd } from '../../../crowd.js';
import { dropDeadline, isKnown, isSettled, itemsThat, periodEnd, setDeadline } from '../../../kernel/questions.js';
import { needed } from '../../../law/index.js';
import { membersPresent } from '../../attendance/rules.js';
import type { State } from '../../state.js';
import { unfinished } from '../../unfinished.js';
import { refuse, rule, type StateDraft } from '../rule.js';
import type { Quorum, Round } from '../vocabulary.js';

function quorumOf(state: State): Quorum {
  const { body, quorum } = state.charter.deliberation;
  const roll = state.rolls[body];
  const members = roll?.members.size ?? 0;
  return { members, present: membersPresent(state, roll).length, needed: needed(members, quorum) };
}

const isQuorate = ({ members, present, needed: least }: Quorum): boolean => members > 0 && present >= least;

/** Required parties who did not come, or left. */
const absentees = (state: State, round: Round | undefined): string[] =>
  (round?.required ?? []).filter((person) => {
    const presence = state.presence.get(person);
    return presence === undefined || presence.out !== undefined;
  });

/** Whoever the matter concerns is to be heard. */
const consultationDuty = {
  zh: '《中华人民共和国城市居民委员会组织法》（2025年修订）第三十二条',
  en: 'Organic Law of Urban Residents’ Committees (2025 revision), art. 32',
};

export const call = rule({
  type: 'round.call',
  who: ['convener', 'chair'],
  may(state) {
    const { maxRounds, atCap } = state.charter.deliberation;
    const held = state.deliberation.held.filter(({ outcome }) => outcome === 'held').length;
    return held >= maxRounds ? refuse('rounds.used-up', { held, max: maxRounds, atCap }) : undefined;
  },
  refuses(state, { fields, at }) {
    for (const id of fields.items) if (!state.items[id]) return refuse('item.unknown', { item: id });
    const settled = fields.items.filter((id) => state.items[id] && isSettled(state.items[id]));
    if (settled.length > 0) return refuse('round.items-settled', { items: settled });
    const stranger = [...fields.invited, ...fields.required].find((person) => !isKnown(state, person));
    if (stranger !== undefined) return refuse('person.unknown', { person: stranger });
    const persons = fields.items
      .flatMap((id) => state.items[id]?.stakeholders ?? [])
      .filter((person) => !fields.invited.includes(person));
    if (persons.length > 0)
      return refuse('stakeholder.not-invited', { persons: [...new Set(persons)] }, consultationDuty);
    const earliest = fields.form === 'session' ? periodEnd(state, at, state.charter.deliberation.noticeDays) : at;
    if (fields.opens < earliest) return refuse('notice.too-short', { opens: fields.opens, earliest });
    const { opens, closes } = fields;
    return closes !== undefined && closes <= opens ? refuse('notice.closes-early', { opens, closes }) : undefined;
  },
  finds: (state, { fields }) => ({
    round: state.deliberation.called + 1,
    next: fields.form === 'session' ? 'called' : 'collecting',
    opensFrom: fields.opens,
  }),
  changes(draft, { fields, finding }) {
    draft.deliberation.called = finding.round;
    draft.deliberation.round = {
      number: finding.round,
      form: fields.form,
      items: fields.items,
      opens: fields.opens,
      closes: fields.closes,
      invited: fields.invited,
      required: fields.required,
      oath: false,
      answers: 0,
    };
    draft.presence = Crowd.empty();
    if (fields.form !== 'session' && fields.closes !== undefined) {
      setDeadline(draft, {
        id: 'round',
        kind: 'session',
        step: 'deliberation',
        due: fields.closes,
        subject: String(finding.round),
      });
    }
  },
});

/** Puts the round away: what was said in it is in the record. */
function endRound(draft: StateDraft, outcome: 'held' | 'no-quorum' | 'cancelled', present: number): void {
  const { deliberation } = draft;
  if (deliberation.round)
    deliberation.held.push({ number: deliberation.round.number, form: deliberation.round.form, outcome, present });
  deliberation.round = undefined;
  deliberation.requests = Crowd.empty();
  deliberation.speeches = Crowd.empty();
  deliberation.speaking = undefined;
  deliberation.pending = [];
  deliberation.debateClosed = [];
  dropDeadline(draft, 'round');
}

export const cancel = rule({
  type: 'round.cancel',
  who: ['convener', 'chair'],
  changes: (draft) => endRound(draft, 'cancelled', 0),
});

export const openSession = rule({
  type: 'session.open',
  who: ['chair'],
  refuses(state, { at }) {
    const { round } = state.deliberation;
    if (round && at < round.opens) return refuse('session.too-early', { opens: round.opens });
    const quorum = quorumOf(state);
    if (!isQuorate(quorum)) return refuse('quorum.missing', quorum);
    const absent = absentees(state, round);
    return absent.length > 0 ? refuse('party.absent', { persons: absent }) : undefined;
  },
  finds: quorumOf,
  changes(draft, { at }) {
    if (draft.deliberation.round) draft.deliberation.round.openedAt = at;
  },
});

export const failSession = rule({
  type: 'session.fail',
  who: ['chair', 'convener'],
  refuses(state, { at }) {
    const { round } = state.deliberation;
    if (round && at < round.opens) return refuse('session.too-early', { opens: round.opens });
    const quorum = quorumOf(state);
    return isQuorate(quorum) && absentees(state, round).length === 0 ? refuse('quorum.reached', quorum) : undefined;
  },
  finds: quorumOf,
  changes: (draft, { finding }) => endRound(draft, 'no-quorum', finding.present),
});

export const adjourn = rule({ type: 'session.adjourn', who: ['chair'], changes: () => {} });

export const reconvene = rule({
  type: 'session.reconvene',
  who: ['chair'],
  may(state) {
    const quorum = quorumOf(state);
    return isQuorate(quorum) ? undefined : refuse('quorum.missing', quorum);
  },
  changes: () => {},
});

export const closeRound = rule({
  type: 'round.close',
  who: ['chair', 'convener'],
  may(state) {
    const [motion] = state.deliberation.pending.slice(-1);
    return motion === undefined ? undefined : refuse('motion.pending', { motion });
  },
  changes(draft) {
    const here = [...draft.presence.values()].filter(({ out }) => out === undefined).length;
    const { round } = draft.deliberation;
    endRound(draft, 'held', round?.form === 'session' ? here : (round?.answers ?? 0));
  },
});

/** An asynchronous round whose time is up was held. */
export const roundOver = (draft: StateDraft): void => endRound(draft, 'held', draft.deliberation.round?.answers ?? 0);

/** Why an item may not be talked about now, if it may not. */
export function refuseItem(state: State, id: string) {
  const item = state.items[id];
  if (!item) return refuse('item.unknown', { item: id });
  const round: Round | undefined = state.deliberation.round;
  if (round && !round.items.includes(id)) return refuse('item.not-in-round', { item: id });
  return item.status === 'open' ? undefined : refuse('item.not-open', { item: id, status: item.status });
}

const WAY = { vote: 'vote', adopt: 'adopted', convert: 'conversion', shelve: 'shelved', refer: 'referred' } as const;

export const conclude = rule({
  type: 'deliberation.conclude',
  who: ['convener', 'chair'],
  refuses(state, { fields }) {
    if (fields.way === 'shelve' || fields.way === 'refer') {
      return fields.reply === undefined ? refuse('conclusion.reply-missing', {}) : undefined;
    }
    if (!state.deliberation.held.some(({ outcome }) => outcome === 'held')) return refuse('round.none-held', {});
    const undecided = itemsThat(state, 'open').map(({ item }) => item);
    if (undecided.length > 0) return refuse('items.undecided', { items: undecided });
    const frozen = itemsThat(state, 'frozen');
    const agreed = itemsThat(state, 'agreed');
    if (fields.way === 'vote')
      return frozen.length > 0 ? undefined : refuse('items.undecided', { items: agreed.map(({ item }) => item) });
    if (frozen.length > 0) return refuse('items.need-vote', { items: frozen.map(({ item }) => item) });
    const wrong =
      fields.way === 'adopt'
        ? agreed.filter(({ becomes }) => becomes === 'project')
        : agreed.filter(({ becomes }) => becomes !== 'project');
    const none = agreed.length === 0 || (fields.way === 'convert' && wrong.length === agreed.length);
    return none || (fields.way === 'adopt' && wrong.length > 0)
      ? refuse('items.not-adoptable', { items: wrong.map(({ item }) => item) })
      : undefined;
  },
  finds(state, { fields }) {
    const decided = itemsThat(state, 'passed', 'agreed');
    if ((fields.way === 'shelve' || fields.way === 'refer' || fields.way === 'adopt') && unfinished(state))
      return { way: 'conversion' };
    // Shelving what is left does not undo what was decided before: the consultation moves on with that.
    if ((fields.way === 'shelve' || fields.way === 'refer') && decided.length > 0) {
      return { way: decided.some(({ becomes }) => becomes === 'project') ? 'conversion' : 'adopted' };
    }
    return { way: WAY[fields.way] };
  },
  changes(draft, { fields }) {
    if (fields.way !== 'shelve' && fields.way !== 'refer') return;
    for (const { item: id } of itemsThat(draft, 'open', 'frozen')) {
      const item = draft.items[id];
      if (!item) continue;
      item.status = fields.way === 'shelve' ? 'shelved' : 'referred';
      item.reply = fields.reply;
      item.to = fields.to;
    }
  },
});
