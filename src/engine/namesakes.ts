// Who is called as somebody else is, and by what they are told apart: by their units, else by their ids. Pure.
import type { Person } from '../kernel/state.js';
import type { PersistentMap } from '../persistent-map.js';
import type { State } from '../procedure/vocabulary.js';
import { isGone } from './marks.js';

type Named = PersistentMap<Pick<Person, 'name'>>;

/** Whom a list of people calls so. A list is never changed once it is looked at: it is read once, however many lines are printed. */
const calledIn = new WeakMap<Named, ReadonlyMap<string, readonly string[]>>();

function idsByName(people: Named): ReadonlyMap<string, readonly string[]> {
  const known = calledIn.get(people);
  if (known) return known;
  const ids = new Map<string, string[]>();
  for (const [id, { name }] of people) {
    if (name === undefined || isGone(name)) continue;
    const same = ids.get(name);
    if (same) same.push(id);
    else ids.set(name, [id]);
  }
  calledIn.set(people, ids);
  return ids;
}

function unitOf({ rolls }: State, id: string): string | undefined {
  for (const { members } of Object.values(rolls)) {
    const unit = members.get(id)?.unit;
    if (unit !== undefined && !isGone(unit)) return unit;
  }
  return undefined;
}

/** What has to be said beside the name of this person, lest they be taken for another of that name; nothing where there is none. */
export function apart(state: State, id: string, name: string): string | undefined {
  const same = new Set(
    [state.people, ...Object.values(state.rolls).map(({ members }) => members)].flatMap(
      (people) => idsByName(people).get(name) ?? [],
    ),
  );
  same.delete(id);
  if (same.size === 0) return undefined;
  const unit = unitOf(state, id);
  return unit === undefined || [...same].some((other) => unitOf(state, other) === unit) ? id : unit;
}
