// Whether coming to a count says something of who votes in it: of the runs that come there other people are left than were drawn where
// those who vote have had a say on the way. Pure.
import { canonical } from '../../digest.js';
import { USUAL } from '../behaviour/sincere.js';
import type { Scenario } from '../scenario.js';
import { constant, type Group, isList, meanAtLeast, ofPerson } from './columns.js';

/** More than this is not near enough to nothing. */
const LITTLE = 1e-3;

/** The chance that fewer than so many second a topic, at most: those who think more of it second it more. */
function unseconded({ people: { groups } }: Scenario, item: string, needed: number): number {
  // The chance of each number of seconds below what is needed. Whoever raised it does not second it: one too many is asked for.
  const fewer = new Float64Array(needed + 1);
  fewer[0] = 1;
  for (const { size = 0, traits, opinion, opinions } of groups) {
    const column = opinions[item] ?? opinion;
    for (let person = 0; person < size; person += 1) {
      const trait = constant(ofPerson(traits['seconds'], person), USUAL['seconds'] ?? 0) ?? 0;
      // Where nobody's chance is cut off at 1 the mean of chances is the chance of the mean; else no less than whoever thinks least of it.
      const chance = trait * 1.5 > 1 ? trait / 2 : trait * (0.5 + meanAtLeast(ofPerson(column, person)));
      for (let seconds = needed; seconds > 0; seconds -= 1)
        fewer[seconds] = (fewer[seconds] ?? 0) * (1 - chance) + (fewer[seconds - 1] ?? 0) * chance;
      fewer[0] = (fewer[0] ?? 0) * (1 - chance);
      // Enough is enough.
      if (fewer.reduce((sum, one) => sum + one, 0) < 1e-12) return 0;
    }
  }
  return fewer.reduce((sum, one) => sum + one, 0);
}

/**
 * How far the chances among runs that come to the last stage may be off those among all, at most.
 * @param voters groups that vote there
 * @returns nothing where it may be much, or cannot be told
 */
export function selection(
  scenario: Scenario,
  item: Scenario['items'][number],
  voters: readonly Group[],
): number | undefined {
  const { charter, people } = scenario;
  const earlier = new Set(item.route.slice(0, -1).map(({ body }) => body));
  const isAmong = ({ bodies }: Group, those: ReadonlySet<string>): boolean => bodies.some((body) => those.has(body));
  if (voters.some((group) => isAmong(group, earlier))) return undefined;
  if (charter.begins === 'vote') return 0;
  const { body, atCap } = charter.deliberation;
  // What goes to the vote in the end whatever was said there goes there whoever is there.
  if (atCap !== 'vote' && voters.some((group) => isAmong(group, new Set([body])))) return undefined;
  if (charter.begins !== 'topics') return 0;
  if (people.groups.some(({ roll }) => roll !== undefined)) return undefined;
  const off = unseconded(scenario, item.item, charter.topics.secondsNeeded);
  return off > LITTLE ? undefined : off;
}

/**
 * The items that stand on one ballot with the first when the last stage of its route is first voted on, the first before the others.
 * @returns nothing where that hangs on how a run goes
 */
export function together({ charter, items }: Scenario): string[] | undefined {
  const [first, ...others] = items;
  if (!first) return undefined;
  const last = canonical(first.route.at(-1) ?? null);
  const alike = others.filter(({ route }) => route.some((stage) => canonical(stage) === last));
  if (alike.length === 0) return [first.item];
  if (charter.begins !== 'vote' || first.route.length !== 1) return undefined;
  return [first, ...alike.filter(({ route: [stage] }) => canonical(stage ?? null) === last)].map(({ item }) => item);
}

/** Whether a group differs from person to person by what a list says of each. */
export const isListed = ({ opinion, opinions, traits, area }: Group): boolean =>
  [opinion, area, ...Object.values(opinions), ...Object.values(traits)].some(isList);
