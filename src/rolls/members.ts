// A roll as a record takes it: the members of the command `roll.enter`. Pure.
import type { Member } from '../count/roll.js';
import type { ListedRoll, Unit } from './roll.js';
import type { Kind } from './row.js';

/** One head as a member of the roll that is counted by. */
export interface RollMember extends Member {
  kind: Kind;
}

/** The longest text a member's unit may be. */
const LONGEST = 100;

/** All units on one line; of too many the first ones, and how many there are. */
function onOneLine(units: readonly Unit[]): string {
  const names = units.map(({ unit, scope }) => (scope === undefined ? unit : `${scope}/${unit}`));
  const whole = names.join('、');
  if (whole.length <= LONGEST) return whole;
  const rest = `…（${names.length}）`;
  // Half a character at the cut is no text.
  return `${whole.slice(0, LONGEST - rest.length).replace(/[\uD800-\uDBFF]$/, '')}${rest}`;
}

/** The members to enter, with all their area and how much of it is parking: the decision rule of a vote says what counts. */
export const rollMembers = ({ heads, votesAs }: ListedRoll): RollMember[] =>
  [...heads.values()].map(({ person, name, kind, units, coOwners, area, parkingArea, weight }) => {
    // Who owns with several heads votes for none of them.
    const theirs = coOwners.filter((coOwner) => votesAs.get(coOwner)?.length === 1);
    return {
      person,
      kind,
      ...(name !== undefined && { name }),
      ...(units.length > 0 && { unit: onOneLine(units) }),
      ...(area > 0 && { area }),
      ...(parkingArea > 0 && { parking: parkingArea }),
      ...(weight !== undefined && { weight }),
      ...(theirs.length > 0 && { coOwners: theirs }),
    };
  });
