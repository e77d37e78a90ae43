// What there is around a line of an act, for what it leaves out. Imports nothing.

/** What there is around a line: who holds an office, who there is, and ids that are somebody's already. */
export interface Around {
  holders(office: string): readonly string[];
  taken: Set<string>;
  /** Whether somebody who takes part is called so. */
  isSomebody(word: string): boolean;
  /** What has been spoken of, in its order: the nouns of commands. */
  nouns: string[];
}

/** An id that nobody used: 修正1, 修正2. */
export function fresh(verb: string, { taken }: Around): string {
  let number = 1;
  while (taken.has(`${verb}${number}`)) number += 1;
  taken.add(`${verb}${number}`);
  return `${verb}${number}`;
}
