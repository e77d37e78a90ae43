// Verification of a record by anybody: walk the chain, replay the facts, find every finding again, and account for what was erased.
import type { Methods } from '../charters/ranking-methods.js';
import { canonical, type Json } from '../digest.js';
import { Edit } from '../edit.js';
import type { AnyCommand, Found } from '../kernel/command.js';
import { isRefused, type Refused } from '../kernel/refusal.js';
import { type Chart, chartBeginning, chartOf, consultation } from '../procedure/chart.js';
import { answerTo, parse } from '../procedure/decide.js';
import { applyWithin, isNoPlace, noPlace } from '../procedure/replay.js';
import { doors, placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { repeats } from '../repeats.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { ownerOf, sealedPlaces } from './sealing.js';

export interface Erasure {
  /** The entry that ordered it. */
  by: number;
  at: string;
  ground: string;
  texts: number;
}

export type Verification =
  | { ok: true; id: string; entries: number; head: string; place: string; erasures: Erasure[] }
  | { ok: false; seq: number; problem: RecordProblem };

interface Missing {
  seq: number;
  pointer: string;
  owner: string;
}

function accountFor(
  missing: readonly Missing[],
  orders: readonly Fact[],
): { erasures: Erasure[]; unaccounted?: Missing } {
  const erasures = new Map<number, Erasure>();
  for (const text of missing) {
    const order = orders.find((fact) => {
      if (fact.seq <= text.seq) return false;
      if (fact.type === 'person.erase') return fact.fields.person === text.owner;
      return fact.type === 'entry.redact' && fact.fields.seq === text.seq && fact.fields.paths.includes(text.pointer);
    });
    if (!order || (order.type !== 'person.erase' && order.type !== 'entry.redact'))
      return { erasures: [], unaccounted: text };
    const known = erasures.get(order.seq);
    if (known) known.texts += 1;
    else erasures.set(order.seq, { by: order.seq, at: order.at, ground: order.fields.ground, texts: 1 });
  }
  return { erasures: [...erasures.values()] };
}

/** What the rules answer to a fact, asked again in the state before it: a finding, or why it would have been refused. */
function judgeAgain(
  { context: state }: Snapshot,
  declared: AnyCommand<State>,
  fact: Fact,
  methods: Methods | undefined,
): Refused | Found<unknown> {
  const again = (salt: string) => answerTo(declared, state, fact.fields, { ...fact, salt, methods });
  // The fact's own type chose the declaration.
  return declared.findAgain?.(state, fact as never, again as never) ?? again('');
}

const same = (found: unknown, recorded: unknown): boolean =>
  found === undefined || recorded === undefined ? found === recorded : canonical(found) === canonical(recorded as Json);

/** What a verification is done with. */
interface Walking {
  edit: Edit;
  charts: readonly Chart[];
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
    const erasedSalt = entry.type === 'notice.post' && !entry.seals?.['/finding/salt'];
    if (!erasedSalt) {
      const again = judgeAgain(before, declared, fact, methods);
      if (isRefused(again) && again.code === 'ballot.method-unknown')
        return recordProblem(
          'record.method-unknown',
          { type, method: (again.numbers as { method: string }).method },
          at,
        );
      if (isRefused(again)) return recordProblem('record.refused', { type, refusal: again.code }, at);
      const lacking = fact.finding === undefined && declared.mayLackFinding;
      if (!lacking && !same(again.found, fact.finding)) return recordProblem('record.finding', { type }, at);
    }
    // Nobody looks back at the states before.
    return applyWithin(edit, before, fact);
  } catch (error) {
    // A rule that breaks on a fact never admitted it.
    return isNoPlace(error) ? error.problem : recordProblem('record.rule-broke', { type, reason: String(error) }, at);
  }
}

/** How far a verification has come. */
interface Walked {
  before: { seq: number; hash: string; at: string; id?: string };
  snapshot?: Snapshot;
  /** Texts that are gone, and what may have ordered it. */
  missing: Missing[];
  orders: Fact[];
}

/** Takes one entry more; or what is wrong with it. */
function step(walked: Walked, entry: Entry, walking: Walking, published: boolean): RecordProblem | undefined {
  const { before, missing, orders } = walked;
  try {
    const broken = linkProblem(entry, before);
    if (broken) return broken;
    const of = walked.snapshot ? chartOf(walked.snapshot) : chartBeginning(walking.charts, entry.type);
    if (!of || !Object.hasOwn(of.commands, entry.type))
      return recordProblem('record.type', { type: entry.type }, { seq: entry.seq });
    const places = published ? [] : sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding });
    for (const { pointer } of places)
      if (!entry.seals?.[pointer]) missing.push({ seq: entry.seq, pointer, owner: ownerOf(entry, pointer) });
    const fact = toFact(entry);
    const next = walk(walked.snapshot ?? unopened(entry.id, of), entry, fact, walking);
    if ('code' in next) return next;
    walked.snapshot = next;
    if (fact.type === 'person.erase' || fact.type === 'entry.redact') orders.push(fact);
    walked.before = { seq: entry.seq, hash: entry.hash, at: entry.at, id: entry.id };
    return undefined;
  } catch (error) {
    // What is nested deeper than anybody can follow, or is no entry at all, was never written by the engine.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return recordProblem('record.unfollowable', {}, { seq: before.seq + 1 });
  }
}

/**
 * Verifies a record from its first entry on.
 * @param entries the record, in order
 * @param head the hash its last entry should have, as papers carry it: shows a tail that was cut off
 * @param options `published`: a publication, from which texts were left out by rule and not by order; `methods`: voting methods by
 *   id, for ballots that chose by one that is not of the core: `method` of `yishi/methods`; `charts`: what it may be of besides a
 *   consultation: `community` of `yishi/community`
 * @returns what it is and what was lawfully erased from it, or the first seq that is wrong and why
 */
export async function verify(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  head?: string,
  {
    published = false,
    methods,
    charts = [],
  }: { published?: boolean; methods?: Methods; charts?: readonly Chart[] } = {},
): Promise<Verification> {
  const walked: Walked = { before: { seq: 0, hash: GENESIS, at: '' }, missing: [], orders: [] };
  const walking: Walking = { edit: new Edit(), methods, charts: [consultation, ...charts] };
  for await (const entry of entries) {
    const problem = step(walked, entry, walking, published);
    if (problem) return wrong(problem);
  }
  const { snapshot, before, missing, orders } = walked;
  if (!snapshot || before.id === undefined) return wrong(recordProblem('record.empty', {}, { seq: 1 }));
  if (head !== undefined && head !== before.hash) {
    const differs = { last: before.seq, found: before.hash, expected: head };
    return wrong(recordProblem('record.head', differs, { seq: before.seq + 1 }));
  }
  const { erasures, unaccounted } = accountFor(missing, orders);
  if (unaccounted)
    return wrong(recordProblem('record.text-gone', { pointer: unaccounted.pointer }, { seq: unaccounted.seq }));
  return { ok: true, id: before.id, entries: before.seq, head: before.hash, place: placeOf(snapshot), erasures };
}

const wrong = (problem: RecordProblem): Verification => ({ ok: false, seq: problem.at?.seq ?? 1, problem });
