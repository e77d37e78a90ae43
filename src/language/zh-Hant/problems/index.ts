// Made from zh-Hans/problems/index.ts by `npm run zh-hant`: not to be edited.
import type { Sentences } from '../../dictionary.js';
import type { AnyProblems } from '../../problems.js';
import { csv } from './csv.js';
import { formats } from './formats.js';
import { rolls } from './rolls.js';
import { sortition } from './sortition.js';

export const problems: Sentences<AnyProblems> = { ...csv, ...formats, ...rolls, ...sortition };
