// The people a script lists: a range of ids is so many persons, called by its name and their numbers.
import type { FieldsIn } from '../engine/engine.js';
import { expandIds } from './ids.js';
import type { ScriptForm } from './schema.js';

type Person = NonNullable<FieldsIn<'consultation.open'>['people']>[number];

/** A person, and the entry of the script that lists them. */
export interface Listed {
  person: Person;
  entry: number;
}

/** Everybody listed: `{ id: h01..h30, name: 户代表 }` is thirty, from 户代表01 to 户代表30; a list of names is theirs, one after the other. */
export const listedIn = (people: ScriptForm['people']): Listed[] =>
  people.flatMap(({ id, name, unit: _unit, ...rest }, entry) => {
    const ids = expandIds([id]);
    const called = (person: string, index: number) =>
      Array.isArray(name)
        ? name[index]
        : name === undefined || person === id
          ? name
          : `${name}${/(?<!\d)\d+$/.exec(person)?.[0] ?? ''}`;
    return ids.map((person, index) => {
      const given = called(person, index);
      return { entry, person: { person, ...rest, ...(given !== undefined && { name: given }) } };
    });
  });
