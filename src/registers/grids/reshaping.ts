// How the tree of grids changes its shape: one becomes several, several become one, one goes elsewhere. Pure.
import * as z from 'zod/mini';
import { count, id, line, text } from '../../fields.js';
import { isRefused } from '../../kernel/refusal.js';
import { found } from '../register.js';
import { command, counted, depthOf, oddOf, refuse, refuseDepth, theGrid, warningOf } from './tree.js';
import { type Grid, type GridsState, upFrom } from './words.js';

const part = z.strictObject({ grid: id, title: line, households: z.optional(count) });

const one = (state: GridsState, { fields }: { fields: { grid: string } }) => theGrid(state, fields.grid);

/** What the parts have together; nothing where one does not say. */
function together(parts: readonly { households?: number | undefined }[]): number | undefined {
  let sum = 0;
  for (const { households } of parts) {
    if (households === undefined) return undefined;
    sum += households;
  }
  return sum;
}

const dropped = (grid: Grid): Grid => ({ ...grid, status: 'dropped', lead: undefined, members: [] });

/** Whether an id is free: nothing stands under it. */
const refuseTaken = (state: GridsState, grid: string) =>
  state.grids.has(grid) ? refuse('grid.exists', { grid }) : undefined;

/** One becomes several beside it; those who led it are assigned anew. */
export const split = command({
  type: 'grid.split',
  fields: z.strictObject({ grid: id, into: z.array(part).check(z.minLength(2)), reason: text() }),
  who: ['convener'],
  back: { by: { 'grid.merge': [] }, until: 'kept' },
  subject: one,
  judge(state, { fields: { into } }, { grid, parts, households }) {
    if (parts > 0) return refuse('grid.has-parts', { grid, parts });
    const seen = new Set<string>();
    for (const each of into) {
      if (seen.has(each.grid)) return refuse('grid.exists', { grid: each.grid });
      seen.add(each.grid);
      const refused = refuseTaken(state, each.grid);
      if (refused) return refused;
    }
    const sum = together(into);
    if (households !== undefined && sum !== undefined && sum !== households)
      return refuse('grid.households-differ', { whole: households, parts: sum });
    const depth = depthOf(state.grids, grid);
    return found(warningOf(into.map((each) => oddOf(state, each, depth))));
  },
  changes(state, { fields: { into } }, grid) {
    const { kind, parent } = grid;
    state.grids = counted(state.grids, parent, into.length - 1);
    const entries = into.map((each): [string, Grid] => [
      each.grid,
      { ...each, kind, parent, members: [], parts: 0, status: 'standing' },
    ]);
    state.grids = state.grids.setAll([[grid.grid, dropped(grid)], ...entries]);
  },
});

/** Several that lie side by side become one. */
export const merge = command({
  type: 'grid.merge',
  fields: z.strictObject({ grid: id, title: line, of: z.array(id).check(z.minLength(2)), reason: text() }),
  who: ['convener'],
  back: { by: { 'grid.split': ['grid'] }, until: 'kept' },
  judge(state, { fields: { grid, of } }) {
    const refused = refuseTaken(state, grid);
    if (refused) return refused;
    const [first, ...others] = of;
    const head = theGrid(state, first ?? '');
    if (isRefused(head)) return head;
    const grids = [head];
    for (const each of others) {
      const other = theGrid(state, each);
      if (isRefused(other)) return other;
      if (grids.some((known) => known.grid === each)) return refuse('grid.itself', { grid: each });
      if (other.parent !== head.parent) return refuse('grid.apart', { grid: head.grid, other: each });
      grids.push(other);
    }
    const whole = grids.find(({ parts }) => parts > 0);
    if (whole) return refuse('grid.has-parts', { grid: whole.grid, parts: whole.parts });
    const households = together(grids);
    const warning = warningOf([oddOf(state, { grid, households }, depthOf(state.grids, head.grid))]);
    return found({ households: households ?? null, parent: head.parent ?? null, kind: head.kind ?? null, ...warning });
  },
  changes(state, { fields: { grid, title, of }, finding }) {
    const { households, parent, kind } = finding;
    for (const each of of) state.grids = state.grids.change(each, dropped);
    state.grids = counted(state.grids, parent ?? undefined, 1 - of.length);
    state.grids = state.grids.set(grid, {
      grid,
      title,
      ...(kind !== null && { kind }),
      ...(parent !== null && { parent }),
      ...(households !== null && { households }),
      members: [],
      parts: 0,
      status: 'standing',
    });
  },
});

/** How many levels a grid and what is part of it take up. Looks at every grid: this is asked where one moves, and no more. */
function heightOf(state: GridsState, grid: string, depth: number): number {
  let deepest = depth;
  for (const { grid: each, status } of state.grids.values()) {
    if (status !== 'standing') continue;
    const up = upFrom(state.grids, each);
    if (up.includes(grid)) deepest = Math.max(deepest, up.length);
  }
  return deepest - depth + 1;
}

/** With all that is part of it; without a parent, to the top. */
export const move = command({
  type: 'grid.move',
  fields: z.strictObject({ grid: id, parent: z.optional(id), reason: text() }),
  who: ['convener'],
  back: { by: { 'grid.move': ['grid'] }, until: 'kept' },
  subject: one,
  judge(state, { fields: { parent } }, { grid, parent: before, households, parts }) {
    if (parent === before) return refuse('grid.itself', { grid });
    const now = depthOf(state.grids, grid);
    let above = 0;
    if (parent !== undefined) {
      const whole = theGrid(state, parent);
      if (isRefused(whole)) return whole;
      const up = upFrom(state.grids, parent);
      if (up.includes(grid)) return refuse('grid.loop', { grid });
      above = up.length;
    }
    const height = parts === 0 ? 1 : heightOf(state, grid, now);
    return (
      refuseDepth(state, grid, above + height) ??
      found({ from: before ?? null, ...warningOf([oddOf(state, { grid, households }, above + 1)]) })
    );
  },
  changes(state, { fields: { parent } }, grid) {
    state.grids = counted(state.grids, grid.parent, -1);
    state.grids = counted(state.grids, parent, 1);
    state.grids = state.grids.set(grid.grid, { ...grid, parent });
  },
});
