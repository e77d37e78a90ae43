// The count is made: when it may be, and what it is kept as. How it comes out is for `count` to say. Pure.
import { paperwork } from '../../../count/reconciliation.js';
import { countStage, pollOf } from '../counting.js';
import { refuse, rule } from '../rule.js';
import { current } from './stage.js';

export const make = rule({
  type: 'count.make',
  who: ['teller'],
  may(state) {
    const open = Object.entries(state.vote.current?.batches ?? {}).filter(([, { counted }]) => !counted);
    if (open.length > 0) return refuse('batch.unfinished', { batches: open.map(([batch]) => batch) });
    const needed = state.charter.vote.scrutineers;
    const present = state.offices.scrutineer?.length ?? 0;
    return present < needed ? refuse('scrutineer.missing', { needed, present }) : undefined;
  },
  refuses(state, { fields: { papers: inHand } }) {
    if (!inHand) return undefined;
    const { papers, paperCounts, box } = current(state);
    const { returned, spoiled, outstanding } = paperwork(papers, paperCounts, box, true);
    const agree = inHand.returned === returned && inHand.spoiled === spoiled && inHand.outstanding === outstanding;
    return agree ? undefined : refuse('papers.differ', { registered: { returned, spoiled, outstanding } });
  },
  finds(state, { fields }) {
    const stage = current(state);
    return countStage(stage, pollOf(state, stage), fields.papers !== undefined);
  },
  changes(draft, { finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.counts.push(finding);
    stage.countedClose = stage.closedAt;
  },
});
