// What the desk knows of a record: where it stands, what can be asked there and by whom, and who there is. Pure.
import { type CommandType, ERASED, type Snapshot } from 'yishi';
import {
  actsOf,
  type Desk,
  deskOf,
  type Findable,
  findPeople,
  foundAlone,
  type Last,
  type Way,
  type Whose,
} from 'yishi/desk';
import { type Language, type LanguageId, namesOf } from 'yishi/language';
import type { Recorded } from 'yishi/script';

export interface Seen {
  recorded: readonly Recorded[];
  now: Snapshot;
  live: boolean;
  zone: string;
  /** When it was looked at. */
  moment: string;
  acts: readonly Whose[];
  people: readonly Findable[];
  /** The item at hand. */
  item?: string;
}

/** What everything is said in, and the letters a name begins with in pinyin. */
export interface Speaking {
  language: Language<LanguageId>;
  letters: (name: string) => string;
}

/** Everybody the record knows, each once, with the door a roll has them at. */
function peopleIn({ context: { people, rolls } }: Snapshot, { letters }: Pick<Speaking, 'letters'>): Findable[] {
  const doors = new Map<string, string>();
  const names = new Map<string, string>();
  const called = (name: string | undefined, person: string): string =>
    name === undefined || name === ERASED ? person : name;
  for (const [person, { name }] of people) names.set(person, called(name, person));
  for (const { members } of Object.values(rolls))
    for (const [person, { name, unit }] of members.entries()) {
      if (unit !== undefined && unit !== ERASED && !doors.has(person)) doors.set(person, unit);
      if (!names.has(person)) names.set(person, called(name, person));
    }
  return [...names].map(([person, name]) => {
    const door = doors.get(person);
    return { person, name, ...(door !== undefined && { door }), initials: letters(name) };
  });
}

export function seenIn(
  recorded: readonly Recorded[],
  now: Snapshot,
  speaking: Pick<Speaking, 'letters'>,
  moment = now.context.at,
): Seen {
  const { mode, charter } = now.context;
  const item = deskOf(now).meeting?.item;
  return {
    recorded,
    now,
    live: mode === 'live',
    zone: charter.zone,
    moment,
    acts: actsOf(now),
    people: peopleIn(now, speaking),
    ...(item !== undefined && { item }),
  };
}

export const factsOf = ({ recorded }: Pick<Seen, 'recorded'>) => recorded.map(({ fact }) => fact);

/** The desk at a moment, as those see it who run the meeting. */
export const deskAt = (seen: Seen, moment: string): Desk => deskOf(seen.now, { moment, facts: factsOf(seen) });

export const actIn = ({ acts }: Pick<Seen, 'acts'>, type: CommandType): Whose | undefined =>
  acts.find((one) => one.type === type);

/** What somebody is called: their name, or their id where others have the name too. */
export function calledIn({ people }: Pick<Seen, 'people'>, person: string): string {
  const one = people.find((other) => other.person === person);
  if (!one) return person;
  return foundAlone(findPeople(one.name, people))?.person === person ? one.name : person;
}

/** Somebody as they stand in a list: with their door, so that two of one name are told apart. */
export const shownAs = ({ name, door, person }: Findable): string =>
  [name, door ?? (name === person ? undefined : person)].filter((one) => one !== undefined).join(' ');

export const namesIn = ({ now }: Pick<Seen, 'now'>) => namesOf(now.context);

/** The acts in the order in which they are listed: what can be asked for first. */
export const ordered = ({ acts }: Pick<Seen, 'acts'>): Whose[] => [
  ...acts.filter(({ refusal }) => !refusal),
  ...acts.filter(({ refusal }) => refusal),
];

/** An entry, and the act that puts it right, if there is one. */
export interface Putting {
  entry: Last;
  way?: Way;
}

/** What was done last, the latest first, each with how it is put right: the way that is open now, or else the nearest. */
export function putRight(seen: Seen): Putting[] {
  const { offices } = seen.now.context;
  const [person] = Object.values(offices).flatMap((holders) => holders ?? []);
  const desk = person === undefined ? undefined : deskOf(seen.now, { person, facts: factsOf(seen) });
  const isOpen = ({ command }: Way) => seen.acts.some(({ type, refusal }) => type === command && !refusal);
  return (desk?.last ?? []).map((entry) => {
    const way = entry.ways.find(isOpen) ?? entry.ways[0];
    return { entry, ...(way && { way }) };
  });
}
