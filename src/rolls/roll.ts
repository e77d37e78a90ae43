// The roll of a body as a table lists it: who counts as one head, with which units, and what it all adds up to.
// Heads are told as 最高人民法院 建筑物区分所有权纠纷解释 art. 9 tells them; docs/decisions/rolls.md has what that leaves open. Pure.
import { measuresOf as measuresOfMember } from '../count/roll.js';
import { areaUnit, type DecisionRule, type Measures } from '../law/rule.js';
import { stopIfAny } from '../problem.js';
import { partsOf, within } from './cells.js';
import { checkRows, grouped, unitOf } from './check.js';
import { identityProblems } from './identity.js';
import type { CoOwned, CountedBy, Head, LeftOut, ListedRoll, RollOptions, Unit } from './listed.js';
import { problem } from './problems.js';
import type { AreaBasis, RollRow } from './row.js';
import { inOneUnit } from './units.js';

/** Whether a rule counts owners by unit, as all do that ask for floor area or for those an item touches, or people one by one. */
export const countedBy = ({ participation, consent }: DecisionRule): CountedBy =>
  [...participation, ...consent].some(({ measure, group }) => measure === 'area' || group === 'affected')
    ? 'unit'
    : 'person';

/** What one head counts for on this roll. */
export const measuresOf = (
  { area, parkingArea, weight = 1 }: Head,
  { parking }: Pick<ListedRoll, 'parking'>,
): Measures => measuresOfMember({ area: parking === 'left-out' ? area - parkingArea : area, weight });

/** What several heads of a roll count for together. */
export function totalOf(heads: Iterable<Head>, roll: Pick<ListedRoll, 'parking' | 'areaDecimals'>): Measures {
  const total: Measures = { heads: 0, area: 0, weight: 0, ...areaUnit(roll) };
  for (const head of heads) {
    const { area, weight } = measuresOf(head, roll);
    total.heads += 1;
    total.area += area;
    total.weight += weight;
  }
  return total;
}

/** The rows of one part of the estate. */
function inScope(rows: readonly RollRow[], scope: string | undefined): readonly RollRow[] {
  if (scope === undefined) return rows;
  const known = [...new Set(rows.flatMap((row) => (row.scope === undefined ? [] : [row.scope])))];
  const chosen = rows.filter((row) => row.scope !== undefined && within(row.scope, scope));
  if (chosen.length === 0 || partsOf(scope).length === 0) {
    stopIfAny([problem({ line: 1 }, 'rolls.place-unknown', { scope, known: known.slice(0, 20) })]);
  }
  // A unit that is somewhere in the building may be in this stairwell of it or not.
  const unsure = rows.filter((row) => within(scope, row.scope ?? '') && !within(row.scope ?? '', scope));
  stopIfAny(unsure.map(({ line = 0, unit = '' }) => problem({ line }, 'rolls.place-missing', { unit })));
  return chosen;
}

const AREA_ORDER: readonly (AreaBasis | undefined)[] = ['registered', 'surveyed', 'contract', undefined];

/** One unit from all its rows. Of several areas that of the register counts, else the surveyed one, else the contract's (art. 8). */
function unitFrom(unit: string, rows: readonly RollRow[]): Unit {
  const measured = rows
    .filter(({ area }) => area !== undefined)
    .sort((one, other) => AREA_ORDER.indexOf(one.areaBasis) - AREA_ORDER.indexOf(other.areaBasis));
  const [best] = measured;
  const scope = rows.find((row) => row.scope !== undefined)?.scope;
  return {
    unit,
    owners: rows.map(({ person }) => person),
    area: best?.area ?? 0,
    ...(scope !== undefined && { scope }),
    ...(best?.areaBasis !== undefined && { areaBasis: best.areaBasis }),
    parking: rows.some(({ parking }) => parking === true),
  };
}

function headFor(person: string, rows: readonly RollRow[]): Head {
  const said = <K extends keyof RollRow>(field: K): RollRow[K] | undefined =>
    rows.find((row) => row[field] !== undefined)?.[field];
  const [name, weight, contactState] = [said('name'), said('weight'), said('contactState')];
  return {
    person,
    ...(name !== undefined && { name }),
    kind: said('kind') ?? 'natural',
    units: [],
    coOwners: [],
    area: 0,
    parkingArea: 0,
    ...(weight !== undefined && { weight }),
    ...(contactState !== undefined && { contactState }),
  };
}

/** Everybody who owns a unit, in the order of the rows, the same for the same people. */
const ownersOf = (listed: readonly RollRow[]): string => JSON.stringify(listed.map(({ person }) => person).sort());

/**
 * Who votes for the units of the same owners: whoever the roll names, else whoever is listed first for the first such unit.
 * Owners who name one of them for one of their units are taken to have named them for all.
 */
function representativesOf(units: Iterable<readonly RollRow[]>): Map<string, string> {
  const named = new Map<string, string>();
  const first = new Map<string, string>();
  for (const listed of units) {
    const owners = ownersOf(listed);
    const stated = listed.find(({ coOwnerOf }) => coOwnerOf !== undefined)?.coOwnerOf;
    if (stated !== undefined && !named.has(owners)) named.set(owners, stated);
    if (!first.has(owners)) first.set(owners, listed[0]?.person ?? '');
  }
  return new Map([...first, ...named]);
}

const placeOf = ({ unit = '', scope }: RollRow): string =>
  scope === undefined ? unit : [...partsOf(scope), unit].join('/');

/**
 * Makes a roll of its rows. An owner of several units is one head, the owners of one unit are one head, whichever units they
 * own together, and a developer's unsold stock is one head in all; the area of a unit counts once.
 * @throws {Fault} with everything that is wrong: see `readRoll`.
 */
export function buildRoll(rows: readonly RollRow[], options: RollOptions = {}): ListedRoll {
  const { rows: listedRows, ...unitOfArea } = inOneUnit(rows);
  stopIfAny([...checkRows(listedRows), ...identityProblems(listedRows)]);
  const chosen = inScope(listedRows, options.scope);
  const byPerson = grouped(chosen, ({ person }) => person);
  const stock = chosen.find(({ kind }) => kind === 'developer-stock')?.person;
  // All of it is one head, under whatever ids it is listed.
  const standsFor = (person: string): string =>
    stock !== undefined && byPerson.get(person)?.some(({ kind }) => kind === 'developer-stock') ? stock : person;

  const heads = new Map<string, Head>();
  const headOf = (listed: string): Head => {
    const person = standsFor(listed);
    const head = heads.get(person) ?? headFor(person, byPerson.get(person) ?? []);
    heads.set(person, head);
    return head;
  };
  const votesWith = new Map<string, Set<string>>();
  const counts = ({ person, listedAs, affected, groups }: RollRow, head: Head) => {
    for (const id of listedAs === undefined ? [person] : [person, listedAs])
      votesWith.set(id, (votesWith.get(id) ?? new Set()).add(head.person));
    if (groups) head.groups = [...new Set([...(head.groups ?? []), ...groups])];
    if (affected !== undefined) head.affected = affected || head.affected === true;
  };

  const byUnit = [...grouped(chosen, unitOf).values()];
  const representatives = representativesOf(byUnit);
  const coOwned: CoOwned[] = [];
  for (const listed of byUnit) {
    const stated = listed.find(({ coOwnerOf }) => coOwnerOf !== undefined)?.coOwnerOf;
    const head = headOf(stated ?? representatives.get(ownersOf(listed)) ?? '');
    const unit = unitFrom(listed[0]?.unit ?? '', listed);
    head.units.push(unit);
    head.area += unit.area;
    if (unit.parking) head.parkingArea += unit.area;
    // Parking that is left out makes nobody vote, whoever represents it.
    if (unit.parking && options.parking === 'left-out') continue;
    // Where people are counted, those of one address vote each for themselves, unless they are said to share a vote.
    const apart = ({ coOwnerOf }: RollRow): boolean => options.countedBy === 'person' && coOwnerOf === undefined;
    for (const row of listed) counts(row, apart(row) ? headOf(row.person) : head);
    const others = listed.filter((row) => !apart(row) && standsFor(row.person) !== head.person);
    if (listed[0] && others.length > 0) {
      coOwned.push({
        unit: placeOf(listed[0]),
        head: head.person,
        coOwners: others.map(({ person }) => person),
        stated: listed.some(
          ({ share, coOwnerOf, together }) => share !== undefined || coOwnerOf !== undefined || together === true,
        ),
        lines: listed.map(({ line = 0 }) => line),
      });
    }
  }
  for (const row of chosen) if (row.unit === undefined) counts(row, headOf(row.coOwnerOf ?? row.person));
  const names = new Map(chosen.flatMap(({ person, name }) => (name === undefined ? [] : [[person, name] as const])));
  const leftOut = options.parking === 'left-out' ? withoutParkingOnly(heads, votesWith, chosen) : undefined;
  const merged = mergedIn(chosen);
  const aliases = new Set(merged.flatMap(({ listedAs }) => listedAs));
  return {
    ...settled(heads, votesWith, aliases, { ...options, ...unitOfArea }),
    coOwned,
    names,
    ...unitOfArea,
    ...(leftOut && { leftOut }),
    merged,
    rows: chosen,
  };
}

/** Takes those out of the heads who own nothing but parking. */
function withoutParkingOnly(
  heads: Map<string, Head>,
  votesWith: ReadonlyMap<string, unknown>,
  rows: readonly RollRow[],
): LeftOut {
  const gone = [...heads.values()].filter(({ units }) => units.length > 0 && units.every(({ parking }) => parking));
  for (const { person } of gone) heads.delete(person);
  const persons = rows.flatMap(({ person, listedAs }) => (listedAs === undefined ? [person] : [person, listedAs]));
  return {
    heads: gone.map(({ person }) => person),
    persons: new Set(persons.filter((person) => !votesWith.has(person))),
    units: gone.flatMap(({ units }) => units),
  };
}

/** Whose rows were put together, each with the ids they were listed under. */
function mergedIn(rows: readonly RollRow[]): ListedRoll['merged'] {
  const ids = new Map<string, Set<string>>();
  for (const { person, listedAs } of rows)
    if (listedAs !== undefined) ids.set(person, (ids.get(person) ?? new Set()).add(listedAs));
  return [...ids].map(([person, listedAs]) => ({ person, listedAs: [...listedAs] }));
}

/** Whoever is a head votes as that head alone; all others have their vote with whoever represents their unit. */
function settled(
  heads: Map<string, Head>,
  votesWith: Map<string, Set<string>>,
  aliases: ReadonlySet<string>,
  options: RollOptions & Pick<ListedRoll, 'areaDecimals'>,
): Omit<ListedRoll, 'coOwned' | 'names' | 'merged' | 'rows'> {
  const votesAs = new Map<string, readonly string[]>();
  for (const [person, representatives] of votesWith) {
    const own = heads.has(person);
    votesAs.set(person, own ? [person] : [...representatives]);
    // Another id of the same person owns nothing with them.
    if (own || aliases.has(person)) continue;
    for (const representative of representatives) heads.get(representative)?.coOwners.push(person);
  }
  const total = totalOf(heads.values(), options);
  if (!Number.isSafeInteger(total.area) || !Number.isSafeInteger(total.weight)) {
    stopIfAny([problem({ line: 1 }, 'rolls.total-over', {})]);
  }
  const knowsAffected = [...heads.values()].some(({ affected }) => affected !== undefined);
  const groups = [...new Set([...heads.values()].flatMap((head) => head.groups ?? []))];
  const { scope, parking, countedBy: by = 'unit' } = options;
  return { heads, votesAs, total, scope, parking, countedBy: by, knowsAffected, groups };
}
