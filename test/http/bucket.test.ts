// The limiter for hosts that count with nothing better: what it lets through, when again, and how much it keeps.
import { expect, it } from 'vitest';
import { networkOf, tokenBucket } from 'yishi/http';
import { hosted, polling } from './host.js';

it('lets a burst through, says when there is one again, and lets that one through', () => {
  let now = 0;
  const take = tokenBucket({ burst: 3, perSecond: 0.5, now: () => now });
  expect([take('ann'), take('ann'), take('ann'), take('ann')]).toEqual([undefined, undefined, undefined, 2]);
  // What is refused takes nothing: whoever keeps asking is not kept out for longer.
  now = 1999;
  expect(take('ann')).toBeCloseTo(0.001);
  now = 2000;
  expect([take('ann'), take('ann')]).toEqual([undefined, 2]);
  // However long it was, no more than a burst.
  now = 1_000_000;
  expect([take('ann'), take('ann'), take('ann'), take('ann')]).toEqual([undefined, undefined, undefined, 2]);
});

it('keeps one from another, and a clock that is set back from everybody', () => {
  let now = 1000;
  const take = tokenBucket({ burst: 1, perSecond: 1, now: () => now });
  expect([take('ann'), take('bo'), take('ann')]).toEqual([undefined, undefined, 1]);
  now = 0;
  expect(take('ann')).toBe(1);
});

it('remembers so many and no more, those that asked last', () => {
  const take = tokenBucket({ burst: 1, perSecond: 1, most: 2, now: () => 0 });
  expect([take('ann'), take('bo'), take('ann')]).toEqual([undefined, undefined, 1]);
  // Cy takes the place of Bo, who has asked for nothing the longest.
  expect([take('cy'), take('ann'), take('bo')]).toEqual([undefined, 1, undefined]);
});

it.each([
  { burst: 0.9, perSecond: 1 },
  { burst: 1, perSecond: 0 },
  { burst: Number.NaN, perSecond: 1 },
  { burst: 1, perSecond: 1, most: 0 },
])('is no limit that nobody could keep: %o', (options) => {
  expect(() => tokenBucket(options)).toThrow(TypeError);
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  [undefined, ''],
])('takes %s for a client of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('stops a person and an address, each for itself, whoever is signed in or not', async () => {
  const ofPerson = tokenBucket({ burst: 2, perSecond: 0.1, now: () => 0 });
  const ofNetwork = tokenBucket({ burst: 4, perSecond: 0.1, now: () => 0 });
  const host = hosted({
    limits: {
      rate: ({ headers }, who) => ofNetwork(networkOf(headers.get('x-from') ?? '')) ?? (who && ofPerson(who.person)),
    },
  });
  await polling(host.engine);
  const view = async (person: string | undefined, from: string) => {
    const answer = await host.ask(person, 'GET', '/consultations/lunch/view', undefined, { 'x-from': from });
    return [answer.status, answer.headers.get('retry-after')];
  };
  expect([await view('bo', '::1'), await view('bo', '::1')]).toEqual([
    [200, null],
    [200, null],
  ]);
  // Another address of theirs changes nothing.
  expect(await view('bo', '192.0.2.7')).toEqual([429, '10']);
  expect(await view('cy', '::1')).toEqual([200, null]);
  expect(await view(undefined, '::1')).toEqual([401, null]);
  expect(await view('dee', '::2')).toEqual([429, '10']);
  expect(await view(undefined, '::3')).toEqual([429, '10']);
  expect(await view('dee', '192.0.2.8')).toEqual([200, null]);
});

it('says why and for how long, in the language that is asked for', async () => {
  const host = hosted({ limits: { rate: () => 0.2 } });
  const answer = await host.ask('bo', 'GET', '/consultations', undefined, { 'accept-language': 'zh-CN' });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 429, code: 'http.too-often', numbers: { seconds: 1 } });
});
