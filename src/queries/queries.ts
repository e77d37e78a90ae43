// A read model kept from the record: followed by `watchAll`, rebuilt at any time. What it says is as old as the last look; whoever acts on
// it asks the engine.

import { STEPS } from '../charters/charter.js';
import { pause } from '../delivery/pause.js';
import { endingWith } from '../ending.js';
import type { Engine } from '../engine/calls.js';
import type { Entry } from '../engine/contracts.js';
import { Corrupt, Drift, UnknownConsultation, UnknownEdition } from '../engine/errors.js';
import { toldTo } from '../engine/heard.js';
import { checkPage, handedIn } from '../engine/said.js';
import { asInstant, isMoment } from '../moment.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { Folding } from './folding.js';
import { type Overview, overviewOf } from './overview.js';
import { type Filter, KNOWN, type Listing, OFFICE, type Row, type Tables, VOTER } from './row.js';

export interface QueriesOptions {
  engine: Pick<Engine, 'watchAll' | 'record' | 'list' | 'view'>;
  /** `sqliteTables(database)`, `postgresTables(pool)` or `memoryTables()`. */
  on: Tables;
  /** As the engine was given, where there are consultations of an edition of the host's. */
  charts?: readonly Chart[];
  /** The clock that the engine was given, where it was given one. */
  now?: () => Date;
}

export interface Queries {
  /** Keeps the tables up with the record until the signal aborts: one of these a process, or one for all. Told of errors, it goes on after them. */
  follow(options: { signal: AbortSignal; every?: number; onError?: (error: unknown) => void }): Promise<void>;
  /** Forgets everything and reads every record anew. Followed meanwhile, it goes on from the beginning. */
  rebuild(): Promise<void>;
  /** Consultations by id, after one, so many at most (by default 100). */
  list(filter?: Filter & { after?: string; limit?: number }): Promise<Listing[]>;
  /** All consultations, or those of a body: a district's are those that have a body of it. */
  overview(options?: { body?: string; district?: string }): Promise<Overview>;
}

/** Records kept folded at most: what is busy is not read anew with each entry. */
const FOLDED = 64;
/** Consultations looked at together at most. */
const TOGETHER = 200;
/** Entries folded together. */
const PAGE = 1000;

const ROLES = { office: OFFICE, 'to-vote': VOTER } as const;

class Follower {
  private readonly folded = new Map<string, Folding>();

  constructor(
    private readonly engine: QueriesOptions['engine'],
    private readonly tables: Tables,
    private readonly charts: readonly Chart[],
  ) {}

  /** Reads on where it was left; from the beginning where texts went. Nothing where it is no record of a consultation. */
  private async read(id: string): Promise<{ row: Row; erased: boolean } | undefined> {
    const known = this.folded.get(id);
    this.folded.delete(id);
    let { folding, erased } = await this.fold(known ?? new Folding(id, this.charts));
    // What was folded before the order may hold what had to go.
    if (known && erased) ({ folding } = await this.fold(new Folding(id, this.charts)));
    if (!folding) return undefined;
    this.folded.set(id, folding);
    for (const other of this.folded.keys()) {
      if (this.folded.size <= FOLDED) break;
      this.folded.delete(other);
    }
    return { row: folding.row(), erased };
  }

  /** @returns `erased`: whether among what was read somebody ordered texts to go */
  private async fold(folding: Folding): Promise<{ folding: Folding | undefined; erased: boolean }> {
    const answer = await this.engine.record(folding.id, { for: 'system', after: folding.seq });
    if (!answer.ok) throw new Error(`the record of ${folding.id} is refused: ${answer.refusal.code}`);
    let erased = false;
    let page: Entry[] = [];
    const take = (): void => {
      erased ||= Folding.orders(page);
      folding.take(page);
      page = [];
    };
    for await (const entry of answer.entries) {
      if (entry.seq === 1 && !Folding.begins(entry)) return { folding: undefined, erased };
      if (page.push(entry) >= PAGE) take();
    }
    take();
    return { folding, erased };
  }

  /** Brings the rows of these up to date, and keeps how far that is. What is damaged keeps the row it had, and is told of. */
  async bring(
    ids: ReadonlyMap<string, number>,
    cursor: string | undefined,
    told: (error: unknown) => void,
  ): Promise<void> {
    const known = await this.tables.seqs([...ids.keys()]);
    const rows: Row[] = [];
    const gone: string[] = [];
    let erased = false;
    for (const [id, seq] of ids) {
      if ((known.get(id) ?? 0) >= seq) continue;
      try {
        const read = await this.read(id);
        if (read) rows.push(read.row);
        erased ||= read?.erased ?? false;
      } catch (error) {
        this.folded.delete(id);
        if (error instanceof UnknownConsultation) gone.push(id);
        else if (error instanceof Corrupt || error instanceof Drift || error instanceof UnknownEdition) told(error);
        else throw error;
      }
    }
    await this.tables.write({ rows, gone, cursor, erased });
  }
}

/** What is waited for to be brought up to date, and the last place in the feed that it comes from. */
class Pending {
  ids = new Map<string, number>();
  cursor: string | undefined;
  private running: Promise<void> | undefined;
  private failed: { error: unknown } | undefined;

  constructor(private readonly bring: (ids: ReadonlyMap<string, number>, cursor: string) => Promise<void>) {}

  /** Notes it, and begins where nothing is under way: what comes meanwhile goes together. */
  async note(id: string, seq: number, cursor: string): Promise<void> {
    if (this.failed) throw this.failed.error;
    this.ids.set(id, seq);
    this.cursor = cursor;
    this.running ??= this.run();
    if (this.ids.size >= TOGETHER) await this.settled();
  }

  /** Until all that was noted is kept. */
  async settled(): Promise<void> {
    await this.running;
    if (this.failed) throw this.failed.error;
  }

  private async run(): Promise<void> {
    while (this.cursor !== undefined && !this.failed) {
      const { ids, cursor } = this;
      this.ids = new Map();
      this.cursor = undefined;
      await this.bring(ids, cursor).catch((error: unknown) => {
        this.failed = { error };
      });
    }
    this.running = undefined;
  }
}

/** Lists and overviews of all consultations of an engine's scope. */
export function queries({ engine, on: tables, charts: others = [], now = () => new Date() }: QueriesOptions): Queries {
  const charts = [consultation, ...others];
  return {
    async follow({ signal, every = 5000, onError }) {
      const told = (error: unknown): void =>
        toldTo(() => {
          if (!onError) throw error;
          return onError(error);
        }, undefined);
      const follower = new Follower(engine, tables, charts);
      for (let failures = 0; !signal.aborted; ) {
        const broken = new AbortController();
        const { ended: either, leave } = endingWith(signal, broken.signal);
        const pending = new Pending(async (ids, cursor) => {
          try {
            await follower.bring(ids, cursor, told);
            failures = 0;
          } catch (error) {
            broken.abort();
            throw error;
          }
        });
        try {
          const after = (await tables.cursor()) ?? '';
          // What was purged is gone however far its row was.
          for await (const { id, seq, kind, cursor } of engine.watchAll({ after, signal: either, every }))
            await pending.note(id, kind === 'purged' ? Number.POSITIVE_INFINITY : seq, cursor);
          await pending.settled();
          if (!signal.aborted && !broken.signal.aborted) return;
        } catch (error) {
          if (signal.aborted) return;
          told(error);
          // The tables are ahead of the records, or of others: they are made anew.
          if (error instanceof RangeError) await tables.clear().catch(told);
          failures += 1;
          await pause(Math.min(500 * 2 ** Math.min(failures, 10), 60_000), signal);
        } finally {
          leave();
        }
      }
    },

    async rebuild() {
      await tables.clear();
      const follower = new Follower(engine, tables, charts);
      let first: unknown;
      for (let after: string | undefined; ; ) {
        const heads = await engine.list({ limit: TOGETHER, ...(after !== undefined && { after }) });
        const ids = new Map<string, number>();
        for (const head of heads) if (!('damaged' in head)) ids.set(head.id, head.seq);
        await follower.bring(ids, undefined, (error) => {
          first ??= error;
        });
        after = heads.at(-1)?.id;
        if (heads.length < TOGETHER || after === undefined) break;
      }
      if (first !== undefined) throw first;
    },

    async list({ after = '', limit = 100, as, dueBefore: before, ...rest } = {}) {
      const { person, step } = rest;
      checkPage('queries.list', { after, limit });
      checkOneOf('as', as, Object.keys(ROLES));
      checkOneOf('step', step, STEPS);
      const dueBefore = before === undefined ? undefined : asInstant(String(before));
      if (dueBefore !== undefined && !isMoment(dueBefore))
        throw new TypeError(
          `queries.list: dueBefore is ${handedIn(before)}; it takes a moment, written 2026-03-01T08:00:00.000Z`,
        );
      const filter = { ...rest, ...(dueBefore !== undefined && { dueBefore }) };
      if (as !== undefined && person === undefined) throw new TypeError(`queries.list: '${as}' of which person?`);
      // SQLite takes it for the end of what is searched for, and nobody types one.
      if (filter.text?.includes('\u0000')) return [];
      const role = as === undefined ? KNOWN : ROLES[as];
      const found: Listing[] = [];
      for (let from = after; ; ) {
        const page = await tables.list({ ...filter, role, now: now().toISOString(), after: from, limit });
        for (const one of page) {
          if (found.length >= limit) break;
          // Who has voted stands in no table: it is looked up.
          if (as === 'to-vote' && person !== undefined && !(await isToVote(engine, one.id, person))) continue;
          found.push(one);
        }
        const last = page.at(-1);
        if (found.length >= limit || page.length < limit || !last) return found;
        from = last.id;
      }
    },

    async overview({ body, district } = {}) {
      return overviewOf(await tables.counted(body ?? district), now());
    },
  };
}

function checkOneOf(name: string, given: string | undefined, known: readonly string[]): void {
  if (given !== undefined && !known.includes(given))
    throw new TypeError(`queries.list: ${name} is ${handedIn(given)}; it takes one of ${known.join(', ')}`);
}

async function isToVote(engine: Pick<Engine, 'view'>, id: string, person: string): Promise<boolean> {
  try {
    const { place, poll } = await engine.view(id, person);
    return place === 'vote.polling' && poll !== undefined && !poll.voted;
  } catch (error) {
    if (error instanceof UnknownConsultation) return false;
    throw error;
  }
}
