// What several ways of spending a budget share: an option.
import type { OptionOf } from '../method.js';

export const skipUnaffordable: OptionOf = {
  values: [true, false],
  default: true,
};
