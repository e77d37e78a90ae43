// One person in one consultation: what a host holds for the length of a request. Who asks is said once, so it cannot be forgotten.
import type { RefusalCodeOf } from '../parts/all.js';
import { refuse } from '../parts/command.js';
import type { CommandType, Refusal } from '../procedure/vocabulary.js';
import type { Asking, Engine, Person } from './calls.js';
import type { Asker } from './judging.js';

/** Name by name: what else lies in the object says nothing. */
const askingOf = ({ enteredBy, for: principal, on, key, if: expected, assisted }: Asking): Asking => ({
  enteredBy,
  for: principal,
  on,
  key,
  if: expected,
  assisted,
});

/** What was said of it, and nothing for what was not. */
const given = (asking: Asking): Asking =>
  Object.fromEntries(Object.entries(askingOf(asking)).filter(([, value]) => value !== undefined));

export function asPerson(engine: Engine, id: string, person: string): Person {
  const asker = (asking: Asking = {}): Asker => ({ ...askingOf(asking), by: person });
  return {
    id,
    person,
    submit: (type, fields, asking) => engine.submit(id, type, fields, asker(asking)),
    // A form may say anything: that somebody else has entered it, or was helped.
    ask: ({ type, fields, key, if: expected, on }, asking = {}) =>
      engine.ask(id, { ...asker({ key, if: expected, on, ...given(asking) }), type, fields }),
    permitted: () => engine.permitted(id, person),
    async can(type) {
      const found = (await engine.permitted(id, person)).find((permission) => permission.type === type);
      if (found) return found.ok ? { ok: true } : { ok: false, refusal: found.refusal };
      const { place } = await engine.view(id, person);
      // A refusal every command may meet at the door.
      return { ok: false, refusal: refuse('not-now', { type, place }) as Refusal<RefusalCodeOf<CommandType>> };
    },
    view: () => engine.view(id, person),
    record: (options = {}) => engine.record(id, { ...options, for: person }),
  };
}
