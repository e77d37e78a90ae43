// The count is made: when it may be, and what it is kept as. How it comes out is for `count` to say. Pure.
import * as z from 'zod/mini';
import { paperwork } from '../../../count/reconciliation.js';
import { count } from '../../../fields.js';
import { byType, command, found, refuse } from '../../command.js';
import { countStage, pollOf, seedOf } from '../counting.js';
import { theStage } from '../stage.js';
import { casting, refuseIdle, refuseUndecided } from './casting.js';
import { refuseUnknownMethod } from './question.js';

export const make = command({
  type: 'count.make',
  fields: z.strictObject({
    /** The papers as the tellers hold them in their hands: refused where the register says otherwise. */
    papers: z.optional(z.strictObject({ returned: count, spoiled: count, outstanding: count })),
    /** The chair's casting vote (决定票) on each item that is tied, where the rule leaves it to them. */
    casting: z.optional(casting),
  }),
  who: ['teller'],
  back: { by: { 'count.recount': ['casting'], 'poll.reopen': [] }, until: 'result' },
  subject: theStage,
  may(state) {
    const open = Object.entries(state.vote.current?.batches ?? {}).filter(([, { counted }]) => !counted);
    if (open.length > 0) return refuse('batch.unfinished', { batches: open.map(([batch]) => batch) });
    const needed = state.charter.vote.scrutineers;
    const present = state.offices.scrutineer?.length ?? 0;
    return present < needed ? refuse('scrutineer.missing', { needed, present }) : undefined;
  },
  judge(state, { fields: { papers: inHand, casting: given }, salt: seed, methods }, stage) {
    if (inHand) {
      const { papers, paperCounts, box } = stage;
      const { returned, spoiled, outstanding } = paperwork(papers, paperCounts, box, true);
      const agree = inHand.returned === returned && inHand.spoiled === spoiled && inHand.outstanding === outstanding;
      if (!agree) return refuse('papers.differ', { registered: { returned, spoiled, outstanding } });
    }
    const unknown = refuseUnknownMethod(stage, methods);
    if (unknown) return unknown;
    const counted = countStage(stage, pollOf(state, stage), {
      checked: inHand !== undefined,
      casting: given,
      methods,
      seed,
    });
    return refuseUndecided(counted, given) ?? refuseIdle(counted, given) ?? found(counted);
  },
  // A lot is drawn again from the seed it was drawn with.
  findAgain: (_state, { finding }, again) => again(seedOf(finding)),
  changes(_draft, { fields, finding }, stage) {
    stage.counts.push(finding);
    stage.casting = fields.casting;
    stage.countedClose = stage.closedAt;
  },
});

/** Everything declared here, by type. */
export const commands = byType(make);
