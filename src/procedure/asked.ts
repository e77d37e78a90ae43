// What a caller writes: the fields of a command before parsing, by name with what an editor shows of them. Types only.
import type { WrittenOf } from '../kernel/command.js';
import type { commands } from '../parts/all.js';
import type { CommandHovers } from '../parts/hovers.js';
import type { CommandType } from './vocabulary.js';

type Input<T extends CommandType> = WrittenOf<(typeof commands)[T]>;

/** The fields of a command as a caller writes them. The names come of `hovers.ts`, which a test holds to be those of the schema. */
export type FieldsIn<T extends CommandType> = T extends keyof CommandHovers
  ? { [K in keyof CommandHovers[T]]: K extends keyof Input<T> ? Input<T>[K] : never }
  : Input<T>;
