// A test of the conformance suite, and what several of them need.
import { canonical } from '../digest.js';
import type { Entry, Listed, Store, Summary } from '../engine/contracts.js';

/** What is taken away behind the store's back: the last entry, or all of them. The head stays. */
export type Loss = 'last' | 'all';

export interface Tools {
  store: Store;
  scope: string;
  open(scope: string): Promise<Store>;
  reopen(): Promise<Store>;
  lose(id: string, what: Loss): Promise<void>;
  misstate(id: string, summary: Summary): Promise<void>;
  move(id: string, to: string): Promise<void>;
  expect: typeof import('vitest').expect;
}

export interface Case {
  name: string;
  reopens?: true;
  loses?: true;
  misstates?: true;
  moves?: true;
  run(tools: Tools): Promise<void>;
}

export const gathering = { place: 'topics.gathering' };

export async function readAll(store: Store, id: string, after?: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id, after)) entries.push(...page);
  return entries;
}

export async function listAll(store: Store, limit: number): Promise<Listed[]> {
  const heads: Listed[] = [];
  for (;;) {
    const page = await store.list({ limit, ...(heads.length > 0 && { after: heads.at(-1)?.id ?? '' }) });
    heads.push(...page);
    if (page.length < limit) return heads;
  }
}

export function nth<T>(list: readonly T[], n: number): T {
  const found = list[n];
  if (found === undefined) throw new RangeError(`there is no ${n} among ${list.length}`);
  return found;
}

export const openPart = ({ seals, ...part }: Entry): string => canonical(part);
export const written = (entries: Entry[]): string[] => entries.map((entry) => canonical(entry));
