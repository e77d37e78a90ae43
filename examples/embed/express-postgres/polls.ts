// What the app's own pages ask of the engine. Who asks is whoever is logged in; each form has a key of its own, so that one sent twice is
// answered as before.
import type { Engine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import type { User } from './users.js';

/** As the charter calls it. */
const body = 'group';
const ITEM = 'question';
const route = [{ body, rule: 'simple-majority', held: 'here' as const }];

/** A poll of everybody in the neighbourhood on one question. */
export async function openPoll(
  engine: Engine,
  { person: by }: User,
  people: readonly User[],
  { title, closes, key }: { title: string; closes: string; key: string },
) {
  const item = { item: ITEM, title, topics: [], stakeholders: [], affected: [], route, becomes: 'opinion' as const };
  const bodies = [{ body, kind: 'group', name: 'Neighbours' }];
  // The id follows from the key: whatever broke off is taken up again by sending the form once more.
  const id = `poll-${key}`;
  const known = people.map(({ person, name }) => ({ person, name }));
  const opened = await engine.open(
    { title, charter: quickPoll, bodies, people: known, items: [item] },
    { by, id, key: `${key} open` },
  );
  if (!opened.ok) return opened;
  const members = people.map(({ person }) => ({ person }));
  const entered = await engine.submit(id, 'roll.enter', { body, members }, { by, key: `${key} roll` });
  if (!entered.ok) return entered;
  const posted = await engine.submit(id, 'notice.post', { items: [ITEM], closes }, { by, key: `${key} notice` });
  return posted.ok ? { ok: true as const, id } : posted;
}

/** What a button of the consultation's page asks for. */
export const asked = {
  for: { type: 'ballot.cast', fields: { choices: { [ITEM]: 'for' }, channel: 'online' } },
  against: { type: 'ballot.cast', fields: { choices: { [ITEM]: 'against' }, channel: 'online' } },
  close: { type: 'poll.close', fields: {} },
  count: { type: 'count.make', fields: {} },
} as const;

export const isButton = (name: string): name is keyof typeof asked => Object.hasOwn(asked, name);
