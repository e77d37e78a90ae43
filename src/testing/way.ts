// A way from place to place, and what it leads through. Types only.
import type { Charter } from '../charters/charter.js';
import type { ItemDraft } from '../kernel/words.js';
import type { Given } from './scenario.js';

/** What a way leads through: under which rules, and what about. */
export interface About {
  charter: Charter;
  items: readonly ItemDraft[];
}

export type Way = (given: Given, about: About) => Given;
