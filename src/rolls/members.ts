// A roll as a record takes it: the members of the command `roll.enter`. Pure.
import type { Member } from '../count/roll.js';
import { areaUnit, type Measures } from '../law/rule.js';
import type { Head, ListedRoll, Unit } from './listed.js';
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

/**
 * Whose vote a person's would be if no parking counted: of the heads who own a flat with them. Nothing where that makes no
 * difference, as on a roll where nobody shares parking.
 */
function withoutParking({ heads, countedBy }: ListedRoll): Map<string, Set<string>> | undefined {
  const all = [...heads.values()];
  if (countedBy === 'person' || !all.some(({ parkingArea }) => parkingArea > 0)) return undefined;
  const flats = new Map<string, Set<string>>();
  for (const { person, units } of all)
    for (const { owners, parking } of units)
      if (!parking) for (const owner of owners) flats.set(owner, (flats.get(owner) ?? new Set()).add(person));
  return flats;
}

/** Who may cast a head's vote besides: and of them, who only where parking counts. */
function sharing({ person: head, coOwners, units }: Head, roll: ListedRoll, flats: ReturnType<typeof withoutParking>) {
  // Who owns with several heads votes for none of them.
  const theirs = coOwners.filter((coOwner) => roll.votesAs.get(coOwner)?.length === 1);
  if (!flats) return { theirs, ofParking: [] };
  const owners = new Set(units.flatMap((unit) => unit.owners));
  // Whoever votes for a flat of theirs, if parking did not count: they own with another head, or are one, by parking alone.
  const besides = [...owners].filter((owner) => {
    const heads = flats.get(owner);
    const asHead = roll.heads.get(owner);
    const onlyParking = asHead === undefined || asHead.units.every(({ parking }) => parking);
    return owner !== head && !theirs.includes(owner) && onlyParking && heads?.size === 1;
  });
  const all = [...theirs, ...besides];
  return { theirs: all, ofParking: all.filter((owner) => flats.get(owner)?.has(head) !== true) };
}

/** The members to enter, with all their area and how much of it is parking: the decision rule of a vote says what counts. */
export function rollMembers(roll: ListedRoll): RollMember[] {
  const flats = withoutParking(roll);
  return [...roll.heads.values()].map((head) => {
    const { person, name, kind, units, area, parkingArea, weight, groups } = head;
    const { theirs, ofParking } = sharing(head, roll, flats);
    return {
      person,
      kind,
      ...(name !== undefined && { name }),
      ...(units.length > 0 && { unit: onOneLine(units) }),
      ...(area > 0 && { area }),
      ...(parkingArea > 0 && { parking: parkingArea }),
      ...(weight !== undefined && { weight }),
      ...(groups && { groups }),
      ...(theirs.length > 0 && { coOwners: theirs }),
      ...(ofParking.length > 0 && { parkingCoOwners: ofParking }),
    };
  });
}

/** A roll as `roll.enter` takes it, but for the body: its members, and the unit of their areas where it is not 0.01 m². */
export const rollFields = (roll: ListedRoll): { members: RollMember[] } & Pick<Measures, 'areaDecimals'> => ({
  members: rollMembers(roll),
  ...areaUnit(roll),
});
