// Mandates 代办授权: who acts for whom, and by what. Types only, but for the empty slice.
import type { Instant } from '../../calendar.js';
import { PersistentMap } from '../../persistent-map.js';

/** By what: named by the person themselves, sent by an organisation, or appointed by law or custom. */
export const MANDATES = ['helper', 'delegate', 'guardian', 'household'] as const;

export interface Refusals {
  'mandate.exists': { from: string; to: string };
  'mandate.none': { from: string; to: string };
  'mandate.oneself': { person: string };
  'mandate.not-yours': { person: string };
  'mandate.no-basis': { from: string; to: string };
  'mandate.over': { until: Instant };
}

export interface Given {
  from: string;
  to: string;
  as: (typeof MANDATES)[number];
  until?: Instant | undefined;
}

export interface Mandates {
  /** By both ids, joined: whoever acts for somebody does so by one mandate. */
  mandates: PersistentMap<Given>;
}

export const emptyMandates = (): Mandates => ({ mandates: PersistentMap.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Mandates;
  refusals: Refusals;
  clocks: object;
  /** Those one has given and was given. */
  told: { readonly mandates: readonly Given[] };
}
