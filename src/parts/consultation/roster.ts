// Who there is when a record is opened: people, bodies, offices. A consultation's opening and a community's say the same of them. Pure.

import * as z from 'zod/mini';
import { type Charter, office } from '../../charters/charter.js';
import { id } from '../../fields.js';
import { joined } from '../../joined.js';
import { body, person } from '../../kernel/words.js';
import { PersistentMap } from '../../persistent-map.js';
import type { State } from '../command.js';

/** The fields of an opening that say it. */
export const rosterFields = {
  people: z.array(person),
  bodies: z.array(body),
  offices: z.array(z.strictObject({ office, person: id })),
};

interface Roster {
  people: z.output<typeof rosterFields.people>;
  bodies: z.output<typeof rosterFields.bodies>;
  offices: z.output<typeof rosterFields.offices>;
}

export const twice = (ids: readonly string[]): string | undefined =>
  new Set(ids).size === ids.length ? undefined : ids.find((id, index) => ids.indexOf(id) !== index);

/** Somebody or something listed twice, or a body under one there is not. */
export function listedWrong({ people, bodies }: Pick<Roster, 'people' | 'bodies'>) {
  const person = twice(people.map((one) => one.person));
  if (person !== undefined) return { problem: 'person-twice', at: person } as const;
  const body = twice(bodies.map((one) => one.body));
  if (body !== undefined) return { problem: 'body-twice', at: body } as const;
  const known = new Set(bodies.map((one) => one.body));
  const orphan = bodies.find(({ parent }) => parent !== undefined && !known.has(parent));
  return orphan?.parent === undefined ? undefined : ({ problem: 'unknown-body', at: orphan.parent } as const);
}

/** Two offices that the charter refuses in one hand, held by one person from the start. */
export function officesTogether({ charter, offices }: { charter: Charter; offices: Roster['offices'] }) {
  const held = new Set(offices.map(({ office, person }) => joined(office, person)));
  for (const {
    offices: [first, second],
    effect,
  } of charter.collisions) {
    const both = offices.find(({ office, person }) => office === first && held.has(joined(second, person)));
    if (effect === 'refuse' && both) return { person: both.person, first, second };
  }
  return undefined;
}

/** An office held by nobody who is listed, or two of them in one hand. */
export function heldWrong({ people, offices, charter }: Pick<Roster, 'people' | 'offices'> & { charter: Charter }) {
  const known = new Set(people.map(({ person }) => person));
  const holder = offices.find(({ person }) => !known.has(person));
  if (holder) return { problem: 'unknown-person', at: holder.person } as const;
  const together = officesTogether({ charter, offices });
  return together && ({ problem: 'office-collision', at: `${together.first} + ${together.second}` } as const);
}

/** Whether whoever opens a record is among its people and convenes it: without a convener nobody could go on. */
export const convenes = ({ people, offices }: Pick<Roster, 'people' | 'offices'>, by: string): boolean =>
  people.some(({ person }) => person === by) &&
  offices.some(({ office, person }) => office === 'convener' && person === by);

/** Writes them down. */
export function enterRoster(draft: State, { people, bodies, offices }: Roster): void {
  draft.people = PersistentMap.of(people.map(({ person, ...rest }) => [person, rest] as const));
  for (const body of bodies) draft.bodies[body.body] = body;
  for (const { office, person } of offices) draft.offices[office] = [...(draft.offices[office] ?? []), person];
}
