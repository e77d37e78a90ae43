// One consultation followed as it grows: its facts and where they led, so that whoever looks waits for no replay. Knows no page.
import { type Entry, type Fact, replay, type Snapshot, type Store, toFact, unopened } from 'yishi';
import type { Recorded } from 'yishi/script';

export interface Followed {
  snapshot: Snapshot;
  facts: readonly Fact[];
  /** The last of them, each with how it stood before and after: a sentence says who had the floor then, and not who has it now. */
  recorded: readonly Recorded[];
  /** The fingerprint of the record so far. */
  head: string;
}

export interface Following {
  /** As it stands: what was recorded since is read first, by whomever. */
  look(): Promise<Followed>;
}

/** So many are kept with what was before and after them: more than the desk looks through for what was done last. */
const KEPT = 250;

/** Facts run, the last of them one by one. */
function run(from: Snapshot, facts: readonly Fact[]): Pick<Followed, 'snapshot' | 'recorded'> {
  const many = facts.slice(0, -KEPT);
  let snapshot = many.length > 0 ? replay(from, many) : from;
  const recorded = facts.slice(many.length).map((fact): Recorded => {
    const before = snapshot;
    snapshot = replay(before, [fact]);
    return { fact, before, after: snapshot };
  });
  return { snapshot, recorded };
}

/** Orders by which texts go that were recorded before. */
const ORDERS: ReadonlySet<string> = new Set(['person.erase', 'entry.redact']);

export function following(store: Store, id: string): Following {
  let facts: Fact[] = [];
  let known: Followed = { snapshot: unopened(id), facts, recorded: [], head: '' };
  let reading: Promise<Followed> = Promise.resolve(known);
  /** An order was read, which may not have been carried out yet by then: what is in mind goes once more. */
  let ordered = false;
  const entriesAfter = async (after: number): Promise<Entry[]> => {
    const entries: Entry[] = [];
    for await (const page of store.read(id, after)) entries.push(...page);
    return entries;
  };
  const read = async (): Promise<Followed> => {
    if ((await store.head(id))?.seq === facts.length) return known;
    let entries = await entriesAfter(facts.length);
    const order = entries.some(({ type }) => ORDERS.has(type));
    const anew = order || ordered;
    if (anew) entries = await entriesAfter(0);
    const last = entries.at(-1);
    if (!last) return known;
    const more = entries.map(toFact);
    const { snapshot, recorded } = run(anew ? unopened(id) : known.snapshot, more);
    if (anew) facts = more;
    else facts.push(...more);
    const kept = anew ? recorded : [...known.recorded, ...recorded].slice(-KEPT);
    known = { snapshot, facts, recorded: kept, head: last.hash };
    ordered = order;
    return known;
  };
  return {
    look() {
      reading = reading.then(read, read);
      return reading;
    },
  };
}
