// 价款: what was decided has its price, and what is built of it keeps to that. Pure; imports no step.
import { priceShareOf } from '../../charters/price.js';
import { since } from '../../kernel/revisions.js';
import type { Item } from '../../kernel/state.js';
import { check } from '../../law/threshold.js';
import { refuse, type State } from '../command.js';
import { projectsOf } from './register.js';
import { isAdopted, isDropped } from './table.js';
import type { Project } from './words.js';

/**
 * What the option an item was decided on is to cost, or all of those that were chosen together. Nothing where there was none, or one of
 * them has no price: options are frozen with it for the vote, and nobody changes it after.
 */
export function priceOf({
  options,
  chosen,
  elected,
}: Pick<Item, 'options' | 'chosen' | 'elected'>): number | undefined {
  const decided = elected ?? (chosen === undefined ? [] : [chosen]);
  let price: number | undefined;
  for (const one of decided) {
    const cost = options.find(({ option }) => option === one)?.cost;
    if (cost === undefined) return undefined;
    price = (price ?? 0) + cost;
  }
  return price;
}

/**
 * Why a project may not cost so much, or so little, as the item behind it was decided at another price. An item may become several
 * projects: what is approved already must not be too much with this one, and what is not even planned must not be missing.
 */
export function refusePrice(state: State, { project, item }: Pick<Project, 'project' | 'item'>, budget: number) {
  const of = state.items[item];
  const price = of && since(state, 4) ? priceOf(of) : undefined;
  if (price === undefined) return undefined;
  const share = priceShareOf(state.charter);
  const others = projectsOf(state, item).filter((other) => other.project !== project);
  const sum = (some: readonly Project[]): number => some.reduce((total, other) => total + other.budget, budget);
  const least = sum(others.filter(isAdopted));
  const most = sum(others.filter((other) => !isDropped(other)));
  const together = least > price ? least : most;
  const apart = least > price ? least - price : price - most;
  return apart > 0 && check('weight', apart, price, share).met
    ? refuse('project.off-price', { project, item, budget, together, price, ...share })
    : undefined;
}
