// Webhooks against a real server: signed, tried again, given up.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { deliver, keptInMemory, webhook } from 'yishi/delivery';
import { retryAfter } from '../../src/delivery/webhook.js';
import { host } from '../engine/host.js';

const secret = `whsec_${btoa('a secret of twenty-four b')}`;
const older = `whsec_${btoa('what it was before that..')}`;

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A receiver: answers what it is told to, in order, and 204 from then on; for `null` nothing at all. */
async function receiver(...answers: (number | null | [number, Record<string, string>])[]) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      const answer = answers.length > 0 ? answers.shift() : 204;
      if (answer === null || answer === undefined) return;
      const [status, headers] = typeof answer === 'number' ? [answer, {}] : answer;
      response.writeHead(status, headers).end('a body nobody reads');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=1` };
}

const allow = () => true;
const quick = { first: 1, longest: 2 };

async function delivering(url: string, more: Partial<Parameters<typeof webhook>[0]> = {}) {
  const { engine, entries } = await host('topics.gathering');
  const ending = new AbortController();
  const errors: string[] = [];
  const deadLetters = keptInMemory().deadLetters('one');
  const end = deliver(engine, {
    cursor: keptInMemory().cursor('one'),
    to: webhook({ url, secret, allow, ...more }),
    backOff: quick,
    attempts: 4,
    deadLetters,
    signal: ending.signal,
    onError: (error) => errors.push(String(error)),
  });
  const stop = async () => {
    ending.abort();
    return end;
  };
  return { end, errors, entries: await entries(), deadLetters, stop };
}

describe('a webhook', () => {
  it('says what happened, where and when, signed as the scheme has it, and nothing anybody said', async () => {
    const { calls, url } = await receiver();
    const { entries, stop } = await delivering(url);
    await expect.poll(() => calls).toHaveLength(entries.length);
    for (const [index, { headers, body }] of calls.entries()) {
      const { seq, at, type } = entries[index] ?? { seq: 0, at: '', type: '' };
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
        type: 'consultation.entry',
        timestamp: at,
        data: { id: 'c1', seq, at, type },
      });
      expect(headers['content-type']).toBe('application/json');
    }
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(entries.length);
    expect(await stop()).toBe('stopped');
  });

  it('is signed by each secret while one gives way to another', async () => {
    const { calls, url } = await receiver();
    const { entries, stop } = await delivering(url, { secret: [secret, older] });
    await expect.poll(() => calls).toHaveLength(entries.length);
    const [{ headers, body } = { headers: {}, body: '' }] = calls;
    for (const one of [secret, older]) new Webhook(one).verify(body, headers as Record<string, string>);
    expect(() => new Webhook(`whsec_${btoa('another one altogether..')}`).verify(body, headers as never)).toThrow();
    await stop();
  });

  it('is sent again under the same id and with the same body until it is taken', async () => {
    const { calls, url } = await receiver(500, [429, { 'retry-after': '0' }], 302);
    const { entries, errors, stop } = await delivering(url);
    await expect.poll(() => calls).toHaveLength(entries.length + 3);
    const [first, ...others] = calls.slice(0, 4);
    for (const one of others) {
      expect(one.body).toBe(first?.body);
      expect(one.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    }
    expect(errors).toEqual(['NotDelivered: answered 500', 'NotDelivered: answered 429', 'NotDelivered: answered 302']);
    await stop();
  });

  it('is given up after so many tries and kept, with what was answered and nothing of its body', async () => {
    const { calls, url } = await receiver(500, 500, 500, 503);
    const { entries, deadLetters, stop } = await delivering(url);
    await expect.poll(() => calls).toHaveLength(entries.length + 3);
    expect(await deadLetters.list()).toMatchObject([{ id: 'c1', seq: 1, reason: 'answered 503', attempts: 4 }]);
    await stop();
  });

  it('is sent no more once the receiver is gone', async () => {
    const { calls, url } = await receiver(204, 410);
    const { end } = await delivering(url);
    expect(await end).toBe('gone');
    expect(calls).toHaveLength(2);
  });

  it('waits for an answer no longer than it is told to', async () => {
    const { calls, url } = await receiver(null);
    const { errors, stop } = await delivering(url, { timeout: 30 });
    await expect.poll(() => calls.length).toBeGreaterThan(1);
    expect(errors[0]).toBe('NotDelivered: timed out: 30 ms');
    await stop();
  });

  it('goes over https, and only where the host allows it', async () => {
    const { calls, url } = await receiver();
    const plain = await delivering(url, { allow: undefined as never });
    await expect.poll(() => plain.deadLetters.list()).not.toEqual([]);
    expect(plain.errors[0]).toContain('not allowed');
    expect(plain.errors[0]).not.toContain('key=1');
    await plain.stop();
    const asked: string[] = [];
    const chosen = await delivering(url, {
      allow: (to) => {
        asked.push(to.hostname);
        return to.hostname !== '127.0.0.1';
      },
    });
    await expect.poll(() => asked.length).toBeGreaterThan(3);
    expect(new Set(asked)).toEqual(new Set(['127.0.0.1']));
    await chosen.stop();
    expect(calls).toEqual([]);
  });

  it('is refused an address that is none, and no secret', () => {
    expect(() => webhook({ url: 'not an address', secret })).toThrow(TypeError);
    expect(() => webhook({ url: 'https://example.org', secret: [] })).toThrow(TypeError);
  });

  it('is refused a secret that could sign nothing, or is shorter than 24 bytes, and told what one looks like', () => {
    const made = (of: string | string[]) => () => webhook({ url: 'https://example.org', secret: of });
    // Of an environment that has none.
    expect(made(undefined as never)).toThrow(/^webhook: no secret/);
    const short = `whsec_${btoa('x'.repeat(23))}`;
    for (const wrong of [
      '',
      'abc',
      'whsec_',
      short,
      `${secret}=`,
      'whsec_not base64 at all, whoever reads it',
      [secret, ''],
    ])
      expect(made(wrong)).toThrow(/^webhook: .* 'whsec_' and base64 of 24 random bytes/);
    expect(made(short)).not.toThrow(short);
    expect(made(`whsec_${btoa('x'.repeat(24))}`)).not.toThrow();
    expect(made(btoa('x'.repeat(24)))).not.toThrow();
  });

  it('takes Retry-After in seconds and as a date', () => {
    const now = new Date('2026-03-02T01:00:00.000Z');
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Mon, 02 Mar 2026 01:01:00 GMT', now)).toBe(60_000);
    expect(retryAfter('Mon, 02 Mar 2026 00:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBeUndefined();
    expect(retryAfter(null, now)).toBeUndefined();
  });
});

it('holds up no other: an endpoint that never answers, and one that does', async () => {
  const slow = await receiver(null);
  const fast = await receiver();
  const { engine, entries } = await host('topics.gathering');
  const ending = new AbortController();
  const kept = keptInMemory();
  const both = [slow, fast].map(({ url }) =>
    deliver(engine, { cursor: kept.cursor(url), to: webhook({ url, secret, allow }), signal: ending.signal }),
  );
  const { length } = await entries();
  await expect.poll(() => fast.calls).toHaveLength(length);
  await expect.poll(() => slow.calls).toHaveLength(1);
  ending.abort();
  expect(await Promise.all(both)).toEqual(['stopped', 'stopped']);
});
