// 网格: the grids a community is divided into, a tree, and who leads them. Types only, but for the empty slice and the way up the tree.
import * as z from 'zod/mini';
import { count, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** How many households a grid should have. */
const size = z.strictObject({ from: count, to: count });

/** What a charter may say of grids. */
export const settings = z.strictObject({
  /** From the top down, what each level is called: 总网格, 一般网格, 微网格 ... Any depth where there are none. */
  levels: z._default(z.array(z.strictObject({ level: word, households: z.optional(size) })), []),
  /** Kinds a grid may be of: 专属网格 ... Any where there are none. */
  kinds: z._default(z.array(word), []),
});

export interface Grid {
  grid: string;
  title: string;
  kind?: string | undefined;
  /** Which grid it is part of; none for one at the top. */
  parent?: string | undefined;
  households?: number | undefined;
  lead?: string | undefined;
  members: readonly string[];
  /** How many standing grids are part of it. */
  parts: number;
  status: 'standing' | 'dropped';
}

export interface Grids {
  grids: PersistentMap<Grid>;
}

export const emptyGrids = (): Grids => ({ grids: PersistentMap.empty() });

export type GridsState = Seen<'grids', Grids, z.output<typeof settings>>;

export interface Refusals {
  'grid.exists': { grid: string };
  'grid.unknown': { grid: string };
  'grid.dropped': { grid: string };
  'grid.orphan': { grid: string; parent: string };
  /** It would be part of itself, over these. */
  'grid.loop': { grid: string };
  'grid.too-deep': { grid: string; depth: number; levels: readonly string[] };
  'grid.kind-unknown': { kind: string; known: readonly string[] };
  'grid.person-unknown': { person: string };
  'grid.assigned': { grid: string; person: string };
  'grid.not-assigned': { grid: string; person: string };
  /** Other grids are part of it. */
  'grid.has-parts': { grid: string; parts: number };
  'grid.apart': { grid: string; other: string };
  'grid.itself': { grid: string };
  /** The parts have other households than the whole. */
  'grid.households-differ': { whole: number; parts: number };
}

/** The grid and those it is part of, from below. */
export function upFrom(grids: PersistentMap<Grid>, grid: string): string[] {
  const chain: string[] = [];
  for (let at = grids.get(grid); at; at = at.parent === undefined ? undefined : grids.get(at.parent))
    chain.push(at.grid);
  return chain;
}
