// When the poll opens, how long it stays open, and when it is over. Pure.
import { type Instant, later } from '../../../calendar.js';
import { dropDeadline, periodEnd, setDeadline } from '../../../kernel/questions.js';
import { refuse, rule, type StateDraft } from '../rule.js';

export const openPoll = rule({
  type: 'poll.open',
  who: ['convener', 'teller', 'chair'],
  refuses(state, { at }) {
    const opens = state.vote.current?.opens ?? at;
    return at < opens ? refuse('notice.running', { opens }) : undefined;
  },
  changes(draft, { at, seq }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.openedAt = at;
    stage.openedSeq = seq;
    setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: stage.closes, subject: stage.body });
  },
});

export const extend = rule({
  type: 'poll.extend',
  who: ['convener', 'chair'],
  may(state) {
    const { max } = state.charter.vote.extensions;
    const extensions = state.vote.current?.extensions ?? 0;
    return extensions >= max ? refuse('extension.used-up', { extensions, max }) : undefined;
  },
  refuses(state, { fields: { closes }, at }) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const [last] = stage.counts.slice(-1);
    const formed = last?.items.filter(({ outcome }) => outcome !== 'not-formed').map(({ item }) => item) ?? [];
    // Once counted, only a vote that was not formed may go on: otherwise one would poll until the answer pleases.
    if (last && formed.length > 0) return refuse('extension.formed', { items: formed });
    const before = stage.closedAt === undefined ? stage.closes : at;
    if (closes <= before) return refuse('extension.backwards', { closes, before });
    const latest = periodEnd(state, later(stage.closes, at), state.charter.vote.extensions.days);
    return closes > latest ? refuse('extension.too-long', { closes, latest }) : undefined;
  },
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.extensions += 1;
    stage.closes = fields.closes;
    stage.closedAt = undefined;
    setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: fields.closes, subject: stage.body });
  },
});

const endPoll = (draft: StateDraft, at: Instant): void => {
  if (draft.vote.current) draft.vote.current.closedAt = at;
  dropDeadline(draft, 'poll');
};

export const closePoll = rule({
  type: 'poll.close',
  who: ['convener', 'teller', 'chair'],
  may(state) {
    const stage = state.vote.current;
    if (!stage || state.charter.vote.mayCloseEarly) return undefined;
    // People were told until when they may vote. Where hands were counted, or everybody has voted, nobody is cut off.
    const shown = stage.items.every((item) => stage.shows[item]);
    const outstanding = stage.roll.members.size - stage.box.ballots.size - stage.invalid.size;
    return shown || outstanding === 0 ? undefined : refuse('poll.not-over', { closes: stage.closes, outstanding });
  },
  finds: (_state, { at }) => ({ at }),
  changes: (draft, { finding }) => endPoll(draft, finding.at),
});

/** The poll closed by itself at its hour, whenever that came to be recorded. */
export const pollOver = (draft: StateDraft, { finding }: { finding: { due: Instant } }): void =>
  endPoll(draft, finding.due);
