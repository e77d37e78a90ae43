// The exact chances of the first count of a scenario's last stage, where everybody votes for themselves: nobody entrusts anybody, nobody
// is moved, and each group does the same with the same chances. Printed beside what the runs came to. Pure.
import { ruleIn } from '../../charters/rules.js';
import { atCall } from '../../law/index.js';
import { USUAL } from '../behaviour/sincere.js';
import type { Kinded } from '../kinds.js';
import { type Distribution, drawnFrom } from '../samplers/distribution.js';
import type { Scenario } from '../scenario.js';
import { type VoteChances, type Voters, votePrecisely } from './votes/precisely.js';

type Group = Scenario['people']['groups'][number];
type Column = Group['susceptibility'];

/** Steps of a search for a value's share: more than a double has bits. */
const STEPS = 60;

/** The inverse has to be exact itself: gamma and beta have a table. */
const isTabled = (column: object): boolean => 'gamma' in column || 'beta' in column;

const isList = (column: Column): column is Extract<Column, readonly unknown[]> => Array.isArray(column);

/** The share of values that are less than a bound; nothing where it cannot be told. */
function below(column: Column, bound: number, orEqual: boolean): number | undefined {
  if (isList(column)) {
    const values = (column as readonly (number | string)[]).map(Number);
    return values.filter((value) => (orEqual ? value <= bound : value < bound)).length / values.length;
  }
  if (typeof column === 'object' && isTabled(column)) return undefined;
  const { quantile } = drawnFrom(column as Distribution);
  if (!quantile) return undefined;
  let least = 0;
  let most = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + most) / 2;
    const value = quantile(Math.min(1 - 2 ** -53, Math.max(2 ** -53, middle)));
    if (orEqual ? value <= bound : value < bound) least = middle;
    else most = middle;
  }
  return (least + most) / 2;
}

/** A chance that is the same for everybody. */
function constant(column: Column | undefined, otherwise: number): number | undefined {
  if (column === undefined) return otherwise;
  return typeof column === 'number' ? column : undefined;
}

interface Leanings {
  for: number;
  against: number;
  abstain: number;
  /** Of those who abstain, those who would rather not have it. */
  reluctant: number;
}

function leaningsOf(
  { opinion, opinions, correlations }: Group,
  item: string,
  indifference: number,
): Leanings | undefined {
  const column = opinions[item] ?? opinion;
  if (correlations.length > 0) return undefined;
  if (column === undefined) return { for: 0, against: 0, abstain: 1, reluctant: 0 };
  const upTo = below(column, 0.5 + indifference, true);
  const under = below(column, 0.5 - indifference, false);
  const half = below(column, 0.5, false);
  if (upTo === undefined || under === undefined || half === undefined) return undefined;
  return { for: 1 - upTo, against: under, abstain: upTo - under, reluctant: half - under };
}

interface Acts {
  for: number;
  against: number;
  abstain: number;
}

/** What the behaviours listed before the sincere one make of it; nothing where that depends on more than one's own opinion. */
function behaved(
  scenario: Scenario,
  group: string,
  { for: ayes, against, abstain, reluctant }: Leanings,
  votes: number,
) {
  let acts: Acts = { for: ayes * votes, against: against * votes, abstain: abstain * votes };
  for (const one of scenario.behaviour.toReversed()) {
    const groups = one['groups'] as readonly string[] | undefined;
    if (groups && !groups.includes(group)) continue;
    if ('outside' in one) return undefined;
    const { kind, share = 1, when } = one as Kinded & { share?: number; when?: string };
    if (kind === 'boycott' && when !== 'hopeful') {
      const opposed = abstain === 0 ? 0 : reluctant / abstain;
      acts = { ...acts, against: acts.against * (1 - share), abstain: acts.abstain * (1 - opposed * share) };
    } else if (kind === 'abstain') {
      acts = {
        for: acts.for * (1 - share),
        against: acts.against * (1 - share),
        abstain: acts.abstain * (1 - share) + share,
      };
    } else if (!(share === 0 || kind === 'sincere')) return undefined;
  }
  return acts;
}

/** The chance that one of the ways offered is open to somebody. */
function reached(scenario: Scenario, { traits }: Group): number | undefined {
  const offered = scenario.channels ?? scenario.charter.vote.channels.filter((channel) => channel !== 'show-of-hands');
  const channels = offered.filter((channel) => scenario.charter.vote.channels.includes(channel));
  if (channels.every((channel) => traits[channel] === undefined)) return channels.length > 0 ? 1 : 0;
  let none = 1;
  for (const channel of channels) {
    const open = constant(traits[channel], 1);
    if (open === undefined) return undefined;
    none *= 1 - open;
  }
  return 1 - none;
}

/** Heads of a group, by what each owns. */
function areasOf({ area, units, roll, size = 0 }: Group): Map<number, number> | undefined {
  if (roll !== undefined || units !== undefined) return undefined;
  if (area === undefined || typeof area === 'number')
    return new Map([[Math.round((typeof area === 'number' ? area : 0) * 100), size]]);
  if (!isList(area)) return undefined;
  const areas = new Map<number, number>();
  for (const one of area as readonly (number | string)[]) {
    const hundredths = Math.round(Number(one) * 100);
    areas.set(hundredths, (areas.get(hundredths) ?? 0) + 1);
  }
  return areas;
}

function votersOf(scenario: Scenario, group: Group, item: string): Voters[] | undefined {
  const { traits } = group;
  const votes = constant(traits['votes'], USUAL['votes'] ?? 1);
  const entrusts = constant(traits['entrusts'], 0);
  const open = reached(scenario, group);
  const leanings = leaningsOf(group, item, 0.05);
  const areas = areasOf(group);
  if (votes === undefined || open === undefined || !leanings || !areas) return undefined;
  if (entrusts !== 0 && scenario.charter.vote.proxies.allowed) return undefined;
  const acts = behaved(scenario, group.id, leanings, votes * open);
  return acts && [...areas].map(([area, count]) => ({ count, area, ...acts }));
}

/** Whether anything said before the vote could change what is voted. */
const isTalkedOf = ({ charter, dynamics, items }: Scenario): boolean =>
  charter.begins !== 'vote' && (dynamics.length > 0 || items.some(({ compromise }) => compromise > 0));

/**
 * The chances of the first count of the last stage of the first item's route, where they can be computed: of runs that came to it.
 * @returns nothing where votes hang together: proxies, dynamics, blocs, boycotts that watch the turnout, random areas, choices among options
 */
export function exactly(scenario: Scenario): VoteChances | undefined {
  const [item] = scenario.items;
  const stage = item?.route.at(-1);
  if (!item || !stage || stage.ballot !== undefined || isTalkedOf(scenario)) return undefined;
  const rule = ruleIn(scenario.charter, stage.rule);
  if (!rule) return undefined;
  const groups = scenario.people.groups.filter(({ bodies }) => bodies.includes(stage.body));
  const voters = groups.map((group) => votersOf(scenario, group, item.item));
  if (voters.length === 0 || voters.some((one) => one === undefined)) return undefined;
  const chances = votePrecisely({ rule: atCall(rule, 1), voters: voters.flatMap((one) => one ?? []) });
  return chances.exact ? chances : undefined;
}
