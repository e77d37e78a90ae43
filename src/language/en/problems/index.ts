// Everything that can be wrong, in English; a sentence that is missing does not compile.
import type { Sentences } from '../../dictionary.js';
import type { AnyProblems } from '../../problems.js';
import { csv } from './csv.js';
import { formats } from './formats.js';
import { rolls } from './rolls.js';
import { sortition } from './sortition.js';

export const problems: Sentences<AnyProblems> = { ...csv, ...formats, ...rolls, ...sortition };
