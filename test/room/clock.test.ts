// The clock of a drill: forward by the desk, past what is due, and not back by a restart.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser as Chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { roomClock } from '../../examples/room/server/clock.js';
import { openCodes } from '../../examples/room/server/codes.js';
import type { Now, Pace } from '../../examples/room/wire.js';
import { Browser } from '../embed/process.js';
import { browser, executablePath } from '../react/browser.js';
import { scratch } from '../scratch.js';
import { type Opened, opened } from './opened.js';
import { builtPages } from './pages.js';
import { BEFORE_VOTE, ID, started, stopAll } from './room.js';

afterEach(stopAll);

it('goes forward for the desk, and deadlines pass with it', async () => {
  const { enter, engine } = await started({ until: BEFORE_VOTE });
  await engine.submit(ID, 'poll.open', {}, { by: 'li' });
  const [li, chen, screen] = [await enter('li', 'desk'), await enter('chen'), await enter('screen', 'screen')];
  const to = (moment: string) => ({ to: moment });
  // The poll closes with the twenty-fourth of May.
  const after = '2026-05-24T16:00:01.000Z';
  for (const browser of [chen, screen]) expect((await browser.json('/room/clock', to(after))).status).toBe(403);
  expect((await li.json('/room/clock', to(after))).status).toBe(200);
  const now = (await (await li.get('/room/now')).json()) as { now: string; poll?: { open: boolean } };
  expect(Date.parse(now.now)).toBeGreaterThanOrEqual(Date.parse(after));
  expect(now.poll?.open ?? false).toBe(false);
  expect((await engine.view(ID, 'li')).place).not.toContain('polling');
  for (const moment of ['2026-05-10T00:00:00.000Z', after])
    expect((await li.json('/room/clock', to(moment))).status).toBe(409);
  // As any moment is said: a quarter of a minute past midnight in 上海, and not in UTC.
  const why = async (lang: string) =>
    ((await (await li.json(`/room/clock?lang=${lang}`, to(after))).json()) as { detail: string }).detail;
  expect(await why('zh-Hans')).toMatch(/^时钟只能往前拨，不能往回拨。现在是2026年5月25日[^T]*00:00。$/);
  expect(await why('en')).toMatch(/It is [^T]*25 May 2026[^T]* now/);
  for (const moment of ['tomorrow', '', '2050-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.001Z'])
    expect((await li.json('/room/clock', to(moment))).status).toBe(422);
});

it('is told to every page between two looks, also where nothing is due', async () => {
  const { enter, origin } = await started();
  const [li, chen, screen] = [await enter('li', 'desk'), await enter('chen'), await enter('screen', 'screen')];
  const seqOf = async () => ((await (await li.get('/room/now')).json()) as Now).seq;
  const seq = await seqOf();
  const to = '2026-03-20T18:00:00.000Z';
  expect((await li.json('/room/clock', { to })).status).toBe(200);
  expect(await seqOf()).toBe(seq);
  for (const browser of [li, chen, screen]) {
    const pace = (await (await browser.get('/room/pace')).json()) as Pace;
    expect(Date.parse(pace.now)).toBeGreaterThanOrEqual(Date.parse(to));
  }
  expect((await new Browser(origin).get('/room/pace')).status).toBe(401);
});

describe.runIf(existsSync(executablePath))('on pages', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await browser();
  });
  afterAll(async () => {
    await chromium?.close();
  });

  it('is what everybody goes by soon after it was set, though nothing happened', async () => {
    const room = await started({ pages: builtPages(), rates: false });
    const desk = await opened(chromium, room, '/desk', { as: { person: 'du', kind: 'desk' } });
    const phone = await opened(chromium, room, '/me', { as: { person: 'chen', kind: 'slip' } });
    const clockOf = ({ page }: Opened) => page.locator('time.clock').getAttribute('datetime');
    const li = await room.enter('li', 'desk');
    const to = '2026-03-20T18:00:00.000Z';
    expect(String(await clockOf(desk)) < to && String(await clockOf(phone)) < to).toBe(true);
    expect((await li.json('/room/clock', { to })).status).toBe(200);
    for (const one of [desk, phone])
      await expect.poll(async () => String(await clockOf(one)) >= to, { timeout: 40_000 }).toBe(true);
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });
});

it('is nobody’s to move in earnest', async () => {
  const codes = openCodes({ file: ':memory:' });
  const { enter } = await started({ codes, clock: roomClock(codes, { drill: false }) });
  const li = await enter('li', 'desk');
  const asked = await li.json('/room/clock', { to: '2036-01-01T00:00:00.000Z' });
  expect(asked.status).toBe(409);
});

it('stands where it stood after a restart, and goes on as time does', () => {
  const file = join(scratch(), 'codes');
  let real = 1_000_000;
  const opened = (first: number) => {
    const codes = openCodes({ file });
    return { codes, clock: roomClock(codes, { drill: true, first, real: () => real }) };
  };
  const one = opened(5_000);
  expect(one.clock.now().getTime()).toBe(5_000);
  expect(one.clock.to(90_000)).toBe('ok');
  one.codes.close();
  real += 60_000;
  const two = opened(5_000);
  expect(two.clock.now().getTime()).toBe(150_000);
  two.codes.close();
});
