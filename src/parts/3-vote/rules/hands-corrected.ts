// Hands that were mistyped: struck before the count, put right after it before a scrutineer; both counts are kept. Pure.
import * as z from 'zod/mini';
import { count, id, someone, text } from '../../../fields.js';
import { headOf, holds } from '../../../kernel/questions.js';
import type { PersistentMap } from '../../../persistent-map.js';
import { admitted, byType, command, found, refuse } from '../../command.js';
import { isRecused } from '../../recusals/commands.js';
import { totals } from '../answers.js';
import { countStage, pollOf, seedOf, votesDespiteRecusal } from '../counting.js';
import type { Stage, UnnamedVotes } from '../slice.js';
import { headIn, refuseUnlisted, theStage } from '../stage.js';
import { casting, refuseIdle, refuseUndecided } from './casting.js';
import { refuseFewThere, refuseOptions } from './hands.js';
import { refuseUnknownMethod } from './question.js';
import { countedAgain, keepCount, seedAgain } from './recount.js';

const theShow = (stage: Stage, item: string) => stage.shows[item] ?? refuse('tally.none', { item });

/** Counted by mistake, or among the wrong persons: the hands are out, and may be counted again. */
export const strikeTally = command({
  type: 'tally.strike',
  fields: z.strictObject({ item: id, reason: text(), witness: z.optional(someone) }),
  who: ['teller'],
  back: { by: { 'tally.enter': ['item'] }, until: 'count' },
  subject: theStage,
  judge(_state, { fields: { item } }, stage) {
    const show = theShow(stage, item);
    return 'code' in show ? show : admitted;
  },
  changes(_draft, { fields: { item } }, stage) {
    delete stage.shows[item];
  },
});

interface Corrected {
  item: string;
  for: number;
  against: number;
  abstain: number;
  options?: Record<string, number> | undefined;
  there?: string[] | undefined;
  notThere?: string[] | undefined;
}

const heads = (stage: Stage, persons: readonly string[] = []): string[] =>
  persons.map((person) => headOf(stage.roll, person) ?? person);

function without(set: PersistentMap<true>, gone: readonly string[]): PersistentMap<true> {
  return gone.reduce((left, head) => left.delete(head), set);
}

/** The hands as they should have been typed: among those who were there, less those who were not. */
function corrected(stage: Stage, show: UnnamedVotes, asked: Corrected): UnnamedVotes {
  const { item, for: ayes, against, abstain, options } = asked;
  const gone = heads(stage, asked.notThere);
  const came = heads(stage, asked.there);
  // Whoever has answered by name has no hand to count.
  const raised = came.filter(
    (head) => stage.box.ballots.get(head)?.choices[item] === undefined && !stage.invalid.has(head),
  );
  const set = (set: PersistentMap<true>, more: readonly string[]) =>
    without(set, gone).setAll(more.map((head) => [head, true] as const));
  const among = set(show.among, raised);
  const room = show.room && set(show.room, came);
  const hands: UnnamedVotes = { for: ayes, against, abstain, present: among.size, among };
  if (room) hands.room = room;
  if (options) hands.options = options;
  return hands;
}

/** The chair's votes on the other items stand; what is said of this one now takes the place of what was. */
function castingLeft({ casting }: Stage, item: string, now: Stage['casting']): Stage['casting'] {
  const left = Object.fromEntries(Object.entries(casting ?? {}).filter(([of]) => of !== item));
  return casting || now ? { ...left, ...now } : undefined;
}

export const correctTally = command({
  type: 'tally.correct',
  /** What the hands were; and who was there and not signed in, or signed in and not there. */
  fields: z.strictObject({
    item: id,
    ...totals,
    /** Of a choice among options: how many chose each. */
    options: z.optional(z.record(id, count)),
    /** The chair's casting vote on what is tied now. */
    casting: z.optional(casting),
    there: z.optional(z.array(someone)),
    notThere: z.optional(z.array(someone)),
    reason: text(),
    witness: someone,
  }),
  who: ['teller'],
  back: { by: { 'tally.correct': ['item', 'for', 'against', 'abstain', 'options'] }, until: 'result' },
  subject: theStage,
  judge(state, { fields, salt, methods }, stage) {
    const { item, there = [], notThere = [], witness } = fields;
    if (!holds(state, witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const show = theShow(stage, item);
    if ('code' in show) return show;
    for (const person of there) {
      const unlisted = refuseUnlisted(stage, person);
      if (unlisted) return unlisted;
      // Who stands aside has no hand, whoever says they were there.
      const head = headIn(stage, person);
      if (!votesDespiteRecusal(state, stage) && isRecused(state, item, head))
        return refuse('recused', { item, person });
    }
    const stranger = notThere.find((person) => !show.among.has(headIn(stage, person)));
    if (stranger !== undefined) return refuse('attendance.absent', { person: stranger });
    const unfit = refuseOptions(stage, fields) ?? refuseUnknownMethod(stage, methods);
    if (unfit) return unfit;
    const after = corrected(stage, show, fields);
    const votes = after.for + after.against + after.abstain;
    if (votes > after.present) return refuse('votes.over-attendance', { votes, present: after.present });
    const copy = { ...stage, shows: { ...stage.shows, [item]: after } };
    const tooFew = refuseFewThere(state, copy, item, (after.room ?? after.among).keys());
    if (tooFew) return tooFew;
    // A casting vote was on a tie that stood then; this one is the chair's to decide again.
    const counted = countStage(copy, pollOf(state, copy), {
      casting: castingLeft(stage, item, fields.casting),
      methods,
      seed: seedAgain(stage, salt),
    });
    return (
      refuseUndecided(counted, castingLeft(stage, item, fields.casting)) ??
      (fields.casting ? refuseIdle(counted, fields.casting) : undefined) ??
      found(countedAgain(stage, counted))
    );
  },
  findAgain: (_state, { finding }, again) => again(seedOf(finding)),
  changes(draft, { fields, finding }, stage) {
    const show = stage.shows[fields.item];
    if (show) stage.shows[fields.item] = corrected(stage, show, fields);
    stage.casting = castingLeft(stage, fields.item, fields.casting);
    keepCount(draft, stage, finding);
  },
});

/** Everything declared here, by type. */
export const commands = byType(strikeTally, correctTally);
