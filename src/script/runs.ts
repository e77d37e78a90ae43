// Acts that a record went on with before: each was recorded under a key that says after which entry they began, the how manieth it was and what it said, so
// that the same list can be taken up again where it was cut short. Pure.
import { canonical, type Json, sha256 } from '../digest.js';
import type { Asked, ScriptAct } from './acts.js';
import type { Held } from './held.js';

const KEY = /^goes-on:([0-9a-f]{16}):(\d{1,7}):([0-9a-f]{16})$/;

const short = (hash: string): string => hash.slice(0, 16);

/** A list of acts, as far as it was recorded. */
export interface Run {
  /** The number of entries there were before it. */
  before: number;
  /** What was recorded of it, by its place in the list. */
  done: ReadonlyMap<number, { said: string; seq: number }>;
}

/** The list of acts that the record went on with last. */
export function lastRun({ entries }: Held): Run | undefined {
  const last = entries.findLast(({ key }) => key !== undefined && KEY.test(key));
  const [, start] = KEY.exec(last?.key ?? '') ?? [];
  if (start === undefined) return undefined;
  const before = entries.findIndex(({ hash }) => short(hash) === start) + 1;
  const done = new Map<number, { said: string; seq: number }>();
  for (const { key, seq } of entries) {
    const [, of, place, said] = KEY.exec(key ?? '') ?? [];
    if (of === start && said !== undefined) done.set(Number(place), { said, seq });
  }
  return before > 0 ? { before, done } : undefined;
}

/** What an act asks for, in few signs. */
function saidBy({ type, at }: ScriptAct, { key: _, ...asked }: Asked, live: boolean): string {
  // Whatever is asked was read from a text.
  const said = { type, ...asked, ...(!live && { at }) } as unknown as Json;
  return short(sha256(canonical(JSON.parse(JSON.stringify(said)))));
}

/** Everything the acts ask for, each in its place. */
const turnsOf = (acts: readonly ScriptAct[]): [act: ScriptAct, asked: Asked][] =>
  acts.flatMap((act) => act.asked.map((asked): [ScriptAct, Asked] => [act, asked]));

/** The acts with keys: a run that begins after this entry. */
export function keyed(acts: readonly ScriptAct[], after: string, live: boolean): ScriptAct[] {
  let place = 0;
  return acts.map((act) => ({
    ...act,
    asked: act.asked.map((asked) => {
      place += 1;
      return { ...asked, key: `goes-on:${short(after)}:${place}:${saidBy(act, asked, live)}` };
    }),
  }));
}

/** Acts compared with a run: what is left of them, and those that were recorded otherwise; nothing where they are others. */
export interface Resumed {
  left: ScriptAct[];
  /** Things asked for that are in the record already, or were refused before. */
  already: number;
  differs: { act: number; seq: number }[];
}

export function resumed(acts: readonly ScriptAct[], { done }: Run, live: boolean): Resumed | undefined {
  const turns = turnsOf(acts);
  const alike = (place: number): boolean => {
    const [act, asked] = turns[place - 1] ?? [];
    return act !== undefined && asked !== undefined && done.get(place)?.said === saidBy(act, asked, live);
  };
  const [first] = [...done.keys()].sort((one, other) => one - other);
  if (first === undefined || !alike(first)) return undefined;
  const last = Math.max(...done.keys());
  const differs = [...done].flatMap(([place, { seq }]) =>
    alike(place) ? [] : [{ act: turns[place - 1]?.[0].number ?? acts.length, seq }],
  );
  let place = 0;
  const left = acts.flatMap((act) => {
    const asked = act.asked.filter(() => {
      place += 1;
      return place > last;
    });
    const over = act.asked.length > 0 ? asked.length === 0 : place < last;
    return over ? [] : [{ ...act, asked }];
  });
  return { left, already: Math.min(last, turns.length), differs };
}
