// What a count leads to: the result posted, confirmed, or overturned by an objection. Pure.
import { Crowd } from '../../../crowd.js';
import { dropDeadline, itemsThat, periodEnd, setDeadline } from '../../../kernel/questions.js';
import type { VoteOutcome } from '../../../law/index.js';
import { reopenItem } from '../../across/items.js';
import { unfinished } from '../../unfinished.js';
import { hasMoreStages } from '../counting.js';
import { refuse, refuseReturn, rule, type StateDraft } from '../rule.js';
import type { Stage } from '../slice.js';
import { current } from './stage.js';

export const postResult = rule({
  type: 'result.post',
  who: ['convener', 'teller'],
  finds(state, { at }) {
    const { postingDays, bodies } = state.charter.vote;
    return { until: periodEnd(state, at, bodies[current(state).body]?.postingDays ?? postingDays) };
  },
  changes(draft, { finding, at }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.postedUntil = finding.until;
    if (finding.until > at)
      setDeadline(draft, { id: 'posting', kind: 'posting', step: 'vote', due: finding.until, subject: stage.body });
  },
});

/** What a finished stage says of each item. */
function outcomesOf(stage: Stage): Record<string, VoteOutcome> {
  if (stage.held === 'external') return stage.external;
  return Object.fromEntries((stage.counts.at(-1)?.items ?? []).map(({ item, outcome }) => [item, outcome]));
}

export const confirm = rule({
  type: 'result.confirm',
  who: ['convener'],
  refuses(state, { fields, at }) {
    const stage = current(state);
    const outcomes = outcomesOf(stage);
    const undecided = stage.items.filter((item) => outcomes[item] === undefined);
    if (undecided.length > 0) return refuse('stage.undecided', { items: undecided });
    if (stage.postedUntil !== undefined && at < stage.postedUntil)
      return refuse('posting.running', { until: stage.postedUntil });
    const { blocking } = state.charter.vote.objections;
    const outstanding = Object.values(stage.objections).filter(({ status, replied }) =>
      status === 'withdrawn' || status === 'upheld' ? false : blocking || !replied,
    );
    if (outstanding.length > 0)
      return refuse('objection.outstanding', { objections: outstanding.map(({ objection }) => objection) });
    if (fields.otherwise === 'deliberation') {
      const used = refuseReturn(state);
      if (used) return used;
    }
    if (fields.otherwise === 'call-again') {
      const max = state.charter.vote.maxCalls;
      for (const item of stage.items) {
        const calls = state.vote.calls[item] ?? 1;
        if (outcomes[item] === 'not-formed' && calls >= max) return refuse('calls.used-up', { item, calls, max });
      }
    }
    const left = stage.items.filter((item) => outcomes[item] !== 'passed');
    return left.length > 0 && fields.otherwise === undefined
      ? refuse('confirmation.needs-otherwise', { items: left })
      : undefined;
  },
  finds(state, { fields }) {
    const stage = current(state);
    const outcomes = outcomesOf(stage);
    const passed = stage.items.filter((item) => outcomes[item] === 'passed');
    const again = fields.otherwise === 'call-again' && stage.items.some((item) => outcomes[item] === 'not-formed');
    const waiting = itemsThat(state, 'frozen').length > 0;
    if (again || waiting || passed.some((item) => hasMoreStages(state, item))) return { outcomes, way: 'next' };
    const decided = [...passed, ...itemsThat(state, 'passed', 'agreed').map(({ item }) => item)];
    if (decided.some((item) => state.items[item]?.becomes === 'project')) return { outcomes, way: 'conversion' };
    // Projects of other items, claims and call-outs go on even where nothing of this vote does.
    if (unfinished(state)) return { outcomes, way: 'conversion' };
    if (decided.length > 0) return { outcomes, way: 'adopted' };
    if (fields.otherwise === 'deliberation') return { outcomes, way: 'deliberation' };
    const failed = stage.items.some((item) => outcomes[item] === 'failed') || itemsThat(state, 'failed').length > 0;
    return { outcomes, way: failed ? 'not-adopted' : 'not-formed' };
  },
  changes(draft, { fields, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    for (const [id, outcome] of Object.entries(finding.outcomes)) {
      const item = draft.items[id];
      if (!item) continue;
      if (outcome === 'passed' && item.stage + 1 < item.route.length) {
        item.stage += 1;
        item.status = 'frozen';
        draft.vote.calls[id] = 0;
      } else if (outcome === 'not-formed' && fields.otherwise === 'call-again') item.status = 'frozen';
      else item.status = outcome;
    }
    if (finding.way === 'deliberation') reopen(draft);
    draft.vote.over.push({ number: stage.number, body: stage.body, rule: stage.rule, outcomes: finding.outcomes });
    endStage(draft);
  },
});

/** Items that did not pass are deliberated again. */
function reopen(draft: StateDraft): void {
  for (const { item } of itemsThat(draft, 'failed', 'not-formed', 'voting', 'frozen')) reopenItem(draft, item);
}

function endStage(draft: StateDraft): void {
  for (const id of [
    'poll',
    'posting',
    ...Object.keys(draft.vote.current?.objections ?? {}).map((id) => `objection:${id}`),
  ])
    dropDeadline(draft, id);
  draft.vote.current = undefined;
  draft.presence = Crowd.empty();
}

/** An objection was upheld: the vote is held again, or the matter goes back to be talked over. */
export function overturn(draft: StateDraft, way: 'preparing' | 'deliberation'): void {
  const stage = draft.vote.current;
  if (!stage) return;
  if (way === 'deliberation') reopen(draft);
  else {
    for (const id of stage.items) {
      // This stage again, not the whole route.
      const item = draft.items[id];
      if (item) item.status = 'frozen';
    }
  }
  draft.vote.over.push({ number: stage.number, body: stage.body, rule: stage.rule, outcomes: {} });
  endStage(draft);
}
