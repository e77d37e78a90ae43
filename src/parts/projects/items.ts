// What projects say of the items they come from: which are undecided, and which still wait for a project. Pure; imports no step.
import type { Item } from '../../kernel/state.js';
import type { State } from '../command.js';
import { isOpen } from '../common/item-status.js';
import { projectsOf } from './register.js';
import type { Project } from './words.js';

/** Whether an item has been decided in favour. */
export const isDecided = ({ status }: Pick<Item, 'status'>): boolean => status === 'passed' || status === 'agreed';

/** A covenant, an election, an opinion executes itself once decided: nothing more has to be done. */
export const wantsProject = (item: Item): boolean => isDecided(item) && item.becomes === 'project';

/** Items that were not decided, or were to become projects and have none of this kind. */
export const itemsWithout = (state: State, wanted: (project: Project) => boolean): string[] =>
  Object.values(state.items)
    .filter((item) => isOpen(item) || (wantsProject(item) && !projectsOf(state, item.item).some(wanted)))
    .map(({ item }) => item);
