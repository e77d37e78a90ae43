// What anybody may read without coming in: where it stands, papers and the record, and nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Entry, verify } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import type { Published } from '../../examples/room/wire.js';
import { Browser } from '../embed/process.js';
import { scratch } from '../scratch.js';
import { BEFORE_VOTE, ID, started, stopAll } from './room.js';

afterEach(stopAll);

const page = async (browser: Browser, lang = 'en') =>
  (await (await browser.get(`/room/public?lang=${lang}`)).json()) as Published;

async function recordOf(browser: Browser): Promise<{ text: string; entries: Entry[] }> {
  const text = await (await browser.get('/room/public/record.jsonl')).text();
  return {
    text,
    entries: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry),
  };
}

describe('the public page', () => {
  it('says where it stands, in three languages, and holds in the verifier what it lets download', async () => {
    const { origin } = await started({ until: '2026-06-20T00:00:00.000Z' });
    const browser = new Browser(origin);
    const [en, zh, hant] = [await page(browser), await page(browser, 'zh-Hans'), await page(browser, 'zh-Hant')];
    expect([en.place.label, zh.place.label, hant.place.label].map((label) => label.length > 0)).toEqual([
      true,
      true,
      true,
    ]);
    expect(zh.steps.map(({ label }) => label)).toContain('民主表决');
    expect(en.projects[0]).toMatchObject({ title: '3 单元加梯工程', budget: expect.stringContaining('480,000') });
    expect(en.result?.items[0]).toMatchObject({ item: 'lift', passed: true });
    const { entries } = await recordOf(browser);
    const found = await verify(entries, undefined, { methods: method, published: true });
    expect(found).toMatchObject({ ok: true, head: en.head });
    for (const { href } of en.papers) {
      const paper = await browser.get(href);
      expect([href, paper.status]).toEqual([href, 200]);
      expect(paper.headers.get('content-security-policy')).toMatch(/style-src 'unsafe-hashes' 'sha256-/);
      expect(await paper.text()).toContain('<main class="posted">');
    }
    expect((await browser.get('/room/public/paper/minutes')).status).toBe(404);
    expect((await browser.get('/room/public/paper/__proto__')).status).toBe(404);
  });

  it('names nobody who holds no office, and nobody’s flat', async () => {
    const { origin } = await started({ until: '2026-06-20T00:00:00.000Z' });
    const browser = new Browser(origin);
    const all = JSON.stringify([await page(browser), await page(browser, 'zh-Hans'), await recordOf(browser)]);
    for (const name of ['陈桂英', '刘明远', '马玉兰', '601、602']) expect(all).not.toContain(name);
    expect(all).toContain('李秀兰');
  });

  it('tells nothing of a poll that runs, nor of a result that is counted and not posted', async () => {
    const room = await started({ until: BEFORE_VOTE });
    const browser = new Browser(room.origin);
    const ask = async (type: 'poll.open' | 'poll.close' | 'count.make', by: string) => {
      const answer = await room.engine.submit(ID, type, {}, { by });
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    };
    await ask('poll.open', 'li');
    for (const by of ['wang', 'huang', 'zhou', 'zhu', 'sunds', 'liu', 'wu', 'ma', 'yang'])
      await room.engine.submit(ID, 'ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, { by });
    const nothing = async () => {
      const { text } = await recordOf(browser);
      // The council’s count of March is posted long since.
      expect([text.includes('"type":"ballot.cast"'), text.split('"type":"count.make"').length]).toEqual([false, 2]);
      expect((await page(browser)).result).toBeUndefined();
    };
    await nothing();
    const sun = await room.enter('li', 'desk');
    await sun.json('/room/clock', { to: '2026-05-24T16:00:01.000Z' });
    await ask('count.make', 'm07');
    // What is shown may be two seconds old.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await nothing();
    const { entries } = await recordOf(browser);
    expect(await verify(entries, undefined, { methods: method, published: true })).toMatchObject({ ok: true });
    const posted = await room.engine.submit(ID, 'result.post', { place: '公告栏' }, { by: 'li' });
    expect(posted.ok).toBe(true);
    await expect.poll(async () => (await page(browser)).result?.posted).toBe(true);
    expect((await recordOf(browser)).text.split('"type":"count.make"')).toHaveLength(3);
  });

  it('is a file that `yishi verify --published` reads', async () => {
    const { origin } = await started({ until: '2026-06-20T00:00:00.000Z' });
    const file = join(scratch(), 'record.jsonl');
    writeFileSync(file, (await recordOf(new Browser(origin))).text);
    expect((await readRecordFile(file)).entries.length).toBeGreaterThan(100);
  });
});

it('forbids every page what it does not need, and lets nobody keep what may change', async () => {
  const { origin } = await started();
  const browser = new Browser(origin);
  for (const path of ['/room/public', '/room/me', '/room/now', '/room/nothing', '/api/openapi.json', '/']) {
    const { headers } = await browser.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    if (path !== '/') expect(headers.get('cache-control')).toBe('no-store');
  }
});
