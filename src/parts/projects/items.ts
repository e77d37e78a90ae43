// What projects say of the items they come from: which are undecided, and which still wait for a project. Pure.

import type { Item } from '../../kernel/state.js';
import type { State } from '../state.js';
import { isDecided, projectsOf } from './table.js';
import type { Project } from './vocabulary.js';

/** Items that were not decided, or were to become projects and have none of this kind. */
export const itemsWithout = (state: State, wanted: (project: Project) => boolean): string[] =>
  Object.values(state.items)
    .filter((item) => isPending(item) || (wantsProject(item) && !projectsOf(state, item.item).some(wanted)))
    .map(({ item }) => item);

const isPending = ({ status }: Item): boolean => status === 'open' || status === 'frozen' || status === 'voting';

/** A covenant, an election, an opinion executes itself once decided: nothing more has to be done. */
export const wantsProject = (item: Item): boolean => isDecided(item) && item.becomes === 'project';
