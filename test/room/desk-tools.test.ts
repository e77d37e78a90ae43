// What a desk does beside the procedure, in a real browser: slips that are printed for all and not twice, a roll that is brought in once more, somebody found among
// several, and an office that is taken away while others sit there.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, executablePath } from '../react/browser.js';
import { press } from './keyboard.js';
import { clockAt, MOMENTS, type Moment } from './moments.js';
import { type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const desk = (person: string): Opening => ({ as: { person, kind: 'desk' } });
const read = (page: Page): Promise<string> => page.locator('main').innerText();

describe.runIf(there)('at the desk', () => {
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

  const room = (): Promise<Started> => started({ pages, rates: false });
  const roomAt = (moment: Moment): Promise<Started> =>
    started({ until: MOMENTS[moment][0], pages, clock: clockAt(MOMENTS[moment][1]), rates: false });

  describe('slips for all', () => {
    const tool = (page: Page) => page.locator('details', { has: page.getByRole('button', { name: '打印全部入场条' }) });
    const openTool = async (started: Started): Promise<Page> => {
      const { page } = await opened(chromium, started, '/desk', desk('sun'));
      await page.waitForSelector('.act-grid button');
      await page.locator('summary', { hasText: /^入场条$/ }).click();
      return page;
    };
    const all = (page: Page) => tool(page).getByRole('button', { name: '打印全部入场条' });
    const issued = ({ codes }: Started): number =>
      [...codes.states().values()].filter((state) => state === 'issued').length;

    it('that were made and never arrived are printed once more, for all who have not come in', async () => {
      const started = await room();
      await started.enter('chen');
      const page = await openTool(started);
      let times = 0;
      await page.route('**/room/slips?*', async (route) => {
        times += 1;
        await route.fetch();
        await route.abort();
      });
      await all(page).click();
      await expect.poll(() => tool(page).innerText()).toContain('没有办成');
      const count = issued(started);
      expect(count).toBeGreaterThan(10);
      await page.unroute('**/room/slips?*');
      const anew = tool(page).getByRole('button', { name: `重新打印还没入场的 ${count} 人` });
      // The list is read anew, and says so.
      await expect
        .poll(async () => {
          await all(page).click();
          return anew.count();
        })
        .toBe(1);
      page.on('dialog', (dialog) => void dialog.accept());
      const sheet = page.waitForEvent('popup');
      await anew.click();
      const slips = await sheet;
      await slips.waitForSelector('.slip');
      expect(await slips.locator('.slip').count()).toBe(count);
      expect(await slips.locator('main, body').first().innerText()).not.toContain('陈桂英');
      expect(times).toBe(1);
    });

    it('are not made where the browser opens no page to show them on', async () => {
      const started = await room();
      const page = await openTool(started);
      await page.evaluate('window.open = () => null');
      await expect.poll(() => all(page).isEnabled()).toBe(true);
      await all(page).click();
      await expect.poll(() => tool(page).innerText()).toContain('请允许本站打开新窗口');
      expect(issued(started)).toBe(0);
    });

    it('wait for the list, and are asked for once however often it is pressed', async () => {
      const started = await room();
      let tell = (): void => {};
      const told = new Promise<void>((resolve) => {
        tell = resolve;
      });
      const { page } = await opened(chromium, started, '/in', desk('sun'));
      await page.route('**/room/people?*', async (route) => {
        await told;
        await route.continue();
      });
      await page.goto(`${started.origin}/desk`);
      await page.waitForSelector('.act-grid button');
      await page.locator('summary', { hasText: /^入场条$/ }).click();
      expect(await all(page).isDisabled()).toBe(true);
      expect(await tool(page).innerText()).not.toContain('都已经发过');
      tell();
      await expect.poll(() => all(page).isEnabled()).toBe(true);
      let times = 0;
      await page.route('**/room/slips?*', (route) => {
        times += 1;
        return route.continue();
      });
      const sheet = page.waitForEvent('popup');
      await page.evaluate(`(() => {
        const one = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '打印全部入场条');
        one.click();
        one.click();
      })()`);
      await (await sheet).waitForSelector('.slip');
      expect(times).toBe(1);
    });
  });

  it('a roll that was put right is picked again under its name, and what was wrong with the one before is gone', async () => {
    const { page } = await opened(chromium, await room(), '/desk', desk('sun'));
    await page.waitForSelector('.act-grid button');
    const tool = page.locator('details', { has: page.locator('#roll-body') });
    if ((await tool.count()) === 0) throw new Error('nobody may enter a roll here');
    await tool.locator('summary').click();
    await page.locator('#roll-body').selectOption('owners');
    const input = tool.locator('input[type=file]');
    const file = (text: string) => ({ name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    let broken = true;
    await page.route('**/room/roll/preview?*', (route) => (broken ? route.abort() : route.continue()));
    await input.setInputFiles(file('编号,姓名,房号,建筑面积\nchen,陈桂英,101,76.50\n'));
    await expect.poll(() => tool.innerText()).toContain('没有办成');
    broken = false;
    const chooser = page.waitForEvent('filechooser');
    await input.click();
    // Empty again: whatever is chosen now is a change, of whichever name.
    expect(await input.inputValue()).toBe('');
    await (await chooser).setFiles(file('编号,姓名,房号,建筑面积\nchen,陈桂英,101,76.50\n'));
    await expect.poll(() => tool.innerText()).toContain('共读入 1 行');
    // Read once more for others, it says nothing of before either.
    broken = true;
    await page.locator('#roll-body').selectOption('council');
    await expect.poll(() => tool.innerText()).toContain('没有办成');
    broken = false;
    await page.locator('#roll-body').selectOption('owners');
    await expect.poll(() => tool.innerText()).toContain('共读入 1 行');
    expect(await tool.innerText()).not.toContain('没有办成');
  });

  it('somebody of several who fit is chosen by whoever sees them, and not by the return key', async () => {
    const started = await room();
    const { page } = await opened(chromium, started, '/desk', desk('sun'));
    await page.waitForSelector('.act-grid button');
    const roll = page.locator('section.roll');
    const search = roll.locator('input[type=search]');
    const present = async (): Promise<string[]> => {
      const people = (await (await (await started.enter('li', 'desk')).get('/room/people')).json()) as {
        person: string;
        present: boolean;
      }[];
      return people.filter((one) => one.present).map(({ person }) => person);
    };
    await search.fill('孙');
    await expect.poll(() => roll.locator('.people li').count()).toBe(2);
    await search.press('Enter');
    await expect.poll(() => roll.locator('[role=status]').innerText()).toBe('符合的不止一位，请在下面选一位。');
    expect(await roll.locator('.people li').count()).toBe(2);
    expect(await search.inputValue()).toBe('孙');
    expect(await present()).toEqual([]);
    // By the keyboard as well: the second of them.
    await press(page, '.roll li:nth-child(2) .bar-top button:last-child');
    await expect.poll(present).toEqual(['sunds']);
    await expect.poll(() => roll.locator('[role=status]').innerText()).toContain('孙德胜');
    await search.fill('501');
    await expect.poll(() => roll.locator('.people li').count()).toBe(1);
    // In a form it is the same.
    await page.locator('.act-grid [data-act="note.add"]').click();
    await page.locator('.beside summary').click();
    const field = page.locator('[data-field="asked-for"]');
    await field.locator('input').fill('孙');
    await field.locator('.found button').first().waitFor();
    await field.locator('input').press('Enter');
    await expect.poll(() => field.innerText()).toContain('符合的不止一位');
    expect(await field.locator('.chip').count()).toBe(0);
    expect(await field.locator('.found button').count()).toBe(2);
    await field.locator('input').fill('孙德');
    await expect.poll(() => field.locator('.found button').count()).toBe(1);
    await field.locator('input').press('Enter');
    await expect.poll(() => field.locator('.chip').innerText()).toContain('孙德胜');
  });

  it('a neighbour is looked for anew with each letter: nobody of before is taken, and why there is nobody is said', async () => {
    const { page } = await opened(chromium, await roomAt('called'), '/me', { as: { person: 'chen', kind: 'slip' } });
    await page.locator('[data-act="mandate.give"]').first().click();
    const field = page.locator('[data-field="to"]');
    const input = field.locator('input');
    await input.fill('马玉兰');
    await field.locator('.found button').first().waitFor();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/room/find?*', async (route) => {
      await held;
      await route.continue();
    });
    await input.fill('刘明');
    await input.press('Enter');
    expect(await field.locator('.found').count()).toBe(0);
    expect(await field.locator('.chip').count()).toBe(0);
    expect(await field.innerText()).not.toContain('没有找到');
    answer();
    await expect.poll(() => field.innerText()).toContain('没有找到，请写全姓名');
    await page.unroute('**/room/find?*');
    const problem = { type: 'urn:yishi:room:too-often', status: 429, code: 'too-often', detail: '请 30 秒后再试。' };
    await page.route('**/room/find?*', (route) =>
      route.fulfill({ status: 429, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await input.fill('刘明远');
    await expect.poll(() => field.innerText()).toContain('请 30 秒后再试。');
    await page.unroute('**/room/find?*');
    await page.route('**/room/find?*', (route) => route.abort());
    await input.fill('刘明');
    await expect.poll(() => field.innerText()).toContain('连不上会场的服务器');
    await page.unroute('**/room/find?*');
    await input.fill('刘明远');
    await field.locator('.found button').first().waitFor();
    await input.press('Enter');
    await expect.poll(() => field.locator('.chip').innerText()).toContain('刘明远');
  });

  it('of several officers whoever is left sits there once one seat was taken away, and nothing is said of the network', async () => {
    const started = await room();
    const laptop = await started.enter('li', 'desk', await started.enter('sun', 'desk'));
    const { page } = await opened(chromium, started, '/in');
    await page.context().addCookies(laptop.kept.map(({ name, value }) => ({ name, value, url: started.origin })));
    await page.goto(`${started.origin}/desk`);
    const seats = page.locator('.seats select');
    await seats.waitFor();
    await seats.selectOption('li');
    await page.waitForSelector('.act-grid button');
    started.codes.revoke('li', 'desk');
    await expect.poll(() => seats.inputValue(), { timeout: 20_000 }).toBe('sun');
    expect(await seats.locator('option').count()).toBe(1);
    await started.engine.submit(ID, 'note.add', { text: '还在' }, { by: 'tang' });
    await expect.poll(() => page.locator('.log').innerText()).toContain('附注');
    expect(await read(page)).not.toContain('网络断开');
    expect(await page.locator('#code').count()).toBe(0);
  });
});
