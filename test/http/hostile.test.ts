// Bad input over HTTP: a clear status, nothing told that was not asked for, nothing lost, and the next request is answered.

import { describe, expect, it } from 'vitest';
import { Conflict, Corrupt, type Store, StoreUnavailable } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import { refuse } from '../../src/parts/command.js';
import { ballot, bodies, type Hosted, hosted, items, polling, read } from './host.js';

const COMMANDS = '/consultations/lunch/commands';

async function told(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const text = await response.text();
  // No stack, no path, nothing of ours.
  expect(text).not.toMatch(/node_modules|\.(ts|js):|\/(src|home|tmp|work)\/|Error:|\bat \w+ \(/);
  const problem = JSON.parse(text);
  expect(problem.status).toBe(response.status);
  return problem;
}

async function polled(options: Parameters<typeof hosted>[0] = {}): Promise<Hosted> {
  const host = hosted(options);
  await polling(host.engine);
  return host;
}

const seqOf = async ({ engine }: Hosted) => (await engine.view('lunch', 'ann')).seq;

describe('who asks', () => {
  it('is asked of the host alone: without a session 401 on everything but what it says of itself', async () => {
    const { ask } = await polled();
    for (const [method, path] of [
      ['GET', '/consultations'],
      ['GET', '/due'],
      ['GET', '/consultations/lunch/view'],
      ['GET', '/consultations/lunch/permitted'],
      ['GET', '/consultations/lunch/head'],
      ['GET', '/consultations/lunch/record'],
      ['GET', '/consultations/lunch/events'],
      ['GET', '/consultations/none/view'],
      ['POST', '/consultations'],
      ['POST', COMMANDS],
      ['POST', `${COMMANDS}/many`],
    ] as const) {
      const answer = await ask(undefined, method, path, method === 'POST' ? ballot('for') : undefined);
      expect([path, answer.status, answer.headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer']);
      expect((await told(answer)).code).toBe('http.unauthenticated');
    }
  });

  it('is no field of a body: somebody else’s name is refused, and nothing is recorded', async () => {
    const host = await polled();
    const before = await seqOf(host);
    for (const forged of [{ by: 'cy' }, { for: 'cy' }, { assisted: true }, { by: 'cy', assisted: true }]) {
      const answer = await host.ask('bo', 'POST', COMMANDS, { ...ballot('for'), ...forged });
      expect((await told(answer)).code).toBe('http.not-entering');
      const many = await host.ask('bo', 'POST', `${COMMANDS}/many`, {
        commands: [ballot('for'), { ...ballot('for'), ...forged }],
      });
      expect(many.status).toBe(403);
    }
    expect(await seqOf(host)).toBe(before);
    for (const name of ['enteredBy', 'person', 'key']) {
      const answer = await host.ask('bo', 'POST', COMMANDS, { ...ballot('for'), [name]: 'ann' });
      expect((await told(answer)).refusal.code).toBe('malformed');
    }
    expect(await seqOf(host)).toBe(before);
    expect((await host.ask('bo', 'POST', COMMANDS, { ...ballot('for'), by: 'bo' })).status).toBe(201);
  });

  it('enters for others only by the host’s leave and the charter’s, under the own name', async () => {
    const host = await polled();
    const answer = await host.ask('ann', 'POST', COMMANDS, { ...ballot('against'), by: 'cy' });
    expect((await read(answer)).fact).toMatchObject({ by: 'cy', enteredBy: 'ann' });
    const other = await polled({ mayEnter: () => true });
    const refused = await other.ask('bo', 'POST', COMMANDS, { ...ballot('against'), by: 'cy' });
    expect((await told(refused)).code).toBe('clerk.not-entitled');
  });

  it.each(['system', 'clock'])('is never %s, whatever a host lets people be called or enter for', async (name) => {
    const host = await polled({ mayEnter: () => true });
    expect((await host.ask(name, 'GET', '/consultations/lunch/record?profile=archive')).status).toBe(500);
    expect(host.errors).toHaveLength(1);
    expect((await host.ask('ann', 'POST', COMMANDS, { ...ballot('for'), by: name })).status).toBe(422);
  });

  it('sees nothing of what the host keeps from them', async () => {
    const host = await polled({ maySee: ({ person }) => person !== 'eve' });
    expect((await host.ask('eve', 'GET', '/consultations/lunch/view')).status).toBe(404);
    expect((await host.ask('eve', 'POST', COMMANDS, ballot('for'))).status).toBe(404);
    expect((await read(await host.ask('eve', 'GET', '/consultations'))).heads).toEqual([]);
  });

  it('is told nothing of others: a stranger is refused the record and acts in nothing', async () => {
    const host = await polled();
    expect((await told(await host.ask('eve', 'POST', COMMANDS, ballot('for')))).code).toBe('stranger');
    expect((await host.ask('eve', 'GET', '/consultations/lunch/record')).status).toBe(403);
    expect(await (await host.ask('eve', 'GET', '/consultations/lunch/view')).text()).not.toMatch(/"(bo|cy|dee)"/);
  });
});

describe('a body', () => {
  it('has at most as many bytes as were agreed, and one more is refused', async () => {
    const host = await polled({ limits: { body: 200 } });
    const fill = (bytes: number) => JSON.stringify(ballot('for')).padEnd(bytes);
    expect((await told(await host.ask('bo', 'POST', COMMANDS, fill(201)))).status).toBe(413);
    expect((await host.ask('bo', 'POST', COMMANDS, fill(200))).status).toBe(201);
  });

  it('that does not say how long it is, is read no further than that', async () => {
    const host = await polled({ limits: { body: 1000 } });
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(100).fill(32));
      },
    });
    const headers = { authorization: 'Bearer bo', 'content-type': 'application/json' };
    const request = new Request(`http://host.test${COMMANDS}`, { method: 'POST', headers, body, duplex: 'half' });
    expect((await told(await host.handler(request))).status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it('of 10 MB in one topic is refused before it is read', async () => {
    const host = await polled();
    const topic = { type: 'topic.submit', fields: { topic: 't1', title: 'x'.repeat(10_000_000) } };
    expect((await host.ask('bo', 'POST', COMMANDS, topic)).status).toBe(413);
    const large = await polled({ limits: { body: 20_000_000 } });
    expect((await told(await large.ask('bo', 'POST', COMMANDS, topic))).status).toBeGreaterThanOrEqual(409);
  });

  it('is JSON, and says so', async () => {
    const host = await polled();
    const plain = { 'content-type': 'text/plain' };
    expect((await host.ask('bo', 'POST', COMMANDS, JSON.stringify(ballot('for')), plain)).status).toBe(415);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await host.ask('bo', 'POST', COMMANDS, 'type=ballot.cast', form)).status).toBe(415);
    for (const body of ['', '{', '{"type":', 'null1', '\u0000', '[1,]'])
      expect((await told(await host.ask('bo', 'POST', COMMANDS, body))).code).toBe('http.no-json');
    for (const body of ['null', '[]', '"x"', '1', '{}'])
      expect((await told(await host.ask('bo', 'POST', COMMANDS, body))).status).toBe(422);
    for (const body of ['null', '[]', '"x"', '{}'])
      expect((await told(await host.ask('bo', 'POST', '/consultations', body))).status).toBe(422);
    const broken = new Request(`http://host.test${COMMANDS}`, {
      method: 'POST',
      headers: { authorization: 'Bearer bo', 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect((await host.handler(broken)).status).toBe(400);
  });

  it('is as deep as anybody can follow, and no deeper', async () => {
    const host = await polled();
    const nested = (depth: number) => `{"type":"ballot.cast","fields":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
    expect((await told(await host.ask('bo', 'POST', COMMANDS, nested(63)))).status).toBe(422);
    expect((await told(await host.ask('bo', 'POST', COMMANDS, nested(64)))).code).toBe('http.too-deep');
    expect((await host.ask('bo', 'POST', COMMANDS, '['.repeat(400_000))).status).toBe(400);
    expect((await host.ask('bo', 'POST', COMMANDS, `${'['.repeat(400_000)}${']'.repeat(400_000)}`)).status).toBe(400);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no name %s, wherever it stands', async (name) => {
    const host = await polled();
    const before = await seqOf(host);
    for (const body of [
      `{"${name}":{"by":"ann"},"type":"ballot.cast"}`,
      `{"type":"ballot.cast","fields":{"choices":{"${name}":"for"},"channel":"online"}}`,
    ])
      expect((await told(await host.ask('bo', 'POST', COMMANDS, body))).code).toBe('http.reserved-name');
    expect(({} as { by?: string }).by).toBeUndefined();
    expect(await seqOf(host)).toBe(before);
  });

  it('names a command there is', async () => {
    const host = await polled();
    for (const type of ['tea.pour', '', 'constructor', '__proto__', 'ballot.cast\u0000', "'; DROP TABLE entries; --"])
      expect((await told(await host.ask('bo', 'POST', COMMANDS, { type, fields: {} }))).code).toBe('command.unknown');
  });

  it('has at most as many commands as were agreed', async () => {
    const host = await polled({ limits: { commands: 2 } });
    const send = (count: number) =>
      host.ask('bo', 'POST', `${COMMANDS}/many`, { commands: Array.from({ length: count }, () => ballot('for')) });
    expect((await send(2)).status).toBe(200);
    expect((await told(await send(3))).code).toBe('http.too-many');
  });
});

const HOSTILE = [
  "'; DROP TABLE entries; --",
  '" OR 1=1 --',
  '\u0000',
  'a\r\nset-cookie: x=1',
  '\u001b[2J',
  '\u202e',
  '../../etc/passwd',
  '%00',
  '{"$ne":1}',
  'constructor',
  '\ud800',
  '𝕏'.repeat(200),
];

describe('signs that mean something to somebody', () => {
  it.each(HOSTILE)('do no harm in a path or a query: %j', async (text) => {
    const host = await polled();
    const safe = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
    for (const path of [
      `/consultations/${safe}/view`,
      `/consultations/${safe}/record`,
      `/consultations/${safe}/events`,
      `/commands/${safe}`,
      `/${safe}`,
    ])
      expect((await told(await host.ask('bo', 'GET', path))).status).toBe(404);
    expect((await host.ask('bo', 'POST', `/consultations/${safe}/commands`, ballot('for'))).status).toBe(404);
    for (const query of [`profile=${safe}`, `after=${safe}`, `${safe}=1`])
      expect((await told(await host.ask('bo', 'GET', `/consultations/lunch/record?${query}`))).status).toBe(400);
    expect((await host.ask('bo', 'GET', `/due?at=${safe}`)).status).toBe(400);
    expect((await host.ask('bo', 'GET', `/consultations?after=${safe}`)).status).toBe(200);
    expect(host.errors).toEqual([]);
  });

  it.each(HOSTILE)('do no harm in any field: %j', async (text) => {
    const host = await polled();
    const before = await seqOf(host);
    for (const body of [
      { type: 'ballot.cast', fields: { choices: { noodles: text }, channel: 'online' } },
      { type: 'ballot.cast', fields: { choices: { [text]: 'for' }, channel: 'online' } },
      { ...ballot('for'), on: text },
      { ...ballot('for'), [text]: text },
      { type: text, fields: text },
    ]) {
      const { status } = await told(await host.ask('bo', 'POST', COMMANDS, body));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(await seqOf(host)).toBe(before);
    const opening = { title: text, charter: text, bodies: text, people: text, items: text, offices: text };
    expect((await host.ask('bo', 'POST', '/consultations', opening)).status).toBe(422);
    expect((await host.ask('bo', 'POST', '/consultations', { ...opening, id: text })).status).toBeLessThan(500);
    expect(host.errors).toEqual([]);
  });

  it('do no harm in a header', async () => {
    const host = await polled();
    for (const text of ["'; DROP TABLE entries; --", '"x"', '-1', '1e3', '99999999999999999999', '\u00ff']) {
      expect((await host.ask('bo', 'POST', COMMANDS, ballot('for'), { 'if-match': text })).status).toBe(400);
      expect(
        (await host.ask('bo', 'GET', '/consultations/lunch/events', undefined, { 'last-event-id': text })).status,
      ).toBe(400);
      expect(
        (
          await host.ask('bo', 'GET', '/consultations/lunch/view', undefined, {
            'if-none-match': text,
            'accept-language': text,
          })
        ).status,
      ).toBe(200);
    }
    const key = 'k'.repeat(201);
    expect((await host.ask('bo', 'POST', COMMANDS, ballot('for'), { 'idempotency-key': key })).status).toBe(400);
    expect(host.errors).toEqual([]);
  });
});

describe('what is asked twice or too late', () => {
  it('is refused by a seq that has passed, and nothing is recorded', async () => {
    const host = await polled();
    const seq = await seqOf(host);
    const send = (tag: string) => host.ask('bo', 'POST', COMMANDS, ballot('for'), { 'if-match': tag });
    expect((await told(await send(`"${seq - 1}"`))).code).toBe('seq.moved');
    expect((await send(`"${seq - 1}"`)).status).toBe(412);
    expect((await send(`"${seq + 1}"`)).status).toBe(412);
    expect(await seqOf(host)).toBe(seq);
    expect((await send(`"${seq}"`)).status).toBe(201);
  });

  it('is admitted by the seq of a view that knows of a deadline nobody has recorded', async () => {
    let now = Date.now();
    const host = hosted({}, { now: () => new Date(now) });
    await polling(host.engine);
    now += 7_200_000;
    const view = await host.ask('ann', 'GET', '/consultations/lunch/view');
    const tag = view.headers.get('etag') ?? '';
    const count = { type: 'count.make', fields: {} };
    expect((await host.ask('ann', 'POST', COMMANDS, count, { 'if-match': tag })).status).toBe(201);
  });

  it('is answered as before under its key, and another body under it is not', async () => {
    const host = await polled();
    const send = (choice: string) => host.ask('bo', 'POST', COMMANDS, ballot(choice), { 'idempotency-key': 'k1' });
    const first = await read(await send('for'));
    const again = await send('for');
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(await read(again)).toEqual({ ...first, repeated: true });
    const other = await told(await send('against'));
    expect([other.status, other.code]).toEqual([422, 'key.reused']);
    expect(await seqOf(host)).toBe(first.seq);
  });

  it('is told that nothing has happened since', async () => {
    const host = await polled();
    for (const path of ['/consultations/lunch/view', '/consultations/lunch/head']) {
      const tag = (await host.ask('bo', 'GET', path)).headers.get('etag') ?? '';
      const again = await host.ask('bo', 'GET', path, undefined, { 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('too often is told when to ask again', async () => {
    const seen: (string | undefined)[] = [];
    const host = await polled({
      limits: {
        rate: (_request, who) => {
          seen.push(who?.person);
          return 1.2;
        },
      },
    });
    const answer = await host.ask('bo', 'GET', '/consultations');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await host.ask(undefined, 'GET', '/consultations')).status).toBe(429);
    expect(seen).toEqual(['bo', undefined]);
  });
});

describe('what is broken', () => {
  const secret = '/var/lib/yishi/secret.db';
  const failing = async (error: Error) => {
    const store = memory();
    let broken = false;
    const wrapped: Store = new Proxy(store, {
      get: (of, name) => {
        const found = Reflect.get(of, name);
        if (typeof found !== 'function') return found;
        return (...given: unknown[]) => {
          if (broken && name !== 'close') throw error;
          return Reflect.apply(found, of, given);
        };
      },
    });
    const host = hosted({}, { store: wrapped, cache: 0 });
    await polling(host.engine);
    broken = true;
    return host;
  };
  const of = (code: 'store.refused') =>
    ({ code, numbers: { doing: 'read', file: secret, code: 'EIO', reason: `cannot read ${secret}` } }) as const;

  it.each([
    ['a store that cannot be reached', new StoreUnavailable(of('store.refused')), 503, 'store-unavailable', '5'],
    ['others who were first', new Conflict(of('store.refused')), 503, 'conflict', '1'],
    ['a damaged record', new Corrupt(of('store.refused')), 500, 'corrupt', null],
    ['a bug', new TypeError(`cannot read ${secret}`), 500, 'http.failed', null],
  ])('is told as %s, and nothing behind it', async (_what, error, status, code, after) => {
    const host = await failing(error);
    for (const answer of [
      await host.ask('bo', 'GET', '/consultations'),
      await host.ask('bo', 'POST', COMMANDS, ballot('for')),
    ]) {
      expect(answer.headers.get('retry-after')).toBe(after);
      const problem = await told(answer);
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(JSON.stringify(problem)).not.toContain('secret');
    }
  });

  it('is no other path or method', async () => {
    const { ask } = await polled();
    expect((await told(await ask('bo', 'GET', '/nothing'))).code).toBe('http.no-path');
    const answer = await ask('bo', 'DELETE', '/consultations/lunch/view');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await ask('bo', 'GET', '/consultations/%E0%A4%A/view')).status).toBe(404);
  });

  it('is said in the language that is asked for', async () => {
    const { ask } = await polled();
    const details = await Promise.all(
      ['zh-TW,zh;q=0.9', 'zh;q=0.2,en;q=0.9', 'fr'].map(async (accepted) =>
        told(await ask('eve', 'POST', COMMANDS, ballot('for'), { 'accept-language': accepted })),
      ),
    );
    expect(details.map(({ detail }) => /\p{Script=Han}/u.test(detail))).toEqual([true, false, false]);
  });
});

describe('other origins', () => {
  it('may ask nothing unless the host names them', async () => {
    const host = await polled();
    const origin = { origin: 'https://app.test' };
    const closed = await host.ask('bo', 'GET', '/consultations', undefined, origin);
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const open = await polled({ cors: { origin: 'https://app.test' } });
    const asked = await open.ask('bo', 'GET', '/consultations', undefined, origin);
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://app.test');
    expect(asked.headers.get('x-content-type-options')).toBe('nosniff');
    const before = await open.ask(undefined, 'OPTIONS', COMMANDS, undefined, {
      ...origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'idempotency-key',
    });
    expect(before.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  });
});

describe('the id somebody wants for a consultation', () => {
  const opening = { title: 'Lunch', charter: quickPoll, bodies, items };
  const open = (host: Hosted, id: unknown) => host.ask('ann', 'POST', '/consultations', { ...opening, id });

  it.each(['a', 'Lunch-2026_3.~', '...', '-', 'x'.repeat(128)])(
    'is given where an address carries it: %s',
    async (id) => {
      const host = hosted();
      const opened = await open(host, id);
      expect(opened.status).toBe(201);
      expect((await host.ask('ann', 'GET', opened.headers.get('location')!)).status).toBe(200);
    },
  );

  it.each(['.', '..', '', 'a b', 'a/b', 'a%2e', '\u202eabc', '午饭', 'x'.repeat(129)])(
    'is refused where one does not, and told what an id is: %j',
    async (id) => {
      const host = hosted();
      const problem = await told(await open(host, id));
      expect(problem).toMatchObject({ status: 422, code: 'malformed' });
      expect(problem.detail).toContain('“id” must be an id of letters from A to Z, digits and -_.~');
      expect(await host.engine.list()).toEqual([]);
    },
  );

  it.each(['constructor', 'system'])('is refused as a word that is reserved: %s', async (id) => {
    expect((await told(await open(hosted(), id))).detail).toContain('“id” is a reserved word');
    const answer = await hosted().engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann', id });
    expect(!answer.ok && answer.refusal.numbers).toMatchObject({
      problems: [{ numbers: { name: 'id', as: 'unreserved' } }],
    });
  });

  it('is told to be taken, and nothing else of what is hidden; also where that was purged', async () => {
    const host = hosted({ maySee: () => false }, { store: memory() });
    await open(host, 'secret');
    const taken = await told(await open(host, 'secret'));
    expect([taken.status, taken.refusal]).toEqual([
      409,
      { code: 'consultation.exists', numbers: { consultation: 'secret' } },
    ]);
    await host.engine.submit('secret', 'consultation.withdraw', { reason: 'no lunch' }, { by: 'ann' });
    expect(await host.engine.purge('secret', { by: 'ann', ground: 'order' })).toMatchObject({ ok: true });
    expect(await told(await open(host, 'secret'))).toMatchObject({ status: 409, code: 'http.id-used' });
  });
});

describe('what a host is told with', () => {
  it('hears nothing of whoever leaves in the middle of what they send', async () => {
    const host = await polled();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"type":'));
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      },
    });
    const headers = { authorization: 'Bearer bo', 'content-type': 'application/json' };
    const request = new Request(`http://host.test${COMMANDS}`, { method: 'POST', headers, body, duplex: 'half' });
    expect((await host.handler(request)).status).toBe(400);
    expect(host.errors).toEqual([]);
  });
});

describe('what a request has wrong', () => {
  it.each([
    [
      '?limit=x',
      'What is asked for behind “?” is not well formed: “limit” must be a whole number from 0 up. Put it right and ask again.',
    ],
    [
      '?nope=1',
      'What is asked for behind “?” is not well formed: “nope” is nothing that can be asked for here. Put it right and ask again.',
    ],
  ])('is told of the query as a query: %s', async (query, detail) => {
    const host = await polled();
    expect(await told(await host.ask('bo', 'GET', `/consultations${query}`))).toMatchObject({ status: 400, detail });
  });

  it.each([
    [{ type: 'ballot.cast' }, '“fields” is missing'],
    [{ type: 'ballot.cast', fields: 'for' }, '“fields” must be a group of fields'],
    [{ type: 'note.add', fields: { text: 'x'.repeat(4001) } }, '“text” must have at most 4000 characters'],
    [
      { type: 'notice.post', fields: { items: ['noodles'], closes: 'soon' } },
      ': “closes” must be a moment, written 2026-03-01T08:00:00.000Z. Put',
    ],
    [
      { type: 'notice.post', fields: { items: ['noodles'], closes: '2026-02-30T08:00:00.000Z' } },
      '“closes” is no moment there is',
    ],
  ])('is told once, by its name and in what it is counted: %j', async (command, detail) => {
    const host = await polled();
    expect((await told(await host.ask('ann', 'POST', COMMANDS, command))).detail).toContain(detail);
  });

  it('is told of two moments so that it shows how they differ', async () => {
    const at = '2026-03-02T07:22:08.000Z';
    const said = (on: string) => language('en').refusal(refuse('on.after-at', { on, at }));
    expect(said('2026-03-02T07:23:08.000Z')).toMatch(/on 2 March 2026, \d\d:23 UTC, after .* \d\d:22 UTC\./);
    expect(said('2026-03-02T07:22:09.000Z')).toMatch(/:22:09 UTC, after .*:22:08 UTC\./);
    expect(said('2026-03-02T07:22:08.001Z')).toMatch(/:22:08\.001 UTC, after .*:22:08\.000 UTC\./);
  });
});
