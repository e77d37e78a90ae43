// 网格: the tree of grids, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { depthOf, oddOf } from './tree.js';
import { emptyGrids, type Grid, settings } from './words.js';

const isStanding = ({ status }: Grid): boolean => status === 'standing';

export const grids = register({
  id: 'grids',
  place: 33,
  settings,
  empty: emptyGrids,
  commands,
  indicators: (state) => {
    const standing = [...state.grids.values()].filter(isStanding);
    return {
      standing: standing.length,
      top: standing.filter(({ parent }) => parent === undefined).length,
      led: standing.filter(({ lead }) => lead !== undefined).length,
      members: standing.reduce((sum, { members }) => sum + members.length, 0),
      households: standing.filter(({ parts }) => parts === 0).reduce((sum, one) => sum + (one.households ?? 0), 0),
      odd: standing.filter((one) => oddOf(state, one, depthOf(state.grids, one.grid)) !== undefined).length,
    };
  },
  texts,
});
