// The client against the real handler: what it shows, what it asks, and what it does when answers are late, old, lost or no.
import { afterEach, describe, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClient, RequestFailed } from 'yishi/client';
import type { HttpOptions } from 'yishi/http';
import { turnoutOn } from '../../examples/embed/screen.js';
import { type Hosted, hosted, people, polling } from '../http/host.js';
import { away, gate, type Line, lineTo, type Screen, screenOf } from './server.js';

const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

interface There extends Hosted {
  line: Line;
  client: Client;
  screen: Screen;
}

const choices = (choice: 'for' | 'against') => ({ choices: { noodles: choice }, channel: 'online' }) as const;

/** A consultation with a poll, and a screen that shows it to bo. */
async function there(options: ClientOptions = {}, http: Partial<HttpOptions> = {}): Promise<There> {
  const host = hosted(http);
  await polling(host.engine);
  const line = lineTo(host.handler);
  const headers = () => ({ authorization: 'Bearer bo' });
  const client = createClient('/', { headers, fetch: line.fetch, backoff: () => 1, gather: 0, ...options });
  clients.push(client);
  const screen = screenOf(client.consultation('lunch'));
  return { ...host, line, client, screen };
}

const live = ({ screen }: There) => expect.poll(() => screen.now().status).toBe('live');

const vote = ({ engine }: There, by: string) => engine.submit('lunch', 'ballot.cast', choices('for'), { by });

const turnout = ({ screen }: There) => screen.now().view?.poll?.turnout.heads;

describe('a screen', () => {
  it('shows nothing, then the view and what may be asked for, then each change', async () => {
    const one = await there();
    expect(one.screen.now()).toMatchObject({ status: 'loading', view: undefined, permitted: [] });
    expect(one.screen.now().can('ballot.cast')).toEqual({ ok: false });
    await live(one);
    expect(one.screen.now().view).toMatchObject({ id: 'lunch', title: 'Lunch', poll: { voted: false } });
    expect(one.screen.now().view?.topics).toEqual([]);
    expect(one.screen.now().can('ballot.cast')).toEqual({ ok: true });
    await vote(one, 'cy');
    await expect.poll(() => turnout(one)).toBe(1);
    expect(one.screen.now().status).toBe('live');
  });

  it('says in words why something may not be asked for, and without them what is of another place', async () => {
    const one = await there({ language: 'zh-Hans' });
    await live(one);
    expect(one.screen.now().can('poll.close')).toMatchObject({
      ok: false,
      refusal: { code: 'not-yours' },
      detail: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(one.screen.now().can('topic.submit')).toEqual({
      ok: false,
      refusal: { code: 'not-now', numbers: { type: 'topic.submit', place: 'vote.polling' } },
    });
  });

  it('looks once, however much has happened', async () => {
    const one = await there();
    await live(one);
    const held = gate();
    for (const what of ['GET view', 'GET permitted'])
      one.line.next(what, async (answer) => {
        await held.opened;
        return answer();
      });
    const before = one.line.count('GET view');
    for (const person of people) await vote(one, person);
    await expect.poll(() => one.line.count('GET view')).toBe(before + 1);
    held.open();
    await expect.poll(() => turnout(one)).toBe(people.length);
    await one.engine.submit('lunch', 'note.add', { text: 'Hurry' }, { by: 'ann' });
    await expect.poll(() => one.screen.now().view?.seq).toBe(8);
    expect(one.line.count('GET view')).toBe(before + 2);
  });

  it('looks at no more than it is told to: the view alone, or only how far it is', async () => {
    const view = await there({ look: 'view' });
    await live(view);
    expect(view.screen.now()).toMatchObject({ seq: 3, view: { seq: 3 }, permitted: [] });
    expect(view.screen.now().can('ballot.cast')).toEqual({ ok: false });
    await vote(view, 'cy');
    await expect.poll(() => turnout(view)).toBe(1);
    expect(view.line.count('GET permitted')).toBe(0);

    const seq = await there({ look: 'seq' });
    await live(seq);
    expect(seq.screen.now()).toMatchObject({ seq: 3, view: undefined, permitted: [] });
    await vote(seq, 'cy');
    await expect.poll(() => seq.screen.now().seq).toBe(4);
    const cast = await seq.client.consultation('lunch').submit('ballot.cast', choices('for'), { if: 'seen' });
    expect(cast).toMatchObject({ ok: true, seq: 5 });
    await expect.poll(() => seq.screen.now().seq).toBe(5);
    // It asked where it stands, and was told the rest.
    expect(seq.line.asked.map(({ what }) => what)).toEqual(['GET head', 'GET events', 'POST commands']);
  });

  it('refuses to look at anything else', () => {
    const other = 'head' as 'seq';
    expect(() => createClient('/', { look: other })).toThrow('`look` is one of all, view, seq, not head');
  });

  it('is the same object until something changes', async () => {
    const one = await there();
    await live(one);
    const { length } = one.screen.shown;
    const now = one.screen.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(one.screen.now()).toBe(now);
    expect(one.screen.shown).toHaveLength(length);
  });

  it('never goes back to what was: an old answer is asked for again', async () => {
    const one = await there();
    await live(one);
    for (const what of ['view', 'permitted']) {
      const old = await one.ask('bo', 'GET', `/consultations/lunch/${what}`);
      one.line.next(`GET ${what}`, async () => old);
    }
    await vote(one, 'cy');
    await expect.poll(() => turnout(one)).toBe(1);
    const seqs = one.screen.shown.map(({ view }) => view?.seq ?? 0);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(one.screen.shown.some(({ error }) => error?.code === 'stale')).toBe(true);
  });

  it('shows what may be asked for of the same seq as the view', async () => {
    const one = await there();
    await live(one);
    // Between the two answers the poll is closed.
    one.line.next('GET permitted', async (answer) => {
      const before = await answer();
      await one.engine.submit('lunch', 'poll.close', {}, { by: 'ann' });
      return before;
    });
    one.line.next('GET view', async (answer) => {
      await expect.poll(async () => (await one.engine.view('lunch', 'ann')).place).toBe('vote.closed');
      return answer();
    });
    await vote(one, 'cy');
    await expect.poll(() => one.screen.now().view?.place).toBe('vote.closed');
    const closed = one.screen.shown.filter(({ view }) => view?.place === 'vote.closed');
    // What there is to ask for once it is closed, and only then.
    expect(closed.map(({ permitted }) => permitted.some(({ type }) => type === 'poll.reopen'))).toEqual([true]);
  });
});

it('the example of the documents draws a line, and draws it anew', async () => {
  const one = await there();
  const lines: string[] = [];
  const enough = turnoutOn(one.client, 'lunch', (line) => lines.push(line));
  await live(one);
  await vote(one, 'cy');
  await expect.poll(() => lines.at(-1)).toBe('1 of 4 (live)');
  expect(lines[0]).toBe('loading');
  enough();
});

it('tells whoever runs the poll as JSON who has not voted', async () => {
  const one = await there({ headers: () => ({ authorization: 'Bearer ann' }) });
  await live(one);
  expect(one.screen.now().view?.poll?.outstanding).toEqual(people);
});

describe('a connection', () => {
  it('that breaks is taken up again after the last seq that was seen, and nothing is missed', async () => {
    const one = await there();
    let breaks = (): void => undefined;
    one.client.close();
    const line = lineTo(one.handler);
    line.next('GET events', async (answer) => {
      const { body, headers } = await answer();
      const reader = body!.getReader();
      const broken = new ReadableStream({
        start: (controller) => {
          breaks = () => controller.error(new TypeError('terminated'));
        },
        pull: async (controller) => {
          const { value } = await reader.read();
          controller.enqueue(value);
        },
      });
      return new Response(broken, { headers });
    });
    const client = createClient('', {
      fetch: line.fetch,
      headers: () => ({ authorization: 'Bearer bo' }),
      backoff: () => 1,
    });
    clients.push(client);
    const screen = screenOf(client.consultation('lunch'));
    await expect.poll(() => screen.now().status).toBe('live');
    // Between the look and the events something happens.
    line.next('GET view', async (answer) => {
      const seen = await answer();
      await vote(one, 'cy');
      return seen;
    });
    breaks();
    await expect.poll(() => screen.shown.some(({ status }) => status === 'reconnecting')).toBe(true);
    await expect.poll(() => screen.now()).toMatchObject({ status: 'live', view: { poll: { turnout: { heads: 1 } } } });
    const { headers } = line.asked.filter(({ what }) => what === 'GET events').at(-1)!;
    expect(headers.get('last-event-id')).toBe('3');
    expect(screen.now().view?.seq).toBe(4);
  });

  it('without a sign of life is given up', async () => {
    const one = await there({ silence: 300 });
    await expect.poll(() => one.line.count('GET events')).toBeGreaterThan(2);
  });

  it('is given up where a request is never answered, and made again', async () => {
    const one = await there({ silence: 300 });
    one.line.next('GET view', () => new Promise(() => undefined));
    one.line.next('GET events', () => new Promise(() => undefined));
    await live(one);
    expect(one.line.count('GET events')).toBeGreaterThan(1);
  });

  it('with signs of life is kept, though nothing happens', async () => {
    const one = await there({ silence: 60_000 }, { watch: { heartbeat: 5 } });
    await live(one);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(one.line.count('GET events')).toBe(1);
  });

  it('is one for all who look, and for whoever leaves only to come back', async () => {
    const one = await there();
    const other = screenOf(one.client.consultation('lunch'));
    await live(one);
    one.screen.leave();
    other.leave();
    const again = screenOf(one.client.consultation('lunch'));
    await vote(one, 'cy');
    await expect.poll(() => again.now().view?.poll?.turnout.heads).toBe(1);
    expect(one.line.count('GET events')).toBe(1);
  });

  it('is closed when the last has left, and whoever comes later sees what was until there is more', async () => {
    const one = await there({}, { limits: { watchers: 1 } });
    await live(one);
    one.screen.leave();
    await expect
      .poll(async () => {
        const next = await one.ask('cy', 'GET', '/consultations/lunch/events');
        await next.body?.cancel();
        return next.status;
      })
      .toBe(200);
    await vote(one, 'cy');
    const again = screenOf(one.client.consultation('lunch'));
    expect(again.now()).toMatchObject({ status: 'reconnecting', view: { poll: { turnout: { heads: 0 } } } });
    await expect.poll(() => again.now().view?.poll?.turnout.heads).toBe(1);
  });

  it('is asked for again where the server is away, full or broken, and less often each time', async () => {
    const waits: number[] = [];
    const one = await there({
      backoff: (failures) => {
        waits.push(failures);
        return 1;
      },
    });
    one.line.next('GET view', async () => away());
    one.line.next('GET view', async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    one.line.next('GET events', async () => new Response(null, { status: 500 }));
    await live(one);
    expect(waits).toEqual([0, 1, 2]);
    expect(one.screen.shown.map(({ status }) => status)).not.toContain('failed');
  });

  it('waits no less than the server wants', async () => {
    const one = await there();
    const headers = { 'retry-after': '1' };
    one.line.next('GET view', async () => new Response(null, { status: 503, headers }));
    await live(one);
    expect(one.screen.shown.find(({ error }) => error)?.error).toMatchObject({ status: 503, after: 1000 });
  });
});

describe('a no', () => {
  it('to whoever is not signed in is shown, and asked about again only when they say so', async () => {
    let token = 'nobody';
    const one = await there({ headers: () => ({ [token]: 'Bearer bo' }), language: 'en' });
    await expect.poll(() => one.screen.now().status).toBe('failed');
    expect(one.screen.now().error).toMatchObject({
      status: 401,
      code: 'http.unauthenticated',
      detail: expect.any(String),
    });
    const { length } = one.line.asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(one.line.asked).toHaveLength(length);
    token = 'authorization';
    one.client.consultation('lunch').retry();
    await live(one);
    expect(one.screen.now().error).toBeUndefined();
  });

  it('is what a page of somebody else’s means, such as one to sign in on', async () => {
    const one = await there();
    one.line.next(
      'GET view',
      async () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    await expect.poll(() => one.screen.now()).toMatchObject({ status: 'failed', error: { code: 'unreadable' } });
  });

  it('comes of a consultation that is not there', async () => {
    const one = await there();
    const none = screenOf(one.client.consultation('none'));
    await expect.poll(() => none.now()).toMatchObject({ status: 'failed', error: { status: 404 } });
  });
});

describe('a command', () => {
  const cast = ({ client }: There, sending = {}) =>
    client.consultation('lunch').submit('ballot.cast', choices('for'), sending);

  it('is answered with what it became, and shown', async () => {
    const one = await there();
    await live(one);
    expect(await cast(one)).toMatchObject({ ok: true, seq: 4, fact: { type: 'ballot.cast', by: 'bo' } });
    await expect.poll(() => one.screen.now().view?.poll?.voted).toBe(true);
  });

  it('is answered with a refusal in words, which is no error', async () => {
    const one = await there({ language: 'en' });
    const refused = await one.client.consultation('lunch').submit('poll.close', {});
    expect(refused).toMatchObject({ ok: false, status: 403, refusal: { code: 'not-yours' } });
    expect(refused.ok || refused.detail).toContain('convener');
  });

  it('whose answer was lost is sent again under its key, and done once', async () => {
    const one = await there();
    await live(one);
    one.line.next('POST commands', async (answer) => {
      await answer();
      return away();
    });
    one.line.next('POST commands', async () => new Response(null, { status: 502 }));
    expect(await cast(one)).toMatchObject({ ok: true, seq: 4, repeated: true });
    const keys = one.line.asked.flatMap(({ headers }) => headers.get('idempotency-key') ?? []);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    await expect.poll(() => turnout(one)).toBe(1);
    await cast(one);
    expect(one.line.asked.at(-1)?.headers.get('idempotency-key')).not.toBe(keys[0]);
  });

  it('that is never answered is sent again under its key', async () => {
    const one = await there({ silence: 1000 });
    one.line.next('POST commands', async (answer) => {
      await answer();
      return new Promise(() => undefined);
    });
    expect(await cast(one)).toMatchObject({ ok: true, seq: 4, repeated: true });
  });

  it('that nobody answers is given up in the end, and goes out under the same key when it is sent again', async () => {
    const one = await there({ tries: 2 });
    await live(one);
    for (let times = 0; times < 2; times += 1)
      one.line.next('POST commands', async (answer) => {
        await answer();
        return away();
      });
    const failed = await cast(one).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RequestFailed);
    const { key } = failed as RequestFailed;
    expect(failed).toMatchObject({ code: 'unreachable', key: expect.any(String) });
    expect(await cast(one, { key })).toMatchObject({ ok: true, repeated: true, seq: 4 });
  });

  it('may hold only for what is seen', async () => {
    const one = await there();
    await live(one);
    one.screen.leave();
    await vote(one, 'cy');
    expect(await cast(one, { if: 'seen' })).toMatchObject({ ok: false, status: 412, refusal: { code: 'seq.moved' } });
    expect(await cast(one, { if: 4 })).toMatchObject({ ok: true });
    const unseen = one.client.consultation('none').submit('poll.close', {}, { if: 'seen' });
    await expect(unseen).rejects.toThrow(TypeError);
  });

  it('goes on when nobody looks any more, and ends with its signal or the client', async () => {
    const one = await there();
    const held = gate();
    one.line.next('POST commands', async (answer) => {
      await held.opened;
      return answer();
    });
    const going = cast(one);
    one.screen.leave();
    held.open();
    expect(await going).toMatchObject({ ok: true });
    const signal = AbortSignal.abort();
    await expect(cast(one, { signal })).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    one.client.close();
    await expect(cast(one)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('that breaks the server, or is not allowed to whoever is not signed in, is an error, and sent once', async () => {
    const one = await there({ headers: () => ({}) });
    await expect(cast(one)).rejects.toMatchObject({ status: 401, key: expect.any(String) });
    one.line.next('POST commands', async () => new Response(null, { status: 500 }));
    await expect(cast(one)).rejects.toMatchObject({ status: 500, code: 'unreadable' });
    expect(one.line.count('POST commands')).toBe(2);
  });

  it.each([
    ['{"foo":1}', 200],
    ['{"ok":true}', 201],
    ['{"ok":true,"seq":"4","fact":{}}', 200],
    ['{"refusal":{"code":"stranger"}}', 200],
    ['{"refusal":{}}', 409],
  ])(
    'that something before the server answers with %s and %i has no answer, and is sent once',
    async (body, status) => {
      const one = await there();
      await live(one);
      one.line.next('POST commands', async () => new Response(body, { status }));
      await expect(cast(one)).rejects.toMatchObject({ status, code: 'unreadable', key: expect.any(String) });
      expect(one.line.count('POST commands')).toBe(1);
    },
  );
});

describe('a server that went back, as after a backup was put in place', () => {
  /** A screen that has seen cy's vote, of a server that has then never heard of it. */
  async function goneBack(backoff: () => number) {
    const [now, before] = [hosted(), hosted()];
    for (const { engine } of [now, before]) await polling(engine);
    await now.engine.submit('lunch', 'ballot.cast', choices('for'), { by: 'cy' });
    const older = lineTo(before.handler);
    let line = lineTo(now.handler);
    const headers = () => ({ authorization: 'Bearer bo' });
    const client = createClient('/', { headers, backoff, gather: 0, fetch: (url, init) => line.fetch(url, init) });
    clients.push(client);
    const consultation = client.consultation('lunch');
    const screen = screenOf(consultation);
    await expect.poll(() => screen.now().status).toBe('live');
    const { seq = 0 } = screen.now().view ?? {};
    line = older;
    await now.engine.close();
    return { screen, seq, consultation, looks: () => older.count('GET view') };
  }

  it('is shown as it is after five looks in a row, and is said to be `stale` until then', async () => {
    const { screen, seq, looks } = await goneBack(() => 1);
    await expect.poll(() => screen.now()).toMatchObject({ status: 'live', view: { seq: seq - 1 } });
    expect(looks()).toBe(5);
    const stale = screen.shown.filter(({ error }) => error?.code === 'stale');
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.every(({ status, view }) => status === 'reconnecting' && view?.seq === seq)).toBe(true);
  });

  it('is shown as it is at once by `retry`', async () => {
    const { screen, seq, looks, consultation } = await goneBack(() => 100_000);
    await expect.poll(() => screen.now().status).toBe('reconnecting');
    consultation.retry();
    await expect.poll(() => screen.now().error?.code).toBe('stale');
    consultation.retry();
    await expect.poll(() => screen.now()).toMatchObject({ status: 'live', view: { seq: seq - 1 } });
    expect(looks()).toBe(2);
  });
});

describe('options that are of another kind', () => {
  it.each([
    ['backoff', { first: 1 }, 'a function, not object'],
    ['headers', { authorization: 'Bearer bo' }, 'a function, not object'],
    ['fetch', null, 'a function, not null'],
    ['tries', '3', 'a number, not string'],
  ])('are refused at once: %s', (name, given, told) => {
    expect(() => createClient('/', { [name]: given } as ClientOptions)).toThrow(`\`${name}\` takes ${told}`);
  });

  it('are shown where they come later, and crash nothing', async () => {
    const given: ClientOptions = {
      fetch: away,
      backoff: () => {
        throw new Error('mine');
      },
    };
    const client = createClient('/', () => given);
    clients.push(client);
    const screen = screenOf(client.consultation('lunch'));
    await expect.poll(() => screen.now()).toMatchObject({ status: 'failed', error: { cause: { message: 'mine' } } });
  });
});
