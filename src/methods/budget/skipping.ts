// What several ways of spending a budget share: an option, and a choice that is none.
import type { Bilingual } from '../../bilingual.js';
import type { OptionOf } from '../method.js';

export const skipUnaffordable: OptionOf = {
  means: {
    zh: '余款不够的项目是否跳过、继续看后面的项目；否则到此为止',
    en: 'Whether a project that the rest of the budget does not pay for is passed over; otherwise the funding ends there',
  },
  values: [true, false],
  default: true,
};

export const supportedOnly: Bilingual = {
  zh: '一票未得的项目不立项，即使余款足够',
  en: 'a project with no votes is never funded, even where there is money left for it',
};
