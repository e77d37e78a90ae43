// Motions: one main motion at a time, amendments decided before it, procedural motions by the charter's precedence. Pure.

import { membersPresent } from '../../attendance/rules.js';
import { isRecused } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { refuse, rule } from '../rule.js';
import type { Motion } from '../vocabulary.js';
import { chooseInstead, dropRanking, refuseWhileRanked } from './rankings.js';
import { refuseItem } from './rounds.js';

/** Motions that, carried, change an item's options or choose among them. */
const CHANGES_OPTIONS: readonly Motion['kind'][] = ['main', 'amend'];

/** The motion to decide next: the last one put on the floor. */
const top = (state: State): Motion | undefined => {
  const id = state.deliberation.pending.at(-1);
  return id === undefined ? undefined : state.deliberation.motions[id];
};

export const move = rule({
  type: 'motion.move',
  who: ['member'],
  refuses(state, { fields }) {
    if (state.deliberation.motions[fields.motion]) return refuse('motion.exists', { motion: fields.motion });
    const refused = refuseItem(state, fields.item);
    if (refused) return refused;
    const option = state.items[fields.item]?.options.find(({ option }) => option === fields.option);
    if (fields.option !== undefined && !option) return refuse('option.unknown', { option: fields.option });
    const pending = top(state);
    if (fields.kind === 'main') return pending ? refuse('motion.pending', { motion: pending.motion }) : undefined;
    if (fields.kind === 'amend') {
      if (!pending) return refuse('motion.nothing-to-amend', {});
      // An amendment of an amendment would leave nobody sure of the text.
      if (pending.kind === 'amend') return refuse('motion.depth', { motion: pending.motion });
    }
    const { precedence } = state.charter.deliberation.motions;
    const lower = pending && precedence.indexOf(fields.kind) <= precedence.indexOf(pending.kind);
    return lower ? refuse('motion.precedence', { motion: fields.motion, pending: pending.motion }) : undefined;
  },
  changes(draft, { fields, by }) {
    const { deliberation } = draft;
    const seconded = !draft.charter.deliberation.motions.secondNeeded;
    deliberation.motions[fields.motion] = { ...fields, by, status: seconded ? 'pending' : 'moved' };
    if (seconded) deliberation.pending.push(fields.motion);
  },
});

export const second = rule({
  type: 'motion.second',
  who: ['member'],
  refuses(state, { fields, by }) {
    const motion = state.deliberation.motions[fields.motion];
    if (!motion) return refuse('motion.unknown', { motion: fields.motion });
    if (motion.by === by) return refuse('motion.own-second', { motion: fields.motion });
    if (motion.status !== 'moved') return refuse('motion.seconded', { motion: fields.motion });
    // Something else may have come to the floor while it waited for its second.
    const pending = top(state);
    const { precedence } = state.charter.deliberation.motions;
    const lower = pending && precedence.indexOf(motion.kind) <= precedence.indexOf(pending.kind);
    return lower ? refuse('motion.precedence', { motion: fields.motion, pending: pending.motion }) : undefined;
  },
  changes(draft, { fields }) {
    const motion = draft.deliberation.motions[fields.motion];
    if (motion) motion.status = 'pending';
    draft.deliberation.pending.push(fields.motion);
  },
});

export const withdrawMotion = rule({
  type: 'motion.withdraw',
  who: ['member'],
  refuses(state, { fields, by }) {
    const motion = state.deliberation.motions[fields.motion];
    if (!motion || (motion.status !== 'moved' && motion.status !== 'pending'))
      return refuse('motion.unknown', { motion: fields.motion });
    if (motion.by !== by) return refuse('motion.not-yours', { motion: fields.motion });
    const next = state.deliberation.pending.at(-1);
    return motion.status === 'pending' && next !== undefined && next !== fields.motion
      ? refuse('motion.not-next', { motion: fields.motion, next })
      : undefined;
  },
  changes(draft, { fields }) {
    const motion = draft.deliberation.motions[fields.motion];
    if (motion) motion.status = 'withdrawn';
    draft.deliberation.pending = draft.deliberation.pending.filter((id) => id !== fields.motion);
  },
});

export const decide = rule({
  type: 'motion.decide',
  who: ['chair'],
  refuses(state, { fields }) {
    const motion = state.deliberation.motions[fields.motion];
    if (!motion) return refuse('motion.unknown', { motion: fields.motion });
    if (motion.status === 'moved') return refuse('motion.unseconded', { motion: fields.motion });
    const next = state.deliberation.pending.at(-1);
    if (next !== fields.motion) return refuse('motion.not-next', { motion: fields.motion, next: next ?? '' });
    const ranked = CHANGES_OPTIONS.includes(motion.kind) ? refuseWhileRanked(state, motion.item) : undefined;
    if (ranked) return ranked;
    const { body, recusal } = state.charter.deliberation;
    const present = membersPresent(state, state.rolls[body]).filter(
      (person) => recusal.mayVote || !isRecused(state, motion.item, person),
    ).length;
    const votes = fields.for + fields.against + fields.abstain;
    return votes > present ? refuse('votes.over-attendance', { votes, present }) : undefined;
  },
  finds(state, { fields }) {
    // More for than against; a tie carries nothing.
    const adopted = fields.for > fields.against;
    const adjourns = adopted && state.deliberation.motions[fields.motion]?.kind === 'adjourn';
    return { adopted, effect: adjourns ? 'adjourn' : 'none' };
  },
  changes(draft, { fields, finding }) {
    const { deliberation } = draft;
    const motion = deliberation.motions[fields.motion];
    if (!motion) return;
    motion.status = finding.adopted ? 'adopted' : 'rejected';
    deliberation.pending = deliberation.pending.filter((id) => id !== fields.motion);
    if (!finding.adopted) return;
    const item = draft.items[motion.item];
    if (!item) return;
    switch (motion.kind) {
      case 'main':
        chooseInstead(draft, motion.item, motion.option);
        break;
      case 'amend': {
        // The main motion under it carries the text that is amended, and the option it speaks of.
        const main = deliberation.motions[deliberation.pending.at(-1) ?? ''];
        const target = motion.option ?? main?.option;
        const option = item.options.find(({ option }) => option === target);
        if (main) main.text = motion.text;
        if (option) {
          option.text = motion.text;
          option.amendments += 1;
          dropRanking(draft, motion.item);
        }
        break;
      }
      case 'close-debate':
        deliberation.debateClosed.push(motion.item);
        deliberation.requests = deliberation.requests.deleteWhere((request) => request.item === motion.item);
        break;
      case 'shelve':
        item.status = 'shelved';
        item.reply = motion.text;
        // Whatever was pending on the item went with it.
        deliberation.pending = deliberation.pending.filter((id) => deliberation.motions[id]?.item !== motion.item);
        break;
      case 'adjourn':
        break;
    }
  },
});
