// Draws for attendance. Pure.
import type { State } from '../../procedure/vocabulary.js';
import { staff } from '../community.js';
import { about, anybody, type DrawsOf } from './draw.js';

const presentOf = (state: State): string[] =>
  [...state.presence].filter(([, { out }]) => out === undefined).map(([person]) => person);

export const attendance: DrawsOf<'attendance'> = {
  'attendance.check-in': (dice, state) => {
    const members = [...(state.rolls[state.charter.deliberation.body]?.members.keys() ?? [])];
    const absent = members.filter((person) => !state.presence.has(person));
    const person = dice.maybe(dice.once(5) ? [...state.people.keys()] : absent) ?? anybody(dice, state);
    const proxyFor = dice.once(8) ? dice.maybe(absent) : undefined;
    return { fields: proxyFor === undefined ? { person } : { person, proxyFor }, by: staff.recorder };
  },
  'attendance.check-out': (dice, state) =>
    about(dice.once(4) ? dice.maybe(presentOf(state)) : undefined, (person) => ({ fields: { person }, by: person })),
  'attendance.correct': (dice, state) =>
    about(dice.once(3) ? dice.maybe(state.presence.keys()) : undefined, (person) => ({
      fields: { person, reason: 'Mistaken for somebody else' },
    })),
};
