// Why a theory has no answer to a question, in English.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) =>
    `nothing is known of the model “${model}”; write one of ${known.join(', ')}`,
  'theory.unknown-rule': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${known.join(', ')}`,
  'theory.chances': ({ group, sum }) =>
    `the chances of group ${group} of the voters are each from 0 to 1 and together 1 at most; these come to ${sum}`,
  'theory.not-whole': ({ group }) =>
    `how many group ${group} of the voters has, and what area and weight each counts, are whole numbers from 0 up`,
  'theory.too-much': ({ what, most }) => `${what} is too large to be worked out here; it can be ${most} at most`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `the model says nothing of ${name} ${value}; write one of ${allowed.join(', ')}`,
};
