// Somebody found by what is quick to say or to type: an id or its number, a door, a name or part of it, the first letters of its pinyin. Pure; what letters a
// name begins with is handed in.
import { alike } from '../names.js';
import { bare, partsOf, severalIn } from '../rolls/cells.js';
import { addressOf } from '../rolls/whose.js';

/** Somebody who may be meant. */
export interface Findable {
  person: string;
  name: string;
  /** As the roll writes it: `3-301`, `601、602 室`. */
  door?: string | undefined;
  /** The first letters of the pinyin of the name: `cgy`. */
  initials?: string | undefined;
}

/** By what somebody was found, the surest first. */
const WAYS = ['id', 'name', 'door', 'room', 'initials', 'number', 'beginning', 'part'] as const;

export type FoundBy = (typeof WAYS)[number];

export interface Found<P extends Findable = Findable> {
  /** As it was handed in. */
  one: P;
  by: FoundBy;
}

/** Nobody types a longer one, and comparing it takes its length. */
const LONGEST = 200;

/** Everything of an address that may be said, the whole of it first: 3-1-301, 1-301, 301. */
function doorsOf(door: string): { whole: string[]; parts: Set<string> } {
  const addresses = severalIn(door).map((room) => partsOf(room).flatMap(addressOf));
  return {
    whole: addresses.map((address) => address.join('-')),
    parts: new Set(addresses.flatMap((address) => address.map((_, from) => address.slice(from).join('-')))),
  };
}

/** Letters in their order, others between them or not: 陈英 is in 陈桂英. */
function holds(all: string, some: string): boolean {
  const letters = [...some];
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const HAN = /^\p{Script=Han}+$/u;

function wayOf({ person, name, door, initials }: Findable, query: string): FoundBy | undefined {
  const said = bare(query).toLowerCase();
  const [id, called, letters] = [person, name, initials ?? ''].map((one) => bare(one).toLowerCase());
  if (said === '' || id === undefined || called === undefined || letters === undefined) return undefined;
  if (said === id) return 'id';
  if (alike(query) === alike(name) || said === called) return 'name';
  const address = partsOf(query).flatMap(addressOf).join('-').toLowerCase();
  if (door !== undefined && address !== '') {
    const { whole, parts } = doorsOf(door.toLowerCase());
    if (whole.includes(address)) return 'door';
    if (parts.has(address)) return 'room';
  }
  if (said === letters) return 'initials';
  // 7 is m07, and not m17.
  if (/^\d{1,9}$/.test(said) && Number(/\d{1,9}$/.exec(id)?.[0] ?? Number.NaN) === Number(said)) return 'number';
  if (called.startsWith(said) || letters.startsWith(said) || id.startsWith(said)) return 'beginning';
  const isPart = HAN.test(said) ? holds(called, said) : [...said].length > 1 && `${called} ${letters}`.includes(said);
  return isPart ? 'part' : undefined;
}

/** Of several words, each finds them, and they are as sure as the least of these: 陈桂英（101）. */
function wayOfAll(one: Findable, query: string): FoundBy | undefined {
  const whole = wayOf(one, query);
  const words = query.split(/[\s（）()]+/u).filter((word) => word !== '');
  if (whole || words.length < 2) return whole;
  const ways = words.map((word) => wayOf(one, word));
  return ways.includes(undefined) ? undefined : WAYS.findLast((way) => ways.includes(way));
}

/**
 * Whoever may be meant, the surest first and otherwise in the order of the list; nobody where nothing was said.
 * @param query an id (`m07`) or its number, a door (`3-301`, `301`, `301室`), a name or some of its letters, the first letters of its pinyin
 * @example
 * findPeople('cgy', [{ person: 'chen', name: '陈桂英', door: '101 室', initials: 'cgy' }]); // [{ one: { person: 'chen', ... }, by: 'initials' }]
 */
export function findPeople<P extends Findable>(query: string, people: readonly P[]): Found<P>[] {
  if (query.length > LONGEST) return [];
  return people
    .flatMap((one): Found<P>[] => {
      const by = wayOfAll(one, query);
      return by ? [{ one, by }] : [];
    })
    .sort((a, b) => WAYS.indexOf(a.by) - WAYS.indexOf(b.by));
}

/** The one that is meant; nobody where several are found as surely. */
export function foundAlone<P extends Findable>([first, second]: readonly Found<P>[]): P | undefined {
  return first && first.by !== second?.by ? first.one : undefined;
}
