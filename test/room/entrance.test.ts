// The room's entrance in a real browser: codes in the address, pages that are not for whoever opens them, and how a device is left.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, executablePath } from '../react/browser.js';
import { isAt, press } from './keyboard.js';
import { type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const viewport = { width: 360, height: 640 };
const slip = (person: string): Opening => ({ as: { person, kind: 'slip' }, viewport });
const read = (page: Page): Promise<string> => page.locator('main').innerText();
const kept = (page: Page): Promise<string> => page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');

describe.runIf(there)('the entrance', () => {
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

  const room = (): Promise<Started> => started({ pages });

  describe('a code behind the # of the address', () => {
    it.each(['%', '%E0%A4%A', '<b>x</b>'])('is no code, said in words and gone from the address: %s', async (wrong) => {
      const { page, complaints } = await opened(chromium, await room(), `/in#${wrong}`, { viewport });
      await expect.poll(() => page.locator('[role=status]').innerText()).toContain('入场编码共十二位');
      expect(page.url()).toMatch(/\/in$/);
      // What the browser says of the answer; nothing of a page that broke.
      expect(complaints.filter((one) => !one.includes('422') && !one.includes('401'))).toEqual([]);
    });

    it('lets in where the page was open already, as when a slip is scanned after a wrong one', async () => {
      const started = await room();
      const { page } = await opened(chromium, started, '/in#AAAA-AAAA-AAAA', { viewport });
      await expect.poll(() => page.locator('[role=status]').innerText()).toContain('这个入场编码');
      const code = await started.codes.issue('slip', 'chen', 'tests');
      await page.evaluate(`location.hash = '${code}'`);
      await page.waitForURL(/\/me$/);
      await expect.poll(() => read(page)).toContain('陈桂英，您好');
      expect(await page.evaluate('history.length')).toBeLessThan(6);
    });
  });

  describe('an answer that is lost on the way', () => {
    it('shuts nobody out who scans their slip once more, in a new tab; and lets no other device in', async () => {
      const started = await room();
      const code = await started.codes.issue('slip', 'chen', 'tests');
      const { page } = await opened(chromium, started, '/in', { viewport });
      const context = page.context();
      await context.route('**/room/in', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await page.goto(`${started.origin}/in#${code}`);
      await expect.poll(() => read(page)).toContain('没有办成：连不上会场的服务器');
      expect(await kept(page)).not.toContain(code);
      // What came with the answer never arrived either.
      await context.clearCookies();
      await context.unroute('**/room/in');
      const another = await opened(chromium, started, `/in#${code}`, { viewport });
      await expect.poll(() => read(another.page)).toContain('这个入场编码已经用过');
      await page.close();
      const next = await context.newPage();
      await next.goto(`${started.origin}/in#${code}`);
      await next.waitForURL(/\/me$/);
      await expect.poll(() => read(next)).toContain('陈桂英，您好');
      expect(await kept(next)).not.toContain('room.attempt');
    });

    it('is not waited for without end', async () => {
      const { page } = await opened(chromium, await room(), '/in', { viewport });
      await page.route('**/room/in', () => {});
      await page.clock.install();
      await page.locator('#code').fill('AAAA-AAAA-AAAA');
      await page.locator('button[type=submit]').click();
      await expect.poll(() => read(page)).toContain('正在核对');
      await page.clock.fastForward(16_000);
      await expect.poll(() => read(page)).toContain('没有办成：连不上会场的服务器');
      expect(await page.locator('button[type=submit]').isEnabled()).toBe(true);
    });
  });

  describe('a page of the desk', () => {
    it.each(['/desk', '/screen'])('speaks of secrets to whoever mistypes one, or is put out: %s', async (path) => {
      const started = await room();
      const kind = path === '/desk' ? 'desk' : 'screen';
      const { page } = await opened(chromium, started, path, { viewport });
      for (const [typed, said] of [
        ['K7M2', '口令共二十位'],
        ['K7M2-961D-5TVF-K7M2-961D', '这个口令登录不了'],
      ] as const) {
        await page.locator('#code').fill(typed);
        await page.locator('button[type=submit]').click();
        await expect.poll(() => page.locator('[role=status]').innerText()).toContain(said);
        expect(await page.locator('[role=status]').innerText()).not.toContain('入场');
      }
      await page.locator('#code').fill(await started.codes.issue(kind, kind === 'desk' ? 'li' : 'screen', 'tests'));
      await page.locator('button[type=submit]').click();
      await page.waitForSelector(`.${kind}`);
      started.codes.revoke(kind === 'desk' ? 'li' : 'screen', kind);
      await expect.poll(() => page.locator('[role=status]').innerText(), { timeout: 20_000 }).toContain('口令已经换过');
      expect(await page.locator('[role=status]').innerText()).not.toContain('入场条');
    });

    it.each([
      ['/desk', '工作台口令'],
      ['/help', '工作台口令'],
      ['/screen', '大屏口令'],
    ])('says whose it is and which code it asks for: %s', async (path, asked) => {
      const { page } = await opened(chromium, await room(), path, { viewport });
      expect(await page.locator('label[for=code]').innerText()).toBe(asked);
      expect(await read(page)).toContain('会议室启动时显示');
      await page.getByRole('link', { name: '入场条' }).click();
      await page.waitForURL(/\/in$/);
      await expect.poll(() => page.locator('label[for=code]').innerText()).toBe('入场编码');
    });

    it.each(['/desk', '/help', '/screen'])('sends a resident to their own: %s', async (path) => {
      const { page } = await opened(chromium, await room(), path, slip('chen'));
      await expect.poll(() => read(page)).toContain('这台设备上登录的是陈桂英');
      expect(await page.locator('.desk, .screen, #whom').count()).toBe(0);
      await page.getByRole('link', { name: '到我的页面' }).click();
      await page.waitForURL(/\/me$/);
      await expect.poll(() => read(page)).toContain('陈桂英，您好');
    });

    it('acts for the desk where a resident came in on it as well', async () => {
      const started = await room();
      const { page } = await opened(chromium, started, '/me', slip('chen'));
      await page.goto(`${started.origin}/in#${await started.codes.issue('desk', 'm01', 'tests')}`);
      await page.waitForURL(/\/desk$/);
      await page.waitForSelector('.act-grid button');
      expect(await page.locator('.seats select').inputValue()).toBe('m01');
    });
  });

  describe('leaving', () => {
    const askedToLeave = async (page: Page): Promise<void> => {
      await page.locator('.settings summary').click();
      await page.getByRole('button', { name: '退出', exact: true }).click();
    };

    it('is asked for first, by the keyboard too, and says what it means', async () => {
      const started = await room();
      const code = await started.codes.issue('slip', 'chen', 'tests');
      const { page, complaints } = await opened(chromium, started, `/in#${code}`, { viewport });
      await page.waitForURL(/\/me$/);
      await page.waitForSelector('.settings summary');
      await press(page, '.settings summary');
      await press(page, '.settings button[aria-expanded]');
      await isAt(page, '.leaving p');
      expect(await page.locator('.leaving p').innerText()).toMatch(/陈桂英.*原来的入场条不能再用.*换一张新的/);
      await page.keyboard.press('Escape');
      await isAt(page, '.settings button[aria-expanded]');
      expect(await page.locator('.leaving').count()).toBe(0);
      expect(await (await started.enter('liu')).get('/room/me').then(({ status }) => status)).toBe(200);
      await page.keyboard.press('Enter');
      await isAt(page, '.leaving p');
      await press(page, '.leaving button');
      await page.waitForURL(/\/$/);
      expect(complaints).toEqual([]);
      // Whoever tries the slip once more is told what may have become of it.
      await page.goto(`${started.origin}/in#${code}`);
      await expect.poll(() => page.locator('[role=status]').innerText()).toContain('用它入场后又退出了');
    });

    it('leaves nothing on the phone without a network, says so, and is finished once there is one', async () => {
      const started = await room();
      const { page, complaints } = await opened(chromium, started, '/me', slip('chen'));
      await expect.poll(() => kept(page)).toContain('陈桂英');
      // Of a try whose answer was lost though its cookie came: under it the slip would let in once more.
      await page.evaluate(`localStorage.setItem('room.attempt', 'k'.repeat(32))`);
      await page.context().setOffline(true);
      await askedToLeave(page);
      await page.getByRole('button', { name: '确定退出' }).click();
      await expect.poll(() => read(page)).toContain('您已退出，这台设备上存过的内容都已清除');
      expect(await kept(page)).not.toMatch(/chen|陈桂英|attempt/);
      expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
      // Closed meanwhile, and opened by whoever has the phone next.
      const context = page.context();
      await page.close();
      await context.setOffline(false);
      const next = await context.newPage();
      await next.goto(`${started.origin}/me`);
      await next.locator('#code').waitFor();
      expect(await next.evaluate(`fetch('/room/me').then((answer) => answer.json())`)).toMatchObject({ role: null });
    });

    it('is for the desk as well, where a laptop goes back to the office', async () => {
      const started = await room();
      const { page, complaints } = await opened(chromium, started, '/desk', { as: { person: 'li', kind: 'desk' } });
      await page.waitForSelector('.act-grid button');
      await askedToLeave(page);
      expect(await page.locator('.leaving p').innerText()).toContain('须重新输入工作台口令');
      await page.getByRole('button', { name: '确定退出' }).click();
      await page.waitForURL(/\/$/);
      await page.goto(`${started.origin}/desk`);
      await page.locator('#code').waitFor();
      expect(complaints).toEqual([]);
    });

    it('takes everybody along who came in on the device, by name', async () => {
      const started = await room();
      const { page } = await opened(chromium, started, '/me', slip('chen'));
      await page.goto(`${started.origin}/in#${await started.codes.issue('slip', 'liu', 'tests')}`);
      await page.waitForURL(/\/me$/);
      await page.waitForSelector('.settings summary');
      await askedToLeave(page);
      expect(await page.locator('.leaving p').innerText()).toContain('陈桂英和刘明远');
      await page.getByRole('button', { name: '确定退出' }).click();
      await page.waitForURL(/\/$/);
      expect(await kept(page)).not.toMatch(/chen|liu|陈桂英|刘明远/);
    });
  });
});
