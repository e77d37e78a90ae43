// The list of a scope, as objects of Restate that each keep a part of it: they are told of each append by a message, so that they know of it a
// moment later. Heads by id, deadlines by moment, and what happened in the order it was told.
import * as restate from '@restatedev/restate-sdk';
import type { Head, Tombstone } from '../../engine/contracts.js';
import { joined, parted } from '../../joined.js';
import type { Happened } from './kept.js';
import { INDEX } from './keys.js';

/** What a consultation tells of itself. */
export interface News {
  id: string;
  lying: Head | { tombstone: Tombstone } | undefined;
  happened: readonly Happened[];
}

/** One append, at its place in this part. */
export type Place = Happened & { id: string };

export interface Asking {
  after?: string;
  limit: number;
  dueBefore?: string;
}

const headKey = (id: string): string => `h:${id}`;
const dueKey = ({ id, due }: Head): string => `d:${joined(due ?? '', id)}`;
const pageKey = (page: number): string => `t:${page}`;

/** How many appends lie together. */
const PAGE = 64;

const OPTIONS = { journalRetention: 0, enableLazyState: true } as const;

const all = <T>(promises: readonly Promise<T>[]): Promise<T[]> =>
  restate.RestatePromise.all(promises as readonly restate.RestatePromise<T>[]) as Promise<T[]>;

async function takeNote(ctx: restate.ObjectContext, { id, lying, happened }: News): Promise<void> {
  const before = (await ctx.get<Head>(headKey(id))) ?? undefined;
  if (before?.due !== undefined) ctx.clear(dueKey(before));
  if (lying && 'seq' in lying) {
    ctx.set(headKey(id), lying);
    if (lying.due !== undefined) ctx.set(dueKey(lying), id);
  } else ctx.clear(headKey(id));
  if (happened.length === 0) return;
  let told = (await ctx.get<number>('told')) ?? 0;
  let page = Math.floor(told / PAGE);
  let places = (told % PAGE > 0 ? await ctx.get<Place[]>(pageKey(page)) : undefined) ?? [];
  for (const one of happened) {
    places = [...places, { id, ...one }];
    told += 1;
    ctx.set(pageKey(page), places);
    if (told % PAGE > 0) continue;
    page += 1;
    places = [];
  }
  ctx.set('told', told);
}

async function listed(ctx: restate.ObjectSharedContext, { after, limit, dueBefore }: Asking): Promise<Head[]> {
  const keys = await ctx.stateKeys();
  const ids =
    dueBefore === undefined
      ? keys.filter((key) => key.startsWith('h:')).map((key) => key.slice(2))
      : keys
          .filter((key) => key.startsWith('d:'))
          .map((key) => parted(key.slice(2)))
          .flatMap(([due = '', id = '']) => (due <= dueBefore ? [id] : []));
  const wanted = ids
    .filter((id) => after === undefined || id > after)
    .sort()
    .slice(0, limit);
  const heads = await all(wanted.map((id) => ctx.get<Head>(headKey(id))));
  // One that was purged meanwhile is none any more.
  return heads.flatMap((head) => head ?? []);
}

async function toldAfter(
  ctx: restate.ObjectSharedContext,
  { after, limit }: { after: number; limit: number },
): Promise<Place[]> {
  const told = (await ctx.get<number>('told')) ?? 0;
  const end = Math.min(told, after + limit);
  if (after >= end) return [];
  const first = Math.floor(after / PAGE);
  const count = Math.floor((end - 1) / PAGE) - first + 1;
  const pages = await all(Array.from({ length: count }, (_, index) => ctx.get<Place[]>(pageKey(first + index))));
  return pages.flatMap((page) => page ?? []).slice(after - first * PAGE, end - first * PAGE);
}

/** The index, to be bound beside `consultationObject`. */
export function indexObject() {
  const { exclusive, shared } = restate.handlers.object;
  return restate.object({
    name: INDEX,
    handlers: {
      tell: exclusive({ ...OPTIONS, ingressPrivate: true }, takeNote),
      list: shared(OPTIONS, listed),
      feed: shared(OPTIONS, toldAfter),
      told: shared(OPTIONS, async (ctx: restate.ObjectSharedContext) => (await ctx.get<number>('told')) ?? 0),
    },
  });
}
