// 个人信息主体: what a host holds of one person in all consultations of a scope, and how it goes. Every record is read: it takes as long as they are.
// China's Personal Information Protection Law, arts. 45 (access, copies) and 47 (deletion); GDPR, arts. 15 and 17.
import type { Engine } from '../engine/calls.js';
import type { Listed } from '../engine/contracts.js';
import { Corrupt, Drift, UnknownConsultation, UnknownEdition } from '../engine/errors.js';
import type { EngineProblem } from '../engine/problems.js';
import { ofPerson, Reach } from '../engine/whose.js';
import type { Refusal } from '../procedure/vocabulary.js';
import { type Held, heldIn, namedIn } from './excerpt.js';

/** What a consultation holds of somebody; or that it cannot be read. */
export type HeldThere =
  /** `until`: there is more than entries up to this one, which nobody may read until the count. */
  { id: string; entries: Held[]; until?: number } | { id: string; damaged: EngineProblem };

/** What became of an erasure in one consultation: how many texts went; or why not, or not now. */
export type ErasedThere =
  | { id: string; ok: true; texts: number }
  | { id: string; ok: false; refusal: Refusal }
  | { id: string; ok: false; damaged: EngineProblem };

/** Heads asked for together. */
const PAGE = 500;

async function* everyHead(engine: Pick<Engine, 'list'>): AsyncGenerator<Listed> {
  for (let after: string | undefined; ; ) {
    const page = await engine.list({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return;
  }
}

/** Without one, nobody would be told from anybody. @throws {TypeError} */
function checkPerson(person: string): void {
  if (typeof person !== 'string' || person === '')
    throw new TypeError(`the person is ${JSON.stringify(person) ?? String(person)}; it takes an id of whoever asks`);
}

/** What is wrong with one consultation, and no reason to leave out the others. */
const damageIn = (error: unknown): EngineProblem | undefined =>
  error instanceof Corrupt || error instanceof Drift || error instanceof UnknownEdition ? error.problem : undefined;

async function read(
  engine: Pick<Engine, 'record'>,
  id: string,
  person: string,
  readable: boolean,
): Promise<{ entries: Held[]; last: number }> {
  const record = await engine.record(id, { for: 'system', readable });
  if (!record.ok) throw new Error(`the record of ${id} is refused: ${record.refusal.code}`);
  const reach = new Reach();
  const others = new Set<string>();
  const mine = ofPerson(person);
  const entries: Held[] = [];
  let last = 0;
  for await (const entry of record.entries) {
    namedIn(entry, others);
    others.delete(person);
    const whose = reach.take(entry);
    const held = heldIn(entry, person, others, (pointer) => whose(pointer).includes(mine));
    if (held) entries.push(held);
    last = entry.seq;
  }
  return { entries, last };
}

/**
 * Everything that is held of a person, consultation by consultation, in the order of ids; those that hold nothing are left out. The host asks, for
 * somebody whom its login knows: nobody is asked whether they may.
 *
 * While a poll or a survey is open, what was said since it began is left out, as it is for every reader, and `until` says so.
 * What others wrote of them in a text of their own is not found: a text is not searched. Nor is whom others voted for: that is theirs.
 * @throws {TypeError} where the person is no id
 * @throws what the store throws
 */
export async function* held(
  engine: Pick<Engine, 'list' | 'record'>,
  person: string,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<HeldThere> {
  checkPerson(person);
  for await (const head of everyHead(engine)) {
    signal?.throwIfAborted();
    const { id } = head;
    if ('damaged' in head) {
      yield { id, damaged: head.damaged };
      continue;
    }
    try {
      const { entries, last } = await read(engine, id, person, true);
      if (entries.length > 0) yield { id, entries, ...(last < head.seq && { until: last }) };
    } catch (error) {
      const damaged = damageIn(error);
      if (damaged) yield { id, damaged };
      // Purged since it was listed.
      else if (!(error instanceof UnknownConsultation)) throw error;
    }
  }
}

export interface Erasing {
  /** Who orders it: whoever holds the office of convener or authority there. A function where they differ; `undefined` leaves one out. */
  by: string | ((id: string) => string | undefined | Promise<string | undefined>);
  /** On which ground, as `person.erase` has it. */
  ground: 'order' | 'unlawful' | 'request';
  signal?: AbortSignal;
}

async function eraseIn(
  engine: Pick<Engine, 'submit'>,
  id: string,
  person: string,
  held: readonly Held[],
  { by, ground }: { by: string; ground: Erasing['ground'] },
): Promise<ErasedThere> {
  const texts = held.reduce((sum, each) => sum + each.texts.length, 0);
  const whole = await engine.submit(id, 'person.erase', { person, ground }, { by });
  if (whole.ok) return { id, ok: true, texts };
  if (whole.refusal.code !== 'person.unknown') return { id, ok: false, refusal: whole.refusal };
  // Whoever stands on no roll any more is known to nobody, but their texts are: they go entry by entry.
  for (const { seq, texts: paths } of held) {
    if (paths.length === 0) continue;
    const one = await engine.submit(id, 'entry.redact', { seq, paths, ground }, { by });
    if (!one.ok) return { id, ok: false, refusal: one.refusal };
  }
  return { id, ok: true, texts };
}

/**
 * Orders everything that a person said, or that names them in words, to be erased, in every consultation where such a text is left. The order is a fact
 * of each record; ids and ballots stay. Consultations without a text of theirs are left out: to ask again orders nothing twice.
 * A refusal in one (its retention is running; whoever orders holds no office there) stops none of the others.
 */
export async function* erase(
  engine: Pick<Engine, 'list' | 'record' | 'submit'>,
  person: string,
  { by, ground, signal }: Erasing,
): AsyncGenerator<ErasedThere> {
  checkPerson(person);
  for await (const head of everyHead(engine)) {
    signal?.throwIfAborted();
    const { id } = head;
    if ('damaged' in head) {
      yield { id, ok: false, damaged: head.damaged };
      continue;
    }
    try {
      // All of it: what is held back from readers goes too.
      const { entries } = await read(engine, id, person, false);
      if (!entries.some(({ texts }) => texts.length > 0)) continue;
      const orderer = typeof by === 'function' ? await by(id) : by;
      if (orderer !== undefined) yield await eraseIn(engine, id, person, entries, { by: orderer, ground });
    } catch (error) {
      const damaged = damageIn(error);
      if (damaged) yield { id, ok: false, damaged };
      else if (!(error instanceof UnknownConsultation)) throw error;
    }
  }
}
