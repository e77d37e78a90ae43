// All registers of a community, in the order of its book: those of the catalogue, and the indicators read off them. Typed by names: written
// out, the declarations of the package would be twice as long.
import * as catalogue from './catalogue.js';
import { indicatorsOver } from './indicators/register.js';
import type { AnyRegister } from './register.js';

type Registers = typeof catalogue & { readonly indicators: ReturnType<typeof indicatorsOver> };

const LAST = 100;

const inOrder = (one: AnyRegister, other: AnyRegister): number =>
  (one.place ?? LAST) - (other.place ?? LAST) || (one.id < other.id ? -1 : 1);

const all: readonly AnyRegister[] = [...Object.values(catalogue), indicatorsOver(Object.values(catalogue))];

// Each under its id, which is its name in the catalogue: a test holds it.
export const registers = Object.fromEntries([...all].sort(inOrder).map((one) => [one.id, one])) as unknown as Registers;
