// The walk through the lots: who is seated when the next may be only if the panel can still be completed. Pure.
import type { Complete, Sorted, Taken } from './completion.js';

/** The numbers of those seated; `none` if no panel has all who are kept from before. */
export function walk(
  { kindOf, householdOf, sortOf, sorts, quotas }: Sorted,
  complete: Complete,
  { lots, seats, kept }: { lots: readonly number[]; seats: number; kept: readonly number[] },
): ReadonlySet<number> | 'none' | 'undecided' {
  const members = new Set<number>();
  const homes = new Set<number>();
  const seated = quotas.map(() => 0);
  const left = sorts.map(() => 0);
  for (const sort of sortOf) left[sort] = (left[sort] ?? 0) + 1;

  /** Seats a person, or with -1 takes that back. */
  function seat(person: number, by: 1 | -1): void {
    const [kind = 0, home = 0] = [kindOf[person], householdOf[person]];
    const sort = sortOf[home] ?? 0;
    if (by > 0) members.add(person);
    else members.delete(person);
    if (by > 0) homes.add(home);
    else homes.delete(home);
    left[sort] = (left[sort] ?? 0) - by;
    for (const [quota, { kinds }] of quotas.entries())
      if (kinds.includes(kind)) seated[quota] = (seated[quota] ?? 0) + by;
  }
  const ask = (): Taken | 'none' | 'undecided' => complete({ seats: seats - members.size, seated, left });

  for (const person of kept) seat(person, 1);
  let witness = ask();
  if (typeof witness === 'string') return witness;
  /** Whom no panel has any more: people of one kind from households of one sort are alike. */
  const out = new Set<string>();
  for (const person of lots) {
    if (members.size === seats) break;
    const [kind = 0, home = 0] = [kindOf[person], householdOf[person]];
    const sort = sortOf[home] ?? 0;
    if (homes.has(home) || out.has(`${sort}/${kind}`)) continue;
    const known: ReadonlyMap<number, number> | undefined = witness[sort];
    const times = known?.get(kind) ?? 0;
    seat(person, 1);
    if (times > 0) {
      // The completion known from before has somebody just like this one.
      witness = witness.with(sort, new Map(known).set(kind, times - 1));
      continue;
    }
    const other = ask();
    if (other === 'undecided') return other;
    if (other === 'none') {
      seat(person, -1);
      out.add(`${sort}/${kind}`);
    } else witness = other;
  }
  return members;
}
