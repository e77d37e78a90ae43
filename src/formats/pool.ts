// Ballots that say the same, put together as they come. Of very many that are all different none is looked for any longer. Pure.
import type { Ballot } from '../methods/index.js';

/** What a ballot says, without how many say it. */
export type Said = Ballot extends infer B ? (B extends Ballot ? Omit<B, 'count'> : never) : never;

/** So many different ballots are remembered; where hardly one of them came again, none is any longer. */
const MOST = 100_000;

export interface Pool {
  /** So many more ballots that say what has this key; `make` says it where it is new. */
  add(key: () => string, count: number, make: () => Said): void;
  /** In the order in which they first came. */
  ballots(): Ballot[];
}

export function pool(): Pool {
  const places = new Map<string, number>();
  const ballots: { count: number; said: Said }[] = [];
  let again = 0;
  return {
    add(key, count, make) {
      const worth = places.size < MOST || again > MOST / 10;
      const written = worth ? key() : '';
      const before = worth ? ballots[places.get(written) ?? -1] : undefined;
      if (before && Number.isSafeInteger(before.count + count)) {
        before.count += count;
        again += 1;
        return;
      }
      if (worth && !before && places.size < MOST) places.set(written, ballots.length);
      ballots.push({ count, said: make() });
    },
    // One of the kinds of ballots again, now that it has its count.
    ballots: () => ballots.map(({ count, said }) => ({ count, ...said }) as Ballot),
  };
}
