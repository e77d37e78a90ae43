// What a delivery keeps: how far it has come, and what could not be delivered. In the memory of the process here; in tables beside.
import type { Happening } from '../engine/feed.js';

/** How far somebody has come in what happens: durable before `save` resolves. */
export interface Cursor {
  load(): Promise<string | undefined>;
  save(cursor: string): Promise<void>;
}

/** What could not be delivered, and why: enough to try again, and nothing anybody said. */
export interface DeadLetter {
  id: string;
  seq: number;
  kind: Happening['kind'];
  /** Of an entry. */
  at?: string;
  type?: string;
  /** What went wrong the last time. */
  reason: string;
  attempts: number;
}

export interface DeadLetters {
  /** Keeps one, in the place of an earlier one of the same entry. */
  put(letter: DeadLetter): Promise<void>;
  /** Those that are kept, by consultation and entry. */
  list(): Promise<DeadLetter[]>;
  remove(letter: Pick<DeadLetter, 'id' | 'seq' | 'kind'>): Promise<void>;
}

/** Cursors and dead letters by name: one for each receiver. */
export interface Kept {
  cursor(name: string): Cursor;
  deadLetters(name: string): DeadLetters;
}

const nameOf = ({ id, seq, kind }: Pick<DeadLetter, 'id' | 'seq' | 'kind'>): string => `${seq} ${kind} ${id}`;

export const inOrder = (one: DeadLetter, other: DeadLetter): number =>
  one.id === other.id ? one.seq - other.seq : one.id < other.id ? -1 : 1;

/** For tests and trials: nothing survives the process. */
export function keptInMemory(): Kept {
  const cursors = new Map<string, string>();
  const letters = new Map<string, Map<string, DeadLetter>>();
  return {
    cursor: (name) => ({
      load: async () => cursors.get(name),
      async save(cursor) {
        cursors.set(name, cursor);
      },
    }),
    deadLetters(name) {
      const mine = letters.get(name) ?? new Map<string, DeadLetter>();
      letters.set(name, mine);
      return {
        async put(letter) {
          mine.set(nameOf(letter), { ...letter });
        },
        list: async () => [...mine.values()].map((letter) => ({ ...letter })).sort(inOrder),
        async remove(letter) {
          mine.delete(nameOf(letter));
        },
      };
    },
  };
}
