// The words of the whole procedure, for everybody above it: commands, facts, findings, refusals and the state.
import { type CommandType, commands as declared } from '../parts/all.js';

export type { Stamp } from '../kernel/command.js';
export type { DoorRefusals } from '../kernel/door.js';
export type { Past } from '../kernel/state.js';
export type {
  Claim,
  Command,
  CommandType,
  Fact,
  FactOf,
  Fields,
  Finding,
  Refusal,
  RefusalCode,
  RefusalCodeOf,
} from '../parts/all.js';
export type { Refusals as RefusalNumbers, State } from '../parts/state.js';

/** Every command's fields, by command type. */
export const commands = Object.fromEntries(
  Object.entries(declared).map(([type, { fields }]) => [type, fields]),
  // Each under its own type, as they were declared.
) as unknown as { readonly [T in CommandType]: (typeof declared)[T]['fields'] };
