// Grids 网格: entered all at once, led by people, split, merged, moved, dropped. Pure.
import * as z from 'zod/mini';
import { count, id, line, someone, text, word } from '../../fields.js';
import { isKnown } from '../../kernel/questions.js';
import { isRefused } from '../../kernel/refusal.js';
import { admitted, byType, found } from '../register.js';
import { merge, move, split } from './reshaping.js';
import {
  command,
  counted,
  depthOf,
  depthsOf,
  oddOf,
  refuse,
  refuseDepth,
  refuseKind,
  theGrid,
  warningOf,
} from './tree.js';
import type { Grid, GridsState } from './words.js';

const draft = z.strictObject({
  grid: id,
  title: line,
  kind: z.optional(word),
  parent: z.optional(id),
  households: z.optional(count),
});

const one = (state: GridsState, { fields }: { fields: { grid: string } }) => theGrid(state, fields.grid);

/** As many as a community has: part of each other in whatever order. `more` says that others follow; one that was dropped may come again. */
export const enter = command({
  type: 'grid.enter',
  fields: z.strictObject({ grids: z.array(draft).check(z.minLength(1)), more: z.optional(z.boolean()) }),
  who: ['convener', 'recorder'],
  back: {
    by: {
      'grid.correct': {
        grid: '/fields/grids/0/grid',
        title: '/fields/grids/0/title',
        kind: '/fields/grids/0/kind',
        households: '/fields/grids/0/households',
      },
      'grid.drop': { grid: '/fields/grids/0/grid' },
    },
    until: 'kept',
  },
  judge(state, { fields: { grids } }) {
    const seen = new Set<string>();
    for (const { grid, kind } of grids) {
      if (seen.has(grid) || state.grids.get(grid)?.status === 'standing') return refuse('grid.exists', { grid });
      seen.add(grid);
      const refused = refuseKind(state, kind);
      if (refused) return refused;
    }
    const depths = depthsOf(state, grids);
    if (isRefused(depths)) return depths;
    for (const [grid, depth] of depths) {
      const refused = refuseDepth(state, grid, depth);
      if (refused) return refused;
    }
    return found({
      entered: grids.length,
      ...warningOf(grids.map((each) => oddOf(state, each, depths.get(each.grid) ?? 1))),
    });
  },
  changes(state, { fields: { grids } }) {
    // Those that are part of one that comes with them are counted before it is there.
    const parts = new Map<string, number>();
    for (const { parent } of grids) if (parent !== undefined) parts.set(parent, (parts.get(parent) ?? 0) + 1);
    const among = new Set(grids.map(({ grid }) => grid));
    const entries = grids.map((each): [string, Grid] => [
      each.grid,
      { ...each, members: [], parts: parts.get(each.grid) ?? 0, status: 'standing' },
    ]);
    state.grids = state.grids.setAll(entries);
    for (const [parent, number] of parts) if (!among.has(parent)) state.grids = counted(state.grids, parent, number);
  },
});

/** A slip of the pen in what a grid is called, its kind, its households. */
export const correct = command({
  type: 'grid.correct',
  fields: z.strictObject({
    grid: id,
    title: z.optional(line),
    kind: z.optional(word),
    households: z.optional(count),
    reason: text(),
  }),
  who: ['convener', 'recorder'],
  back: { by: { 'grid.correct': ['grid', 'title', 'kind', 'households'] }, until: 'kept' },
  subject: one,
  judge: (state, { fields: { grid, kind, households } }) =>
    refuseKind(state, kind) ?? found(warningOf([oddOf(state, { grid, households }, depthOf(state.grids, grid))])),
  changes(state, { fields: { title, kind, households } }, grid) {
    state.grids = state.grids.set(grid.grid, {
      ...grid,
      title: title ?? grid.title,
      kind: kind ?? grid.kind,
      households: households ?? grid.households,
    });
  },
});

/** 网格长 and members of its team: a new lead takes the place of the one before. */
export const assign = command({
  type: 'grid.assign',
  fields: z.strictObject({ grid: id, person: someone, as: z.enum(['lead', 'member']) }),
  who: ['convener', 'recorder'],
  back: { by: { 'grid.relieve': ['grid', 'person'] }, until: 'kept' },
  subject: one,
  judge(state, { fields: { grid, person, as } }, { lead, members }) {
    if (!isKnown(state, person)) return refuse('grid.person-unknown', { person });
    const there = as === 'lead' ? lead === person : members.includes(person);
    return there ? refuse('grid.assigned', { grid, person }) : found({ before: as === 'lead' ? (lead ?? null) : null });
  },
  changes(state, { fields: { person, as } }, grid) {
    const team = as === 'lead' ? { lead: person } : { members: [...grid.members, person] };
    state.grids = state.grids.set(grid.grid, { ...grid, ...team });
  },
});

export const relieve = command({
  type: 'grid.relieve',
  fields: z.strictObject({ grid: id, person: someone, reason: text() }),
  who: ['convener', 'recorder'],
  back: { by: { 'grid.assign': ['grid', 'person'] }, until: 'kept' },
  subject: one,
  judge: (_state, { fields: { grid, person } }, { lead, members }) =>
    lead === person || members.includes(person) ? admitted : refuse('grid.not-assigned', { grid, person }),
  changes(state, { fields: { person } }, grid) {
    const lead = grid.lead === person ? undefined : grid.lead;
    const members = grid.members.filter((each) => each !== person);
    state.grids = state.grids.set(grid.grid, { ...grid, lead, members });
  },
});

export const drop = command({
  type: 'grid.drop',
  fields: z.strictObject({ grid: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'grid.enter': [] }, until: 'kept' },
  subject: one,
  judge: (_state, _asked, { grid, parts }) => (parts > 0 ? refuse('grid.has-parts', { grid, parts }) : admitted),
  changes(state, _fact, grid) {
    state.grids = counted(state.grids, grid.parent, -1);
    state.grids = state.grids.set(grid.grid, { ...grid, status: 'dropped', lead: undefined, members: [] });
  },
});

/** Everything declared here, by type. */
export const commands = byType(enter, correct, assign, relieve, split, merge, move, drop);
