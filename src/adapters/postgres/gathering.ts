// Appends of several consultations that come at once go to the server in one statement and one commit: two such are under way at most, and what
// comes meanwhile is gathered for the next. Each is moved or not for itself, and none waits for whoever has another in hand.
import { linesOf } from '../entries.js';
import { type Appending, SEVERAL, valuesOfSeveral } from './appending.js';
import { codeOf, isLost, type Often, type Postgres } from './driver.js';

/** Statements under way at once: one is prepared here while the other is carried out there. */
const LANES = 2;
/** Appends, and about so many characters of them, in one statement. */
const MOST = 64;
const LONG = 256 * 1024;

/** About how long an append is. */
const lengthOf = ({ entries }: Appending): number => linesOf(entries).reduce((sum, line) => sum + line.length, 0);

interface Waiting extends Appending {
  /** @param moved nothing is said of it where it is not: it is elsewhere, or another has it in hand */
  answer(moved: boolean): void;
  fail(error: unknown): void;
}

/** Once everything is done that is under way in this turn: those who were answered together ask together. */
const soon: (work: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (work) => setTimeout(work, 0);

export class Gathering {
  private waiting: Waiting[] = [];
  private running = 0;
  private planned = false;

  /** @param tenant the scope as it is stored */
  constructor(
    private readonly pool: Postgres,
    private readonly tenant: string,
    private readonly often: Often,
  ) {}

  /** Whether it was appended; where it was not, nothing of it was recorded, and asking for it alone says why. */
  append(one: Appending): Promise<boolean> {
    return new Promise((answer, fail) => {
      this.waiting.push({ ...one, answer, fail });
      this.plan();
    });
  }

  private plan(): void {
    if (this.planned || this.running >= LANES || this.waiting.length === 0) return;
    this.planned = true;
    soon(() => {
      this.planned = false;
      void this.send(this.gathered());
    });
  }

  /** What goes next: a consultation stands in it once. */
  private gathered(): Waiting[] {
    const some = new Map<string, Waiting>();
    const rest: Waiting[] = [];
    let long = 0;
    for (const one of this.waiting) {
      const more = lengthOf(one);
      if (some.size >= MOST || some.has(one.id) || (some.size > 0 && long + more > LONG)) rest.push(one);
      else {
        some.set(one.id, one);
        long += more;
      }
    }
    this.waiting = rest;
    return [...some.values()];
  }

  private async send(some: Waiting[]): Promise<void> {
    if (some.length === 0) return;
    this.running += 1;
    this.plan();
    try {
      const moved = new Set(await this.moved(some));
      for (const [index, { answer }] of some.entries()) answer(moved.has(index + 1));
    } catch (error) {
      const code = codeOf(error);
      // Undone with all others, for what one of them may have done: each is asked for alone. Where the connection broke, nobody knows.
      for (const { answer, fail } of some) {
        if (code === undefined || isLost(code)) fail(error);
        else answer(false);
      }
    } finally {
      this.running -= 1;
      this.plan();
    }
  }

  private async moved(some: readonly Waiting[]): Promise<number[]> {
    const rows = await this.often<{ moved: number[] }>(this.pool, SEVERAL, valuesOfSeveral(this.tenant, some));
    return rows[0]?.moved ?? [];
  }
}
