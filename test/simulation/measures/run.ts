// A run made by hand, for measures whose value can be worked out: people with opinions, items as they came out, facts as needed.

import type { Charter } from 'yishi/charters';
import { hepingRoad } from 'yishi/charters';
import type { Item, Run } from 'yishi/simulation';

export interface ByHand {
  charter?: Charter;
  /** By item, or `item/option`; the number of persons is the length of the first. */
  opinions: Record<string, number[]>;
  /** Before anybody spoke, where it differs. */
  initial?: Record<string, number[]>;
  items?: Partial<Item>[];
  /** How items came out, by id. */
  state?: Record<string, { status: string; chosen?: string; elected?: string[] }>;
  /** Groups of the persons, in order. */
  groups?: string[];
  facts?: { type: string; by?: string; for?: string; fields?: object; finding?: object }[];
  refusals?: Record<string, number>;
}

/** Persons are `p1`, `p2`, ... and all in every body. */
export function runOf({
  charter = hepingRoad,
  opinions,
  initial = {},
  items,
  state = {},
  groups = [],
  facts = [],
  refusals = {},
}: ByHand): Run {
  const size = Object.values(opinions)[0]?.length ?? 0;
  const columns = new Map(Object.entries(opinions).map(([subject, column]) => [subject, Float64Array.from(column)]));
  const first = new Map(
    [...columns].map(([subject, column]) => [subject, initial[subject] ? Float64Array.from(initial[subject]) : column]),
  );
  const persons = Array.from({ length: size }, (_, index) => ({
    person: `p${index + 1}`,
    group: groups[index] ?? 'all',
    bodies: ['council'],
  }));
  const undecided = new Float64Array(size).fill(0.5);
  const run = {
    facts: facts.map((fact) => ({ by: 'convener', fields: {}, finding: {}, ...fact })),
    session: { state: { items: state, rolls: {}, topics: { topics: new Map() } } },
    crowd: {
      size,
      persons,
      indexOf: new Map(persons.map(({ person }, index) => [person, index])),
      subjects: [...columns.keys()],
      opinions: (subject: string) => columns.get(subject) ?? undecided,
      initial: (subject: string) => first.get(subject) ?? undecided,
      members: () => Int32Array.from(persons.keys()),
    },
    charter,
    items: (
      items ??
      Object.keys(opinions)
        .filter((subject) => !subject.includes('/'))
        .map((item) => ({ item }))
    ).map((item) => ({
      title: 'An item',
      route: [{ body: 'council', rule: 'council-majority' }],
      options: [],
      ...item,
    })),
    end: 'closed.done',
    visits: [],
    samples: [],
    refusals,
    began: '2026-03-02T01:00:00.000Z',
    ended: '2026-03-12T01:00:00.000Z',
  };
  // As much of a run as measures look at.
  return run as unknown as Run;
}

/** Options as items have them. */
export const optionsOf = (...options: (string | [string, number])[]): Item['options'] =>
  options.map((option) =>
    typeof option === 'string' ? { option, title: option } : { option: option[0], title: option[0], cost: option[1] },
  );
