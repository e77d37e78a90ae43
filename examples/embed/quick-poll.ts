// Three people decide one thing: a consultation from open to counted. Run it with `npx tsx examples/embed/quick-poll.ts`.
// #region poll
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';

const engine = createEngine({ store: memory() });
const bodies = [{ body: 'group', kind: 'group', name: 'Lunch group' }];
const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
const noodles = { item: 'noodles', title: 'Noodles today?', topics: [], stakeholders: [], affected: [], route };
const items = [{ ...noodles, becomes: 'opinion' as const }];

const opened = await engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann' });
if (!opened.ok) throw new Error(opened.refusal.code);
const { id } = opened;
const members = ['ann', 'bo', 'cy'].map((person) => ({ person }));
await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'ann' });
const closes = new Date(Date.now() + 3_600_000).toISOString();
await engine.submit(id, 'notice.post', { items: ['noodles'], closes }, { by: 'ann' });
const votes = { ann: 'for', bo: 'for', cy: 'against', dan: 'for' } as const;
for (const [by, choice] of Object.entries(votes)) {
  const answer = await engine.submit(id, 'ballot.cast', { choices: { noodles: choice }, channel: 'online' }, { by });
  console.log(by, answer.ok ? `voted in entry ${answer.seq}` : `was refused: ${answer.refusal.code}`);
}
await engine.submit(id, 'poll.close', {}, { by: 'ann' });
const counted = await engine.submit(id, 'count.make', {}, { by: 'ann' });
console.log(counted.ok && counted.fact.finding.items[0]?.outcome); // passed
// #endregion
