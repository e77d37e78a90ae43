// Totals without names: a show of hands, or a paper count known only as sums. Pure.
import * as z from 'zod/mini';
import { id } from '../../../fields.js';
import { holds } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { PersistentMap } from '../../../persistent-map.js';
import { membersPresent, quorumOf, refuseTooFew } from '../../attendance/room.js';
import { byType, command, found, refuse, type State } from '../../command.js';
import { isRecused } from '../../recusals/commands.js';
import { totals } from '../answers.js';
import { votesDespiteRecusal } from '../counting.js';
import type { Stage } from '../slice.js';
import { theStage } from '../stage.js';

/** Members present who may vote on this item, and whose answer to it is not in the box by name. */
const unnamedPresent = (state: State, stage: Stage, item: string): string[] =>
  membersPresent(state, stage.roll).filter(
    (person) =>
      stage.box.ballots.get(person)?.choices[item] === undefined &&
      !stage.invalid.has(person) &&
      (votesDespiteRecusal(state, stage) || !isRecused(state, item, person)),
  );

/**
 * Why so few may not decide for the body that deliberates, which has a quorum in the charter: those in the room, and those who have
 * answered by name. Of other bodies the law's rule says who must come, once all is counted.
 */
function refuseFewHands(state: State, { body, roll, box, invalid }: Stage, item: string) {
  if (!since(state, 1) || body !== state.charter.deliberation.body) return undefined;
  const there = new Set([...membersPresent(state, roll), ...invalid.keys()]);
  for (const [head, { choices }] of box.ballots) if (choices[item] !== undefined) there.add(head);
  return refuseTooFew({ ...quorumOf(state, roll), present: there.size });
}

/** Among whom hands were counted, and who was in the room: those besides who voted by name, or stood aside. */
export interface Hands {
  present: number;
  among: string[];
  /** Only in consultations that were opened since it is asked. */
  room?: string[];
}

export const enterTally = command({
  type: 'tally.enter',
  fields: z.strictObject({
    item: id,
    form: z.enum(['show-of-hands', 'secret-paper']),
    ...totals,
    scrutineers: z.array(id),
  }),
  who: ['teller'],
  subject: theStage,
  judge(state, { fields }, stage) {
    if (!stage.items.includes(fields.item)) return refuse('ballot.not-on-ballot', { items: [fields.item] });
    const areaCounts = [...stage.law.participation, ...stage.law.consent].some(({ measure }) => measure !== 'heads');
    // Hands have no floor area: where area or weight counts, every ballot must say whose it is.
    if (areaCounts) return refuse('tally.area-counts', { rule: stage.rule }, stage.law.source);
    const scrutineers = new Set(fields.scrutineers.filter((person) => holds(state, person, 'scrutineer'))).size;
    const needed = state.charter.vote.scrutineers;
    if (scrutineers < needed) return refuse('scrutineer.missing', { needed, present: scrutineers });
    const votes = fields.for + fields.against + fields.abstain;
    // Whose hands may have been counted: present, entitled, and without an answer by name.
    const among = unnamedPresent(state, stage, fields.item).sort();
    const present = among.length;
    if (votes > present) return refuse('votes.over-attendance', { votes, present });
    const tooFew = refuseFewHands(state, stage, fields.item);
    if (tooFew) return tooFew;
    const room = membersPresent(state, stage.roll).sort();
    return found<Hands>(since(state, 1) ? { present, among, room } : { present, among });
  },
  changes(_draft, { fields: { item, for: ayes, against, abstain }, finding }, stage) {
    const setOf = (heads: readonly string[]) => PersistentMap.of(heads.map((head) => [head, true] as const));
    const { present, among, room } = finding;
    stage.shows[item] = { for: ayes, against, abstain, present, among: setOf(among) };
    if (room) stage.shows[item].room = setOf(room);
  },
});

/** Everything declared here, by type. */
export const commands = byType(enterTally);
