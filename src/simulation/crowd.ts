// The people of a simulation while it runs: who they are, what they think now and thought at first, whom they listen to, who has left.
// Opinions stand in columns, one for each thing there is an opinion about. Pure.
import type { Chance } from './chance.js';
import type { Influence, Network, Speech } from './model.js';
import type { Person, Population } from './population/population.js';

export interface Crowd {
  readonly size: number;
  readonly persons: readonly Person[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** What there are opinions about. */
  readonly subjects: readonly string[];
  /** What everybody thinks of it now: the column itself. Of an unknown subject everybody is undecided. */
  opinions(subject: string): Float64Array;
  initial(subject: string): Float64Array;
  readonly network: Network;
  /** Whoever takes part no longer. */
  readonly gone: Uint8Array;
  /** Those of a body, by number. */
  members(body: string): Int32Array;
  /** Minds change by a speech on an item, among those present. */
  hear(item: string, present: Int32Array, speech: Speech): void;
  /** Minds change once by what was said among those present. */
  meet(item: string, present: Int32Array): void;
  /** Everybody comes a share of the way towards an item that was amended, by how far they may be moved. */
  concede(item: string, share: number): void;
  /** So many of those somebody listens to who are among these, at most. @param among by rising number, themselves included */
  neighbours(index: number, most: number, among: Int32Array): number[];
}

/** @param minds how opinions of a subject change, begun anew for each */
export function crowdOf(
  { persons, opinions: first, susceptibility }: Population,
  network: Network,
  minds: (subject: string) => Influence,
  chanceOf: (subject: string) => Chance,
): Crowd {
  const initial = new Map(first);
  const now = new Map([...first].map(([subject, column]) => [subject, column.slice()] as const));
  const indexOf = new Map(persons.map(({ person }, index) => [person, index] as const));
  const bodies = new Map<string, number[]>();
  persons.forEach(({ bodies: of }, index) => {
    for (const body of of) {
      const members = bodies.get(body) ?? [];
      members.push(index);
      bodies.set(body, members);
    }
  });
  const members = new Map([...bodies].map(([body, list]) => [body, Int32Array.from(list)] as const));
  const undecided = new Float64Array(persons.length).fill(0.5);
  const begun = new Map<string, Influence & { chance: Chance }>();
  const mindsOf = (subject: string) => {
    const known = begun.get(subject) ?? { ...minds(subject), chance: chanceOf(subject) };
    begun.set(subject, known);
    return known;
  };
  const subjectsOf = (item: string): string[] =>
    [...now.keys()].filter((subject) => subject === item || subject.startsWith(`${item}/`));
  const opinions = (subject: string): Float64Array => now.get(subject) ?? undecided;
  return {
    size: persons.length,
    persons,
    indexOf,
    subjects: [...first.keys()],
    opinions,
    initial: (subject) => initial.get(subject) ?? undecided,
    network,
    gone: new Uint8Array(persons.length),
    members: (body) => members.get(body) ?? new Int32Array(0),
    hear(item, present, { speaker, seconds }) {
      for (const subject of subjectsOf(item)) {
        const { heard, chance } = mindsOf(subject);
        const column = opinions(subject);
        const speech = { speaker, seconds, opinion: column[speaker] ?? 0.5 };
        heard?.(
          column,
          { present, network, initial: initial.get(subject) ?? undecided, susceptibility, speech },
          chance,
        );
      }
    },
    concede(item, share) {
      const column = opinions(item);
      for (let index = 0; index < column.length; index += 1) {
        const opinion = column[index] ?? 0.5;
        column[index] = opinion + share * (susceptibility[index] ?? 0) * (1 - opinion);
      }
    },
    neighbours(index, most, among) {
      const place = placeOf(among, index);
      if (network.complete && place >= 0) {
        // Everybody listens to everybody: whoever comes next.
        const size = Math.min(most, among.length - 1);
        return Array.from({ length: size }, (_, step) => among[(place + step + 1) % among.length] ?? index);
      }
      const { offsets, targets } = network;
      const found: number[] = [];
      for (let at = offsets[index] ?? 0; at < (offsets[index + 1] ?? 0) && found.length < most; at += 1) {
        const other = targets[at] ?? index;
        if (other !== index && placeOf(among, other) >= 0) found.push(other);
      }
      return found;
    },
    meet(item, present) {
      for (const subject of subjectsOf(item)) {
        const { met, chance } = mindsOf(subject);
        met?.(
          opinions(subject),
          { present, network, initial: initial.get(subject) ?? undecided, susceptibility },
          chance,
        );
      }
    },
  };
}

/** Where a number stands among rising ones; less than 0 where it does not. */
function placeOf(rising: Int32Array, wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rising[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
