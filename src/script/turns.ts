// How often an act is asked for, and by whom each time: everybody who asks, times everything it is asked for. Pure.
import { filled, type Holes } from './fields.js';
import { countIds, expandIds } from './ids.js';
import type { ActForm } from './schema.js';

/** What one turn of an act knows: who asks, and what `each` brings. */
export type Turn = Holes & { by: string };

/** How many things an act asks for. */
export const timesOf = ({ as = [''], each = [''] }: ActForm): number => countIds(as) * countIds(each);

const broughtBy = ({ each }: ActForm): Holes[] =>
  each?.flatMap<Holes>((one) => (typeof one === 'string' ? expandIds([one]).map((id) => ({ each: id })) : [one])) ?? [
    {},
  ];

/** Everybody who asks, times everything it is asked for. */
export function turnsOf(act: ActForm): Turn[] {
  const askers = act.as === undefined ? [act.by ?? ''] : expandIds(act.as);
  const brought = broughtBy(act);
  return askers.flatMap((asker) => brought.map((holes) => ({ ...holes, by: String(filled(asker, holes)) })));
}
