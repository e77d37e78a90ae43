// How the deliberation ends: to the vote, by consensus, on to projects, shelved or referred. Pure.

import * as z from 'zod/mini';
import { text, word } from '../../../fields.js';
import { itemsThat } from '../../../kernel/questions.js';
import { byType, command, found, refuse, type State } from '../../command.js';
import { itemStatus } from '../../common/item-status.js';
import { unfinished } from '../../unfinished.js';
import { refuseUndecided } from './deciding.js';

const way = z.enum(['vote', 'adopt', 'convert', 'shelve', 'refer']);
type Way = z.output<typeof way>;

/** What is left is answered, and nothing more is decided on it. */
const laysAside = (way: Way): way is 'shelve' | 'refer' => way === 'shelve' || way === 'refer';

const refuseSilence = (reply: string | undefined) =>
  reply === undefined ? refuse('conclusion.reply-missing', {}) : undefined;

/** Why the items may not go this way by what was decided on them. */
function refuseDecided(state: State, way: Exclude<Way, 'shelve' | 'refer'>) {
  if (!state.deliberation.held.some(({ outcome }) => outcome === 'held')) return refuse('round.none-held', {});
  const idsOf = (items: readonly { item: string }[]) => ({ items: items.map(({ item }) => item) });
  const undecided = itemsThat(state, 'open');
  if (undecided.length > 0) return refuse('items.undecided', idsOf(undecided));
  const inquorate = refuseUndecided(state);
  if (inquorate) return inquorate;
  const frozen = itemsThat(state, 'frozen');
  const agreed = itemsThat(state, 'agreed');
  if (way === 'vote') return frozen.length > 0 ? undefined : refuse('items.undecided', idsOf(agreed));
  if (frozen.length > 0) return refuse('items.need-vote', idsOf(frozen));
  const wrong = agreed.filter(({ becomes }) => (becomes === 'project') === (way === 'adopt'));
  // Adopting wants all of them to execute themselves, converting one at least that becomes a project.
  const right = way === 'adopt' ? agreed.length > 0 && wrong.length === 0 : wrong.length < agreed.length;
  return right ? undefined : refuse('items.not-adoptable', idsOf(wrong));
}

const WAY = { vote: 'vote', adopt: 'adopted', convert: 'conversion', shelve: 'shelved', refer: 'referred' } as const;

/** Where the consultation goes on from here. */
function wayOut(state: State, way: Way): (typeof WAY)[Way] {
  if ((laysAside(way) || way === 'adopt') && unfinished(state)) return 'conversion';
  const decided = itemsThat(state, 'passed', 'agreed');
  // Shelving what is left does not undo what was decided before: the consultation moves on with that.
  if (laysAside(way) && decided.length > 0)
    return decided.some(({ becomes }) => becomes === 'project') ? 'conversion' : 'adopted';
  return WAY[way];
}

export const conclude = command({
  type: 'deliberation.conclude',
  fields: z.strictObject({
    way,
    to: z.optional(word),
    /** What the proposers are told; owed when the items are shelved or referred. */
    reply: z.optional(text()),
  }),
  who: ['convener', 'chair'],
  back: { by: { 'vote.return': [] }, until: 'noticed' },
  judge(state, { fields: { way, reply } }) {
    const refused = laysAside(way) ? refuseSilence(reply) : refuseDecided(state, way);
    return refused ?? found({ way: wayOut(state, way) });
  },
  changes(draft, { fields: { way, reply, to } }) {
    if (!laysAside(way)) return;
    for (const item of itemsThat(draft, 'open', 'frozen')) {
      itemStatus.move(item, way === 'shelve' ? 'shelved' : 'referred');
      item.reply = reply;
      item.to = to;
    }
  },
});

/** Everything declared here, by type. */
export const commands = byType(conclude);
