// Made from zh-Hans/fields/index.ts by `npm run zh-hant`: not to be edited.
import type { FieldWords } from '../../fields.js';
import { choices } from './choices.js';
import { common } from './common.js';
import { own } from './own.js';
import { registers } from './registers.js';
import { rules } from './rules.js';
import { steps } from './steps.js';
import { synonyms } from './synonyms.js';

export const fields: FieldWords = {
  fields: { ...common, ...steps, ...registers, ...rules, ...own },
  choices,
  synonyms,
  answers: { true: '是', false: '否' },
};
