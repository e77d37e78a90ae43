// Who is told that there was an append, and who tells. It is told after the commit and not within: NOTIFY makes all who commit with it wait for one
// another, up to the disk. So a process may die in between, and whoever listens looks every few seconds at where the feed ends as well.
import { sha256 } from '../../digest.js';
import { attempt, isEmbedded, minding, type Postgres, type PostgresClient, type PostgresPool } from './driver.js';
import { feedEnd } from './feed.js';

const CHANNEL = 'yishi';

/** Between two tries to listen again, in milliseconds: the first and the longest pause. */
const FIRST = 50;
const LONGEST = 5000;
/** How often the end of the feed is looked at. */
const LOOK = 5000;
/** Between two notifications of one process at least: what was appended meanwhile goes along. */
const BREATH = 20;

/** What names a scope on the channel, where whoever may connect can hear it. */
const markOf = (scope: string): string => sha256(scope).slice(0, 32);

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/** Tells those who listen, in the background: at most one notification at a time, for however many appends. */
export class Telling {
  private readonly marks = new Set<string>();
  private running: Promise<void> | undefined;

  constructor(private readonly postgres: Postgres) {}

  tell(scope: string): void {
    this.marks.add(markOf(scope));
    this.running ??= this.run();
  }

  /** Until everything is told. */
  async settle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.marks.size > 0) {
      const marks = [...this.marks];
      this.marks.clear();
      // Whoever listens looks by itself when it is not told, or cannot be.
      await this.postgres
        .query('SELECT pg_notify($1, mark) FROM unnest($2::text[]) AS marks (mark)', [CHANNEL, marks])
        .catch(() => {});
      if (this.marks.size > 0) await pause(BREATH);
    }
    this.running = undefined;
  }
}

interface Ear {
  scope: string;
  heard: () => void;
  /** Where the end of the feed is looked at. */
  records: Postgres;
}

/** One connection for all who listen by a pool; it is made again when it breaks, and everybody told then. */
class Listening {
  private readonly ears = new Set<Ear>();
  private begun: Promise<void> | undefined;
  private end: () => void = () => {};
  private timer: ReturnType<typeof setInterval> | undefined;
  /** Where the feed of a scope ended when it was looked at last. */
  private readonly ends = new Map<string, string>();
  private looking = false;

  constructor(private readonly postgres: Postgres) {}

  async add(ear: Ear): Promise<() => Promise<void>> {
    this.ears.add(ear);
    this.begun ??= this.begin();
    try {
      await this.begun;
      this.ends.set(ear.scope, await feedEnd(ear.records, ear.scope));
    } catch (error) {
      await this.drop(ear);
      throw error;
    }
    return () => this.drop(ear);
  }

  private async drop(ear: Ear): Promise<void> {
    this.ears.delete(ear);
    if (this.ears.size > 0) return;
    const { begun } = this;
    this.begun = undefined;
    await begun?.catch(() => {});
    if (this.begun) return;
    clearInterval(this.timer);
    this.end();
  }

  private async begin(): Promise<void> {
    this.timer = setInterval(() => void this.look(), LOOK);
    this.timer.unref();
    if (isEmbedded(this.postgres)) {
      const stop = await this.postgres.listen(CHANNEL, (mark) => this.hear(mark));
      this.end = () => void stop();
      return;
    }
    let over = false;
    let client: PostgresClient | undefined;
    this.end = () => {
      over = true;
      client?.release(true);
      client = undefined;
    };
    const { postgres } = this;
    const again = async (): Promise<void> => {
      for (let wait = FIRST; !over; wait = Math.min(2 * wait, LONGEST)) {
        await pause(wait / 2 + (wait / 2) * Math.random());
        try {
          await start();
          return this.hear();
        } catch {
          // The next time.
        }
      }
    };
    const start = async (): Promise<void> => {
      const mine = await this.connected(postgres, () => {
        if (client !== mine) return;
        client = undefined;
        mine.release(true);
        void again();
      });
      if (over) mine.release(true);
      else client = mine;
    };
    await start();
  }

  /** A connection that listens. */
  private async connected(pool: PostgresPool, lost: () => void): Promise<PostgresClient> {
    const client = await pool.connect();
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', (told) => {
      if (typeof told === 'object' && told !== null && 'payload' in told) this.hear(String(told.payload));
    });
    try {
      await client.query(`LISTEN ${CHANNEL}`);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** @param mark of the scope there was something in; without it there may have been in any */
  private hear(mark?: string): void {
    for (const { scope, heard } of this.ears) if (mark === undefined || mark === markOf(scope)) heard();
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const [scope, records] of new Map([...this.ears].map((ear) => [ear.scope, ear.records]))) {
        const end = await feedEnd(records, scope);
        if (this.ends.get(scope) === end) continue;
        this.ends.set(scope, end);
        this.hear(markOf(scope));
      }
    } catch {
      // The next time.
    }
    this.looking = false;
  }
}

const listening = new WeakMap<Postgres, Listening>();

/**
 * Calls `heard` when there was an append in a scope, or may have been.
 * @param by what is listened by, where the pool itself has no sessions
 */
export function listenTo(
  records: Postgres,
  scope: string,
  heard: () => void,
  by: Postgres = records,
): Promise<() => Promise<void>> {
  minding(by);
  const one = listening.get(by) ?? new Listening(by);
  listening.set(by, one);
  return attempt('open', () => one.add({ scope, heard, records }));
}
