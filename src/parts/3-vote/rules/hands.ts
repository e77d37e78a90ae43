// Totals without names: a show of hands, or a paper count known only as sums. Pure.
import * as z from 'zod/mini';
import { namesOn } from '../../../count/ballot-form.js';
import { count, id, someone } from '../../../fields.js';
import { holds } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { requirementsOf } from '../../../law/index.js';
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
  return refuseFewThere(state, { body, roll, box, invalid }, item, membersPresent(state, roll));
}

/** The same of those who were there then, as it turned out. */
export function refuseFewThere(
  state: State,
  { body, roll, box, invalid }: Pick<Stage, 'body' | 'roll' | 'box' | 'invalid'>,
  item: string,
  room: Iterable<string>,
) {
  if (!since(state, 1) || body !== state.charter.deliberation.body) return undefined;
  const there = new Set([...room, ...invalid.keys()]);
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

/** Why these totals by option cannot be: of a choice they are needed, and no more fit on so many ballots. */
export function refuseOptions(
  { questions }: Stage,
  { item, for: chose, options }: { item: string; for: number; options?: Record<string, number> | undefined },
) {
  const question = questions?.[item];
  if (!question) return options === undefined ? undefined : refuse('tally.options', { item });
  // Without the ballots themselves no method can be asked, and no order is known.
  if (question.form.marks !== 'names' || question.form.method !== undefined || options === undefined)
    return refuse('tally.options', { item });
  const strangers = Object.keys(options).filter((option) => !question.candidates.includes(option));
  if (strangers.length > 0)
    return refuse('ballot.no-such-option', { item, options: strangers, on: [...question.candidates] });
  const named = Object.values(options).reduce((sum, votes) => sum + votes, 0);
  const names = namesOn(question);
  const [least, most] = [chose * names.least, chose * names.most];
  const over = Object.values(options).some((votes) => votes > chose);
  return over || named < least || named > most ? refuse('ballot.names', { item, named, least, most }) : undefined;
}

export const enterTally = command({
  type: 'tally.enter',
  fields: z.strictObject({
    item: id,
    form: z.enum(['show-of-hands', 'secret-paper']),
    ...totals,
    /** Of a choice among options: how many chose each; `for` is then how many chose anything. */
    options: z.optional(z.record(id, count)),
    scrutineers: z.array(someone),
  }),
  who: ['teller'],
  back: {
    by: {
      'tally.enter': ['item', 'form', 'for', 'against', 'abstain', 'options', 'scrutineers'],
      'tally.strike': ['item'],
      'tally.correct': ['item', 'for', 'against', 'abstain', 'options'],
    },
    until: 'result',
  },
  subject: theStage,
  judge(state, { fields }, stage) {
    if (!stage.items.includes(fields.item)) return refuse('ballot.not-on-ballot', { items: [fields.item] });
    const weighed = stage.questions?.[fields.item]?.form.by ?? 'heads';
    const areaCounts = weighed !== 'heads' || requirementsOf(stage.law).some(({ measure }) => measure !== 'heads');
    // Hands have no floor area: where area or weight counts, every ballot must say whose it is.
    if (areaCounts) return refuse('tally.area-counts', { rule: stage.rule }, stage.law.source);
    const scrutineers = new Set(fields.scrutineers.filter((person) => holds(state, person, 'scrutineer'))).size;
    const needed = state.charter.vote.scrutineers;
    if (scrutineers < needed) return refuse('scrutineer.missing', { needed, present: scrutineers });
    const unfit = refuseOptions(stage, fields);
    if (unfit) return unfit;
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
  changes(_draft, { fields: { item, for: ayes, against, abstain, options }, finding }, stage) {
    const setOf = (heads: readonly string[]) => PersistentMap.of(heads.map((head) => [head, true] as const));
    const { present, among, room } = finding;
    stage.shows[item] = { for: ayes, against, abstain, present, among: setOf(among) };
    if (room) stage.shows[item].room = setOf(room);
    if (options) stage.shows[item].options = options;
  },
});

/** Everything declared here, by type. */
export const commands = byType(enterTally);
