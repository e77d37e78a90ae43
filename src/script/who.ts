// Who is meant: scripts name people by their id, by their name, or by their unit. An id is always itself; a name that several have is asked back. Pure.
import { alike } from '../names.js';
import { severalIn } from '../rolls/cells.js';
import { HOLDERS } from '../subjects/holders.js';
import type { Path } from './document.js';
import type { Gathered } from './gathered.js';
import { countIds, expandIds } from './ids.js';
import { addressKey } from './people-table.js';
import { listedIn } from './persons.js';
import type { ScriptForm } from './schema.js';
import { wordsNear } from './words.js';

/** As units are compared: `3-101` and `3幢101室` are written in more ways than can be told alike, but not in their white space and width. */
const key = (written: string): string => alike(written).replaceAll(/\s/g, '');

/** What looks like a room: 3-101, 3幢101, 602室. */
const ROOM = /\d{1,6}\s{0,4}(-\s{0,4}\d|[幢栋棟号號楼樓单單]|室)/u;

/** Whoever a roll lists. */
export interface Rowed {
  person: string;
  name?: string | undefined;
  unit?: string | undefined;
  coOwners?: readonly string[] | undefined;
}

export class People {
  private readonly ids = new Set<string>();
  /** By name and by unit: whoever is called so. */
  private readonly called = new Map<string, Set<string>>();
  /** By where a unit lies, however it is written. */
  private readonly rooms = new Map<string, Set<string>>();
  private readonly units = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(
    { people, bodies }: Pick<ScriptForm, 'people' | 'bodies'>,
    tables: ReadonlyMap<string, { members: readonly Rowed[] }>,
    private readonly faults: Gathered,
    /** Of a record, which holds the rooms of its rolls alone. */
    private readonly recorded = false,
  ) {
    for (const { person, entry } of listedIn(people))
      this.add(person.person, { name: person.name, unit: people[entry]?.unit });
    const own = bodies.flatMap(({ members = [] }) => members.flatMap((one) => (typeof one === 'string' ? [] : [one])));
    for (const { person, unit } of [...own, ...[...tables.values()].flatMap(({ members }) => members)])
      this.add(this.listed(person), { unit });
    for (const { members } of tables.values())
      for (const { person, name, coOwners = [] } of members) {
        this.add(person, { name });
        for (const one of coOwners) this.ids.add(one);
      }
  }

  private add(id: string, { name, unit }: { name?: string | undefined; unit?: string | undefined }): void {
    this.ids.add(id);
    if (name !== undefined) this.names.set(id, name);
    if (unit !== undefined) this.units.set(id, unit);
    for (const written of [name, unit]) {
      if (written === undefined) continue;
      const known = this.called.get(key(written)) ?? new Set();
      this.called.set(key(written), known.add(id));
    }
    for (const one of severalIn(unit ?? '')) {
      const known = this.rooms.get(addressKey(one)) ?? new Set();
      this.rooms.set(addressKey(one), known.add(id));
    }
  }

  /** A member may be listed by a name before its row is read. */
  private listed(written: string): string {
    const [one, more] = this.called.get(key(written)) ?? [];
    return this.ids.has(written) || one === undefined || more !== undefined ? written : one;
  }

  /** The id of whoever is meant; what nobody is called stays, for whoever asks for people to tell of. */
  idOf(written: string, path: Path): string {
    if (this.ids.has(written) || written.startsWith('$')) return written;
    const found = this.meant(written);
    const [one, more] = found;
    if (one === undefined) return written;
    if (more !== undefined)
      this.faults.add(path, 'script.name-ambiguous', {
        name: written,
        candidates: found.map((id) => this.told(id, written)),
        ...(this.recorded && found.some((id) => !this.units.has(id)) && { roomless: true as const }),
      });
    return one;
  }

  /** The id of whoever alone is called so, or what is written. */
  id(written: string): string {
    if (this.ids.has(written)) return written;
    const [one, more] = this.meant(written);
    return one === undefined || more !== undefined ? written : one;
  }

  /** Whoever is called so, lives there, or is called so and lives there: 胡建国（3-101）. */
  private meant(written: string): string[] {
    // One room may be written in one way where people are listed and in another on the roll.
    const called = new Set([...(this.called.get(key(written)) ?? []), ...(this.rooms.get(addressKey(written)) ?? [])]);
    if (called.size > 0) return [...called];
    const [, name = '', room = ''] = /^(.{1,60}?)\s{0,4}[（(]([^（）()]{1,60})[）)]$/u.exec(written.trim()) ?? [];
    const there = this.rooms.get(addressKey(room)) ?? new Set();
    const named = [...(this.called.get(key(name)) ?? [])];
    // Of one name alone the room need not be known.
    const both = named.filter((id) => there.has(id));
    return both.length > 0 || there.size > 0 ? both : named.length === 1 ? named : [];
  }

  /** Lists may have ranges of ids, which are spelt out. */
  idsOf(written: readonly string[], path: Path): string[] {
    return written.map((one, index) => this.idOf(one, [...path, index]));
  }

  /** Who somebody probably meant. */
  near(written: string): string[] {
    return wordsNear(written, [...new Set([...this.names.values(), ...this.ids])]);
  }

  /** Whether a room was meant that the record cannot know. */
  roomless(written: string): boolean {
    return this.recorded && ROOM.test(written.normalize('NFKC'));
  }

  private told(id: string, written: string): string {
    const name = this.names.get(id);
    const said = [name !== undefined && key(name) !== key(written) ? name : undefined, this.units.get(id)];
    const told = said.filter((one) => one !== undefined);
    return told.length === 0 || told.join() === id ? id : `${id}（${told.join('，')}）`;
  }

  /** The fields of an act, with people by their ids wherever people are. */
  fields(value: unknown, path: Path, holds = false): unknown {
    if (typeof value === 'string') return holds ? this.idOf(value, path) : value;
    if (Array.isArray(value)) return value.map((each, index) => this.fields(each, [...path, index], holds));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.fields(each, [...path, name], HOLDERS.has(name))]),
    );
  }

  /** The head of a script with people by their ids. */
  head(form: ScriptForm): ScriptForm {
    const one = (written: string, path: Path) => this.idOf(written, path);
    const offices = Object.entries(form.offices).map(([office, holders]) => [
      office,
      typeof holders === 'string' ? one(holders, ['offices', office]) : this.idsOf(holders, ['offices', office]),
    ]);
    return {
      ...form,
      offices: Object.fromEntries(offices),
      bodies: this.bodies(form.bodies),
      items: form.items.map((item, index) => ({
        ...item,
        stakeholders: this.idsOf(item.stakeholders, ['items', index, 'stakeholders']),
        affected: this.idsOf(item.affected, ['items', index, 'affected']),
      })),
    };
  }

  /** Bodies with their members by their ids. */
  bodies(bodies: ScriptForm['bodies']): ScriptForm['bodies'] {
    return bodies.map(({ members, ...body }, index) => ({
      ...body,
      ...(members && {
        members: members.map((member, place) => this.member(member, ['bodies', index, 'members', place])),
      }),
    }));
  }

  private member(member: Member, path: Path): Member {
    if (typeof member === 'string') return this.idOf(member, path);
    const { coOwners } = member;
    return {
      ...member,
      person: this.idOf(member.person, [...path, 'person']),
      ...(coOwners && { coOwners: this.idsOf(coOwners, [...path, 'coOwners']) }),
    };
  }
}

type Member = NonNullable<ScriptForm['bodies'][number]['members']>[number];

/** Whether a field of this name holds people by their ids. */
export const holdsPeople = (key: string): boolean => HOLDERS.has(key);

/** Those who act in turn, each by their id: `m01..m06` is six of them. */
export const askersOf = (written: readonly string[], people: People, path: Path): string[] =>
  countIds(written) === written.length
    ? people.idsOf(written, path)
    : expandIds(written).map((one) => people.idOf(one, path));
