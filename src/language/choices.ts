// The options of an item as a count of them names them: one by one, or several together where sets are tied. Pure.
import type { Say } from './say.js';

/** What a method is called; one of somebody else’s by its id. */
export const titleOf = (names: Readonly<Record<string, { title: string }>>, method: string): string =>
  (Object.hasOwn(names, method) ? names[method]?.title : undefined) ?? method;

export type OptionName = (id: string) => string;

/** Sets that are tied are told of as `a + b`. */
export const namesIn =
  (say: Say, item: string): OptionName =>
  (id) =>
    id
      .split(' + ')
      .map((one) => say.option(item, one))
      .join(' + ');
