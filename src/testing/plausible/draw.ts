// What the drawings of plausible commands have in common. Pure.
import type { Role } from '../../charters/charter.js';
import type { FieldsIn } from '../../engine/engine.js';
import type { Parts } from '../../parts/all.js';
import type { Project } from '../../parts/projects/words.js';
import type { CommandType, State } from '../../procedure/vocabulary.js';
import type { Dice } from './dice.js';

/** A command somebody might ask for. Who asks is drawn from those entitled, unless it says who. */
export interface Asked<T extends CommandType> {
  fields: FieldsIn<T>;
  by?: string | undefined;
  for?: string | undefined;
  enteredBy?: string | undefined;
  on?: string | undefined;
  assisted?: boolean | undefined;
}

/** Draws a command of one type from what there is in the state; nothing where nothing would make sense. */
export type Draw<T extends CommandType> = (dice: Dice, state: State, now: string) => Asked<T> | undefined;

export type Draws<T extends CommandType> = { readonly [C in T]: Draw<C> };

/** A draw for every command of a part; the opening is where a walk begins. */
export type DrawsOf<P extends keyof Parts> = Draws<
  Exclude<keyof Parts[P]['commands'] & CommandType, 'consultation.open'>
>;

/** A command without fields. */
export const bare = (): { fields: Record<never, never> } => ({ fields: {} });

/** A name nothing has yet; once in a while one that is taken. */
export const fresh = (dice: Dice, state: State, prefix: string, taken: Iterable<string> = []): string =>
  (dice.once(12) ? dice.maybe(taken) : undefined) ?? `${prefix}${state.seq}`;

/** For nobody else, mostly: once in a while by a mandate, with a clerk's help, or for anybody. */
export function acting(dice: Dice, state: State): Pick<Asked<CommandType>, 'by' | 'for' | 'enteredBy' | 'assisted'> {
  if (!dice.once(4)) return {};
  const given = dice.maybe(state.mandates.values());
  if (given && !dice.once(4)) return { by: given.to, for: given.from };
  const helped = dice.once(2) ? dice.maybe(state.offices.recorder ?? []) : undefined;
  const principal = anybody(dice, state);
  return helped === undefined ? { for: principal } : { for: principal, enteredBy: helped, assisted: true };
}

export const people = (state: State): string[] => [...state.people.keys()];

/** Somebody the consultation knows. */
export const anybody = (dice: Dice, state: State): string => dice.maybe(people(state)) ?? 'nobody';

/** Somebody in one of these roles, mostly: once in a while anybody at all. */
export function entitled(dice: Dice, state: State, roles: readonly Role[]): string {
  const having = (role: Role): Iterable<string> => {
    switch (role) {
      case 'anyone':
        return people(state);
      case 'member':
        return state.rolls[state.charter.deliberation.body]?.members.keys() ?? [];
      case 'voter':
        return state.vote.current?.roll.members.keys() ?? [];
      case 'clock':
      case 'system':
        return [role];
      default:
        return state.offices[role] ?? [];
    }
  };
  const found = dice.once(25) ? undefined : dice.maybe(roles.flatMap((role) => [...having(role)]));
  return found ?? anybody(dice, state);
}

/** One of the items; mostly one of those the step is about. */
export const anItem = (dice: Dice, state: State, wanted: (id: string) => boolean = () => true): string | undefined => {
  const ids = Object.keys(state.items);
  const fitting = ids.filter(wanted);
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : ids);
};

/** Marks on these criteria; once in a while beyond what may be given. */
export const marks = (dice: Dice, criteria: readonly { id: string; max: number }[]): Record<string, number> =>
  Object.fromEntries(criteria.map(({ id, max }) => [id, dice.once(30) ? max + 1 : dice.from(Math.ceil(max / 2), max)]));

/** Somebody who lives in a drawing about one thing, or nothing if there is none. */
export const about = <V, R>(found: V | undefined, make: (found: V) => R): R | undefined =>
  found === undefined ? undefined : make(found);

/** One of these things; mostly one with such a status. */
export function oneThat<Thing extends { status: string }>(
  dice: Dice,
  things: Iterable<Thing>,
  ...statuses: Thing['status'][]
): Thing | undefined {
  const all = [...things];
  const fitting = all.filter(({ status }) => statuses.includes(status));
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : all);
}

/** One of the projects; mostly one with such a status. */
export const project = (dice: Dice, state: State, ...statuses: Project['status'][]): Project | undefined =>
  oneThat(dice, Object.values(state.projects), ...statuses);

/** One of the sources of money the charter knows. */
export const source = (dice: Dice, state: State): string => dice.maybe(state.charter.conversion.sources) ?? 'own';
