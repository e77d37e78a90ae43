// 需求清单: the list of needs, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { en } from './texts/en.js';
import { zhHans } from './texts/zh-Hans.js';
import { zhHant } from './texts/zh-Hant.js';
import { emptyNeeds, type Need, settings } from './words.js';

const isOpen = ({ status }: Need): boolean => status === 'open';

export const needs = register({
  id: 'needs',
  settings,
  empty: emptyNeeds,
  commands,
  unfinished: (state) => [...state.needs.values()].filter(isOpen).map(({ need }) => need),
  indicators: (state) => {
    const all = [...state.needs.values()];
    return {
      posted: all.length,
      open: all.filter(isOpen).length,
      met: all.filter(({ status }) => status === 'met').length,
    };
  },
  texts: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant },
});
