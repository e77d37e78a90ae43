// Whoever is on the rolls, for those at the desk, and how they are found.
import { useEffect, useMemo, useState } from 'react';
import { findPeople, foundAlone } from 'yishi/desk';
import type { Known } from '../wire.js';
import { type Asking, read } from './asking.js';
import { useRoom } from './room.js';
import { notDone, type Said } from './sending.js';
import { useSettings } from './settings.js';

/** Somebody, as far as whoever looks for them is told. */
export type Named = Pick<Known, 'person' | 'name' | 'door'>;

export interface People {
  people: readonly Known[];
  /** The list is on its way. */
  asking: boolean;
  find(query: string): readonly Known[];
  /** The one that is meant; nobody where several are found as surely. */
  meant(query: string): Known | undefined;
  again(): void;
}

/** So soon it asks again for a list that did not come. */
const AGAIN = 1500;

const NOBODY: readonly Known[] = [];

let last: { of: string; list: Promise<readonly Known[]> } | undefined;

/** The list at a moment: asked for once, however many fields look somebody up in it. */
function listFor(who: Asking, moment: string): Promise<readonly Known[]> {
  const of = JSON.stringify([who, moment]);
  if (last?.of !== of) {
    const list = read<readonly Known[]>('/room/people', who);
    last = { of, list };
    list.catch(() => {
      if (last?.of === of) last = undefined;
    });
  }
  return last.list;
}

export function usePeople(): People {
  const { seat, now } = useRoom();
  const { lang } = useSettings();
  const [known, setPeople] = useState<readonly Known[]>();
  const people = known ?? NOBODY;
  const [asked, ask] = useState(0);
  const as = seat?.person;
  const isDesk = seat?.role === 'desk';
  const [tries, again] = useState(0);
  const { seq } = now;
  useEffect(() => {
    if (!isDesk) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    listFor({ lang, as }, `${seq} ${asked}`).then(
      (found) => current && setPeople(found),
      () => {
        if (current) timer = setTimeout(() => again(tries + 1), AGAIN);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [as, isDesk, lang, seq, asked, tries]);
  return useMemo(
    () => ({
      people,
      asking: isDesk && known === undefined,
      find: (query) => findPeople(query, people).map(({ one }) => one),
      meant: (query) => foundAlone(findPeople(query, people)),
      again: () => ask((n) => n + 1),
    }),
    [people, known, isDesk],
  );
}

/** So soon after the last letter the server is asked. */
const PAUSE = 250;

export interface Finder {
  found: readonly Named[];
  /** The one whom the return key takes. */
  meant: Named | undefined;
  /** It was looked, and there is nobody. */
  isNobody: boolean;
  /** Why nobody could be looked for. */
  said: Said | undefined;
  nameOf(person: string): string;
  /** Only by the whole of their name. */
  whole: boolean;
}

/** What the server said to so many letters. */
interface Asked {
  query: string;
  found: readonly Named[];
  said?: Said;
}

const NOT_YET: Omit<Asked, 'query'> = { found: [] };

/** Whoever is meant: at the desk out of all by what is quick to type, elsewhere whom the server finds by their name. */
export function useFinder(query: string): Finder {
  const { seat, whom } = useRoom();
  const { lang } = useSettings();
  const { people, asking, find, meant } = usePeople();
  const [asked, setAsked] = useState<Asked>();
  const [met, meet] = useState<ReadonlyMap<string, string>>(new Map());
  // Whoever is helped sees no more of the roll than on a phone.
  const isDesk = seat?.role === 'desk' && whom === undefined;
  const as = seat?.person;
  useEffect(() => {
    if (isDesk || query.trim().length < 2) return;
    let current = true;
    const timer = setTimeout(() => {
      read<Named[]>(`/room/find?q=${encodeURIComponent(query)}`, { lang, as }).then(
        (found) => {
          if (!current) return;
          setAsked({ query, found });
          meet((before) => new Map([...before, ...found.map(({ person, name }): [string, string] => [person, name])]));
        },
        (error: unknown) => current && setAsked({ query, found: [], said: notDone(error) }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, isDesk, lang, as]);
  const nameOf = (person: string): string =>
    person === as
      ? (seat?.name ?? person)
      : (people.find((one) => one.person === person)?.name ?? met.get(person) ?? person);
  if (isDesk) {
    const found = query === '' ? [] : find(query);
    const isNobody = !asking && query.trim() !== '' && found.length === 0;
    return { found, meant: meant(query), isNobody, said: undefined, nameOf, whole: false };
  }
  // What was answered to other letters is no answer to these.
  const { found, said } = asked?.query === query ? asked : NOT_YET;
  const [one, another] = found;
  const isNobody = asked?.query === query && !said && found.length === 0;
  return { found, meant: another ? undefined : one, isNobody, said, nameOf, whole: true };
}
