// Offices 职务: held by a person from one fact to another. Pure.
import type { Office } from '../../charters/charter.js';
import { refuse, rule } from '../../procedure/rule.js';
import type { State } from '../../procedure/vocabulary.js';
import { holds, isKnown } from '../questions.js';

/** The first pair of offices the charter does not want in one hand. */
function collision(state: State, person: string, taking: Office, leaving?: Office) {
  return state.charter.collisions.find(({ offices: [first, second] }) => {
    const other = first === taking ? second : second === taking ? first : undefined;
    return other !== undefined && other !== leaving && holds(state, person, other);
  });
}

function refuseAppointment(state: State, person: string, office: Office) {
  if (!isKnown(state, person)) return refuse('person.unknown', { person });
  if (holds(state, person, office)) return refuse('office.held', { office, person });
  const found = collision(state, person, office);
  return found?.effect === 'refuse'
    ? refuse('office.collision', { person, first: found.offices[0], second: found.offices[1] })
    : undefined;
}

export const appoint = rule({
  type: 'office.appoint',
  who: ['convener'],
  refuses: (state, { fields }) => refuseAppointment(state, fields.person, fields.office),
  finds: (state, { fields }) => ({ collision: collision(state, fields.person, fields.office)?.offices ?? null }),
  changes(draft, { fields }) {
    draft.offices[fields.office] = [...(draft.offices[fields.office] ?? []), fields.person];
  },
});

export const handOver = rule({
  type: 'office.hand-over',
  who: ['convener', 'chair', 'recorder', 'teller', 'scrutineer', 'supervisor', 'executor', 'treasurer', 'authority'],
  refuses(state, { fields, by }) {
    if (!holds(state, fields.from, fields.office))
      return refuse('office.not-held', { office: fields.office, person: fields.from });
    // An office is handed over by whoever holds it, or by the convener.
    if (by !== fields.from && !holds(state, by, 'convener'))
      return refuse('office.not-held', { office: fields.office, person: by });
    return refuseAppointment(state, fields.to, fields.office);
  },
  finds: (state, { fields }) => ({ collision: collision(state, fields.to, fields.office)?.offices ?? null }),
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).map((person) =>
      person === fields.from ? fields.to : person,
    );
  },
});

export const relieve = rule({
  type: 'office.relieve',
  who: ['convener'],
  refuses(state, { fields }) {
    if (!holds(state, fields.person, fields.office))
      return refuse('office.not-held', { office: fields.office, person: fields.person });
    // Without a convener nobody could appoint the next.
    if (fields.office === 'convener' && state.offices.convener?.length === 1)
      return refuse('office.last', { office: 'convener' });
    return undefined;
  },
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).filter((person) => person !== fields.person);
  },
});
