// What is wrong with an area or a sum of money that somebody wrote, in English.
import type { AmountProblems } from '../../../amounts.js';
import type { Sentences } from '../../dictionary.js';

export const amounts: Sentences<AmountProblems> = {
  'amounts.form': ({ written, of }) =>
    of === 'area'
      ? `“${written}” is no area in square metres; write 89.50 or 1,289.50`
      : `“${written}” is no sum of money; write 12.50 or 12,000`,
  'amounts.fraction': ({ written }) =>
    `${written} is a number with a fraction, which a computer keeps inexactly; hand it on as the text it was written as: '${written}'`,
  'amounts.decimals': ({ written, most }) =>
    `“${written}” has more than ${most} decimals, and nothing is rounded; write ${most} at most`,
  'amounts.over': ({ written, most }) => `“${written}” is more than ${most}; check the number`,
};
