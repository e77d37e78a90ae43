// Declared interests and recusals 回避: what is kept of them, and what is said no with. Types only, but for the empty slice.
import { PersistentMap } from '../../persistent-map.js';

export interface Refusals {
  'recusal.exists': { item: string; person: string };
  'interest.none': { item: string; person: string };
  'recusal.missing': { item: string; person: string };
  recused: { item: string; person: string };
}

export interface Recusals {
  /** Keyed by item and person together. */
  recusals: PersistentMap<{ item: string; person: string }>;
  interests: PersistentMap<{ item: string; person: string }>;
}

export const emptyRecusals = (): Recusals => ({ recusals: PersistentMap.empty(), interests: PersistentMap.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Recusals;
  refusals: Refusals;
  clocks: object;
}
