// What people are called on what is posted: nobody is named but who holds an office. Pure.
import { isGone } from '../engine/marks.js';
import type { NameLookup } from '../language/index.js';
import type { State } from '../procedure/vocabulary.js';

interface Listed {
  name: string;
  unit?: string | undefined;
}

const text = (said: string | undefined): string | undefined =>
  said === undefined || said === '' || isGone(said) ? undefined : said;

/** Everybody with a name, with the door number a roll gives them. */
function peopleOf({ people, rolls }: Pick<State, 'people' | 'rolls'>): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const [person, { name }] of people.entries()) listed.set(person, { name: text(name) ?? person });
  for (const { members } of Object.values(rolls))
    for (const { person, name, unit } of members.values()) {
      const before = listed.get(person);
      listed.set(person, {
        name: before && before.name !== person ? before.name : (text(name) ?? person),
        unit: before?.unit ?? text(unit),
      });
    }
  return listed;
}

interface Known {
  rolls: State['rolls'];
  listed: ReadonlyMap<string, Listed>;
}

// People and rolls seldom change, and papers ask at every entry.
const known = new WeakMap<State['people'], Known>();

function knownIn(state: State): Known {
  const before = known.get(state.people);
  if (before?.rolls === state.rolls) return before;
  const found = { rolls: state.rolls, listed: peopleOf(state) };
  known.set(state.people, found);
  return found;
}

/** The door number a roll gives somebody. */
export const unitOf = (state: State, person: string): string | undefined => knownIn(state).listed.get(person)?.unit;

/** Who may be named on what is posted, and the door numbers of all others. */
export interface Directory {
  officers: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, string>;
}

/** Everybody who ever held an office, by the name they had; everybody else by door number and kind. */
export function directoryOf(states: Iterable<State>): Directory {
  const officers = new Map<string, string>();
  let held: State['offices'] | undefined;
  let last: State | undefined;
  for (const state of states) {
    last = state;
    if (state.offices === held) continue;
    held = state.offices;
    const { listed } = knownIn(state);
    for (const person of Object.values(held).flat()) officers.set(person, listed.get(person)?.name ?? person);
  }
  const units = new Map<string, string>();
  const kinds = new Map<string, string>();
  if (last) {
    for (const [person, { unit }] of knownIn(last).listed) if (unit !== undefined) units.set(person, unit);
    for (const [person, one] of last.people.entries())
      if (one.kinds?.[0] !== undefined) kinds.set(person, one.kinds[0]);
  }
  return { officers, units, kinds };
}

/** What things are called as somebody may read them. */
export type Naming = (state: State) => NameLookup;

/** How papers that are posted call people: those in office by name, others by door number or as what they came. */
export const posted = (
  names: NameLookup,
  { officers, units, kinds }: Directory,
  words: { household(unit: string): string; resident: string },
): NameLookup => ({
  ...names,
  person(id) {
    const officer = officers.get(id);
    if (officer !== undefined) return officer;
    const unit = units.get(id);
    return unit === undefined ? (kinds.get(id) ?? words.resident) : words.household(unit);
  },
});
