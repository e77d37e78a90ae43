// Verification of a record by anybody: walk the chain, replay the facts, find every finding again, and account for what was erased.
import { canonical, type Json } from '../digest.js';
import { Edit } from '../edit.js';
import type { Found } from '../kernel/command.js';
import { isRefused, type Refused } from '../kernel/refusal.js';
import { commandOf, commands as rules } from '../parts/all.js';
import { answerTo, parse } from '../procedure/decide.js';
import { applyWithin, NoPlace } from '../procedure/replay.js';
import { doors, placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { Fact } from '../procedure/vocabulary.js';
import { repeats } from '../repeats.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Entry } from './contracts.js';
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
  | { ok: false; seq: number; problem: string };

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
function judgeAgain({ context: state }: Snapshot, fact: Fact): Refused | Found<unknown> {
  const declared = commandOf(fact.type);
  const again = (salt: string) => answerTo(declared, state, fact.fields, { ...fact, salt });
  // The fact's own type chose the declaration.
  return declared.findAgain?.(state, fact as never, again as never) ?? again('');
}

const same = (found: unknown, recorded: unknown): boolean =>
  found === undefined || recorded === undefined ? found === recorded : canonical(found) === canonical(recorded as Json);

/** The snapshot after an entry whose content, finding and place are what the procedure says, or what is wrong with it. */
function walk(before: Snapshot, entry: Entry, fact: Fact, edit: Edit): Snapshot | string {
  try {
    const parsed = parse(fact.type, fact.fields);
    if ('refusal' in parsed || repeats.written(parsed.fields, canonical) !== canonical(fact.fields))
      return `its fields are not those of ${entry.type}`;
    if (!doors(before).has(fact.type)) throw new NoPlace(fact.seq, fact.type, placeOf(before));
    const erasedSalt = entry.type === 'notice.post' && !entry.seals?.['/finding/salt'];
    if (!erasedSalt) {
      const again = judgeAgain(before, fact);
      if (isRefused(again)) return `by the rules ${entry.type} would have been refused here: ${again.code}`;
      const lacking = fact.finding === undefined && commandOf(fact.type).mayLackFinding;
      if (!lacking && !same(again.found, fact.finding)) return `the finding of ${entry.type} does not come out again`;
    }
    // Nobody looks back at the states before.
    return applyWithin(edit, before, fact);
  } catch (error) {
    // A rule that breaks on a fact never admitted it.
    return error instanceof NoPlace ? error.message : `the rules cannot take ${entry.type} here: ${String(error)}`;
  }
}

/**
 * Verifies a record from its first entry on.
 * @param entries the record, in order
 * @param head the hash its last entry should have, as papers carry it: shows a tail that was cut off
 * @param options `published`: a publication, from which texts were left out by rule and not by order
 * @returns what it is and what was lawfully erased from it, or the first seq that is wrong and why
 */
export async function verify(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  head?: string,
  { published = false }: { published?: boolean } = {},
): Promise<Verification> {
  let before: { seq: number; hash: string; at: string; id?: string } = { seq: 0, hash: GENESIS, at: '' };
  let snapshot: Snapshot | undefined;
  const edit = new Edit();
  const missing: Missing[] = [];
  const orders: Fact[] = [];
  for await (const entry of entries) {
    const broken = linkProblem(entry, before);
    if (broken) return { ok: false, seq: before.seq + 1, problem: broken };
    if (!Object.hasOwn(rules, entry.type))
      return { ok: false, seq: entry.seq, problem: `${entry.type} is no fact of this edition` };
    for (const { pointer } of published
      ? []
      : sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding })) {
      if (!entry.seals?.[pointer]) missing.push({ seq: entry.seq, pointer, owner: ownerOf(entry, pointer) });
    }
    const fact = toFact(entry);
    snapshot ??= unopened(entry.id);
    const next = walk(snapshot, entry, fact, edit);
    if (typeof next === 'string') return { ok: false, seq: entry.seq, problem: next };
    snapshot = next;
    if (fact.type === 'person.erase' || fact.type === 'entry.redact') orders.push(fact);
    before = { seq: entry.seq, hash: entry.hash, at: entry.at, id: entry.id };
  }
  if (!snapshot || before.id === undefined) return { ok: false, seq: 1, problem: 'the record is empty' };
  if (head !== undefined && head !== before.hash) {
    return {
      ok: false,
      seq: before.seq + 1,
      problem: `the record ends at entry ${before.seq} with ${before.hash}, not with ${head}: entries are missing at its end, or the head is another record's`,
    };
  }
  const { erasures, unaccounted } = accountFor(missing, orders);
  if (unaccounted)
    return {
      ok: false,
      seq: unaccounted.seq,
      problem: `the text at ${unaccounted.pointer} is gone, and no entry ordered it`,
    };
  return { ok: true, id: before.id, entries: before.seq, head: before.hash, place: placeOf(snapshot), erasures };
}
