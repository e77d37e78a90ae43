// The ranking of an item's options: opened over what is on the table, given in person, counted by the charter's method. Pure.
// It says which option goes on; whether that one is wanted is for the vote to say.
import { rankingMethods } from '../../../charters/ranking-methods.js';
import { Crowd } from '../../../crowd.js';
import { headOf } from '../../../kernel/questions.js';
import type { Election, Outcome } from '../../../methods/method.js';
import { breakTie, type TieBreak } from '../../../methods/tie-break.js';
import { isRecused } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { refuse, rule, type StateDraft } from '../rule.js';
import { openDeliberation, type Preferences, type Ranking, type RankingCount } from '../vocabulary.js';
import { refuseItem } from './rounds.js';

/** Rankings that have begun and have no result yet. With its item settled a ranking has lapsed. */
export const rankingsUnderWay = (state: State): Ranking[] =>
  Object.values(state.deliberation.rankings).filter(
    ({ item, result }) => result === undefined && state.items[item]?.status === 'open',
  );

const underWay = (state: State, item: string): Ranking | undefined =>
  rankingsUnderWay(state).find((ranking) => ranking.item === item);

/** Why an item's options may not be touched: whoever has ranked them relies on what they were. */
export const refuseWhileRanked = (state: State, item: string) =>
  underWay(state, item) ? refuse('ranking.open', { item }) : undefined;

/** Options that are not what was ranked any more have not been ranked, and nothing is chosen among them. */
export function dropRanking(draft: StateDraft, id: string): void {
  const item = draft.items[id];
  const ranked = draft.deliberation.rankings[id]?.result?.chosen;
  if (item?.chosen !== undefined && item.chosen === ranked) item.chosen = undefined;
  delete draft.deliberation.rankings[id];
}

/** The body chooses an option by a motion or by consensus: its later word, where it had ranked another one first. */
export function chooseInstead(draft: StateDraft, id: string, option: string | undefined): void {
  const item = draft.items[id];
  if (!item || option === undefined) return;
  if (draft.deliberation.rankings[id]?.result?.chosen !== option) dropRanking(draft, id);
  item.chosen = option;
}

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

const outcomeOf = (current: Ranking, rankings: readonly Preferences[]): Outcome =>
  rankingMethods[current.method].count(electionOf(current, rankings));

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

export const open = rule({
  type: 'ranking.open',
  who: ['chair', 'convener'],
  refuses(state, { fields: { item } }) {
    const refused = refuseItem(state, item) ?? refuseWhileRanked(state, item);
    if (refused) return refused;
    const options = openOptions(state, item).length;
    return options < 2 ? refuse('ranking.too-few-options', { item, options }) : undefined;
  },
  finds: (state, { fields: { item } }) => ({
    options: openOptions(state, item),
    ...state.charter.deliberation.ranking,
  }),
  changes(draft, { fields: { item }, finding }) {
    dropRanking(draft, item);
    draft.deliberation.rankings[item] = { item, ...finding, given: Crowd.empty() };
  },
});

function openOptions(state: State, item: string): string[] {
  return (state.items[item]?.options ?? []).filter(({ status }) => status === 'open').map(({ option }) => option);
}

export const cast = rule({
  type: 'ranking.cast',
  who: ['member'],
  refuses(state, { fields: { item, ranking }, by }) {
    const refused = refuseItem(state, item);
    if (refused) return refused;
    const current = underWay(state, item);
    if (!current) return refuse('ranking.none', { item });
    const person = standsAside(state, item, by, memberFor(state, by));
    if (person !== undefined) return refuse('recused', { item, person });
    const named = ranking.flat();
    const options = named.filter((option) => !current.options.includes(option));
    if (options.length > 0) return refuse('ranking.not-on-it', { item, options, on: current.options });
    const twice = named.find((option, index) => named.indexOf(option) < index);
    return twice === undefined ? undefined : refuse('ranking.named-twice', { item, option: twice });
  },
  opens(draft, fact, own) {
    openDeliberation(draft, fact, own);
    const rankings = own(draft.deliberation.rankings, (each) => ({ ...each }));
    draft.deliberation.rankings = rankings;
    const current = rankings[fact.fields.item];
    if (current) rankings[fact.fields.item] = own(current, (ranking) => ({ ...ranking }));
  },
  changes(draft, { fields: { item, ranking }, by, seq }) {
    const current = draft.deliberation.rankings[item];
    if (!current) return;
    current.given = current.given.set(memberFor(draft, by), ranking);
    current.since ??= seq;
  },
});

/** The member whose one ranking this person gives: a co-owner gives the head's. */
function memberFor(state: State, person: string): string {
  const roll = rollOf(state);
  return (roll && headOf(roll, person)) ?? person;
}

export const close = rule({
  type: 'ranking.close',
  who: ['chair'],
  refuses(state, { fields: { item, casting } }) {
    const current = underWay(state, item);
    if (!current) return refuse('ranking.none', { item });
    const { counted } = rankingsThatCount(state, current);
    if (counted.length === 0) return refuse('ranking.no-ballots', { item });
    const { winners } = outcomeOf(current, counted);
    const castingVote = current.tieBreak === 'casting-vote' && winners.length > 1;
    if (!castingVote) return casting === undefined ? undefined : refuse('ranking.no-casting-vote', { item });
    return casting !== undefined && winners.includes(casting)
      ? undefined
      : refuse('ranking.tied', { item, among: winners });
  },
  finds(state, { fields: { item, casting }, salt }) {
    const current = underWay(state, item);
    if (!current) throw new Error(`nothing is being ranked on ${item}`);
    return count(state, current, casting, salt);
  },
  changes(draft, { fields, finding }) {
    const item = draft.items[fields.item];
    const current = draft.deliberation.rankings[fields.item];
    if (!item || !current) return;
    current.result = finding;
    if (finding.chosen !== null) item.chosen = finding.chosen;
  },
});

/** Counts, and breaks a tie by the rules; a lot is drawn with this seed. */
function count(state: State, current: Ranking, casting: string | undefined, seed: string): RankingCount {
  const { counted, leftOut } = rankingsThatCount(state, current);
  const { winners, ranking, scores, rounds, tied, working, pairwise, strongestPaths } = outcomeOf(current, counted);
  const { method, tieBreak: by, options } = current;
  const broken = winners.length > 1 ? breakTie(winners, tieBreakOf(current, casting, seed)) : undefined;
  return {
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
    ...(broken && { tieBreak: { by, among: broken.tied, ...(by === 'lot' && { seed }) } }),
  };
}

/** Opened by mistake, or over the wrong options: nothing of it counts. */
export const cancelRanking = rule({
  type: 'ranking.cancel',
  who: ['chair'],
  refuses: (state, { fields: { item } }) => (underWay(state, item) ? undefined : refuse('ranking.none', { item })),
  changes(draft, { fields: { item } }) {
    delete draft.deliberation.rankings[item];
  },
});
