// The exact chances of the first count of a scenario's last stage, where everybody votes for themselves: nobody entrusts anybody, nobody
// is moved, and each does what they do by their own opinions, traits and lots. Printed beside what the runs came to. Pure.
import { ruleIn } from '../../charters/rules.js';
import { atCall, type DecisionRule } from '../../law/index.js';
import { groupsOf } from '../../law/rule.js';
import { atOnce } from '../baselines.js';
import { USUAL } from '../behaviour/sincere.js';
import { hundredths } from '../population/draw.js';
import type { Scenario } from '../scenario.js';
import { actsOf, looksAround } from './acts.js';
import { constant, type Group, ofPerson } from './columns.js';
import { isListed, selection, together } from './reaching.js';
import { type VoteChances, type Voters, votePrecisely } from './votes/precisely.js';

/** What one person owns, in 0.01 m²; nothing where it is drawn, or on a roll. */
function areaOf({ area, units, roll }: Group, person: number): number | undefined {
  if (roll !== undefined || units !== undefined) return undefined;
  if (area === undefined) return 0;
  const own = ofPerson(area, person);
  return typeof own === 'number' && Number.isFinite(own) ? hundredths(own) : undefined;
}

/** Those of a group, person by person where lists tell them apart. */
function votersOf(scenario: Scenario, group: Group, items: readonly string[]): Voters[] | undefined {
  const { size = 0, correlations, traits } = group;
  const { proxies } = scenario.charter.vote;
  if (correlations.length > 0) return undefined;
  if (proxies.allowed && constant(traits['entrusts'], USUAL['entrusts'] ?? 0) !== 0) return undefined;
  const voters: Voters[] = [];
  const count = isListed(group) ? 1 : size;
  for (let person = 0; person < size; person += count) {
    const area = areaOf(group, person);
    const acts = actsOf(scenario, group, person, items);
    if (area === undefined || !acts) return undefined;
    voters.push({ count, area, ...acts });
  }
  return voters;
}

/** Whether anything said before the vote could change what is voted. */
const isTalkedOf = ({ charter, dynamics, items }: Scenario): boolean =>
  charter.begins !== 'vote' && (dynamics.length > 0 || items.some(({ compromise }) => compromise > 0));

/** Whether a poll that lacks something is kept open and somebody may come after all: what was done by its first close is then not all. */
const isExtended = ({ charter }: Scenario, groups: readonly Group[], { participation }: DecisionRule): boolean =>
  charter.vote.extensions.max > 0 &&
  participation.length > 0 &&
  groups.some(({ traits }) => constant(traits['reminded'], USUAL['reminded'] ?? 0) !== 0);

/** The scenario as its procedure has it; nothing without one, where another charter decides. */
function underProcedure(scenario: Scenario): Scenario | undefined {
  if (scenario.procedure === 'opinions-alone') return undefined;
  return scenario.procedure === 'whole' ? scenario : { ...scenario, ...atOnce(scenario) };
}

/**
 * The chances of the first count of the last stage of the first item's route, where they can be computed: of runs that came to it.
 * @returns nothing where votes hang together (proxies, dynamics, boycotts that watch the turnout, somebody outside), where people differ in
 * ways that have no closed form (random areas and traits, rolls, correlations), where options are chosen among, where more may vote because
 * the poll is extended, where somebody's own consent is asked for, and where voters have had a say in whether it comes to the count
 */
export function exactly(whole: Scenario): VoteChances | undefined {
  const scenario = underProcedure(whole);
  const [item] = scenario?.items ?? [];
  const stage = item?.route.at(-1);
  if (!scenario || !item || !stage || stage.ballot !== undefined || isTalkedOf(scenario)) return undefined;
  const rule = ruleIn(scenario.charter, stage.rule);
  if (!rule || groupsOf(rule).length > 0 || item.affected.length > 0) return undefined;
  const items = looksAround(scenario) ? together(scenario) : [item.item];
  const groups = scenario.people.groups.filter(({ bodies }) => bodies.includes(stage.body));
  if (!items || groups.length === 0 || isExtended(scenario, groups, rule)) return undefined;
  const off = selection(scenario, item, groups);
  const voters = groups.map((group) => votersOf(scenario, group, items));
  if (off === undefined || voters.some((one) => one === undefined)) return undefined;
  const chances = votePrecisely({ rule: atCall(rule, 1), voters: voters.flatMap((one) => one ?? []) });
  return chances.exact ? { ...chances, error: (chances.error ?? 0) + off } : undefined;
}
