// 一切可能有误之处，逐一成句；少一句则编译不过。Everything that can be wrong.
import type { Sentences } from '../../dictionary.js';
import type { AnyProblems } from '../../problems.js';
import { csv } from './csv.js';
import { formats } from './formats.js';
import { rolls } from './rolls.js';
import { sortition } from './sortition.js';

export const problems: Sentences<AnyProblems> = { ...csv, ...formats, ...rolls, ...sortition };
