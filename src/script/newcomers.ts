// People who come in after the opening. An id stands openly in every entry, a name does not: whoever is listed by name alone is given an id that says nothing.
import { alike } from '../names.js';
import type { OnwardForm } from './schema.js';

export interface Newcomer {
  id: string;
  name?: string;
  kinds?: string[];
}

/** Those in a record who may be listed again. */
interface There {
  ids: ReadonlySet<string>;
  form: { people: readonly { id: string; name?: string | string[] | undefined }[] };
  tables: ReadonlyMap<string, { members: readonly { person: string; unit?: string | undefined }[] }>;
}

/** Whoever is in a record under a name alone, by that name: somebody with a room may be another of the same name. */
function byName({ form, tables }: There): Map<string, string[]> {
  const housed = new Set(
    [...tables.values()].flatMap(({ members }) =>
      members.flatMap(({ person, unit }) => (unit === undefined ? [] : person)),
    ),
  );
  const found = new Map<string, string[]>();
  for (const { id, name = [] } of form.people.filter((one) => !housed.has(one.id)))
    for (const called of [name].flat().map(alike)) found.set(called, [...(found.get(called) ?? []), id]);
  return found;
}

/** Everybody listed, each by an id: their own where the record has them by this name, else `p1`, `p2` and so on, and none that is somebody's. */
export function newcomersOf(listed: OnwardForm['people'], there: There): Newcomer[] {
  const known = byName(there);
  const written = listed.map((said) => {
    const one: { [K in keyof Newcomer]?: Newcomer[K] | undefined } =
      typeof said !== 'string' ? said : there.ids.has(said) ? { id: said } : { name: said };
    // Of several of one name each is listed once.
    const id = one.id ?? known.get(alike(one.name ?? ''))?.shift();
    return { ...one, ...(id !== undefined && { id }) };
  });
  const used = new Set([...there.ids, ...written.flatMap(({ id }: { id?: string | undefined }) => id ?? [])]);
  let number = 0;
  const free = (): string => {
    do number += 1;
    while (used.has(`p${number}`));
    used.add(`p${number}`);
    return `p${number}`;
  };
  return written.map(
    ({ id, name, kinds }: { id?: string | undefined; name?: string | undefined; kinds?: string[] | undefined }) => ({
      id: id ?? free(),
      ...(name !== undefined && { name }),
      ...(kinds && { kinds }),
    }),
  );
}
