// Everything that can be asked at this place for those who run it: whose it is to ask, by what form, and why it cannot be asked now. Pure.
import { OFFICES, type Office, type Role } from '../charters/roles.js';
import { chartOf, consultation } from '../procedure/chart.js';
import { type Permission, permissionsOf } from '../procedure/permitted.js';
import { doors, type Snapshot } from '../procedure/snapshot.js';
import { type View, view } from '../procedure/view.js';
import type { CommandType, Refusal, State } from '../procedure/vocabulary.js';
import { type FormField, formFor } from './may.js';
import { holdersOf } from './owed.js';

/** `language(...).command(type)` is its label. */
export interface Whose {
  type: CommandType;
  /** The offices it belongs to, and who holds them: the first of them is whose name stands under it. */
  offices: readonly Office[];
  people: readonly string[];
  /** It is no office's: whoever it is has to be said. What is entered for somebody, as a sign-in is, is the recorder's here. */
  asks: boolean;
  form: readonly FormField[];
  /** Why it cannot be asked now, whoever it is. */
  refusal?: Refusal;
}

/** What anybody may enter for somebody whom a field names: at a desk whoever keeps the record does. */
const ENTERED: Readonly<Record<string, readonly Office[] | undefined>> = {
  'attendance.check-in': ['recorder'],
  'attendance.check-out': ['recorder'],
  'floor.yield': ['chair', 'recorder'],
  'speech.make': ['recorder', 'chair'],
};

/** So many of those it may be are asked for whether it is open: what one of them may is what is told. */
const ASKED = 60;

/** Everybody somebody could be: those who wait and those who have not voted first. */
function* anybody(state: State, seen: View | undefined): Generator<string> {
  for (const { person } of seen?.deliberation.floor.waiting ?? []) yield person;
  yield* seen?.poll?.outstanding ?? [];
  yield* holdersOf(state, OFFICES);
  if (seen?.deliberation.round) yield* state.presence.keys();
  yield* state.people.keys();
}

function someOf(state: State, seen: View | undefined): string[] {
  const found = new Set<string>();
  for (const person of anybody(state, seen)) {
    if (found.size >= ASKED) break;
    found.add(person);
  }
  return [...found];
}

const isOffice = (role: Role): role is Office => OFFICES.some((office) => office === role);

/** Of several answers the one that says most: that it is open, or else a reason that is not merely whose it is. */
function answerOf(answers: readonly Permission[]): Refusal | undefined {
  if (answers.some(({ ok }) => ok)) return undefined;
  const refusals = answers.flatMap((one) => (one.ok ? [] : [one.refusal]));
  return refusals.find(({ code }) => code !== 'not-yours' && code !== 'stranger') ?? refusals[0];
}

/**
 * Everything that can be asked at this place, in the order of its doors.
 * @example
 * const open = actsOf(now).filter(({ refusal }) => refusal === undefined);
 */
export function actsOf(now: Snapshot): Whose[] {
  const state = now.context;
  const seen = view(now, 'system');
  const known = new Map<string, Map<CommandType, Permission>>();
  const answersTo = (person: string): ReadonlyMap<CommandType, Permission> => {
    const answers = known.get(person) ?? new Map(permissionsOf(now, person).map((one) => [one.type, one]));
    known.set(person, answers);
    return answers;
  };
  // A community meets in the consultations it opens.
  const others = someOf(state, chartOf(now) === consultation ? seen : undefined);
  return [...doors(now).values()]
    .filter(({ who }) => !who.includes('clock'))
    .map(({ type, who }): Whose => {
      const roles = state.charter.rights[type] ?? who;
      // Whose it is first of all, the command's own declaration says.
      const own = roles.filter(isOffice);
      const entering = roles.includes('anyone') ? ENTERED[type] : undefined;
      const offices = entering ?? own;
      const holders = holdersOf(state, offices);
      const asks = holders.length === 0;
      const mayDo = (person: string): boolean => answersTo(person).get(type)?.ok === true;
      // Whoever is kept from it leaves it to the next.
      const people = [...holders.filter(mayDo), ...holders.filter((person) => !mayDo(person))];
      const refusal = answerOf((asks ? others : people).flatMap((person) => answersTo(person).get(type) ?? []));
      return { type, offices, people, asks, form: formFor(now, type, seen), ...(refusal && { refusal }) };
    });
}
