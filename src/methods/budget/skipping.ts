// An option that several ways of spending a budget share.
import type { OptionOf } from '../method.js';

export const skipUnaffordable: OptionOf = {
  means: {
    zh: '余款不够的项目是否跳过、继续看后面的项目；否则到此为止',
    en: 'Whether a project that the rest of the budget does not pay for is passed over; otherwise the funding ends there',
  },
  values: [true, false],
  default: true,
};
