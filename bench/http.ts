// Reads over HTTP, as requests and responses without sockets: the handler against a bare Hono that answers with the same JSON, made
// from a plain object each time; with a poll of a thousand and one of ten thousand.
import { Hono } from 'hono';
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { http } from 'yishi/http';
import { memory } from 'yishi/memory';
import { atLeast, type Figure, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';

const REQUESTS = 500;

async function served(voters: number) {
  const engine = createEngine({ store: memory() });
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const item = { item: 'tea', title: 'Tea?', topics: [], stakeholders: [], affected: [], route };
  const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
  const items = [{ ...item, becomes: 'opinion' as const }];
  await engine.open({ title: 'Tea', charter: quickPoll, bodies, items }, { by: 'p0', id: 'c' });
  const members = Array.from({ length: voters }, (_, at) => ({ person: `p${at}` }));
  await engine.submit('c', 'roll.enter', { body: 'group', members }, { by: 'p0' });
  const closes = new Date(Date.now() + 3_600_000).toISOString();
  await engine.submit('c', 'notice.post', { items: ['tea'], closes }, { by: 'p0' });
  await engine.submitMany(
    'c',
    members.map(({ person: by }) => ({
      ...{ by, type: 'ballot.cast' as const },
      fields: { choices: { tea: 'for' as const }, channel: 'online' },
    })),
  );
  return http(engine, { authenticate: () => ({ person: 'p1' }) });
}

export const httpReads: Topic = {
  name: 'http',
  async figures() {
    const figures: Figure[] = [];
    for (const voters of [1000, 10_000]) {
      const handler = await served(voters);
      for (const what of ['view', 'head']) {
        const url = `http://host.test/consultations/c/${what}`;
        const same: unknown = await (await handler(new Request(url))).json();
        const bare = new Hono().get(`/consultations/:id/${what}`, (context) => context.json(same));
        const all = (ask: (request: Request) => Response | Promise<Response>) => () => async () => {
          for (let round = 0; round < REQUESTS; round += 1) await (await ask(new Request(url))).text();
        };
        const times = await inTurn(
          { ours: all(handler), bare: all((request) => bare.fetch(request)) },
          { rounds: 9, warm: 2 },
        );
        const { wall } = usual(times.ours);
        const share = ratio(times.bare, times.ours);
        figures.push(
          told(`${what}, ${voters} voters: a request`, (wall / REQUESTS) * 1000, 'us'),
          atLeast(`${what}, ${voters} voters: share of a bare Hono`, share.wall, 'x', 0.5),
        );
      }
    }
    return figures;
  },
};
