// A record that is to go on, as its acts are read and played: who is in it, where it stands, and what its salts come from. Pure.
import { memory } from '../adapters/memory.js';
import { sha256 } from '../digest.js';
import { toFact } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import { isGone } from '../engine/marks.js';
import { type Chart, chartOf } from '../procedure/chart.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { type Recorded, recordedOf } from './recorded.js';
import type { ScriptForm } from './schema.js';

/** A record with what it comes to. */
export interface Held {
  id: string;
  entries: readonly Entry[];
  recorded: readonly Recorded[];
  now: Snapshot;
  chart: Chart;
}

/** @throws {RangeError} where there is no entry, and so nothing to go on with */
export function heldIn(entries: readonly Entry[]): Held {
  const id = entries[0]?.id ?? '';
  const recorded = recordedOf(id, entries.map(toFact));
  const now = recorded.at(-1)?.after;
  if (!now) throw new RangeError('a record without an entry cannot go on');
  return { id, entries, recorded, now, chart: chartOf(now) };
}

export const isLive = ({ now }: Pick<Held, 'now'>): boolean => now.context.mode === 'live';

/** What the clock recorded by itself. */
export const isClocks = ({ type, by }: Fact): boolean => type === 'deadline.pass' && by === 'clock';

const nameIn = (name: string | undefined): { name?: string } => (name === undefined || isGone(name) ? {} : { name });

/** Everybody a record knows, in the form of a script: by what was erased nobody is called any more. */
export function peopleIn({ people, bodies, rolls }: State) {
  const tables = new Map(
    Object.entries(rolls).map(([body, { members }]) => [
      body,
      {
        members: Array.from(members.entries(), ([person, { name, unit, coOwners }]) => ({
          person,
          ...nameIn(name),
          ...(unit !== undefined && !isGone(unit) && { unit }),
          ...(coOwners && { coOwners }),
        })),
      },
    ]),
  );
  const form: Pick<ScriptForm, 'people' | 'bodies'> = {
    people: Array.from(people.entries(), ([id, { name, kinds }]) => ({ id, ...nameIn(name), ...(kinds && { kinds }) })),
    bodies: Object.values(bodies).map(({ body, kind, name }) => ({ id: body, kind, name })),
  };
  const ids = new Set<string>(people.keys());
  for (const { members } of tables.values())
    for (const { person, coOwners = [] } of members) for (const one of [person, ...coOwners]) ids.add(one);
  return { form, tables, ids };
}

/** A copy of the record in memory, to try on it what is to come. */
export async function copyOf({ id, entries, now }: Held) {
  const store = memory();
  const due = Object.values(now.context.deadlines)
    .map((deadline) => deadline.due)
    .sort()[0];
  await store.append(id, 0, [...entries], { place: placeOf(now), ...(due !== undefined && { due }) });
  return store;
}

/**
 * Of a record that was played, salts for what comes after an entry: the same record and the same act make the same bytes. They come from the salts of its
 * opening, which stand in no publication, so that whoever has only that cannot try what an entry may say.
 */
export function entropyOf({ entries: [first] }: Held): (after: string, nth: number) => string {
  const seed = [first?.salt ?? '', ...Object.values(first?.seals ?? {}).map(({ salt }) => salt)].join('\n');
  return (after, nth) => sha256(`${seed}\n${after}\n${nth}`);
}
