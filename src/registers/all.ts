// THE REGISTERS of a community, one line each. A new register is a folder and a line here: its commands, clocks, views, words and tables
// join by it.
import { needs } from './needs/register.js';
import type { AnyRegister } from './register.js';

export const registers = { needs } as const satisfies Readonly<Record<string, AnyRegister>>;
