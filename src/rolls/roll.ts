// The roll of a body as a table lists it: who counts as one head, with which units, and what it all adds up to.
// Heads are told as 最高人民法院 建筑物区分所有权纠纷解释 art. 9 tells them; docs/decisions/rolls.md has what that leaves open. Pure.
import { measuresOf as measuresOfMember } from '../count/roll.js';
import type { DecisionRule, Measures } from '../law/rule.js';
import { stopIfAny } from '../problem.js';
import { partsOf, within } from './cells.js';
import { checkRows, grouped, unitOf } from './check.js';
import { problem } from './problems.js';
import type { AreaBasis, Kind, RollRow } from './row.js';

export interface Unit {
  unit: string;
  /** Everybody listed for it; the head votes for them. */
  owners: string[];
  /** In units of 0.01 m²; 0 where the roll holds no areas. */
  area: number;
  /** The building, the stairwell: `3幢/2单元`. */
  scope?: string;
  /** What the area was taken from; the register comes first (art. 8). */
  areaBasis?: AreaBasis;
  /** A parking space or a garage. */
  parking: boolean;
}

/** Whoever has one vote: a person or an organisation with all their units, or a developer's unsold stock. */
export interface Head {
  person: string;
  name?: string;
  kind: Kind;
  units: Unit[];
  /** Who owns with this person and has no vote of their own: a ballot of theirs is this head's. */
  coOwners: string[];
  /** Of all units, each once, in units of 0.01 m². */
  area: number;
  /** How much of it is parking. */
  parkingArea: number;
  /** 1 unless the roll says so. */
  weight?: number;
  /** Directly affected by the item (利害关系人), where the roll says it. */
  affected?: boolean;
  /** Whether they could be reached, in the roll's own words. */
  contactState?: string;
}

/**
 * Who is one head. By unit, those listed for one unit are one: owners are counted so. By person, everybody listed is one:
 * residents are, who share an address and vote each for themselves.
 */
export type CountedBy = 'unit' | 'person';

export interface RollOptions {
  /** Only what lies in this part of the estate: a stairwell, a building, a courtyard. */
  scope?: string | undefined;
  /** Leaves parking spaces and garages out of the area; their owners stay on the roll. */
  parking?: 'left-out' | undefined;
  /** By unit, unless said otherwise. */
  countedBy?: CountedBy | undefined;
}

/** A unit that several persons own. */
export interface CoOwned {
  /** Where it lies, and its name: `3幢/2单元/501`. */
  unit: string;
  /** Who votes for it. */
  head: string;
  /** The others who own it. */
  coOwners: string[];
  /** Whether the roll says that it is shared, by a share or by who votes; otherwise it may be several units under one name. */
  stated: boolean;
  lines: number[];
}

/** A roll as its table lists it: with the units, names and scopes that `count`'s own does without. */
export interface ListedRoll {
  /** By person, in the order of their units. */
  heads: ReadonlyMap<string, Head>;
  /** Whose vote a person's ballot is: their own, or that of whoever represents their unit. Several: it cannot be told. */
  votesAs: ReadonlyMap<string, readonly string[]>;
  /** Units with several owners who share one vote, in the order of the roll. */
  coOwned: readonly CoOwned[];
  /** Of everybody listed who has a name. */
  names: ReadonlyMap<string, string>;
  total: Measures;
  scope?: string | undefined;
  parking?: 'left-out' | undefined;
  countedBy: CountedBy;
  /** Whether it says who is directly affected. */
  knowsAffected: boolean;
}

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
export function totalOf(heads: Iterable<Head>, roll: Pick<ListedRoll, 'parking'>): Measures {
  const total: Measures = { heads: 0, area: 0, weight: 0 };
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
  stopIfAny(checkRows(rows));
  const chosen = inScope(rows, options.scope);
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
  const counts = ({ person, affected }: RollRow, head: Head) => {
    votesWith.set(person, (votesWith.get(person) ?? new Set()).add(head.person));
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
    // Where people are counted, those of one address vote each for themselves, unless they are said to share a vote.
    const apart = ({ coOwnerOf }: RollRow): boolean => options.countedBy === 'person' && coOwnerOf === undefined;
    for (const row of listed) counts(row, apart(row) ? headOf(row.person) : head);
    const others = listed.filter((row) => !apart(row) && standsFor(row.person) !== head.person);
    if (listed[0] && others.length > 0) {
      coOwned.push({
        unit: placeOf(listed[0]),
        head: head.person,
        coOwners: others.map(({ person }) => person),
        stated: listed.some(({ share, coOwnerOf }) => share !== undefined || coOwnerOf !== undefined),
        lines: listed.map(({ line = 0 }) => line),
      });
    }
  }
  for (const row of chosen) if (row.unit === undefined) counts(row, headOf(row.coOwnerOf ?? row.person));
  const names = new Map(chosen.flatMap(({ person, name }) => (name === undefined ? [] : [[person, name] as const])));
  return { ...settled(heads, votesWith, options), coOwned, names };
}

/** Whoever is a head votes as that head alone; all others have their vote with whoever represents their unit. */
function settled(
  heads: Map<string, Head>,
  votesWith: Map<string, Set<string>>,
  options: RollOptions,
): Omit<ListedRoll, 'coOwned' | 'names'> {
  const votesAs = new Map<string, readonly string[]>();
  for (const [person, representatives] of votesWith) {
    const own = heads.has(person);
    votesAs.set(person, own ? [person] : [...representatives]);
    if (!own) for (const representative of representatives) heads.get(representative)?.coOwners.push(person);
  }
  const total = totalOf(heads.values(), options);
  if (!Number.isSafeInteger(total.area) || !Number.isSafeInteger(total.weight)) {
    stopIfAny([problem({ line: 1 }, 'rolls.total-over', {})]);
  }
  const knowsAffected = [...heads.values()].some(({ affected }) => affected !== undefined);
  const { scope, parking, countedBy: by = 'unit' } = options;
  return { heads, votesAs, total, scope, parking, countedBy: by, knowsAffected };
}
