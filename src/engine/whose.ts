// Whose a sealed text is, and by which orders it goes: those about a person it is of, about itself, or about a text that it is another
// reading of. Pure.
import type { Json } from '../digest.js';
import { joined } from '../joined.js';
import { correctionsOf, declaredAs } from '../procedure/chart.js';
import { type SealedPath, sealedPaths } from '../procedure/sealed.js';
import type { Entry } from './contracts.js';
import { sealedPlaces } from './sealing.js';

/** What an entry says of whose its texts are. */
export type Said = Pick<Entry, 'type' | 'seq' | 'by' | 'fields'> & { for?: string; finding?: Json };

/** The name an order goes by: about a person, a text of an entry, or any text of one. */
export const ofPerson = (person: string): string => `person ${person}`;
export const ofText = (seq: number, pointer: string): string => `text ${seq} ${pointer}`;
export const ofEntry = (seq: number): string => `entry ${seq}`;

const NONE: readonly string[] = [];

const parts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The person a sealed text is of: named by the object it stands in, or else whoever said it. */
function speakerOf(entry: Said, pointer: string): string {
  let owner = entry.for ?? entry.by;
  let value: Json | undefined = { fields: entry.fields, finding: entry.finding ?? null };
  for (const part of parts(pointer)) {
    if (value === null || typeof value !== 'object' || value === undefined) break;
    if (!Array.isArray(value) && typeof value.person === 'string') owner = value.person;
    value = Array.isArray(value) ? value[Number(part)] : value[part];
  }
  return owner;
}

function fieldOf({ fields }: Said, name: string): Json | undefined {
  const plain = typeof fields === 'object' && fields !== null && !Array.isArray(fields) && Object.hasOwn(fields, name);
  return plain ? fields[name] : undefined;
}

/** Those whom every text of an entry is about. */
const concernedIn = (entry: Said): string[] =>
  (declaredAs(entry.type)?.concerns ?? [])
    .map((name) => fieldOf(entry, name))
    .filter((person) => typeof person === 'string');

/** Everybody whose a text is: it goes with any of them. */
function ownersOf(entry: Said, pointer: string): string[] {
  return [speakerOf(entry, pointer), ...concernedIn(entry)];
}

function addOwners(value: Json | undefined, path: SealedPath, depth: number, owner: string, found: Set<string>): void {
  const key = path[depth];
  if (key === undefined) {
    if (value !== undefined && value !== null) found.add(owner);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    if (key === '*') for (const each of value) addOwners(each, path, depth + 1, owner, found);
    return;
  }
  const named = typeof value.person === 'string' ? value.person : owner;
  if (key === '*') for (const each of Object.values(value)) addOwners(each, path, depth + 1, named, found);
  else if (Object.hasOwn(value, key)) addOwners(value[key], path, depth + 1, named, found);
}

/** Everybody whose some text of an entry is; of one without texts whoever said it. In one walk: a roll has a hundred thousand. */
function ownersIn(entry: Said): string[] {
  const found = new Set<string>();
  const body = { fields: entry.fields, finding: entry.finding ?? null };
  const speaker = entry.for ?? entry.by;
  for (const path of sealedPaths(entry.type)) addOwners(body, path, 0, speaker, found);
  if (found.size === 0) found.add(speaker);
  return [...found, ...concernedIn(entry)];
}

/** What an entry names as the one it corrects: the seq of another, or a thing. */
function target(entry: Said): { seq: number } | { thing: string } | undefined {
  const corrects = declaredAs(entry.type)?.corrects;
  if (!corrects) return undefined;
  const named = fieldOf(entry, 'seq' in corrects ? corrects.seq : corrects.thing);
  if ('seq' in corrects) return typeof named === 'number' && named < entry.seq ? { seq: named } : undefined;
  return typeof named === 'string' ? { thing: joined(entry.type, named) } : undefined;
}

/** By which names an order reaches a text, by what its own entry says. */
export const namesOf = (entry: Said, pointer: string): string[] => [
  ...ownersOf(entry, pointer).map(ofPerson),
  ofText(entry.seq, pointer),
];

/** A text that another reading was given of. */
type Origin = ReadonlyMap<string, readonly string[]>;

/** By which names an order reaches a text, for a record that is read from its first entry on: with those of the texts it puts right. */
export class Reach {
  /** By seq, for whoever says that an entry is to be read otherwise: whose it is. One alone of most, and none of their texts is kept. */
  private readonly entries: (string | readonly string[])[] = [];
  /** By seq, of an entry that puts another right: by which names it goes with that. */
  private readonly readings = new Map<number, readonly string[]>();
  /** By correction and thing: the texts that it may be another reading of. */
  private readonly things = new Map<string, Origin[]>();

  /** Takes the next entry, and says by which names each of its texts goes. */
  take(entry: Said): (pointer: string) => readonly string[] {
    const of = target(entry);
    const whole = of && 'seq' in of ? this.read(of.seq) : NONE;
    const origins = of && 'thing' in of ? (this.things.get(of.thing) ?? []) : [];
    const names = (pointer: string) => [
      ...namesOf(entry, pointer),
      // Which of an entry's texts is to be read otherwise is not said; of a thing it is the one of that name.
      ...whole,
      ...origins.flatMap((origin) => origin.get(pointer) ?? NONE),
    ];
    this.note(entry, names, whole);
    return names;
  }

  /** By which names whatever reads this entry otherwise goes with it. */
  private read(seq: number): readonly string[] {
    const owners = this.entries[seq];
    if (owners === undefined) return NONE;
    const persons = typeof owners === 'string' ? [ofPerson(owners)] : owners.map(ofPerson);
    return [ofEntry(seq), ...persons, ...(this.readings.get(seq) ?? NONE)];
  }

  private note(entry: Said, names: (pointer: string) => string[], inherited: readonly string[]): void {
    const { type, seq } = entry;
    const owners = ownersIn(entry);
    this.entries[seq] = owners.length > 1 ? owners : (owners[0] ?? '');
    if (inherited.length > 0) this.readings.set(seq, inherited);
    const correctors = correctionsOf(type);
    if (!correctors) return;
    const places = sealedPlaces(type, { fields: entry.fields, finding: entry.finding });
    const texts: Origin = new Map(places.map(({ pointer }) => [pointer, names(pointer)] as const));
    for (const [correction, field] of correctors) {
      const thing = fieldOf(entry, field);
      if (typeof thing !== 'string') continue;
      const name = joined(correction, thing);
      this.things.set(name, [...(this.things.get(name) ?? []), texts]);
    }
  }
}
