// Names that a scenario gives its people's traits and opinions: what nobody ever asks for is a slip, and a chance lies in [0, 1]. Pure.
import type { Charter } from '../charters/charter.js';
import { charters } from '../charters/index.js';
import type { PopulationProblem } from '../problems/population.js';
import { type SimulationProblem, simulationProblem } from '../problems/simulation.js';
import { USUAL } from './behaviour/sincere.js';
import { nearestOf } from './near.js';
import { boundsOf } from './population/group.js';
import type { GroupSpec } from './population/spec.js';

/** What of a scenario is looked at. */
interface Named {
  charter: Charter;
  items: readonly { item: string; options: readonly { option: string }[] }[];
  people: { groups: readonly GroupSpec[] };
  behaviour: readonly object[];
}

/** Traits that are no chances: seconds of a speech. */
const AMOUNTS: readonly string[] = ['speaksFor'];

/** Names that correlations of a group join: what they name is used, if only to go together with something else. */
const joined = ({ correlations }: GroupSpec): string[] => correlations.flatMap(({ between }) => between);

function traitProblems(
  { charter, behaviour }: Named,
  group: GroupSpec,
  place: number,
  own: readonly string[],
): (SimulationProblem | PopulationProblem)[] {
  // People may be reachable by a way to vote that this charter does not offer, and another one does.
  const channels = [charter, ...charters()].flatMap(({ vote }) => vote.channels);
  const chances = [...new Set([...Object.keys(USUAL), ...channels])];
  const asked = behaviour.flatMap((one) => {
    const { groups, traits = [] } = one as { groups?: readonly string[]; traits?: readonly string[] };
    return groups === undefined || groups.includes(group.id) ? traits : [];
  });
  const known = [...new Set([...chances, ...own, ...asked, ...joined(group)])];
  return Object.entries(group.traits).flatMap(([trait, column]): (SimulationProblem | PopulationProblem)[] => {
    const path = `people.groups.${place}.traits.${trait}`;
    if (!known.includes(trait)) {
      const numbers = { path, group: group.id, trait, known, ...nearestOf(trait, known) };
      return [simulationProblem('simulation.trait-unknown', numbers)];
    }
    if (!chances.includes(trait)) return [];
    return boundsOf(group.id, path, column, [0, AMOUNTS.includes(trait) ? Number.POSITIVE_INFINITY : 1]);
  });
}

function opinionProblems({ items }: Named, group: GroupSpec, place: number): SimulationProblem[] {
  const known = items.flatMap(({ item, options }) => [item, ...options.map(({ option }) => `${item}/${option}`)]);
  const used = joined(group);
  return Object.keys(group.opinions)
    .filter((subject) => !known.includes(subject) && !used.includes(`opinion/${subject}`))
    .map((subject) => {
      const path = `people.groups.${place}.opinions.${subject}`;
      const numbers = { path, group: group.id, subject, known, ...nearestOf(subject, known) };
      return simulationProblem('simulation.subject-unknown', numbers);
    });
}

/**
 * What of the traits and opinions of a scenario nobody would ever ask for, and which chances may leave [0, 1].
 * @param own traits that policies of the caller's own ask for
 */
export const namedProblems = (
  scenario: Named,
  own: readonly string[] = [],
): (SimulationProblem | PopulationProblem)[] =>
  scenario.people.groups.flatMap((group, place) => [
    ...traitProblems(scenario, group, place, own),
    ...opinionProblems(scenario, group, place),
  ]);
