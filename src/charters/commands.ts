// What a charter may say of commands: there has to be one of that name, with a place for what is asked of it. Pure; which commands there
// are is handed in, since they stand above the charters.
import * as z from 'zod/mini';
import { nearestOf } from '../form.js';

/** The commands there are, by type: for charters that speak of them. */
export type Known = Readonly<Record<string, { fields: z.core.$ZodType; who?: readonly string[] }>>;

/** Whether there is a command of this name: of none, a slip would switch a rule off unseen. */
export const isKnown = (known: Known, type: string): boolean => Object.hasOwn(known, type);

/** A name that is none, and the command that was probably meant. */
export function noCommand(known: Known, command: string): { command: string; nearest?: string } {
  const nearest = nearestOf(command, Object.keys(known), 4);
  return { command, ...(nearest !== undefined && { nearest }) };
}

/** A command a charter speaks of that there is none of. */
export const unknownCommand = (known: Known, types: readonly string[]): string | undefined =>
  types.find((type) => !isKnown(known, type));

/** A second person can only be asked for where the command has a place for one. */
export const takesWitness = (known: Known, type: string): boolean => {
  const schema = known[type]?.fields;
  return schema instanceof z.ZodMiniObject && 'witness' in schema.shape;
};
