// Who is called as somebody else is, and by what they are told apart: by their units, else by their ids. Pure.
import type { Person } from '../kernel/state.js';
import type { PersistentMap } from '../persistent-map.js';
import type { State } from '../procedure/vocabulary.js';
import { isGone } from './marks.js';

type Named = PersistentMap<Pick<Person, 'name'>>;

/** Who was ever called so in a consultation, and which parts of its lists were looked at for that. */
interface Called {
  seen: WeakSet<object>;
  ids: Map<string, Set<string>>;
}

/** By the charter that a consultation has for itself: its lists change, and of a changed one only what was changed is read again. */
const calledUnder = new WeakMap<State['charter'], Called>();

const listsOf = ({ people, rolls }: State): Named[] => [people, ...Object.values(rolls).map(({ members }) => members)];

/** Everybody of this name, on any list. */
function calledSo(state: State, name: string): string[] {
  const called = calledUnder.get(state.charter) ?? { seen: new WeakSet(), ids: new Map() };
  calledUnder.set(state.charter, called);
  const lists = listsOf(state);
  for (const list of lists) {
    for (const [id, one] of list.unseen(called.seen)) {
      if (one.name === undefined || isGone(one.name)) continue;
      const same = called.ids.get(one.name) ?? new Set();
      called.ids.set(one.name, same.add(id));
    }
  }
  // Somebody who was called so may be called otherwise by now, or gone.
  return [...(called.ids.get(name) ?? [])].filter((id) => lists.some((list) => list.get(id)?.name === name));
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
  const others = calledSo(state, name).filter((other) => other !== id);
  if (others.length === 0) return undefined;
  const unit = unitOf(state, id);
  return unit === undefined || others.some((other) => unitOf(state, other) === unit) ? id : unit;
}
