// The ranking of an item's options: opened over what is on the table, given in person, counted by the charter's method. Pure.
// It says which option goes on; whether that one is wanted is for the vote to say.
import * as z from 'zod/mini';
import { rankingMethods } from '../../../charters/ranking-methods.js';
import { id, text } from '../../../fields.js';
import { headOf } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { since } from '../../../kernel/revisions.js';
import type { Item } from '../../../kernel/state.js';
import type { Election, Outcome } from '../../../methods/method.js';
import { breakTie, type TieBreak } from '../../../methods/tie-break.js';
import { PersistentMap } from '../../../persistent-map.js';
import { firstTwice } from '../../../twice.js';
import { quorumOf, refuseInquorate, refuseTooFew } from '../../attendance/room.js';
import { admitted, byType, command, found, refuse, type State, type StateDraft } from '../../command.js';
import { theItem } from '../../common/items.js';
import { isRecused } from '../../recusals/commands.js';
import type { Preferences, Ranking, RankingCount, RankingRules } from '../words.js';
import { decided, isSitting } from './deciding.js';
import { openDeliberation, refuseTalk } from './talk.js';

/** Whether it has begun and has no result yet. With its item settled a ranking has lapsed. */
const isUnderWay = (state: State, { item, result }: Ranking): boolean =>
  result === undefined && state.items[item]?.status === 'open';

export const rankingsUnderWay = (state: State): Ranking[] =>
  Object.values(state.deliberation.rankings).filter((ranking) => isUnderWay(state, ranking));

/** Why an item's options may not be touched: whoever has ranked them relies on what they were. */
export function refuseWhileRanked(state: State, { item }: Item) {
  const ranking = state.deliberation.rankings[item];
  return ranking && isUnderWay(state, ranking) ? refuse('ranking.open', { item }) : undefined;
}

/** Options that are not what was ranked any more have not been ranked, and nothing is chosen among them. */
export function dropRanking({ deliberation: { rankings } }: StateDraft, item: Item): void {
  const ranked = rankings[item.item]?.result?.chosen;
  if (item.chosen !== undefined && item.chosen === ranked) item.chosen = undefined;
  delete rankings[item.item];
}

/** The body chooses an option by a motion or by consensus: its later word, where it had ranked another one first. */
export function chooseInstead(draft: StateDraft, item: Item, option: string): void {
  if (draft.deliberation.rankings[item.item]?.result?.chosen !== option) dropRanking(draft, item);
  item.chosen = option;
}

/** The options of an item that are still on the table, in the order proposed. */
export const openOptions = ({ options }: Item): string[] =>
  options.filter(({ status }) => status === 'open').map(({ option }) => option);

const rollOf = (state: State) => state.rolls[state.charter.deliberation.body];

/** Whether this head, or the co-owner who acts for it, stands aside. */
const standsAside = (state: State, item: string, ...persons: string[]): string | undefined =>
  state.charter.deliberation.recusal.mayVote ? undefined : persons.find((person) => isRecused(state, item, person));

/** The rankings that count, and whose do not. */
export function rankingsThatCount(
  state: State,
  { item, given }: Ranking,
): { counted: Preferences[]; leftOut: string[] } {
  const counted: Preferences[] = [];
  const leftOut: string[] = [];
  for (const [person, preferences] of given) {
    const counts = rollOf(state)?.members.has(person) && standsAside(state, item, person) === undefined;
    if (counts) counted.push(preferences);
    else leftOut.push(person);
  }
  return { counted, leftOut };
}

/** The election they amount to: the options stand, in the order proposed. */
export const electionOf = ({ options }: Ranking, rankings: readonly Preferences[]): Election => ({
  candidates: options,
  ballots: rankings.map((ranking) => ({ count: 1, ranking })),
});

const outcomeOf = (ranking: Ranking, rankings: readonly Preferences[]): Outcome =>
  rankingMethods[ranking.method].count(electionOf(ranking, rankings));

/** The ranking of an item's options, and the item. */
function theRanking(state: State, { fields }: { fields: { item: string } }) {
  const item = state.items[fields.item];
  const ranking = state.deliberation.rankings[fields.item];
  return item && ranking ? { item, ranking } : refuse('ranking.none', { item: fields.item });
}

/** Why there is nothing to give or to close: it is over. */
const refuseOver = (state: State, ranking: Ranking) =>
  isUnderWay(state, ranking) ? undefined : refuse('ranking.none', { item: ranking.item });

export const open = command({
  type: 'ranking.open',
  fields: z.strictObject({ item: id }),
  who: ['chair', 'convener'],
  back: { by: { 'ranking.cancel': ['item'] }, until: 'closed' },
  subject: theItem,
  judge(state, _claim, item) {
    const refused = refuseTalk(state, item) ?? refuseWhileRanked(state, item);
    if (refused) return refused;
    const options = openOptions(item);
    if (options.length < 2) return refuse('ranking.too-few-options', { item: item.item, options: options.length });
    if (options.length > MOST_RANKED && since(state, 3))
      return refuse('ranking.too-many-options', { item: item.item, options: options.length, most: MOST_RANKED });
    // What is ranked, in the order proposed, and the charter's rules for it as of now.
    return found<RankingRules & { options: string[] }>({ options, ...state.charter.deliberation.ranking });
  },
  changes(draft, { fields: { item: id }, finding }, item) {
    dropRanking(draft, item);
    draft.deliberation.rankings[id] = { item: id, ...finding, given: PersistentMap.empty() };
  },
});

/** The member whose one ranking this person gives: a co-owner gives the head's. */
function memberFor(state: State, person: string): string {
  const roll = rollOf(state);
  return (roll && headOf(roll, person)) ?? person;
}

/** So many options are ranked at most: nobody weighs more, and what a count compares in pairs takes its time. */
export const MOST_RANKED = 100;

export const cast = command({
  type: 'ranking.cast',
  fields: z.strictObject({
    item: id,
    /** Options, best first; those in an inner array are ranked equal. Options left out are ranked last, all alike. */
    ranking: z.array(z.union([id, z.array(id).check(z.minLength(1))])).check(z.minLength(1)),
  }),
  who: ['member'],
  back: { by: { 'ranking.cast': ['item', 'ranking'] }, until: 'closed' },
  subject(state, naming) {
    const item = theItem(state, naming);
    return isRefused(item) ? item : theRanking(state, naming);
  },
  judge(state, { fields, by }, { item: ranked, ranking }) {
    const refused = refuseTalk(state, ranked) ?? refuseOver(state, ranking);
    if (refused) return refused;
    const { item } = ranked;
    const person = standsAside(state, item, by, memberFor(state, by));
    if (person !== undefined) return refuse('recused', { item, person });
    const named = fields.ranking.flat();
    const options = named.filter((option) => !ranking.options.includes(option));
    if (options.length > 0) return refuse('ranking.not-on-it', { item, options, on: ranking.options });
    const twice = firstTwice(named);
    return twice === undefined ? admitted : refuse('ranking.named-twice', { item, option: twice });
  },
  opens(draft, { fields: { item } }, own) {
    openDeliberation(draft, undefined, own);
    const rankings = own(draft.deliberation.rankings, (each) => ({ ...each }));
    draft.deliberation.rankings = rankings;
    const ranking = rankings[item];
    if (ranking) rankings[item] = own(ranking, (each) => ({ ...each }));
  },
  changes(draft, { fields, by, seq }, { ranking }) {
    ranking.given = ranking.given.set(memberFor(draft, by), fields.ranking);
    ranking.since ??= seq;
  },
});

function tieBreakOf({ tieBreak, options }: Ranking, casting: string | undefined, seed: string): TieBreak {
  switch (tieBreak) {
    case 'order':
      return { rule: 'order', order: options };
    case 'casting-vote':
      return { rule: 'casting-vote', choice: casting ?? '' };
    case 'lot':
      return { rule: 'lot', seed };
  }
}

/** Why the chair's casting vote, or the lack of it, does not do: it breaks a tie, and nothing else. */
function refuseCasting({ item, tieBreak }: Ranking, among: string[], casting: string | undefined) {
  if (tieBreak !== 'casting-vote' || among.length < 2)
    return casting === undefined ? undefined : refuse('ranking.no-casting-vote', { item });
  return casting !== undefined && among.includes(casting) ? undefined : refuse('ranking.tied', { item, among });
}

/** Why so few may not choose for the body: while it sits, those in the room are asked; else those who gave a ranking that counts. */
function refuseTooFewRanked(state: State, ballots: number) {
  if (isSitting(state)) return refuseInquorate(state);
  return since(state, 1) ? refuseTooFew({ ...quorumOf(state), present: ballots }) : undefined;
}

export const close = command({
  type: 'ranking.close',
  fields: z.strictObject({
    item: id,
    /** The chair's choice among those tied for the first place, where the charter gives the chair a casting vote. */
    casting: z.optional(id),
  }),
  who: ['chair'],
  back: { by: { 'ranking.open': ['item'] }, until: 'frozen' },
  subject: theRanking,
  /** Counts once, and breaks a tie by the rules; a lot is drawn with the salt. */
  judge(state, { fields: { item, casting }, salt }, { ranking: current }) {
    const over = refuseOver(state, current);
    if (over) return over;
    const { counted, leftOut } = rankingsThatCount(state, current);
    if (counted.length === 0) return refuse('ranking.no-ballots', { item });
    const tooFew = refuseTooFewRanked(state, counted.length);
    if (tooFew) return tooFew;
    const { winners, ranking, scores, rounds, tied, working, pairwise, strongestPaths } = outcomeOf(current, counted);
    const refused = refuseCasting(current, winners, casting);
    if (refused) return refused;
    const { method, tieBreak: by, options } = current;
    const broken = winners.length > 1 ? breakTie(winners, tieBreakOf(current, casting, salt)) : undefined;
    return found<RankingCount>({
      method,
      options,
      members: rollOf(state)?.heads ?? 0,
      ballots: counted.length,
      leftOut,
      winners,
      ranking,
      scores,
      rounds,
      tied,
      working,
      ...(pairwise && { pairwise }),
      ...(strongestPaths && { strongestPaths }),
      chosen: broken?.winner ?? winners[0] ?? null,
      ...(broken && { tieBreak: { by, among: broken.tied, ...(by === 'lot' && { seed: salt }) } }),
    });
  },
  // A lot is drawn again from the seed it was drawn with.
  findAgain: (_state, { finding }, again) => again(finding.tieBreak?.seed ?? ''),
  changes(draft, { finding }, { item, ranking }) {
    decided(draft);
    ranking.result = finding;
    if (finding.chosen !== null) item.chosen = finding.chosen;
  },
});

/** Opened by mistake, or over the wrong options: nothing of it counts. */
export const cancelRanking = command({
  type: 'ranking.cancel',
  fields: z.strictObject({ item: id, reason: text() }),
  who: ['chair'],
  back: { by: { 'ranking.open': ['item'] }, until: 'frozen' },
  subject: theRanking,
  judge: (state, _claim, { ranking }) => refuseOver(state, ranking) ?? admitted,
  changes({ deliberation }, { fields: { item } }) {
    delete deliberation.rankings[item];
  },
});

/** Everything declared here, by type. */
export const commands = byType(open, cast, close, cancelRanking);
