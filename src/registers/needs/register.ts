// 需求清单: the list of needs, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyNeeds, type Need, settings } from './words.js';

const isOpen = ({ status }: Need): boolean => status === 'open';

export const needs = register({
  id: 'needs',
  place: 10,
  settings,
  empty: emptyNeeds,
  commands,
  published: { 'need.meet': ['/fields/reply'], 'need.decline': ['/fields/reply'], 'need.merge': ['/fields/reply'] },
  unfinished: (state) => [...state.needs.values()].filter(isOpen).map(({ need }) => need),
  indicators: (state) => {
    const all = [...state.needs.values()];
    return {
      posted: all.length,
      open: all.filter(isOpen).length,
      met: all.filter(({ status }) => status === 'met').length,
    };
  },
  texts,
});
