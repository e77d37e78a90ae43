// A session: one consultation in memory, for whoever runs thousands. The same judging as the engine's, on one state that changes in
// place; fields are typed and not parsed; the record is made at the end or not at all. Pure: time comes with each command, chance from
// the seed.

import { type Instant, later } from '../calendar.js';
import type { Methods } from '../charters/ranking-methods.js';
import { canonical, type Json } from '../digest.js';
import { Edit } from '../edit.js';
import type { FieldsIn, Opening } from '../engine/calls.js';
import { GENESIS, toEntry } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import { convenedBy } from '../engine/convened.js';
import { orderOf } from '../engine/erasure.js';
import { type Asker, judgeOne } from '../engine/judging.js';
import { refuse } from '../parts/command.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { decideParsed } from '../procedure/decide.js';
import { type Permission, permitted } from '../procedure/permitted.js';
import { placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import { type View, view } from '../procedure/view.js';
import type { CommandType, Fact, FactOf, Refusal, RefusalCodeOf, State } from '../procedure/vocabulary.js';
import { detached } from './detached.js';
import { streams } from './streams.js';

export interface SessionOptions {
  /** The consultation's id. */
  id: string;
  /** What its salts and lots come from, and with them the record: any text. */
  seed: string;
  /** By default that of a consultation. */
  chart?: Chart;
  /** Voting methods, beside those of the core. */
  methods?: Methods;
  /** Whether facts are kept; without them there is no record. By default they are. */
  keep?: 'facts' | 'nothing';
}

/** Who says it, and when. */
export interface Said {
  by: string;
  /** When it is recorded; never before the last fact: an earlier moment counts as that. */
  at: Instant;
  /** When it happened, as claimed. */
  on?: Instant;
  enteredBy?: string;
  for?: string;
  key?: string;
}

/** What became of a command. A refusal is a copy: it stays as it was said. */
export type Reply<T extends CommandType> =
  | { ok: true; fact: FactOf<T> }
  | { ok: false; refusal: Refusal<RefusalCodeOf<T>> };

export interface Session {
  /** The state now. It changes with what comes: take a copy of what is to stay. */
  readonly state: Readonly<State>;
  readonly snapshot: Snapshot;
  /** Where it stands: `vote.polling`, `closed.done`. */
  readonly place: string;
  /** What was admitted; none where nothing is kept. */
  readonly facts: readonly Fact[];
  /**
   * Opens the consultation, as `engine.open` does, and does not parse it again: the charter as `charter` of `yishi/charters` made it. It
   * is not written to, so many sessions may share one.
   */
  open(opening: Opening, said: Said): Reply<'consultation.open'>;
  /**
   * Asks for one thing.
   * @param fields as the command's schema makes them: texts without white space at either end, and nothing that is not declared. They
   * are part of the fact from then on, and nobody may change them
   */
  submit<T extends CommandType>(type: T, fields: FieldsIn<T>, said: Said): Reply<T>;
  /** Lets the clock pass every deadline that is due by then. Commands do it too. */
  pass(at: Instant): void;
  /** What a person sees at this moment. What they look at are copies. */
  view(person: string): View;
  permitted(person: string): Permission[];
  /**
   * The record, chained now: entry for entry and byte for byte what an engine with the entropy of `streams(seed)` would have stored.
   * Throws where facts were not kept.
   */
  record(): { entries: Entry[]; lines: string[] };
}

/** Begins a session: nothing is open yet. */
export function createSession({ id, seed, chart = consultation, methods, keep = 'facts' }: SessionOptions): Session {
  const salts = streams(seed);
  const edit = new Edit(true);
  const facts: Fact[] = [];
  /** What idempotency keys were used for, whether or not facts are kept. */
  const keyed = new Map<number, Fact>();
  let snapshot = unopened(id, chart);
  let broken = false;

  const judged = (command: { type: string; fields: object; asker: Asker } | undefined, at: Instant) => {
    if (broken) throw new Error(`${id} broke in an earlier command, and its state is not whole`);
    broken = true;
    const stamp = {
      at: later(at, snapshot.context.at),
      salt: salts('salt', command?.type ?? 'deadline.pass'),
      methods,
    };
    const answer = judgeOne(id, snapshot, command, stamp, edit, decideParsed);
    // Not reached where a rule threw: it may have written half of what it had to.
    broken = false;
    snapshot = answer.snapshot;
    for (const fact of answer.facts) {
      if (keep === 'facts') facts.push(fact);
      if (fact.key !== undefined) keyed.set(fact.seq, fact);
    }
    return answer.outcome;
  };

  /** As in the engine: the fact that a key was used for, if it was the same command. */
  const repeated = (seq: number, type: string, fields: object, said: Said): Reply<CommandType> => {
    const fact = keyed.get(seq);
    const same =
      fact?.type === type &&
      fact.by === said.by &&
      fact.for === said.for &&
      fact.enteredBy === said.enteredBy &&
      fact.on === said.on &&
      canonical(fact.fields as Json) === canonical(fields as Json);
    return same ? { ok: true, fact } : { ok: false, refusal: refuse('key.reused', { key: said.key ?? '' }) };
  };

  const submit = <T extends CommandType>(type: T, fields: FieldsIn<T>, said: Said): Reply<T> => {
    const outcome = judged({ type, fields, asker: said }, said.at);
    if (outcome instanceof Error) throw outcome;
    if (!outcome) throw new Error(`${type} got no answer`);
    const answer =
      'repeats' in outcome
        ? repeated(outcome.repeats, type, fields, said)
        : outcome.ok
          ? { ok: true, fact: outcome.fact }
          : { ok: false, refusal: detached(outcome.refusal) };
    // An answer to a command of type T is an answer of type T.
    return answer as Reply<T>;
  };

  return {
    get state() {
      return snapshot.context;
    },
    get snapshot() {
      return snapshot;
    },
    get place() {
      return placeOf(snapshot);
    },
    facts,
    open({ charter, title, ...opening }, said) {
      const { mode = 'simulated', people = [], bodies = [], offices = [], items = [], follows, community } = opening;
      return submit(
        'consultation.open',
        {
          edition: '0',
          mode,
          title,
          charter,
          ...convenedBy(said.by, { people, offices }),
          bodies,
          items,
          ...(follows && { follows }),
          ...(community && { community }),
        },
        said,
      );
    },
    submit,
    pass(at) {
      judged(undefined, at);
    },
    view: (person) => view(snapshot, person),
    permitted: (person) => permitted(snapshot, person),
    record() {
      if (keep === 'nothing') throw new Error(`the facts of ${id} were not kept: there is no record of it`);
      return chained(id, facts, streams(seed));
    },
  };
}

function chained(id: string, facts: readonly Fact[], entropy: ReturnType<typeof streams>) {
  const entries: Entry[] = [];
  const lines: string[] = [];
  let hash = GENESIS;
  for (const fact of facts) {
    const entry = toEntry(id, fact, hash, entropy('seal', fact.type), lines);
    hash = entry.hash;
    entries.push(entry);
  }
  // Texts that the record orders to be erased are not in it.
  for (const order of entries.flatMap((entry) => orderOf(entry) ?? []))
    for (const entry of entries.slice(0, order.seq - 1))
      for (const pointer of Object.keys(entry.seals ?? {}))
        if (order.covers(entry, pointer)) delete entry.seals?.[pointer];
  return { entries, lines };
}
