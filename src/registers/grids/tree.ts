// What a tree of grids may be: no grid is part of itself, none hangs in the air, none lies deeper than there are levels. Pure.
import type { PersistentMap } from '../../persistent-map.js';
import { declaring } from '../register.js';
import { type Grid, type GridsState, type Refusals, upFrom } from './words.js';

export const { command, refuse } = declaring<GridsState, Refusals>();

/** A grid as it is entered. */
export interface GridDraft {
  grid: string;
  title: string;
  kind?: string | undefined;
  parent?: string | undefined;
  households?: number | undefined;
}

export const theGrid = (state: GridsState, grid: string) => {
  const known = state.grids.get(grid);
  if (!known) return refuse('grid.unknown', { grid });
  return known.status === 'standing' ? known : refuse('grid.dropped', { grid });
};

/** From 1 at the top. */
export const depthOf = (grids: PersistentMap<Grid>, grid: string): number => upFrom(grids, grid).length;

export function refuseDepth(state: GridsState, grid: string, depth: number) {
  const { levels } = state.settings.grids;
  return levels.length > 0 && depth > levels.length
    ? refuse('grid.too-deep', { grid, depth, levels: levels.map(({ level }) => level) })
    : undefined;
}

export function refuseKind(state: GridsState, kind: string | undefined) {
  const { kinds } = state.settings.grids;
  return kind !== undefined && kinds.length > 0 && !kinds.includes(kind)
    ? refuse('grid.kind-unknown', { kind, known: kinds })
    : undefined;
}

/**
 * How deep each of these lies, or why they are no tree. Each is walked up once, whatever order they come in: 5,495 take as long as their
 * number. Without recursion, so that a long chain is no more than that.
 */
export function depthsOf(state: GridsState, drafts: readonly GridDraft[]) {
  const among = new Map(drafts.map((draft) => [draft.grid, draft]));
  const depths = new Map<string, number>();
  for (const draft of drafts) {
    const chain: GridDraft[] = [];
    const onWay = new Set<string>();
    let depth = 0;
    for (let at: GridDraft | undefined = draft; at; ) {
      const known = depths.get(at.grid);
      if (known !== undefined) {
        depth = known;
        break;
      }
      if (onWay.has(at.grid)) return refuse('grid.loop', { grid: at.grid });
      onWay.add(at.grid);
      chain.push(at);
      const { parent }: GridDraft = at;
      if (parent === undefined) break;
      at = among.get(parent);
      if (at) continue;
      if (state.grids.get(parent)?.status !== 'standing')
        return refuse('grid.orphan', { grid: chain.at(-1)?.grid ?? '', parent });
      depth = depthOf(state.grids, parent);
    }
    for (const each of chain.reverse()) {
      depth += 1;
      depths.set(each.grid, depth);
    }
  }
  return depths;
}

/** Households a grid should have and has not: to be looked at, never in the way. */
export interface Odd {
  grid: string;
  households: number;
  from: number;
  to: number;
}

export function oddOf(
  state: GridsState,
  { grid, households }: Pick<GridDraft, 'grid' | 'households'>,
  depth: number,
): Odd | undefined {
  const size = state.settings.grids.levels[depth - 1]?.households;
  if (!size || households === undefined) return undefined;
  return households < size.from || households > size.to ? { grid, households, ...size } : undefined;
}

/** As many are named. */
const NAMED = 20;

/** Of those of the wrong size, how many there are, and the first of them. */
export const warningOf = (odd: readonly (Odd | undefined)[]): { odd: number; named: readonly Odd[] } => {
  const all = odd.filter((one) => one !== undefined);
  return { odd: all.length, named: all.slice(0, NAMED) };
};

/** The grids with this one counted, or counted no more, among the parts of its parent. */
export const counted = (grids: PersistentMap<Grid>, parent: string | undefined, by: number): PersistentMap<Grid> =>
  parent === undefined ? grids : grids.change(parent, (one) => ({ ...one, parts: one.parts + by }));
