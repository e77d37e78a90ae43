// Why a theory has no answer to a question, in English.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) =>
    `nothing is known of the model “${model}”; write one of ${known.join(', ')}`,
  'theory.unknown-parameter': ({ model, parameter, known, nearest }) =>
    nearest === undefined
      ? `the model ${model} has no parameter ${parameter}; it has ${known.join(', ')}`
      : `the model ${model} has no parameter ${parameter}; did you mean ${nearest}?`,
  'theory.no-parameters': ({ written }) => `the entry has ${written} and no parameters; did you mean parameters?`,
  'theory.idle': ({ parameter, beside }) => `${parameter} says nothing beside ${beside}; leave one of them out`,
  'theory.no-limit': ({ name, value }) =>
    `${name} must be a number: of ${value} the model has no limit that is known here; write how many`,
  'theory.no-limit-of-rule': ({ rule, allowed }) =>
    `the limit for very many voters is not worked out here for ${rule}, only for ${allowed.join(', ')}; write how many voters as n, or one of these rules`,
  'theory.unknown-rule': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${known.join(', ')}`,
  'theory.chances': ({ group, sum }) =>
    `the chances of group ${group} of the voters are each from 0 to 1 and together 1 at most; these come to ${sum}`,
  'theory.area-missing': ({ rule, group }) =>
    `the rule ${rule} counts floor area, and group ${group} of the voters has none; write area with every group`,
  'theory.not-whole': ({ group }) =>
    `how many group ${group} of the voters has, and what area and weight each counts, are whole numbers from 0 up`,
  'theory.too-much': ({ what, most }) => `${what} is too large to be worked out here; it can be ${most} at most`,
  'theory.too-laborious': ({ what }) =>
    `with so large a ${what} this can be neither worked out here nor drawn often enough; ask with fewer voters or options`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `the model says nothing of ${name} ${value}; write one of ${allowed.join(', ')}`,
};
