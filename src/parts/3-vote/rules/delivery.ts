// After the notice: the proof of its delivery, its withdrawal, and the way back before anything was announced. Pure.
import * as z from 'zod/mini';
import { attachment, someone, text, word } from '../../../fields.js';
import { dropDeadline, itemsThat } from '../../../kernel/questions.js';
import { admitted, byType, command, refuse, refuseReturn } from '../../command.js';
import { itemStatus, reopenItem } from '../../common/item-status.js';
import { openStage } from '../slice.js';
import { headIn, refuseUnlisted, theStage } from '../stage.js';

export const deliver = command({
  type: 'notice.deliver',
  fields: z.strictObject({ person: someone, manner: word, attachment: z.optional(attachment) }),
  who: ['teller', 'recorder', 'convener'],
  back: { by: { 'delivery.strike': ['person'] }, until: 'count' },
  subject: theStage,
  judge: (_state, { fields }, stage) => refuseUnlisted(stage, fields.person) ?? admitted,
  opens(draft, _fact, own) {
    openStage(draft, own);
  },
  changes(_draft, { fields: { person }, on, at }, stage) {
    // Whoever co-owns is told for all of them.
    stage.delivered = stage.delivered.set(headIn(stage, person), on ?? at);
  },
});

export const withdrawNotice = command({
  type: 'notice.withdraw',
  fields: z.strictObject({ reason: text() }),
  who: ['convener'],
  back: { by: { 'notice.post': [] }, until: 'ends' },
  subject: theStage,
  judge(_state, _claim, { box, invalid, shows }) {
    // Once somebody has answered the vote goes on: it would not do to call it off by what came in.
    const ballots = box.ballots.size + invalid.size + Object.keys(shows).length;
    return ballots > 0 ? refuse('notice.answered', { ballots }) : admitted;
  },
  changes(draft, _fact, stage) {
    for (const id of stage.items) {
      const item = draft.items[id];
      if (item) itemStatus.move(item, 'call-off');
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 1) - 1;
    }
    draft.vote.current = undefined;
    dropDeadline(draft, 'poll');
  },
});

export const returnToDeliberation = command({
  type: 'vote.return',
  fields: z.strictObject({ reason: text() }),
  who: ['convener'],
  back: { by: { 'round.call': [] }, until: 'ends' },
  may: (state) => refuseReturn(state, 'deliberation'),
  changes(draft) {
    for (const { item } of itemsThat(draft, 'frozen')) reopenItem(draft, item);
  },
});

/** Everything declared here, by type. */
export const commands = byType(deliver, withdrawNotice, returnToDeliberation);
