// A resident's phone without a network, in a real browser: what it shows of before, what may be filled in, what becomes of it once there is one again, and
// what is left on the device when somebody leaves.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, toFact } from 'yishi';
import type { RoomClock } from '../../examples/room/server/clock.js';
import { browser, executablePath } from '../react/browser.js';
import { depth, type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { BEFORE_VOTE, ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const slip = (person: string): Opening => ({
  as: { person, kind: 'slip' },
  viewport: { width: 360, height: 740 },
  serviceWorkers: 'allow',
});
/** A clock that stands still; the page's own goes on from there. */
const clockAt = (moment: string): RoomClock => ({ now: () => new Date(moment), to: () => 'no-clock' });
/** The owners' poll closes with the twenty-fourth of May. */
const CLOSED = '2026-05-24T16:00:01.000Z';

const read = (page: Page): Promise<string> => page.locator('main').innerText();
const kept = (page: Page, place: string): Promise<string> => page.evaluate(`localStorage.getItem('${place}') ?? ''`);

describe.runIf(there)('a phone without a network', () => {
  let chromium: Browser;
  let pages: string;
  beforeAll(async () => {
    [chromium, pages] = await Promise.all([browser(), builtPages()]);
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
    await stopAll();
  });
  afterAll(async () => {
    await chromium?.close();
  });

  /** The owners' vote, open, and nobody has voted. */
  const polling = async (): Promise<Started> => {
    const room = await started({ until: BEFORE_VOTE, pages });
    expect(await room.engine.submit(ID, 'poll.open', {}, { by: 'li' })).toMatchObject({ ok: true });
    return room;
  };

  /** A phone that has seen the room, and is kept on the device. */
  const phone = async (room: Started, person = 'chen'): Promise<Page> => {
    const { page } = await opened(chromium, room, '/me', slip(person));
    await page.waitForSelector('.card');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await expect.poll(() => kept(page, 'room.last')).toContain(`"person":"${person}"`);
    return page;
  };

  const without = async (page: Page): Promise<void> => {
    await page.context().setOffline(true);
    await page.reload();
    await expect.poll(() => read(page)).toContain('网络断开');
  };

  const ballots = async ({ store }: Started): Promise<Fact[]> => {
    const all: Fact[] = [];
    for await (const entries of store.read(ID)) all.push(...entries.map(toFact));
    return all.filter(({ type, at }) => type === 'ballot.cast' && at >= BEFORE_VOTE);
  };

  const vote = async (page: Page, choice: string): Promise<void> => {
    await page.locator(`.paper input[value="${choice}"]`).check();
    await page.locator('.paper button[type=submit]').click();
  };

  describe('opens again', () => {
    it('as it stood when the server could last be reached, and says of when that is and what waits to be sent', async () => {
      const room = await started({ until: '2026-05-12T03:00:00.000Z', pages });
      const page = await phone(room);
      await page.evaluate(
        `localStorage.setItem('room.unsent', '[{"key":"k1","type":"note.add","label":"附注","fields":{},"beside":{},"person":"chen"}]')`,
      );
      await room.stop();
      await page.reload();
      await expect.poll(() => read(page)).toContain('网络断开');
      const text = await read(page);
      for (const line of [
        '这是5月12日',
        '11:00',
        '加装电梯',
        '投票中',
        '投票截止',
        '发布表决公告',
        '待送出：附注',
        '陈桂英，您好',
      ])
        expect(text).toContain(line);
      // What was done last is on no phone that others may open.
      expect(text).not.toContain('我刚才办的');
    });

    it('and stays signed in where something else answers for the server, until that is gone', async () => {
      const room = await started({ until: BEFORE_VOTE, pages });
      const { page } = await opened(chromium, room, '/me', { as: { person: 'chen', kind: 'slip' } });
      await expect.poll(() => kept(page, 'room.last')).toContain('"person":"chen"');
      const away = async (): Promise<boolean> => (await read(page)).includes('网络断开');
      const html = { contentType: 'text/html', body: '<title>请先登录网络</title>' };
      const json = { contentType: 'application/json', body: '{"code":"unauthorized"}' };
      for (const [where, portal] of [
        ['**/{room,api}/**', { status: 401, ...html }],
        ['**/{room,api}/**', { status: 403, ...json }],
        ['**/room/now?*', { status: 401, ...json }],
        // The stream alone: it asks nobody by itself after a no.
        ['**/api/**', { status: 403, ...html }],
      ] as const) {
        await page.route(where, (route) => route.fulfill(portal));
        await page.reload();
        if (where === '**/room/now?*') await page.waitForResponse(/\/room\/now/);
        else await expect.poll(away, { timeout: 20_000 }).toBe(true);
        expect(await page.locator('#code').count()).toBe(0);
        expect(await kept(page, 'room.last')).toContain('"person":"chen"');
        await page.unroute(where);
        await expect
          .poll(async () => (await page.locator('main').count()) > 0 && !(await away()), { timeout: 40_000 })
          .toBe(true);
        await expect.poll(() => read(page)).toContain('陈桂英，您好');
      }
    });

    it('saying only that nobody answers where the device lets nothing be kept', async () => {
      const room = await started({ until: BEFORE_VOTE, pages });
      const { page, complaints } = await opened(chromium, room, '/me', slip('chen'));
      await page.addInitScript(
        `Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }`,
      );
      await page.evaluate('localStorage.clear()');
      await page.reload();
      await page.waitForSelector('.card');
      expect(complaints).toEqual([]);
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await room.stop();
      await page.reload();
      await expect.poll(() => read(page)).toContain('连不上');
    });

    it('from files of one version, with nothing the room ever answered among them', async () => {
      const page = await phone(await polling());
      await page.reload();
      await page.waitForSelector('.card');
      const paths = (await page.evaluate(`(async () => {
        const urls = [];
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
        return urls;
      })()`)) as string[];
      expect(paths).toContain('/');
      expect(paths.some((path) => path.startsWith('/assets/phone-'))).toBe(true);
      expect(paths.filter((path) => /^\/(room|api)/.test(path))).toEqual([]);
    });
  });

  it('keeps the same whatever its owner chose', async () => {
    const states: string[] = [];
    for (const choice of ['for', 'against']) {
      const room = await polling();
      const page = await phone(room);
      await vote(page, choice);
      await expect.poll(() => kept(page, 'room.last')).toContain('"voted":true');
      // They are asked for some seconds after the page was opened.
      await expect.poll(() => kept(page, 'room.last.forms')).toContain('note.add');
      const all = (await page.evaluate(
        'JSON.stringify([Object.entries(localStorage).sort(), Object.entries(sessionStorage).sort()])',
      )) as string;
      states.push(all.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T').replace(/\\"ahead\\":-?\d+/, 'A'));
      await page.context().close();
    }
    expect(states[0]).toContain('voted');
    expect(states[1]).toBe(states[0]);
  });

  describe('keeps nothing', () => {
    it('once its owner has left, of what waited neither', async () => {
      const room = await polling();
      const page = await phone(room);
      await without(page);
      await vote(page, 'for');
      await page.getByText('待送出：投票').waitFor();
      // In place before the network is: what waits goes out the moment it is back.
      await page.route('**/commands', (route) => route.abort());
      await page.context().setOffline(false);
      await page.locator('.settings summary').click();
      await page.getByRole('button', { name: '退出', exact: true }).click();
      expect(await read(page)).toContain('还有没送出的内容');
      await page.getByRole('button', { name: '确定退出' }).click();
      await page.waitForURL(/\/$/);
      expect([await kept(page, 'room.last'), await kept(page, 'room.last.forms')]).toEqual(['', '']);
      expect(await kept(page, 'room.unsent')).not.toContain('chen');
      await page.goto(`${room.origin}/me`);
      await page.locator('#code').waitFor();
      expect(await ballots(room)).toEqual([]);
    });

    it('once its slip was taken back', async () => {
      const room = await polling();
      const page = await phone(room);
      room.codes.revoke('chen');
      await expect.poll(() => read(page), { timeout: 20_000 }).toContain('已经退出');
      await expect.poll(() => kept(page, 'room.last')).toBe('');
    });

    it('of whoever came in before on the same device', async () => {
      const room = await polling();
      const page = await phone(room);
      room.codes.revoke('chen');
      await page.goto(`${room.origin}/in#${await room.codes.issue('slip', 'liu', 'tests')}`);
      await page.waitForURL(/\/me$/);
      await expect.poll(() => kept(page, 'room.last')).toContain('"person":"liu"');
      expect(await kept(page, 'room.last')).not.toContain('陈桂英，');
      await without(page);
      expect(await read(page)).toContain('刘明远，您好');
    });
  });

  describe('what is filled in', () => {
    it('waits under one key and is sent once; what a hall takes there and then says why it does not wait', async () => {
      const room = await polling();
      const page = await phone(room);
      await expect.poll(() => kept(page, 'room.last.forms'), { timeout: 20_000 }).toContain('note.add');
      await without(page);
      const checkIn = page.locator('[data-act="attendance.check-in"]');
      expect(await checkIn.isDisabled()).toBe(true);
      expect(await read(page)).toMatch(/要当场办理，没有网络办不了：.*签到/);
      await page.locator('[data-act="note.add"]').click();
      await page.locator('[data-field="text"] textarea').fill('楼道灯坏了');
      await page.locator('form[data-type="note.add"] button[type=submit]').click();
      await page.getByText('待送出：附注').waitFor();
      await expect.poll(() => depth(page)).toBe(0);
      // It is closed and opened once more before there is a network.
      await page.reload();
      await page.getByText('待送出：附注').waitFor();
      await page.context().setOffline(false);
      await expect.poll(() => read(page), { timeout: 40_000 }).not.toContain('待送出');
      expect(await checkIn.isDisabled()).toBe(false);
      const notes: Fact[] = [];
      for await (const entries of room.store.read(ID))
        notes.push(...entries.map(toFact).filter(({ type, by }) => type === 'note.add' && by === 'chen'));
      expect(notes.map(({ fields }) => fields)).toMatchObject([{ text: '楼道灯坏了' }]);
    });

    it('is the last ballot, where somebody has thought better of it before any went out', async () => {
      const room = await polling();
      const page = await phone(room);
      await without(page);
      await vote(page, 'against');
      await page.getByText('待送出：投票').waitFor();
      await vote(page, 'for');
      await expect.poll(() => page.getByText('待送出：投票').count()).toBe(1);
      await page.context().setOffline(false);
      await page.getByText('您的票已收到').waitFor({ timeout: 40_000 });
      expect((await ballots(room)).map(({ fields }) => fields)).toMatchObject([{ choices: { lift: 'for' } }]);
    });

    it('is refused in words where the poll has closed meanwhile, and what it said is not kept', async () => {
      const room = await polling();
      const page = await phone(room);
      await without(page);
      await vote(page, 'against');
      await page.getByText('待送出：投票').waitFor();
      const desk = await room.enter('li', 'desk');
      expect((await desk.json('/room/clock', { to: CLOSED })).status).toBe(200);
      await page.context().setOffline(false);
      await expect.poll(() => read(page), { timeout: 40_000 }).toContain('没有受理：投票。');
      expect(await ballots(room)).toEqual([]);
      expect(await kept(page, 'room.unsent')).not.toMatch(/against|choices/);
      // It stays until it was read.
      await page.reload();
      await page.getByRole('button', { name: '知道了' }).click();
      await expect.poll(() => read(page)).not.toContain('没有受理');
    });
  });

  describe('whose words cannot be had', () => {
    const WORDS = /\/assets\/web-[^/]*\.js$/;

    it('stays in the language it has, and says so, until they can', async () => {
      const room = await started({ until: BEFORE_VOTE, pages });
      const { page } = await opened(chromium, room, '/');
      const had: string[] = await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)`);
      await page.route(WORDS, (route) => (had.includes(route.request().url()) ? route.continue() : route.abort()));
      const settings = page.locator('details.settings');
      const english = settings.getByRole('button', { name: 'English' });
      await settings.locator('summary').click();
      // Opened anew once, in case there is another version of the page by now.
      const anew = page.waitForEvent('load');
      await english.click();
      await anew;
      await expect.poll(() => settings.locator('[role=alert]').textContent()).toContain('English暂时打不开');
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      await settings.locator('summary').click();
      expect(await english.getAttribute('aria-pressed')).toBe('false');
      expect(await read(page)).toContain('核对');
      await page.unroute(WORDS);
      await page.reload();
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    });

    it('in any language says in each that it did not open', async () => {
      const room = await started({ until: BEFORE_VOTE, pages });
      const { page } = await opened(chromium, room, '/');
      await page.route(WORDS, (route) => route.abort());
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await page.reload();
      // Again by itself, once.
      await expect.poll(() => loads).toBe(2);
      await expect.poll(() => read(page)).toMatch(/页面没有打开.*頁面沒有打開.*The page did not open/s);
      await page.unroute(WORDS);
      await page.getByRole('button').click();
      await expect.poll(() => read(page)).toContain('核对');
    });
  });

  it('shows the right time left once it is back, whatever its own clock says', async () => {
    // 陈桂英 has spoken for a minute and a half.
    const room = await started({
      until: '2026-03-20T06:47:00.000Z',
      pages,
      clock: clockAt('2026-03-20T06:44:30.000Z'),
    });
    const page = await phone(room, 'liu');
    await page.addInitScript(`(() => {
      const real = Date.now.bind(Date), by = Number(localStorage.getItem('test.clock') ?? 0);
      const Own = Date;
      globalThis.Date = class extends Own {
        constructor(...given) { given.length === 0 ? super(real() + by) : super(...given); }
        static now() { return real() + by; }
      };
    })()`);
    const left = async (): Promise<number> => {
      const [, minutes, seconds] = /还剩(\d+):(\d\d)/.exec(await page.locator('.speaking').innerText()) ?? [];
      return Number(minutes) * 60 + Number(seconds);
    };
    const before = await left();
    for (const hour of [3_600_000, -3_600_000]) {
      await page.evaluate(`localStorage.setItem('test.clock', '${hour}')`);
      await without(page);
      // Nobody knows whether she still speaks.
      expect(await page.locator('.speaking .left').count()).toBe(0);
      await page.context().setOffline(false);
      await page.locator('.speaking .left').waitFor({ timeout: 40_000 });
      await expect.poll(async () => Math.abs((await left()) - before)).toBeLessThan(300);
      expect(await page.locator('time.clock').first().innerText()).toMatch(/^14:4/);
    }
  });
});
