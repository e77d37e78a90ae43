// Rules of this part in the form of before.
import type * as z from 'zod/mini';
import type { Asked } from '../../kernel/command.js';
import { rulesOf } from '../rule.js';
import { commands, type Findings } from './vocabulary.js';

export { refuse, refuseReturn, type StateDraft } from '../rule.js';
export const rule = rulesOf<typeof commands, Findings>(commands);

type Commands = typeof commands;
export type Fields<T extends keyof Commands> = z.output<Commands[T]>;
export type Claim<T extends keyof Commands> = Asked<T, Fields<T>>;
