// Hands that were mistyped: struck before the count, put right after it before a scrutineer; both counts are kept. Pure.
import * as z from 'zod/mini';
import { id, text } from '../../../fields.js';
import { headOf, holds } from '../../../kernel/questions.js';
import type { PersistentMap } from '../../../persistent-map.js';
import { admitted, byType, command, found, refuse } from '../../command.js';
import { totals } from '../answers.js';
import { countStage, pollOf } from '../counting.js';
import type { Stage, UnnamedVotes } from '../slice.js';
import { headIn, refuseUnlisted, theStage } from '../stage.js';
import { countedAgain, keepCount } from './recount.js';

const theShow = (stage: Stage, item: string) => stage.shows[item] ?? refuse('tally.none', { item });

/** Counted by mistake, or among the wrong persons: the hands are out, and may be counted again. */
export const strikeTally = command({
  type: 'tally.strike',
  fields: z.strictObject({ item: id, reason: text(), witness: z.optional(id) }),
  who: ['teller'],
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
  const { item, for: ayes, against, abstain } = asked;
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
  return { for: ayes, against, abstain, present: among.size, among, ...(room && { room }) };
}

export const correctTally = command({
  type: 'tally.correct',
  /** What the hands were; and who was there and not signed in, or signed in and not there. */
  fields: z.strictObject({
    item: id,
    ...totals,
    there: z.optional(z.array(id)),
    notThere: z.optional(z.array(id)),
    reason: text(),
    witness: id,
  }),
  who: ['teller'],
  subject: theStage,
  judge(state, { fields }, stage) {
    const { item, there = [], notThere = [], witness } = fields;
    if (!holds(state, witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const show = theShow(stage, item);
    if ('code' in show) return show;
    for (const person of there) {
      const unlisted = refuseUnlisted(stage, person);
      if (unlisted) return unlisted;
    }
    const stranger = notThere.find((person) => !show.among.has(headIn(stage, person)));
    if (stranger !== undefined) return refuse('attendance.absent', { person: stranger });
    const after = corrected(stage, show, fields);
    const votes = after.for + after.against + after.abstain;
    if (votes > after.present) return refuse('votes.over-attendance', { votes, present: after.present });
    const copy = { ...stage, shows: { ...stage.shows, [item]: after } };
    return found(countedAgain(stage, countStage(copy, pollOf(state, copy))));
  },
  changes(draft, { fields, finding }, stage) {
    const show = stage.shows[fields.item];
    if (show) stage.shows[fields.item] = corrected(stage, show, fields);
    keepCount(draft, stage, finding);
  },
});

/** Everything declared here, by type. */
export const commands = byType(strikeTally, correctTally);
