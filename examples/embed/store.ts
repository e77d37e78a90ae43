// A store of one's own, as small as it can be: records as strings under keys, as a key-value service keeps them.
import {
  Conflict,
  Corrupt,
  type Entry,
  type Head,
  type Listed,
  type Store,
  type Tombstone,
  UnknownConsultation,
} from 'yishi';

// #region medium
/** What the medium has to offer: strings by key, and a way to write many of them at once or none. */
export interface KeyValue {
  get(key: string): Promise<string | undefined>;
  /** Keys that begin so, in order. */
  keys(prefix: string): Promise<string[]>;
  /**
   * Writes these values, and deletes where null stands, if `key` still holds `expected`; all or none, durably before it
   * resolves. Says whether it did.
   */
  writeIf(key: string, expected: string | undefined, values: Record<string, string | null>): Promise<boolean>;
}
// #endregion

// #region store
const PAGE = 500;

export function keyValueStore(medium: KeyValue, scope: string): Store {
  // Escaped, so that no scope or id reaches into another's keys.
  const headKey = (id = ''): string => `${encodeURIComponent(scope)}/head/${encodeURIComponent(id)}`;
  const entryKey = (id: string, seq: number): string =>
    `${encodeURIComponent(scope)}/entry/${encodeURIComponent(id)}/${seq}`;

  const entryOf = async (id: string, seq: number): Promise<Entry | undefined> => {
    const text = await medium.get(entryKey(id, seq));
    return text === undefined ? undefined : JSON.parse(text);
  };

  /** What is missing is said, and nobody goes on after it. */
  const cut = (id: string, seq: number, acknowledged: number): Corrupt =>
    new Corrupt({
      code: 'store.cut',
      numbers: { file: '', seq, acknowledged },
      at: { consultation: id, seq: seq + 1 },
    });

  /** The head, or the tombstone that took its place; every change is made on condition that this text still stands. */
  const standing = async (id: string): Promise<{ text?: string; head?: Head; tombstone?: Tombstone }> => {
    const text = await medium.get(headKey(id));
    if (text === undefined) return {};
    const kept: Head | Tombstone = JSON.parse(text);
    if ('purgedAt' in kept) return { text, tombstone: kept };
    if ((await entryOf(id, kept.seq))?.hash !== kept.hash) throw cut(id, kept.seq - 1, kept.seq);
    return { text, head: kept };
  };

  const store: Store = {
    async *read(id, after = 0) {
      const { head } = await standing(id);
      for (let from = after; ; from += PAGE) {
        const seqs = Array.from({ length: PAGE }, (_, index) => from + index + 1);
        const page = (await Promise.all(seqs.map((seq) => entryOf(id, seq)))).filter((entry) => entry !== undefined);
        if (page.length > 0) yield page;
        if (page.length === PAGE) continue;
        const seq = from + page.length;
        // Unless it was purged meanwhile, everything that the head promised has to be there.
        if (head && seq < head.seq && (await standing(id)).head) throw cut(id, seq, head.seq);
        return;
      }
    },

    async append(id, expected, entries, summary) {
      const { text, head, tombstone } = await standing(id);
      const moved = { code: 'store.moved', numbers: { id, expected, actual: head?.seq ?? 0 } } as const;
      if (tombstone || moved.numbers.actual !== expected) throw new Conflict(moved);
      const strange = entries.find((entry, index) => entry.id !== id || entry.seq !== expected + index + 1);
      if (strange) throw new Error(`entry ${strange.seq} of ${strange.id} does not follow`);
      const last = entries.at(-1) ?? head;
      if (!last) return;
      const values = Object.fromEntries(entries.map((entry) => [entryKey(id, entry.seq), JSON.stringify(entry)]));
      values[headKey(id)] = JSON.stringify({ id, seq: last.seq, hash: last.hash, ...summary });
      if (!(await medium.writeIf(headKey(id), text, values))) throw new Conflict(moved);
    },

    head: async (id) => (await standing(id)).head,

    async list({ after, limit = Number.POSITIVE_INFINITY, dueBefore } = {}) {
      const found: Listed[] = [];
      for (const key of await medium.keys(headKey())) {
        if (found.length >= limit) break;
        if (after !== undefined && key <= headKey(after)) continue;
        const id = decodeURIComponent(key.slice(headKey().length));
        try {
          const { head } = await standing(id);
          if (head && (dueBefore === undefined || (head.due !== undefined && head.due <= dueBefore))) found.push(head);
        } catch (error) {
          // One that is damaged stands among the others: it hides none of them, nor do they hide it.
          if (!(error instanceof Corrupt)) throw error;
          found.push({ id, damaged: error.problem });
        }
      }
      return found;
    },
    // #endregion

    async erase(id, seals) {
      const { text } = await standing(id);
      const erased = new Map<number, Entry>();
      for (const { seq, paths } of seals) {
        const entry = erased.get(seq) ?? (await entryOf(id, seq));
        if (!entry?.seals) continue;
        const { seals: kept, ...open } = entry;
        const left = Object.entries(kept).filter(([path]) => !paths.includes(path));
        erased.set(seq, left.length > 0 ? { ...open, seals: Object.fromEntries(left) } : open);
      }
      const values = Object.fromEntries([...erased].map(([seq, entry]) => [entryKey(id, seq), JSON.stringify(entry)]));
      // An append came between: the same again, on the record as it is now.
      if (!(await medium.writeIf(headKey(id), text, values))) await store.erase(id, seals);
    },

    async purge(id, { purgedAt, ground }) {
      const { text, head, tombstone } = await standing(id);
      if (tombstone) return tombstone;
      if (!head) throw new UnknownConsultation({ code: 'engine.unknown-consultation', numbers: { id } });
      const left: Tombstone = { id, seq: head.seq, hash: head.hash, purgedAt, ground };
      const values: Record<string, string | null> = { [headKey(id)]: JSON.stringify(left) };
      for (let seq = 1; seq <= head.seq; seq += 1) values[entryKey(id, seq)] = null;
      return (await medium.writeIf(headKey(id), text, values)) ? left : store.purge(id, { purgedAt, ground });
    },

    tombstone: async (id) => (await standing(id)).tombstone,

    async close() {},
  };
  return store;
}
