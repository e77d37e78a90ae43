// The voting methods by which a charter may have options ranked: adding one is one line here and its import.
// Few, because each of them is in the core that everybody loads; may not import the catalogue, which has all of them.
import type { Method } from '../methods/method.js';
import { borda } from '../methods/one/borda.js';
import { plurality } from '../methods/one/plurality.js';
import { schulze } from '../methods/one/schulze.js';

/** By the method's own id. */
export const rankingMethods = { schulze, borda, plurality } as const satisfies Record<string, Method>;

/** Methods by their ids, as whoever runs the procedure has them at hand. */
export type Methods = (id: string) => Method | undefined;

/** The method of this id: of those at hand, or of the few that are always there. */
export const methodIn = (known: Methods | undefined, id: string): Method | undefined =>
  known?.(id) ?? (Object.hasOwn(rankingMethods, id) ? rankingMethods[id as RankingMethod] : undefined);

export type RankingMethod = keyof typeof rankingMethods;

/** How the charter has a tie for the first place broken. */
export const TIE_BREAKS = ['order', 'casting-vote', 'lot'] as const;
export type RankingTieBreak = (typeof TIE_BREAKS)[number];
