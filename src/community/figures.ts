// A community in figures: what its registers, and its call-outs, give as indicators at this moment. Pure.
import { registers } from '../registers/all.js';
import { figuresIn } from '../registers/indicators/commands.js';
import type { AnyRegister, Community } from '../registers/register.js';

/**
 * The figures of a register by name, or of `call-outs`; nothing where there is none, or the charter has no use for it. What they are
 * called is with the register's texts.
 * @example
 * figuresOf(state, 'cases')?.['median-hours'];
 */
export const figuresOf = (
  state: Community,
  register: string,
  kept: Readonly<Record<string, AnyRegister>> = registers,
): Readonly<Record<string, number>> | undefined => figuresIn(Object.values(kept), state, register);
