// What the room's server says, in English.
import type { ServerWords } from '../../server/words.js';

export const en: ServerWords = {
  participation: 'Turnout',
  consent: 'For',
  measures: { heads: 'people', area: 'area', weight: 'weight' },
  bar: (of, measure, threshold) => `${of}, ${measure}: ${threshold}`,
  ofWhole: (part, whole) => `${part} / ${whole}`,
  enough: (met) => (met ? 'enough' : 'not enough yet'),
};
