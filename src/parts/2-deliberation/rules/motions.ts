// Motions: one main motion at a time, amendments decided before it, procedural motions by the charter's precedence. Pure.

import * as z from 'zod/mini';
import { ruleIn } from '../../../charters/rules.js';
import { count, id, money, newId, text } from '../../../fields.js';
import { lifecycle } from '../../../kernel/lifecycle.js';
import { hasRole } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { since } from '../../../kernel/revisions.js';
import type { Item, Option } from '../../../kernel/state.js';
import { type Bilingual, type CastingVote, type Judgement, judge, type Measures } from '../../../law/index.js';
import { membersPresent, refuseInquorate } from '../../attendance/room.js';
import { admitted, byType, command, found, refuse, type State, type StateDraft } from '../../command.js';
import { itemStatus } from '../../common/item-status.js';
import { theItem } from '../../common/items.js';
import { recusedFrom } from '../../recusals/commands.js';
import type { Motion } from '../words.js';
import { decided } from './deciding.js';
import { chooseInstead, dropRanking, refuseWhileRanked } from './rankings.js';
import { standingAfter, standingBefore } from './standing.js';
import { refuseRecusedTalk, refuseTalk } from './talk.js';

export const motionStatus = lifecycle<Motion['status'], 'second' | 'withdraw' | 'carry' | 'reject' | 'turn'>({
  second: { moved: 'pending' },
  withdraw: { moved: 'withdrawn', pending: 'withdrawn' },
  carry: { pending: 'adopted' },
  reject: { pending: 'rejected' },
  // Its votes were mistyped.
  turn: { adopted: 'rejected', rejected: 'adopted' },
});

/** The motion to decide next: the last one put on the floor. */
const top = ({ deliberation: { pending, motions } }: State): Motion | undefined => motions[pending.at(-1) ?? ''];

type Named = { fields: { motion: string } };

const theMotion = ({ deliberation: { motions } }: State, { fields: { motion } }: Named) =>
  motions[motion] ?? refuse('motion.unknown', { motion });

/** Why a motion may not come to the floor: what is there goes before it. */
function refuseOutOfOrder(state: State, { motion, kind }: Pick<Motion, 'motion' | 'kind'>) {
  const pending = top(state);
  const { precedence } = state.charter.deliberation.motions;
  const lower = pending && precedence.indexOf(kind) <= precedence.indexOf(pending.kind);
  return lower ? refuse('motion.precedence', { motion, pending: pending.motion }) : undefined;
}

/** Why it may not say what an option is called or costs: it amends none. */
function refuseOptionless(
  { motion, kind, option, title, cost }: Omit<Motion, 'by' | 'status'>,
  under: Motion | undefined,
) {
  if (title === undefined && cost === undefined) return undefined;
  return kind === 'amend' && (option ?? under?.option) !== undefined
    ? undefined
    : refuse('motion.no-option', { motion });
}

export const move = command({
  type: 'motion.move',
  fields: z.strictObject({
    motion: newId,
    kind: z.enum(['main', 'amend', 'close-debate', 'shelve', 'adjourn']),
    item: id,
    /** The option a main motion proposes to put forward, or an amendment changes. */
    option: z.optional(id),
    text: text(),
    /** Of an amendment: what the option is called then, and what it is to cost, where that changes with its text. */
    title: z.optional(text(200)),
    cost: z.optional(money),
  }),
  who: ['member'],
  back: { by: { 'motion.withdraw': ['motion'] }, until: 'decided' },
  subject: theItem,
  judge(state, { fields, by }, item) {
    const { motion, kind, option } = fields;
    if (state.deliberation.motions[motion]) return refuse('motion.exists', { motion });
    const refused = refuseTalk(state, item) ?? refuseRecusedTalk(state, item.item, by);
    if (refused) return refused;
    if (option !== undefined && !item.options.some((one) => one.option === option))
      return refuse('option.unknown', { option });
    const pending = top(state);
    if (kind === 'main' && pending) return refuse('motion.pending', { motion: pending.motion });
    if (kind === 'amend' && !pending) return refuse('motion.nothing-to-amend', {});
    // An amendment of an amendment would leave nobody sure of the text.
    if (kind === 'amend' && pending?.kind === 'amend') return refuse('motion.depth', { motion: pending.motion });
    return refuseOptionless(fields, pending) ?? refuseOutOfOrder(state, fields) ?? admitted;
  },
  changes({ deliberation, charter }, { fields, by }) {
    const { secondNeeded } = charter.deliberation.motions;
    deliberation.motions[fields.motion] = { ...fields, by, status: secondNeeded ? 'moved' : 'pending' };
    if (!secondNeeded) deliberation.pending.push(fields.motion);
  },
});

function refuseSecond(state: State, one: Motion, by: string) {
  const { motion, item } = one;
  if (one.by === by) return refuse('motion.own-second', { motion });
  if (!motionStatus.may(one, 'second')) return refuse('motion.seconded', { motion });
  // Something else may have come to the floor while it waited for its second.
  return refuseRecusedTalk(state, item, by) ?? refuseOutOfOrder(state, one);
}

/** Whether this person may second a motion that waits for it. */
export const maySecond = (state: State, motion: Motion, person: string): boolean =>
  hasRole(state, person, state.charter.rights['motion.second'] ?? second.who) &&
  refuseSecond(state, motion, person) === undefined;

export const second = command({
  type: 'motion.second',
  fields: z.strictObject({ motion: id }),
  who: ['member'],
  back: { by: { 'motion.withdraw': ['motion'] }, until: 'decided' },
  subject: theMotion,
  judge: (state, { by }, motion) => refuseSecond(state, motion, by) ?? admitted,
  changes({ deliberation }, { fields }, motion) {
    motionStatus.move(motion, 'second');
    deliberation.pending.push(fields.motion);
  },
});

/** Takes a motion off the floor. */
function leaveFloor({ deliberation }: StateDraft, { motion }: Motion): void {
  deliberation.pending = deliberation.pending.filter((id) => id !== motion);
}

export const withdrawMotion = command({
  type: 'motion.withdraw',
  fields: z.strictObject({ motion: id }),
  who: ['member'],
  back: { by: { 'motion.move': [] }, until: 'round' },
  subject: theMotion,
  judge({ deliberation: { pending } }, { fields, by }, motion) {
    if (!motionStatus.may(motion, 'withdraw')) return refuse('motion.unknown', fields);
    if (motion.by !== by) return refuse('motion.not-yours', fields);
    const next = pending.at(-1);
    return motion.status === 'pending' && next !== undefined && next !== fields.motion
      ? refuse('motion.not-next', { motion: fields.motion, next })
      : admitted;
  },
  changes(draft, _fact, motion) {
    motionStatus.move(motion, 'withdraw');
    leaveFloor(draft, motion);
  },
});

/** A motion with what it bears on. */
export interface OnTheFloor {
  motion: Motion;
  item: Item;
  /** The motion it was put on top of: of an amendment, the one that carries the text that is amended. */
  under: Motion | undefined;
  /** The option it speaks of, or the motion under it does. */
  option: Option | undefined;
}

export function onTheFloor(state: State, naming: Named) {
  const motion = theMotion(state, naming);
  if (isRefused(motion)) return motion;
  const item = theItem(state, { fields: motion });
  if (isRefused(item)) return item;
  const { pending, motions } = state.deliberation;
  const under = motions[pending.filter((id) => id !== motion.motion).at(-1) ?? ''];
  const spokenOf = motion.option ?? under?.option;
  const option = item.options.find(({ option }) => option === spokenOf);
  return { motion, item, under, option } satisfies OnTheFloor;
}

/** What a motion does once it is carried. */
const CARRIED: Readonly<Record<Motion['kind'], (draft: StateDraft, about: OnTheFloor) => void>> = {
  main(draft, { motion, item }) {
    if (motion.option !== undefined) chooseInstead(draft, item, motion.option);
  },
  amend(draft, { motion: { text, title, cost }, item, under, option }) {
    if (under) under.text = text;
    if (option) {
      option.text = text;
      if (title !== undefined) option.title = title;
      if (cost !== undefined) option.cost = cost;
      option.amendments += 1;
      dropRanking(draft, item);
    }
  },
  'close-debate'({ deliberation }, { item: { item } }) {
    deliberation.debateClosed.push(item);
    deliberation.requests = deliberation.requests.deleteWhere((request) => request.item === item);
  },
  shelve({ deliberation }, { motion, item }) {
    itemStatus.move(item, 'shelved');
    item.reply = motion.text;
    // Whatever was pending on the item went with it.
    deliberation.pending = deliberation.pending.filter((id) => deliberation.motions[id]?.item !== item.item);
  },
  // The chart does it.
  adjourn() {},
};

/** Motions that, carried, change an item's options or choose among them. */
const CHANGES_OPTIONS: readonly Motion['kind'][] = ['main', 'amend'];

type Votes = Record<'for' | 'against' | 'abstain', number>;

/** Hands are heads: they have no floor area. */
const hands = (heads: number): Measures => ({ heads, area: 0, weight: heads });

/** What the charter's rule for motions of this kind makes of the votes; nothing where it has none. */
function ruledOn(
  { charter, rolls }: State,
  kind: Motion['kind'],
  votes: Votes,
  { present, recused, casting }: { present: number; recused: number; casting: CastingVote | undefined },
): MotionFinding['ruled'] {
  const id = charter.deliberation.motions.rules?.[kind];
  const rule = id === undefined ? undefined : ruleIn(charter, id);
  if (!rule) return undefined;
  const { body, recusal } = charter.deliberation;
  const roll = (rolls[body]?.heads ?? 0) - (recusal.counted ? 0 : recused);
  const tally = {
    roll: hands(roll),
    attending: hands(present),
    for: hands(votes.for),
    against: hands(votes.against),
    abstain: hands(votes.abstain),
  };
  return { rule: rule.id, title: rule.title, source: rule.source, ...judge(rule, tally, casting) };
}

/** Whether a motion was carried; and by which rule, with its arithmetic, where the charter has one for it. */
export interface MotionFinding {
  adopted: boolean;
  effect: 'adjourn' | 'none';
  ruled?: ({ rule: string; title: Bilingual; source: Bilingual } & Judgement) | undefined;
}

/** What the votes on a motion come to, or why they cannot be. */
export function judgeMotion(
  state: State,
  { casting, ...votes }: Votes & { casting?: CastingVote | undefined },
  { kind, item }: Pick<Motion, 'kind' | 'item'>,
) {
  // Too few may still go apart (RONR 40:6-7): that decides nothing.
  const tooFew = kind === 'adjourn' ? undefined : refuseInquorate(state);
  if (tooFew) return tooFew;
  const { body, recusal } = state.charter.deliberation;
  const roll = state.rolls[body];
  const recused = recusedFrom(state, item).filter((person) => roll?.members.has(person));
  const present = membersPresent(state, roll).filter((person) => recusal.mayVote || !recused.includes(person)).length;
  const all = votes.for + votes.against + votes.abstain;
  if (all > present) return refuse('votes.over-attendance', { votes: all, present });
  const ruled = ruledOn(state, kind, votes, { present, recused: recused.length, casting });
  const tied = ruled?.tie?.by === 'casting-vote';
  if (tied && casting === undefined) return refuse('casting.needed', { items: [item] });
  if (!tied && casting !== undefined) return refuse('casting.no-tie', { items: [item] });
  // Where the charter has no rule for it: more for than against; a tie carries nothing.
  const adopted = ruled ? ruled.outcome === 'passed' : votes.for > votes.against;
  const effect = adopted && kind === 'adjourn' ? 'adjourn' : 'none';
  return found<MotionFinding>({ adopted, effect, ...(ruled && { ruled }) });
}

/** What a carried motion does. */
export const carry = (draft: StateDraft, about: OnTheFloor): void => CARRIED[about.motion.kind](draft, about);

export const decide = command({
  type: 'motion.decide',
  fields: z.strictObject({
    motion: id,
    for: count,
    against: count,
    abstain: count,
    /** The chair's casting vote, where the rule leaves a tie to the chair. */
    casting: z.optional(z.enum(['for', 'against'])),
  }),
  who: ['chair'],
  back: { by: { 'motion.correct': ['motion', 'for', 'against', 'abstain', 'casting'] }, until: 'built' },
  subject: onTheFloor,
  judge(state, { fields }, { motion, item }) {
    if (motion.status === 'moved') return refuse('motion.unseconded', { motion: fields.motion });
    if (motion.status !== 'pending') return refuse('motion.decided', { motion: fields.motion, status: motion.status });
    const next = state.deliberation.pending.at(-1);
    if (next !== fields.motion) return refuse('motion.not-next', { motion: fields.motion, next: next ?? '' });
    const ranked = CHANGES_OPTIONS.includes(motion.kind) ? refuseWhileRanked(state, item) : undefined;
    return ranked ?? judgeMotion(state, fields, motion);
  },
  changes(draft, { finding: { adopted } }, about) {
    if (about.motion.kind !== 'adjourn') decided(draft);
    const before = standingBefore(draft, about);
    motionStatus.move(about.motion, adopted ? 'carry' : 'reject');
    leaveFloor(draft, about.motion);
    if (adopted) carry(draft, about);
    if (since(draft, 1)) {
      const after = standingAfter(draft, about);
      draft.deliberation.last = { motion: about.motion.motion, before, after };
    }
  },
});

/** Everything declared here, by type. */
export const commands = byType(move, second, withdrawMotion, decide);
