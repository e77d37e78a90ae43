// Verification of a record by anybody: walk the chain, replay the facts, find every finding again, and account for what was erased.
import type { Methods } from '../charters/ranking-methods.js';
import { canonical, type Json } from '../digest.js';
import { Edit } from '../edit.js';
import type { AnyCommand, Found } from '../kernel/command.js';
import { isRefused, type Refused } from '../kernel/refusal.js';
import { keyName, REVISION, since } from '../kernel/revisions.js';
import { type Chart, chartFor, chartOf, consultation, editionIn } from '../procedure/chart.js';
import { answerTo, dueBy, parse, refuseAsker } from '../procedure/decide.js';
import { applyWithin, isNoPlace, noPlace } from '../procedure/replay.js';
import { doors, placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import { upcast } from '../procedure/upcast.js';
import type { Fact, Stamp, State } from '../procedure/vocabulary.js';
import { repeats } from '../repeats.js';
import { Accounting, type Erasure } from './accounting.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { type KeptHead, KeptHeads } from './kept-heads.js';
import type { Linked } from './link.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { openText } from './sealing.js';
import { readEntry } from './shape.js';

export type { Erasure } from './accounting.js';
export type { KeptHead } from './kept-heads.js';

export type Verification =
  | { ok: true; id: string; entries: number; head: string; place: string; erasures: Erasure[] }
  | { ok: false; seq: number; problem: RecordProblem };

/** What a fact was asked under. Name by name: spreading a fact takes longer than judging it. */
const stampOf = (
  { at, on, by, enteredBy, for: principal, key, assisted }: Fact,
  salt: string,
  methods: Stamp['methods'],
): Stamp => {
  const stamp: Stamp = { at, on, by, enteredBy, for: principal, key, assisted, salt, methods };
  return stamp;
};

/** What the rules answer to a fact, asked again in the state before it: a finding, or why it would have been refused. */
function judgeAgain(
  before: Snapshot,
  declared: AnyCommand<State>,
  fact: Fact,
  methods: Methods | undefined,
): Refused | Found<unknown> {
  const again = (salt: string) => answerTo(declared, before.context, fact.fields, stampOf(fact, salt, methods));
  // The fact's own type chose the declaration.
  return (
    refuseAsker(before, declared, fact.fields, stampOf(fact, '', methods)) ??
    declared.findAgain?.(before.context, fact as never, again as never) ??
    again('')
  );
}

/** Whether the clock passed what was due, and nothing else, before this fact; and whether this is a deadline that it passed. */
function clockProblem(
  before: Snapshot,
  { type, at, on, by, enteredBy, for: principal, key, assisted, fields, seq }: Fact,
) {
  const due = dueBy(before, at);
  if (type !== 'deadline.pass')
    return due && recordProblem('record.overdue', { deadline: due.id, due: due.due }, { seq });
  const { deadline } = fields;
  const asDue = deadline === due?.id && on === due.due;
  const alone = [enteredBy, principal, key, assisted].every((said) => said === undefined);
  return asDue && by === 'clock' && alone ? undefined : recordProblem('record.clock', { deadline }, { seq });
}

const same = (found: unknown, recorded: unknown): boolean =>
  found === undefined || recorded === undefined ? found === recorded : canonical(found) === canonical(recorded as Json);

function refusedAgain(type: string, { code, numbers }: Refused, at: { seq: number }): RecordProblem {
  if (code !== 'ballot.method-unknown') return recordProblem('record.refused', { type, refusal: code }, at);
  // What this refusal says beside its code.
  return recordProblem('record.method-unknown', { type, method: (numbers as { method: string }).method }, at);
}

/** What a fact found, to be compared. Where the salt of a roll is gone nobody can hash the roll again: its hash is taken as it stands. */
function foundIn(entry: Entry, fact: Fact, again: unknown): unknown {
  if (fact.type !== 'notice.post' || entry.seals?.['/finding/salt']) return fact.finding;
  // What a notice found, twice: of one type.
  const { roll } = again as typeof fact.finding;
  return { ...fact.finding, roll: { ...fact.finding.roll, hash: roll.hash } };
}

/** What a verification is done with. */
interface Walking {
  edit: Edit;
  methods: Methods | undefined;
}

/** The snapshot after an entry whose content, finding and place are what the procedure says, or what is wrong with it. */
function walk(before: Snapshot, entry: Entry, fact: Fact, { edit, methods }: Walking): Snapshot | RecordProblem {
  const { type } = fact;
  const at = { seq: fact.seq };
  try {
    const chart = chartOf(before);
    const declared = Object.hasOwn(chart.commands, type) ? chart.commands[type] : undefined;
    if (!declared) return recordProblem('record.type', { type }, at);
    const parsed = parse(fact.type, fact.fields, chart);
    if ('refusal' in parsed || repeats.written(parsed.fields, canonical) !== canonical(fact.fields))
      return recordProblem('record.fields', { type }, at);
    if (!doors(before).has(fact.type)) throw noPlace(fact, placeOf(before));
    const used =
      fact.key === undefined ? undefined : before.context.keys.get(keyName(before.context, fact.by, fact.key));
    if (used !== undefined) return recordProblem('record.key-again', { key: fact.key ?? '', seq: used }, at);
    const ticked = clockProblem(before, fact);
    if (ticked) return ticked;
    const again = judgeAgain(before, declared, fact, methods);
    if (isRefused(again)) return refusedAgain(type, again, at);
    const lacking = fact.finding === undefined && declared.mayLackFinding;
    if (!lacking && !same(again.found, foundIn(entry, fact, again.found)))
      return recordProblem('record.finding', { type }, at);
    // Nobody looks back at the states before.
    return applyWithin(edit, before, fact);
  } catch (error) {
    // A rule that breaks on a fact never admitted it.
    return isNoPlace(error) ? error.problem : recordProblem('record.rule-broke', { type, reason: String(error) }, at);
  }
}

/** Since revision 3 every entry is salted: the opening by what it says itself, what follows by what it said. */
const isUnsalted = ({ salt }: Entry, { context }: Snapshot): boolean => salt === undefined && since(context, 3);

export interface VerifyOptions {
  /** A publication, from which texts were left out by rule and not by order. */
  published?: boolean;
  /** Voting methods by id, for ballots that chose by one that is not of the core: `method` of `yishi/methods`. */
  methods?: Methods;
  /** What it may be of besides a consultation: `community` of `yishi/community`. */
  charts?: readonly Chart[];
  /** Heads kept elsewhere, of whatever moment: signed ones are looked at by `checkHead` before they are believed. */
  heads?: readonly KeptHead[];
}

/** One verification: how far it has come, and with what. */
class Verifying {
  snapshot: Snapshot | undefined;
  last: Linked = { seq: 0, hash: GENESIS, at: '' };
  readonly accounting = new Accounting();
  private readonly edit = new Edit();
  private readonly charts: readonly Chart[];
  private readonly heads: KeptHeads;

  constructor(private readonly options: VerifyOptions) {
    this.charts = [consultation, ...(options.charts ?? [])];
    this.heads = new KeptHeads(options.heads);
  }

  /** Takes one entry more; or what is wrong with it. */
  step(given: unknown): RecordProblem | undefined {
    const at = { seq: this.last.seq + 1 };
    const entry = readEntry(given, at.seq);
    if ('code' in entry) return entry;
    try {
      return linkProblem(entry, this.last) ?? this.follow(entry);
    } catch (error) {
      // Half a character has no hash, and what a name of `Object.prototype` leads to is nothing the engine ever wrote.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      return recordProblem('record.unfollowable', {}, at);
    }
  }

  private follow(entry: Entry): RecordProblem | undefined {
    const of = this.snapshot ? chartOf(this.snapshot) : chartFor(this.charts, entry.type, entry.fields);
    if (!of || !Object.hasOwn(of.commands, entry.type))
      return recordProblem('record.type', { type: entry.type }, { seq: entry.seq });
    if (!this.snapshot && !of.editions.some((known) => known === editionIn(entry.fields))) {
      const known = this.charts.flatMap(({ opening, editions }) => (opening === entry.type ? editions : []));
      const edition = String(editionIn(entry.fields));
      return recordProblem('record.edition', { edition, known: known.join(', ') }, { seq: entry.seq });
    }
    // What opens a record has nothing that was once said in the open.
    const revision = this.snapshot ? (this.snapshot.context.revision ?? 0) : REVISION;
    const open = openText(entry.type, { fields: entry.fields, finding: entry.finding }, revision);
    if (open !== undefined) return recordProblem('record.open-text', { pointer: open }, { seq: entry.seq });
    if (!this.options.published) this.accounting.look(entry);
    const fact = upcast(of, toFact(entry));
    const { edit, options } = this;
    const next = walk(this.snapshot ?? unopened(entry.id, of), entry, fact, { edit, methods: options.methods });
    if ('code' in next) return next;
    if (isUnsalted(entry, next)) return recordProblem('record.unsalted', {}, { seq: entry.seq });
    this.snapshot = next;
    this.accounting.heed(fact);
    const { seq, hash, at, id } = entry;
    this.last = { seq, hash, at, id };
    return this.heads.differing(this.last);
  }

  /** What it comes to, once there is no more. */
  end(head: string | undefined): Verification {
    const { snapshot, last } = this;
    if (!snapshot || last.id === undefined) return wrong(recordProblem('record.empty', {}, { seq: 1 }));
    const beyond = this.heads.beyond(last, head);
    if (beyond) return wrong(beyond);
    const { erasures, unaccounted } = this.accounting.settle();
    if (unaccounted)
      return wrong(recordProblem('record.text-gone', { pointer: unaccounted.pointer }, { seq: unaccounted.seq }));
    return { ok: true, id: last.id, entries: last.seq, head: last.hash, place: placeOf(snapshot), erasures };
  }
}

const isIterable = (entries: unknown): entries is Iterable<unknown> | AsyncIterable<unknown> =>
  typeof entries === 'object' && entries !== null && (Symbol.iterator in entries || Symbol.asyncIterator in entries);

/**
 * Verifies a record from its first entry on, one entry at a time: what is behind is not kept. Takes nobody's word for anything, and
 * answers whatever it is given; only what fails while entries are fetched, a disk, is thrown on.
 * @param entries the record, in order
 * @param head the hash its last entry should have, as papers carry it: shows a tail that was cut off
 * @returns what it is and what was lawfully erased from it, or the first seq that is wrong and why
 */
export async function verify(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  head?: string,
  options: VerifyOptions = {},
): Promise<Verification> {
  const verifying = new Verifying(options);
  if (!isIterable(entries)) return wrong(recordProblem('record.unfollowable', {}, { seq: 1 }));
  if (Symbol.iterator in entries) {
    // Not awaited: what stands in a list and is no entry has no business being asked whether it is a promise.
    for (const entry of entries) {
      const problem = verifying.step(entry);
      if (problem) return wrong(problem);
    }
    return verifying.end(head);
  }
  for await (const entry of entries) {
    const problem = verifying.step(entry);
    if (problem) return wrong(problem);
  }
  return verifying.end(head);
}

const wrong = (problem: RecordProblem): Verification => ({ ok: false, seq: problem.at?.seq ?? 1, problem });
