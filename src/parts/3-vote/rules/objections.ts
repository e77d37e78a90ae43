// Objections to a posted result, and results that another body's vote brings in. Pure.

import { dropDeadline, momentOf, periodEnd, setDeadline } from '../../../kernel/questions.js';
import { judge, sum } from '../../../law/index.js';
import type { State } from '../../state.js';
import type { Fields } from '../rule.js';
import { refuse, refuseReturn, rule } from '../rule.js';
import type { Objection } from '../slice.js';
import { overturn } from './result.js';

const CLOSED: readonly Objection['status'][] = ['withdrawn', 'upheld'];
const deadlineOf = (objection: string): string => `objection:${objection}`;

export const file = rule({
  type: 'objection.file',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const stage = state.vote.current;
    const { objection, item } = claim.fields;
    if (stage?.objections[objection]) return refuse('objection.exists', { objection });
    if (!stage?.items.includes(item)) return refuse('ballot.not-on-ballot', { items: [item] });
    const { moment } = momentOf(state, claim);
    const until = stage.postedUntil;
    return until !== undefined && moment > until ? refuse('posting.over', { until }) : undefined;
  },
  finds(state, { at }) {
    const { replyDays } = state.charter.vote.objections;
    return { replyDue: replyDays !== 0 ? periodEnd(state, at, replyDays) : null };
  },
  changes(draft, { fields: { objection, item }, finding, by, for: principal }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.objections[objection] = { objection, item, by: principal ?? by, status: 'filed', replied: false };
    if (finding.replyDue !== null) {
      setDeadline(draft, {
        id: deadlineOf(objection),
        kind: 'reply',
        step: 'vote',
        due: finding.replyDue,
        subject: objection,
      });
    }
  },
});

function refuseClosed(state: State, id: string) {
  const objection = state.vote.current?.objections[id];
  if (!objection) return refuse('objection.unknown', { objection: id });
  return CLOSED.includes(objection.status)
    ? refuse('objection.settled', { objection: id, status: objection.status })
    : undefined;
}

export const reply = rule({
  type: 'objection.reply',
  who: ['convener'],
  refuses: (state, { fields }) => refuseClosed(state, fields.objection),
  finds: (state, { fields }) => ({ late: state.overdue[deadlineOf(fields.objection)] !== undefined }),
  changes(draft, { fields }) {
    const objection = draft.vote.current?.objections[fields.objection];
    if (!objection) return;
    objection.status = 'replied';
    objection.replied = true;
    dropDeadline(draft, deadlineOf(fields.objection));
  },
});

export const mediate = rule({
  type: 'objection.mediate',
  who: ['convener', 'authority'],
  refuses: (state, { fields }) => refuseClosed(state, fields.objection),
  changes(draft, { fields }) {
    const objection = draft.vote.current?.objections[fields.objection];
    if (objection) objection.status = 'mediated';
  },
});

export const withdrawObjection = rule({
  type: 'objection.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, by, for: principal }) {
    const closed = refuseClosed(state, fields.objection);
    if (closed) return closed;
    return state.vote.current?.objections[fields.objection]?.by === (principal ?? by)
      ? undefined
      : refuse('objection.not-yours', { objection: fields.objection });
  },
  changes(draft, { fields }) {
    const objection = draft.vote.current?.objections[fields.objection];
    if (objection) objection.status = 'withdrawn';
    dropDeadline(draft, deadlineOf(fields.objection));
  },
});

export const note = rule({
  type: 'objection.note',
  who: ['convener'],
  refuses: (state, { fields }) => refuseClosed(state, fields.objection),
  changes(draft, { fields }) {
    const objection = draft.vote.current?.objections[fields.objection];
    if (objection) objection.status = 'noted';
  },
});

export const uphold = rule({
  type: 'objection.uphold',
  who: ['convener', 'authority'],
  refuses: (state, { fields }) =>
    refuseClosed(state, fields.objection) ?? (fields.way === 'deliberation' ? refuseReturn(state) : undefined),
  finds: (_state, { fields }) => ({ way: fields.way === 'deliberation' ? 'deliberation' : 'preparing' }),
  changes: (draft, { finding }) => overturn(draft, finding.way),
});

function judged(state: State, { figures }: Fields<'external.enter'>) {
  const declared = state.vote.current?.law;
  if (!figures || !declared) return null;
  const whole = ({ heads, area }: { heads: number; area: number }) => ({ heads, area, weight: heads });
  return judge(declared, {
    roll: whole(figures.roll),
    attending: figures.attending
      ? whole(figures.attending)
      : sum(whole(figures.for), whole(figures.against), whole(figures.abstain)),
    for: whole(figures.for),
    against: whole(figures.against),
    abstain: whole(figures.abstain),
  });
}

export const enterExternal = rule({
  type: 'external.enter',
  who: ['convener', 'teller', 'authority'],
  refuses(state, { fields }) {
    const stage = state.vote.current;
    if (!stage?.items.includes(fields.item)) return refuse('ballot.not-on-ballot', { items: [fields.item] });
    if (stage.external[fields.item]) return refuse('external.twice', { item: fields.item });
    const computed = judged(state, fields)?.outcome;
    // A document may not claim what its own figures do not bear out.
    return computed !== undefined && computed !== fields.outcome
      ? refuse('external.contradicts', { item: fields.item, claimed: fields.outcome, computed }, stage.law.source)
      : undefined;
  },
  finds(state, { fields }) {
    const stage = state.vote.current;
    if (!stage) throw new Error('an external result was judged a moment ago, and nothing is being voted on');
    return { judgement: judged(state, fields), pack: stage.pack };
  },
  changes(draft, { fields }) {
    if (draft.vote.current) draft.vote.current.external[fields.item] = fields.outcome;
  },
});
