// What was deleted stands on in the write-ahead log, and in the database behind it, until the log has been written back and
// emptied. While somebody reads from before, it cannot be: then it is tried again until it is done, by this process or, from a mark
// in the database, by the next one that opens or lists.
import type { SqliteDatabase } from './driver.js';
import type { Statements } from './schema.js';

/** Between two tries, in milliseconds: the first and the longest pause. */
const FIRST = 5;
const LONGEST = 1000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Wiping {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST;
  private closed = false;

  /** @param patience how long an erasure waits for those who read, in milliseconds */
  constructor(
    private readonly database: SqliteDatabase,
    private readonly sql: Statements,
    private readonly where: string,
    private readonly patience: number,
  ) {}

  /** Runs a transaction that deletes; for a journal that is kept after it, so that nothing of before is in that either. */
  leavingNothing<T>(work: () => T): T {
    const { journal_mode: mode } = this.database.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
    if (mode !== 'persist') return work();
    const row = this.database.prepare('PRAGMA journal_size_limit').get() as { journal_size_limit: number };
    this.database.exec('PRAGMA journal_size_limit = 0');
    try {
      return work();
    } finally {
      this.database.exec(`PRAGMA journal_size_limit = ${Number(row.journal_size_limit)}`);
    }
  }

  /** Empties the log, and waits a while for those who read; whoever reads on is not waited for, but the log is emptied after them. */
  async now(): Promise<void> {
    const until = Date.now() + this.patience;
    for (let wait = FIRST; !this.tried(); wait = Math.min(wait * 2, LONGEST)) {
      if (Date.now() + wait > until || this.closed) {
        process.emitWarning(
          `${this.where || 'the database'}: what was erased stands on in its write-ahead log, since another connection reads from before; it goes when that is done`,
          'yishi',
        );
        this.later();
        return;
      }
      await pause(wait);
    }
  }

  /** Carries out what another process did not come to. */
  ifOwed(): void {
    if (this.timer === undefined && this.sql.wipes.get() !== undefined && !this.tried()) this.later();
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.timer !== undefined) this.tried();
    this.timer = undefined;
    this.closed = true;
  }

  private later(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.tried()) this.wait = FIRST;
      else this.later();
    }, this.wait).unref();
    this.wait = Math.min(this.wait * 2, LONGEST);
  }

  /** Tries once, without holding the process up, and takes away the marks that are done with. */
  private tried(): boolean {
    try {
      const owed = this.sql.wipes.all() as { mark: number | bigint }[];
      if (!this.emptied()) return false;
      for (const { mark } of owed) this.sql.dropWipe.run(mark);
      // Pages of before that this connection keeps in memory.
      this.database.exec('PRAGMA shrink_memory');
      return true;
    } catch {
      // Within a transaction of the host's, or locked: the next time.
      return false;
    }
  }

  private emptied(): boolean {
    const { timeout } = this.database.prepare('PRAGMA busy_timeout').get() as { timeout: number | bigint };
    this.database.exec('PRAGMA busy_timeout = 0');
    try {
      const { busy } = this.sql.emptyLog.get() as { busy: number | bigint };
      return Number(busy) === 0;
    } finally {
      this.database.exec(`PRAGMA busy_timeout = ${Number(timeout)}`);
    }
  }
}
