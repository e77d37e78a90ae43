// A piece chosen by name in a study: `{ kind: small-world, knows: 6, rewired: 0.1 }`. Pure.
import * as z from 'zod/mini';
import type { Piece } from './model.js';

/** Settings of some kind: the kind's own schema has made them. */
export type Kinded = { kind: string } & Record<string, unknown>;

/** The schema of any piece of a catalogue: its settings, with its id as `kind`. */
export function kinded(pieces: readonly Piece<z.core.$ZodType>[], more: Record<string, z.core.$ZodType> = {}) {
  // Settings of pieces are objects with names of their own; a catalogue's type forgets that.
  const schemas = pieces.map(({ id, settings }) =>
    z.extend(settings as z.ZodMiniObject, { kind: z.literal(id), ...more }),
  );
  const [first, ...others] = schemas;
  if (!first) throw new Error('a catalogue without pieces');
  return z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodMiniType<Kinded, Kinded>;
}

/** What a piece begins with: the settings without what only says which it is. */
export function settingsOf({ kind: _kind, ...settings }: Kinded, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)));
}
