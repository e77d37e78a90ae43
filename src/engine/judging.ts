// Judging what waits together: one command after the other, each by the state the ones before left. Pure but for the clock
// and the randomness that are handed in.
import { later } from '../calendar.js';
import type { Methods } from '../charters/ranking-methods.js';
import { canonical, type Json } from '../digest.js';
import { Edit } from '../edit.js';
import { id as idField } from '../fields.js';
import { formProblem, formProblemOf } from '../form.js';
import { deepFrozen } from '../handed.js';
import { keyName } from '../kernel/revisions.js';
import { isWithin } from '../moment.js';
import { refuse } from '../parts/command.js';
import { type Chart, chartOf } from '../procedure/chart.js';
import { type Decision, decideWithin, parse, passDeadlines } from '../procedure/decide.js';
import { replay } from '../procedure/replay.js';
import { sealedPaths } from '../procedure/sealed.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { Fact, Refusal, Stamp } from '../procedure/vocabulary.js';
import { entryAfter, toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { UnknownConsultation } from './errors.js';
import { withLines } from './line.js';
import { engineProblem } from './problems.js';
import { asSalt, readErased } from './sealing.js';

/** What the host says about a command besides its fields. */
export interface Asker {
  by: string;
  enteredBy?: string | undefined;
  for?: string | undefined;
  on?: string | undefined;
  key?: string | undefined;
  /** They were helped to ask, or somebody asked for them with their leave: the clerk in `enteredBy` answers for it. */
  assisted?: boolean | undefined;
  /** Only if the consultation is still at this seq. */
  if?: number | undefined;
}

/** A command, or the clock alone. */
export type Asked = { type: string; fields: unknown; asker: Asker } | undefined;

/** What fresh randomness is drawn for: to judge a command by, to seal the texts of an entry with, or to stand in the entry as its salt. */
export type Drawn = 'salt' | 'seal' | 'entry';

export type Outcome = { ok: true; seq: number; fact: Fact; repeated?: true } | { ok: false; refusal: Refusal };

/** One of many that was neither admitted nor refused. */
export interface Failed {
  ok: false;
  error: Error;
}

/** The answer to a command whose key was used before: the same fact again, if it is the same command. */
type Repeated = { repeats: number };

/** What is outside: the time, and fresh randomness. */
export interface Surroundings {
  now(): Date;
  entropy(drawn: Drawn, type: string): string;
  /** Nobody counts what is drawn, and each draw has the form of a salt: what no rule asks for need not be drawn, nor looked at. */
  uncounted?: boolean | undefined;
  /** Voting methods, beside those of the core. */
  methods?: Methods | undefined;
  /** The revision under which records are opened, where it is not the newest. */
  revision?: number | undefined;
}

/** What stands beside a command. Few rules ask for its salt: where draws are not counted, it is drawn when one does. */
class Stamped implements Stamp {
  readonly by: string;
  readonly enteredBy: string | undefined;
  readonly for: string | undefined;
  readonly on: string | undefined;
  readonly key: string | undefined;
  readonly assisted: boolean | undefined;

  constructor(
    readonly at: string,
    { by, enteredBy, for: principal, on, key, assisted }: Asker,
    private drawn: string | undefined,
    private readonly entropy: Surroundings['entropy'],
    private readonly type: string,
    readonly methods: Methods | undefined,
    readonly revision: number | undefined,
  ) {
    this.by = by;
    this.enteredBy = enteredBy;
    this.for = principal;
    this.on = on;
    this.key = key;
    this.assisted = assisted;
  }

  get salt(): string {
    this.drawn ??= this.entropy('salt', this.type);
    return this.drawn;
  }
}

export interface Judged {
  snapshot: Snapshot;
  hash: string;
  entries: Entry[];
  /** One a command, in their order. */
  outcomes: (Outcome | Repeated | Error | undefined)[];
}

/** Judges commands on what was recorded before. Nobody sees the states between, so all of them are one edit. */
export function judgeAll(
  id: string,
  before: { snapshot: Snapshot; hash: string },
  jobs: readonly { command: Asked }[],
  { now: clock, entropy, uncounted, methods, revision }: Surroundings,
): Judged {
  const edit = jobs.length > 1 ? new Edit() : undefined;
  let { snapshot, hash } = before;
  const lines: string[] = [];
  const entries = withLines([], lines);
  const outcomes: Judged['outcomes'] = [];
  let moment = Number.NaN;
  let now = '';
  /** Writes facts down after what there is; or the error that one of them cannot be written. */
  const keep = (facts: Decision['facts']): Error | undefined => {
    try {
      for (const fact of facts) {
        const seal = sealedPaths(fact.type).length > 0 ? entropy('seal', fact.type) : '';
        const drawn = entropy('entry', fact.type);
        const entry = entryAfter(hash, id, fact, seal, uncounted ? drawn : asSalt(drawn), lines);
        hash = entry.hash;
        entries.push(entry);
      }
      return undefined;
    } catch (error) {
      return asError(error);
    }
  };
  for (const { command } of jobs) {
    const time = clock();
    // Many commands fall into one millisecond; it is written down once.
    if (time.getTime() !== moment) now = writtenDown(time);
    moment = time.getTime();
    const { seq, at } = snapshot.context;
    // The record's time never runs backwards, whatever the host's clock does.
    const type = command?.type ?? 'deadline.pass';
    const salt = uncounted ? undefined : entropy('salt', type);
    const stamp = (asker: Asker) => new Stamped(later(now, at), asker, salt, entropy, type, methods, revision);
    const answer = attempt(id, snapshot, command, stamp, edit);
    if (answer instanceof Error) {
      // A rule that broke while it wrote left half of it in the state: that is folded again from what was admitted.
      if (snapshot.context.seq !== seq) snapshot = replay(before.snapshot, entries.map(toFact));
      edit?.settle();
      outcomes.push(answer);
      continue;
    }
    const unwritable = keep(answer.facts);
    if (unwritable) {
      // Admitted by a rule that let something pass which no record can hold: its own error, and what stands beside it stays.
      snapshot = replay(before.snapshot, entries.map(toFact));
      edit?.settle();
      outcomes.push(unwritable);
      continue;
    }
    snapshot = answer.snapshot;
    outcomes.push(answer.outcome);
  }
  // Not before: within an edit, what a fact or a refusal shares with the state may still be written to.
  for (const outcome of outcomes) {
    if (!outcome || outcome instanceof Error || 'repeats' in outcome) continue;
    deepFrozen(outcome);
  }
  return { snapshot, hash, entries, outcomes };
}

type Answered = Pick<Decision, 'facts' | 'snapshot'> & { outcome: Outcome | Repeated | Error | undefined };

/** A rule that breaks on one command is a bug of that rule, and no reason to fail what waits beside it. */
function attempt(...asked: Parameters<typeof judgeOne>): Answered | Error {
  try {
    return judgeOne(...asked);
  } catch (error) {
    return asError(error);
  }
}

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** What the clock of the host says. A clock outside the years 1 to 9999 is broken: nothing is recorded by it. */
export function writtenDown(time: Date): string {
  const now = time.getTime();
  if (!isWithin(now)) throw new RangeError(`the clock says ${now} milliseconds since 1970, which no record can hold`);
  return time.toISOString();
}

function judgeOne(
  id: string,
  snapshot: Snapshot,
  command: Asked,
  stamp: (asker: Asker) => Stamp,
  edit: Edit | undefined,
): Answered {
  if (!command) return { ...passDeadlines(snapshot, stamp({ by: 'clock' }), edit), outcome: undefined };
  const { type, fields, asker } = command;
  const answered = answeredBefore(id, snapshot, type, asker);
  if (answered) return { facts: [], snapshot, outcome: answered };
  const { facts, snapshot: after, refusal } = decideWithin(edit, snapshot, type, fields, stamp(asker));
  if (refusal) return { facts, snapshot: after, outcome: { ok: false, refusal } };
  const fact = facts.at(-1);
  if (!fact) throw new Error(`${type} was neither refused nor admitted`);
  return { facts, snapshot: after, outcome: { ok: true, seq: fact.seq, fact } };
}

/** Nothing of it was erased. */
const WHOLE: ReadonlySet<string> = new Set();

/**
 * Whether a command whose key was used before is the one it was used for: the same by the same people, word for word. Where a text was
 * erased any is taken for it: nothing is left to hold it against, and nothing may be.
 * @param erased the pointers of those texts
 */
export function isRepeat(
  fact: Fact,
  { type, fields, asker }: { type: string; fields: unknown; asker: Omit<Asker, 'if'> },
  chart: Chart,
  erased: ReadonlySet<string> = WHOLE,
): boolean {
  const { by, for: principal, enteredBy, on, assisted } = asker;
  const alike =
    fact.type === type &&
    fact.by === by &&
    fact.for === principal &&
    fact.enteredBy === enteredBy &&
    fact.on === on &&
    (fact.assisted ?? false) === (assisted ?? false);
  if (!alike) return false;
  const parsed = parse(type, fields, chart);
  if (!('fields' in parsed)) return false;
  // What was parsed can be written down.
  const said = parsed.fields as Json;
  return canonical(erased.size > 0 ? readErased(type, said, erased) : said) === canonical(fact.fields);
}

/** What needs no judging: a key that was used before, a consultation that has moved on, or was opened, or was not. */
export function answeredBefore(
  id: string,
  snapshot: Snapshot,
  type: string,
  asker: Pick<Asker, 'by' | 'key' | 'if'>,
): Exclude<Answered['outcome'], { ok: true }> {
  const state = snapshot.context;
  if (typeof type !== 'string') return { ok: false, refusal: refuse('command.unknown', { type: typeof type }) };
  if (typeof asker !== 'object' || asker === null) {
    const problems = [formProblem('form.missing', { name: 'by' })];
    return { ok: false, refusal: refuse('malformed', { problems }) };
  }
  // What is no text was the key of nothing; the door says what is wrong with it.
  const used = typeof asker.key === 'string' ? state.keys.get(keyName(state, String(asker.by), asker.key)) : undefined;
  if (used !== undefined) return { repeats: used };
  if (asker.if !== undefined && !(Number.isSafeInteger(asker.if) && asker.if >= 0)) {
    const problems = [formProblem('form.kind', { name: 'if', kind: 'int' })];
    return { ok: false, refusal: refuse('malformed', { problems }) };
  }
  if (asker.if !== undefined && asker.if !== state.seq)
    return { ok: false, refusal: refuse('seq.moved', { expected: asker.if, actual: state.seq }) };
  const { commands, opening, exists } = chartOf(snapshot);
  const named = type === opening ? idField.safeParse(id) : undefined;
  if (named?.error) {
    const problems = named.error.issues.map((issue) => formProblemOf(issue, 'id', id === undefined));
    return { ok: false, refusal: refuse('malformed', { problems }) };
  }
  if (type === opening && state.seq > 0) return { ok: false, refusal: exists(id) as Refusal };
  // A command of no chart at hand is refused as unknown, also where nothing has been opened.
  if (type !== opening && state.seq === 0 && typeof type === 'string' && Object.hasOwn(commands, type))
    return new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
  return undefined;
}
