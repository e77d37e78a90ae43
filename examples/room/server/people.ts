// Whoever is on the rolls, for those at the desk: found by name, by the initials of its pinyin and by 房号.
import { pinyin } from 'pinyin-pro';
import { view } from 'yishi';
import { namesOf } from 'yishi/language';
import type { Known } from '../wire.js';
import type { Followed } from './following.js';
import { officesOf } from './sessions.js';

/** `陈桂英` → `cgy`; of a name in other letters its own initials. */
export const initialsOf = (name: string): string =>
  pinyin(name.slice(0, 100), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    surname: 'head',
  })
    .flatMap((part) => part.split(/[^\p{L}\p{N}]+/u))
    .map((part) => [...part][0] ?? '')
    .join('')
    .toLowerCase();

export interface Listed {
  person: string;
  name: string;
  door?: string;
  bodies: string[];
}

/** Everybody the consultation knows, with their flat where a roll has one. */
export function listed({ snapshot: { context } }: Followed): Listed[] {
  const names = namesOf(context);
  const found = new Map<string, Listed>();
  const known = (person: string): Listed => {
    const one = found.get(person) ?? { person, name: names.person(person), bodies: [] };
    found.set(person, one);
    return one;
  };
  for (const person of context.people.keys()) known(person);
  for (const [body, { members }] of Object.entries(context.rolls))
    for (const { person: head, unit, coOwners = [] } of members.values())
      for (const person of [head, ...coOwners]) {
        const one = known(person);
        if (unit !== undefined) one.door ??= unit;
        if (!one.bodies.includes(body)) one.bodies.push(body);
      }
  return [...found.values()];
}

export function knownOf(followed: Followed, codes: ReadonlyMap<string, Exclude<Known['code'], 'none'>>): Known[] {
  const { snapshot } = followed;
  const names = namesOf(snapshot.context);
  return listed(followed).map((one) => ({
    ...one,
    bodies: one.bodies.map((body) => names.body(body)),
    initials: initialsOf(one.name),
    offices: officesOf(followed, one.person),
    present: view(snapshot, one.person).attendance.present,
    code: codes.get(one.person) ?? 'none',
  }));
}
