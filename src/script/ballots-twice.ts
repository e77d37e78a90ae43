// A table of ballots says of everybody once how they vote on an item: of two rows that carry one moment, or none, no rule can tell which counts.
import type { TableTurn } from './act-tables.js';
import type { Path } from './document.js';
import type { Gathered } from './gathered.js';

/** What a row asks for, as far as it matters here. */
interface Cast {
  by: string;
  for?: string;
  on?: string;
  fields: Record<string, unknown>;
}

const itemsOf = ({ choices, item }: Record<string, unknown>): [item: string, choice: unknown][] =>
  typeof choices === 'object' && choices !== null ? Object.entries(choices) : [[String(item ?? ''), undefined]];

/** Tells of each row that is a second ballot of somebody's, at its choice; of two with moments of their own the rules decide. */
export function tellTwice(turns: readonly TableTurn[], asked: readonly Cast[], path: Path, faults: Gathered): void {
  const seen = new Map<string, { line: number; person: string; on: string | undefined; choice: unknown }[]>();
  for (const [index, { by, for: principal = by, on, fields }] of asked.entries()) {
    const turn = turns[index];
    if (!turn) continue;
    const { place, columns, person } = turn;
    for (const [item, choice] of itemsOf(fields)) {
      const key = JSON.stringify([principal, item]);
      const earlier = seen.get(key) ?? [];
      const before = earlier.find((one) => one.on === undefined || on === undefined || one.on === on);
      // An owner's papers for several units say the same once.
      if (before && (before.choice !== choice || before.person === person))
        faults.within(place, columns, () =>
          faults.add([...path, 'with', 'choices'], 'script.ballot-twice', {
            person,
            first: before.line,
            differ: before.choice !== choice,
          }),
        );
      seen.set(key, [...earlier, { line: place.line, person, on, choice }]);
    }
  }
}
