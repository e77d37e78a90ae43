// The run that is killed over and over: a whole small consultation, one step after the other. A step is what is submitted at
// once, hence appended at once. Every command makes exactly one fact, so the length of the record says where it got to.
import { createEngine, type Engine, type Store, type Submission } from 'yishi';
import { quickPoll } from 'yishi/charters';

const by = 'ann';
const VOTERS = 1140;
const CHOICES = ['for', 'against', 'for', 'abstain', 'for'] as const;

const ballot = (index: number): Submission => ({
  type: 'ballot.cast',
  by: `p${index}`,
  fields: { choices: { lunch: CHOICES[index % CHOICES.length] ?? 'for' }, channel: 'online' },
});

const note = (about: string): Submission => ({ type: 'note.add', by, fields: { text: `A word about ${about}.` } });

/** Ballots `from` to `to`, so many at once. */
const cast = (from: number, to: number, atOnce: number): Submission[][] =>
  Array.from({ length: Math.ceil((to - from) / atOnce) }, (_, step) =>
    Array.from({ length: Math.min(atOnce, to - from - step * atOnce) }, (_, n) => ballot(from + step * atOnce + n)),
  );

const roll = (from: number, to: number): Submission => ({
  type: 'roll.enter',
  by,
  fields: {
    body: 'group',
    members: Array.from({ length: to - from }, (_, n) => ({ person: `p${from + n}`, name: `Voter ${from + n}` })),
    ...(from > 0 && { more: true }),
  },
});

/** Everything after the opening. */
const steps: Submission[][] = [
  [note('the beginning')],
  [roll(0, 100)],
  [roll(100, VOTERS), note('the roll')],
  [{ type: 'notice.post', by, fields: { items: ['lunch'], closes: '2199-01-01T00:00:00.000Z' } }],
  ...cast(0, 60, 1),
  ...cast(60, 200, 7),
  // The record orders a text to be erased, and the store rewrites it.
  [{ type: 'entry.redact', by, fields: { seq: 2, paths: ['/fields/text'], ground: 'order' } }],
  // Enough for a checkpoint, in few steps: most kills meet a short record, which is read again after each.
  ...cast(200, 1100, 300),
  ...cast(1100, VOTERS, 1),
  [{ type: 'poll.close', by, fields: {} }],
  [{ type: 'count.make', by, fields: {} }],
  [{ type: 'result.post', by, fields: {} }, note('the result')],
  [{ type: 'result.confirm', by, fields: {} }],
];

/** The lengths a record can have when no append was torn: nothing, the opening, and each step after it. */
export const WHOLE = new Set([0, 1]);
for (const [index] of steps.entries()) WHOLE.add(1 + steps.slice(0, index + 1).flat().length);

/** What is opened: a lunch to be voted on. */
export const opening = {
  title: 'Lunch',
  charter: quickPoll,
  bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
  items: [
    {
      item: 'lunch',
      title: 'Noodles?',
      topics: [],
      stakeholders: [],
      affected: [],
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
      becomes: 'opinion' as const,
    },
  ],
};

const open = (engine: Engine, id: string) => engine.open(opening, { by, id });

/**
 * Runs the consultation from where its record ends to its own end.
 * @param acknowledge told of each entry once the engine has answered for it
 */
export async function run(store: Store, id: string, acknowledge: (seq: number, hash: string) => void): Promise<void> {
  const hashes = new Map<number, string>();
  const engine = createEngine({
    store: {
      ...store,
      async append(of, expected, entries, summary) {
        await store.append(of, expected, entries, summary);
        for (const { seq, hash } of entries) hashes.set(seq, hash);
      },
    },
  });
  const answered = (answers: readonly ({ ok: true; seq: number } | { ok: false })[]): void => {
    for (const answer of answers) {
      const hash = answer.ok ? hashes.get(answer.seq) : undefined;
      if (!answer.ok || hash === undefined) throw new Error(`not recorded: ${JSON.stringify(answer)}`);
      acknowledge(answer.seq, hash);
    }
  };
  let length = (await store.head(id))?.seq ?? 0;
  if (!WHOLE.has(length)) throw new Error(`the record has ${length} entries: a torn append`);
  if (length === 0) {
    answered([await open(engine, id)]);
    length = 1;
  }
  let reached = 1;
  for (const step of steps) {
    if (reached >= length) answered(await engine.submitMany(id, step));
    reached += step.length;
  }
  await engine.close();
}
