// Who is told that other connections wrote to the file, of this process or another. SQLite calls nobody across processes: it keeps a number that
// changes with what others commit, and that number is looked at. Knows no table.
import type { SqliteDatabase } from './driver.js';

/** Between two looks, in milliseconds. One takes some microseconds and no lock. */
const LOOK = 200;

export class Listening {
  private readonly ears = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private seen: unknown;

  constructor(private readonly database: SqliteDatabase) {}

  /** @returns what ends it */
  add(heard: () => void): () => void {
    // One of its own each time: the same function may listen twice.
    const ear = (): void => heard();
    if (this.ears.size === 0) this.start();
    this.ears.add(ear);
    return () => {
      if (this.ears.delete(ear) && this.ears.size === 0) this.close();
    };
  }

  close(): void {
    clearInterval(this.timer);
    this.ears.clear();
  }

  private start(): void {
    const version = this.database.prepare('PRAGMA data_version');
    const look = (): unknown => (version.get() as { data_version: unknown }).data_version;
    this.seen = look();
    this.timer = setInterval(() => {
      try {
        const now = look();
        if (now === this.seen) return;
        this.seen = now;
      } catch {
        // Whoever listens looks at the store, and is told there what is wrong with it.
      }
      for (const ear of this.ears) ear();
    }, LOOK);
    // A process that has nothing else to do may end.
    this.timer.unref();
  }
}
