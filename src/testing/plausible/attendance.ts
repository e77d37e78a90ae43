// Draws for attendance. Pure.
import type { State } from '../../procedure/vocabulary.js';
import { staff } from '../community.js';
import { about, anybody, type DrawsOf } from './draw.js';

const presentOf = (state: State): string[] =>
  [...state.presence].filter(([, { out }]) => out === undefined).map(([person]) => person);

const absentOf = (state: State): string[] =>
  [...(state.rolls[state.charter.deliberation.body]?.members.keys() ?? [])].filter((one) => !state.presence.has(one));

export const attendance: DrawsOf<'attendance'> = {
  'attendance.check-in': (dice, state) => {
    const absent = absentOf(state);
    const person = dice.maybe(dice.once(5) ? [...state.people.keys()] : absent) ?? anybody(dice, state);
    const [from, sent] = dice.once(3) ? (dice.maybe(state.entrusted) ?? []) : [];
    if (from !== undefined && sent) return { fields: { person: sent.to, proxyFor: from }, by: staff.recorder };
    const proxyFor = dice.once(8) ? dice.maybe(absent) : undefined;
    return { fields: proxyFor === undefined ? { person } : { person, proxyFor }, by: staff.recorder };
  },
  'attendance.check-out': (dice, state) =>
    about(dice.once(4) ? dice.maybe(presentOf(state)) : undefined, (person) => ({ fields: { person }, by: person })),
  'attendance.correct': (dice, state) =>
    about(dice.once(3) ? dice.maybe(state.presence.keys()) : undefined, (person) => ({
      fields: { person, reason: 'Mistaken for somebody else' },
    })),
  'attendance.entrust': (dice, state) =>
    about(dice.once(3) ? dice.maybe(absentOf(state)) : undefined, (from) => ({
      fields: { from, to: anybody(dice, state) },
      by: dice.pick([from, staff.recorder]),
    })),
  'attendance.recall': (dice, state) =>
    about(dice.once(2) ? dice.maybe(state.entrusted.keys()) : undefined, (from) => ({ fields: { from }, by: from })),
};
