// Offices 职务: held by a person from one fact to another. Pure.
import * as z from 'zod/mini';
import { type Office, office } from '../../charters/charter.js';
import { someone, text } from '../../fields.js';
import { holds, isKnown } from '../../kernel/questions.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';

/** The first pair of offices the charter does not want in one hand. */
function collision(state: State, person: string, taking: Office, leaving?: Office) {
  return state.charter.collisions.find(({ offices: [first, second] }) => {
    const other = first === taking ? second : second === taking ? first : undefined;
    return other !== undefined && other !== leaving && holds(state, person, other);
  });
}

/** Whether this person may take the office, and what it collides with where the charter only warns. */
function appointment(state: State, person: string, office: Office) {
  if (!isKnown(state, person)) return refuse('person.unknown', { person });
  if (holds(state, person, office)) return refuse('office.held', { office, person });
  const colliding = collision(state, person, office);
  if (colliding?.effect === 'refuse') {
    const [first, second] = colliding.offices;
    return refuse('office.collision', { person, first, second });
  }
  return found({ collision: colliding?.offices ?? null });
}

export const appoint = command({
  type: 'office.appoint',
  fields: z.strictObject({ office, person: someone }),
  who: ['convener'],
  back: { by: { 'office.relieve': ['office', 'person'] }, until: 'always' },
  judge: (state, { fields }) => appointment(state, fields.person, fields.office),
  changes(draft, { fields }) {
    draft.offices[fields.office] = [...(draft.offices[fields.office] ?? []), fields.person];
  },
});

export const handOver = command({
  type: 'office.hand-over',
  fields: z.strictObject({ office, from: someone, to: someone }),
  who: ['convener', 'chair', 'recorder', 'teller', 'scrutineer', 'supervisor', 'executor', 'treasurer', 'authority'],
  back: { by: { 'office.hand-over': { office: 'office', from: 'to', to: 'from' } }, until: 'always' },
  judge(state, { fields: { office, from, to }, by }) {
    if (!holds(state, from, office)) return refuse('office.not-held', { office, person: from });
    // An office is handed over by whoever holds it, or by the convener.
    if (by !== from && !holds(state, by, 'convener')) return refuse('office.not-held', { office, person: by });
    return appointment(state, to, office);
  },
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).map((person) =>
      person === fields.from ? fields.to : person,
    );
  },
});

export const relieve = command({
  type: 'office.relieve',
  fields: z.strictObject({ office, person: someone, reason: text() }),
  who: ['convener'],
  back: { by: { 'office.appoint': ['office', 'person'] }, until: 'always' },
  judge(state, { fields: { office, person } }) {
    if (!holds(state, person, office)) return refuse('office.not-held', { office, person });
    // Without a convener nobody could appoint the next.
    const last = office === 'convener' && state.offices.convener?.length === 1;
    return last ? refuse('office.last', { office }) : admitted;
  },
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).filter((person) => person !== fields.person);
  },
});

/** Everything declared here, by type. */
export const commands = byType(appoint, handOver, relieve);
