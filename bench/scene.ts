// What is measured: one open poll of so many voters, and the ballots they cast.
import { createEngine, type Engine, type Store, type Submission } from 'yishi';
import { quickPoll } from 'yishi/charters';

const convener = { by: 'ann' };
const LINES = 5000;
const HOUR = 3_600_000;

const person = (index: number): string => `p${index}`;

/** Opens a poll on one item, with a roll of so many voters. */
export async function openPoll(engine: Engine, id: string, voters: number): Promise<void> {
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const item = { item: 'lunch', title: 'Noodles?', topics: [], stakeholders: [], affected: [], route };
  const answers: { ok: boolean }[] = [
    await engine.open(
      {
        title: 'Lunch',
        charter: quickPoll,
        bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
        items: [{ ...item, becomes: 'opinion' }],
      },
      { ...convener, id },
    ),
  ];
  for (let from = 0; from < voters; from += LINES) {
    const members = Array.from({ length: Math.min(LINES, voters - from) }, (_, n) => ({ person: person(from + n) }));
    const more = from > 0 ? { more: true } : {};
    answers.push(await engine.submit(id, 'roll.enter', { body: 'group', members, ...more }, convener));
  }
  const closes = new Date(Date.now() + HOUR).toISOString();
  answers.push(await engine.submit(id, 'notice.post', { items: ['lunch'], closes }, convener));
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(`the poll was not opened: ${JSON.stringify(refused)}`);
}

const CHOICES = ['for', 'against', 'abstain'] as const;

export const ballot = (index: number): Submission<'ballot.cast'> => ({
  type: 'ballot.cast',
  fields: { choices: { lunch: CHOICES[index % 3] ?? 'for' }, channel: 'online' },
  by: person(index),
});

export const ballots = (from: number, to: number): Submission<'ballot.cast'>[] =>
  Array.from({ length: to - from }, (_, n) => ballot(from + n));

/** Casts them, and fails when one is refused: a refusal costs less than a ballot. */
export async function cast(engine: Engine, id: string, submissions: readonly Submission[]): Promise<void> {
  const answers = await engine.submitMany(id, submissions);
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(`a ballot was refused: ${JSON.stringify(refused)}`);
}

/** Casts ballots `from` to `to`, in batches that are made as they are needed. */
export async function castAll(engine: Engine, id: string, from: number, to: number): Promise<void> {
  for (let next = from; next < to; next += 10_000) await cast(engine, id, ballots(next, Math.min(to, next + 10_000)));
}

/** An engine over a store with an open poll in it. */
export async function scene(store: Store, voters: number, id = 'c1'): Promise<Engine> {
  const engine = createEngine({ store });
  await openPoll(engine, id, voters);
  return engine;
}
