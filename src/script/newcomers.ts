// People who come in after the opening. An id stands openly in every entry, a name does not: whoever is listed by name alone is given an id that says nothing.
import type { OnwardForm } from './schema.js';

export interface Newcomer {
  id: string;
  name?: string;
  kinds?: string[];
}

/** Everybody listed, each by an id: `p1`, `p2` and so on where none is written, and none that is somebody's. */
export function newcomersOf(listed: OnwardForm['people'], taken: ReadonlySet<string>): Newcomer[] {
  const written = listed.map((one) => (typeof one === 'string' ? { name: one } : one));
  const used = new Set([...taken, ...written.flatMap(({ id }: { id?: string | undefined }) => id ?? [])]);
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
