// 资源清单: the list of resources, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyResources, type ResourceUse, settings } from './words.js';

const isEngaged = ({ status }: ResourceUse): boolean => status === 'engaged';

export const resources = register({
  id: 'resources',
  place: 11,
  settings,
  empty: emptyResources,
  commands,
  told: (state, { insider }) => ({
    get resourceUses() {
      return insider ? [...state.resourceUses.values()] : [];
    },
  }),
  // What is in use has to be given back.
  unfinished: (state) => [...state.resourceUses.values()].filter(isEngaged).map(({ use }) => use),
  indicators: (state) => {
    const all = [...state.resources.values()];
    const offered = all.filter(({ status }) => status === 'offered');
    return {
      offered: offered.length,
      parties: new Set(offered.map(({ party }) => party)).size,
      engaged: all.filter(({ engaged }) => engaged > 0).length,
      uses: state.resourceUses.size,
    };
  },
  texts,
});
