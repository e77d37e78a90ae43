// Who there is when a record is opened: people, bodies, offices. A consultation's opening and a community's say the same of them. Pure.
import * as z from 'zod/mini';
import { type Charter, type Office, office } from '../../charters/charter.js';
import { someone } from '../../fields.js';
import { body, person } from '../../kernel/words.js';
import { PersistentMap } from '../../persistent-map.js';
import { firstTwice as twice } from '../../twice.js';
import type { State } from '../command.js';

/** The fields of an opening that say it. */
export const rosterFields = {
  people: z._default(z.array(person), []),
  bodies: z.array(body),
  offices: z._default(z.array(z.strictObject({ office, person: someone })), []),
};

interface Roster {
  people: z.output<typeof rosterFields.people>;
  bodies: z.output<typeof rosterFields.bodies>;
  offices: z.output<typeof rosterFields.offices>;
}

/** Who holds each office. */
function holders(offices: Roster['offices']): Map<Office, Set<string>> {
  const found = new Map<Office, Set<string>>();
  for (const { office, person } of offices) found.set(office, (found.get(office) ?? new Set<string>()).add(person));
  return found;
}

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
  const holding = holders(offices);
  // Those refused, each once: a charter may say the same again and again.
  const seen = new Map<Office, Set<Office>>();
  for (const {
    offices: [first, second],
    effect,
  } of charter.collisions) {
    if (effect !== 'refuse' || seen.get(first)?.has(second)) continue;
    seen.set(first, (seen.get(first) ?? new Set<Office>()).add(second));
    const others = holding.get(second);
    for (const person of holding.get(first) ?? []) if (others?.has(person)) return { person, first, second };
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
  const held: Partial<Record<Office, string[]>> = {};
  for (const { office, person } of offices) {
    const already = held[office];
    if (already) already.push(person);
    else held[office] = [...(draft.offices[office] ?? []), person];
  }
  Object.assign(draft.offices, held);
}
