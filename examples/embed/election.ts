// A committee is elected: a ballot form in the charter, a rule of the house, and the voting methods given to the engine.
import { type Charter, createEngine, type Store, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { method } from 'yishi/methods';

/** Who votes, and who stands. */
const members = ['ann', 'bo', 'cy', 'di', 'eve'];
const candidates = ['bo', 'cy', 'di'];

const charter: Charter = {
  ...quickPoll,
  rules: [
    {
      id: 'half-vote',
      title: { zh: '半数以上参加', en: 'At least half vote' },
      source: { zh: '本组约定', en: 'Agreed in our group' },
      jurisdiction: 'any',
      effective: { from: '2026-01-01' },
      participation: [
        { of: 'participating', measure: 'heads', base: 'roll', threshold: { num: 1, den: 2, strict: false } },
      ],
      consent: [],
    },
  ],
  vote: {
    ...quickPoll.vote,
    ballots: { committee: { marks: 'ranking', method: 'stv', seats: 2, by: 'heads', tieBreak: 'lot' } },
  },
};

/** Elects two of three by single transferable vote, and says who. */
export async function elected(store: Store): Promise<string[]> {
  // #region methods
  const engine = createEngine({ store, methods: method });
  // #endregion
  const { body } = charter.deliberation;
  const opened = await engine.open(
    {
      title: 'A committee of two',
      charter,
      people: members.map((person) => ({ person })),
      bodies: [{ body, kind: 'group', name: 'Our group' }],
      items: [
        {
          item: 'committee',
          title: 'Who sits on the committee?',
          topics: [],
          stakeholders: [],
          affected: [],
          options: candidates.map((option) => ({ option, title: option })),
          route: [{ body, rule: 'half-vote', held: 'here', ballot: 'committee' }],
          becomes: 'election',
        },
      ],
    },
    { by: 'ann' },
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { id } = opened;
  const ann = { by: 'ann' };
  const closes = new Date(Date.now() + 86_400_000).toISOString();
  await engine.submit(id, 'roll.enter', { body, members: members.map((person) => ({ person })) }, ann);
  await engine.submit(id, 'notice.post', { items: ['committee'], closes }, ann);
  // #region cast
  await engine.submit(id, 'ballot.cast', { choices: { committee: ['bo', 'cy'] }, channel: 'online' }, { by: 'eve' });
  await engine.submit(id, 'ballot.cast', { choices: { committee: ['cy', 'bo'] }, channel: 'online' }, { by: 'di' });
  // #endregion
  for (const by of ['ann', 'bo', 'cy'])
    await engine.submit(id, 'ballot.cast', { choices: { committee: ['bo', ['cy', 'di']] }, channel: 'online' }, { by });
  await engine.submit(id, 'poll.close', {}, ann);
  const counted = await engine.submit(id, 'count.make', {}, ann);
  if (!counted.ok) throw new Error(counted.refusal.code);
  const record = await engine.record(id, { for: 'ann' });
  if (!record.ok) throw new Error(record.refusal.code);
  // #region verify
  const verified = await verify(record.entries, undefined, { methods: method });
  // #endregion
  if (!verified.ok) throw new Error(verified.problem.code);
  return counted.fact.finding.items[0]?.choice?.elected ?? [];
}
