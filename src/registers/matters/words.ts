// 交付协商的事项: what the community hands to a consultation, and what came back. Types only, but for the empty slice.
import * as z from 'zod/mini';
import { word } from '../../fields.js';
import type { ItemStatus } from '../../kernel/state.js';
import type { ProjectStatus } from '../../parts/projects/words.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of matters. */
export const settings = z.strictObject({
  /** The charters, by id, under which what is handed over may be consulted on; any where there are none. */
  charters: z._default(z.array(word), []),
});

export type MatterStatus = 'referred' | 'reported' | 'recalled';

/** A thing of another register that goes with a matter. */
export interface Reference {
  register: string;
  id: string;
}

/** What a consultation came to. */
export interface Report {
  /** Where it ended: `closed.done`, `closed.not-formed` ... */
  place: string;
  /** The fingerprint of its last entry, and how many entries there are: what the report can be checked against. */
  head: string;
  entries: number;
  /** Their titles stand in the consultation; in reports of before, and of hosts that write them themselves, here too. */
  items: readonly { item: string; title?: string | undefined; status: ItemStatus }[];
  /** Sums in 0.01 of the currency. */
  projects: readonly {
    project: string;
    title?: string | undefined;
    status: ProjectStatus;
    moneyIn: number;
    moneyOut: number;
  }[];
}

export interface Matter {
  matter: string;
  title: string;
  /** The consultation it was handed to, and the charter that holds there. */
  consultation: string;
  charter: string;
  entries: readonly Reference[];
  by: string;
  status: MatterStatus;
  report?: Report | undefined;
  reason?: string | undefined;
}

export interface Matters {
  matters: PersistentMap<Matter>;
  /** Which matter each consultation has. */
  consultations: PersistentMap<string>;
}

export const emptyMatters = (): Matters => ({
  matters: PersistentMap.empty(),
  consultations: PersistentMap.empty(),
});

export type MattersState = Seen<'matters', Matters, z.output<typeof settings>>;

export interface Refusals {
  'matter.exists': { matter: string };
  'matter.unknown': { matter: string };
  'matter.out-of-turn': { matter: string; status: MatterStatus };
  'matter.charter-unknown': { charter: string; known: readonly string[] };
  /** One consultation has one matter. */
  'matter.consultation-taken': { consultation: string; matter: string };
  'matter.entry-unknown': { register: string; id: string };
  'matter.entry-twice': { register: string; id: string };
  /** It has not come to its end: `place` is where it stands. */
  'matter.not-over': { matter: string; place: string };
  /** The same report once more: nothing has been recorded since. */
  'matter.reported': { matter: string; entries: number };
}
