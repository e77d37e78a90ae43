// Forms in a real browser: what going back does to one that is open, what stands in it to begin with, how sums of money are written, and that what was
// said of it is said in whatever language is read, where it is seen.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fieldsFrom, treeOf } from '../../examples/room/web/parts/fields.js';
import { browser, executablePath } from '../react/browser.js';
import { scratch } from '../scratch.js';
import { isAt } from './keyboard.js';
import { clockAt, MOMENTS, type Moment } from './moments.js';
import { depth, type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { ID, type Started, type Starting, started, stopAll } from './room.js';

describe('a sum of money', () => {
  const cost = {
    ...{ path: 'cost', label: '费用', holds: ['money'], list: false, each: false, optional: false, sealed: false },
    choices: [],
  };
  const read = (text: string): unknown => fieldsFrom(treeOf([cost as never]), { cost: text }, 'Asia/Shanghai');
  it.each([
    ['380000', 38_000_000],
    ['38万', 38_000_000],
    ['38万元', 38_000_000],
    ['380,000元', 38_000_000],
    ['¥380,000.5', 38_000_050],
    ['３８００００', 38_000_000],
  ])('is read as people write it: %s', (text, hundredths) => {
    expect(read(text)).toEqual({ fields: { cost: hundredths } });
  });
  it.each(['三十八万', '38,00', '1e5', '-5', '12.345', '38万多', '9'.repeat(40)])('is not guessed at: %s', (text) => {
    expect(read(text)).toMatchObject({ wrong: { path: 'cost' } });
  });
});

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const viewport = { width: 360, height: 640 };
const slip = (person: string): Opening => ({ as: { person, kind: 'slip' }, viewport });
const desk = (person: string): Opening => ({ as: { person, kind: 'desk' } });
const FORM = 'form.act[data-type]';

describe.runIf(there)('a form', () => {
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

  const roomAt = (moment: Moment, more: Starting = {}): Promise<Started> =>
    started({ until: MOMENTS[moment][0], pages, clock: clockAt(MOMENTS[moment][1]), rates: false, ...more });
  const open = async (page: Page, type: string): Promise<void> => {
    await page.locator(`[data-act="${type}"]`).first().click();
    await page.waitForSelector(`form.act[data-type="${type}"] h3`);
  };
  const read = (page: Page): Promise<string> => page.locator('main').innerText();
  const speak = async (page: Page, language: string): Promise<void> => {
    if ((await page.locator('.settings').getAttribute('open')) === null)
      await page.locator('.settings summary').click();
    await page.getByRole('button', { name: language }).click();
  };

  describe('that is open', () => {
    it('is what going back closes on a phone, and what was typed is there when it is opened again', async () => {
      const { page } = await opened(chromium, await roomAt('speaking'), '/me', slip('liu'));
      await open(page, 'note.add');
      await page.locator('[data-field="text"] textarea').fill('楼道灯坏了');
      await expect.poll(() => depth(page)).toBe(1);
      await page.goBack();
      await expect.poll(() => page.locator(FORM).count()).toBe(0);
      expect(page.url()).toMatch(/\/me$/);
      await isAt(page, 'h2');
      await open(page, 'note.add');
      expect(await page.locator('[data-field="text"] textarea').inputValue()).toBe('楼道灯坏了');
      // However it is closed, nothing of it is left to go back to.
      await page.keyboard.press('Escape');
      await expect.poll(() => depth(page)).toBe(0);
      await open(page, 'note.add');
      await expect.poll(() => depth(page)).toBe(1);
      await page.reload();
      await page.waitForSelector('[data-act="note.add"]');
      await expect.poll(() => depth(page)).toBe(0);
    });

    it('is what going back closes at the desk, whatever links of the page were followed meanwhile', async () => {
      const { page } = await opened(chromium, await roomAt('speaking'), '/desk', desk('m01'));
      await page.waitForSelector('.act-grid button');
      await open(page, 'note.add');
      await expect.poll(() => depth(page)).toBe(1);
      await page.locator('.skip a').first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain('#find-act');
      expect(await page.locator(FORM).count()).toBe(1);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => page.locator(FORM).count()).toBe(0);
      expect(page.url()).toMatch(/\/desk$/);
    });

    it('stays where the answer to one before comes late, with what was typed; and what came of that one is told', async () => {
      const room = await roomAt('speaking');
      const { page } = await opened(chromium, room, '/desk', desk('m01'));
      await page.waitForSelector('.act-grid button');
      let answer = (): void => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/commands', async (route) => {
        await held;
        await route.continue();
      });
      const text = page.locator('[data-field="text"] textarea');
      await open(page, 'note.add');
      await text.fill('第一条');
      await page.locator(`${FORM} button[type=submit]`).click();
      // Of the same kind, from the same button.
      await page.locator('.act-grid [data-act="note.add"]').click();
      await expect.poll(() => page.locator(`${FORM}[aria-busy=true]`).count()).toBe(0);
      await text.fill('第二条');
      answer();
      await expect.poll(() => page.locator('p.done[role=status]').first().innerText()).not.toBe('');
      expect(await text.inputValue()).toBe('第二条');
      await page.locator(`${FORM} button[type=submit]`).click();
      await expect.poll(() => page.locator(FORM).count()).toBe(0);
      const answered = await room.engine.record(ID, { for: 'system' });
      if (!answered.ok) throw new Error(answered.refusal.code);
      const notes: unknown[] = [];
      for await (const { type, seals } of answered.entries)
        if (type === 'note.add') notes.push(seals?.['/fields/text']?.text);
      expect(notes.slice(-2)).toEqual(['第一条', '第二条']);
      // Nothing of either is left to be sent once more.
      await open(page, 'note.add');
      expect(await text.inputValue()).toBe('');
    });

    it('keeps what is typed while a file is on its way, and says where that did not arrive', async () => {
      const room = await roomAt('speaking', { files: join(scratch(), 'files') });
      const { page } = await opened(chromium, room, '/desk', desk('m01'));
      await page.waitForSelector('.act-grid button');
      let answer = (): void => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      let tries = 0;
      await page.route('**/room/attach*', async (route) => {
        tries += 1;
        if (tries === 1) return route.abort();
        await held;
        return route.continue();
      });
      await open(page, 'evidence.submit');
      const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
      const files = page.locator(`${FORM} input[type=file]`).first();
      await files.setInputFiles(file);
      // Nothing tries that again by itself.
      await expect.poll(() => page.locator(FORM).innerText()).toContain('请稍后再试一次');
      await files.setInputFiles([]);
      await files.setInputFiles(file);
      await page.locator('[data-field="title"]').locator('input, textarea').fill('现场照片');
      answer();
      await expect.poll(() => page.locator(FORM).innerText()).toContain('a.pdf');
      expect(await page.locator('[data-field="title"]').locator('input, textarea').inputValue()).toBe('现场照片');
    });

    it('goes first, and then whoever is helped', async () => {
      const room = await roomAt('speaking');
      const { page } = await opened(chromium, room, '/help', desk('sun'));
      await page.locator('#whom').fill('liu');
      await page.locator('[data-person="liu"]').click();
      await open(page, 'note.add');
      await expect.poll(() => depth(page)).toBe(2);
      await page.goBack();
      await expect.poll(() => page.locator(FORM).count()).toBe(0);
      expect(await read(page)).toContain('刘明远，您好');
      await page.goBack();
      await page.locator('#whom').waitFor();
      expect(await read(page)).not.toContain('刘明远');
    });
  });

  it('for a speech begins with how long it has taken, wherever it is opened', async () => {
    const room = await roomAt('speaking');
    const { page } = await opened(chromium, room, '/desk', desk('m01'));
    await page.waitForSelector('.act-grid button');
    const seconds = page.locator(`${FORM} [data-field="seconds"] input`);
    for (const button of ['.act-grid [data-act="speech.make"]', 'section.important button.main']) {
      await page.locator(button).click();
      await seconds.waitFor();
      expect(Number(await seconds.inputValue())).toBeGreaterThan(80);
      await page.locator(`${FORM} h3`).press('Escape');
      await seconds.waitFor({ state: 'detached' });
    }
  });

  it('keeps what is half written of a speech for whoever speaks, and not for the next', async () => {
    const room = await roomAt('speaking');
    const { page } = await opened(chromium, room, '/desk', desk('m01'));
    const speech = page.locator('.act-grid [data-act="speech.make"]');
    const text = page.locator(`${FORM} [data-field="text"] textarea`);
    await speech.click();
    await text.fill('一楼不装电梯');
    await page.locator(`${FORM} h3`).press('Escape');
    await speech.click();
    expect(await text.inputValue()).toBe('一楼不装电梯');
    await page.locator(`${FORM} h3`).press('Escape');
    for (const [type, fields, by] of [
      ['speech.make', { person: 'chen', text: '说完了。', seconds: 90 }, 'sun'],
      ['floor.grant', { person: 'zhu' }, 'm01'],
    ] as const)
      expect(await room.engine.submit(ID, type, fields as never, { by }), type).toMatchObject({ ok: true });
    await page.locator('.speaking', { hasText: '朱文斌' }).first().waitFor();
    await speech.click();
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
  });

  it('takes 38万 for a cost, and says how a sum is written where it cannot be read', async () => {
    const room = await roomAt('speaking');
    const { page } = await opened(chromium, room, '/me', slip('liu'));
    await open(page, 'option.propose');
    await page.locator('[data-field="title"] input, [data-field="title"] textarea').fill('丙案');
    await page.locator('[data-field="text"] textarea').fill('按面积分摊。');
    await page.locator('[data-field="cost"] input').fill('三十八万');
    await page.locator(`${FORM} button[type=submit]`).click();
    await expect.poll(() => page.locator(`${FORM} > [role=status]`).innerText()).toContain('380,000元或者38万元');
    await page.locator('[data-field="cost"] input').fill('38万');
    await expect.poll(() => page.locator(`${FORM} > [role=status]`).innerText()).toBe('');
    await page.locator(`${FORM} button[type=submit]`).click();
    await expect.poll(() => page.locator(FORM).count()).toBe(0);
    const { items } = await room.engine.view(ID, 'liu');
    expect(items.flatMap(({ options }) => options).find(({ title }) => title === '丙案')).toMatchObject({
      cost: 38_000_000,
    });
  });

  describe('what is said of it', () => {
    it('is said in the language that is read now', async () => {
      const { page } = await opened(chromium, await roomAt('speaking'), '/me', slip('liu'));
      await open(page, 'note.add');
      await page.locator('[data-field="text"] textarea').fill('楼道灯坏了');
      await page.locator(`${FORM} button[type=submit]`).click();
      const told = page.locator('.card:has(.grid-buttons) [role=status]');
      await expect.poll(() => told.innerText()).toBe('已记录。');
      await page.locator('.card:has(.grid-buttons) details summary').click();
      await expect.poll(() => page.locator('.card:has(.grid-buttons) details li').count()).toBeGreaterThan(3);
      await speak(page, 'English');
      await expect.poll(() => told.innerText()).toBe('Recorded.');
      // Why not the rest as well, which the server says.
      const why = () => page.locator('.card:has(.grid-buttons) details').innerText();
      await expect.poll(why).toMatch(/^What you may not do yet, and why\s+[A-Z]/);
    });

    it('is seen at once on a small phone where a ballot waits for the network', async () => {
      const room = await roomAt('polling');
      for (const size of ['usual', 'largest']) {
        const { page } = await opened(chromium, room, '/me', slip('liu'));
        await page.evaluate(`localStorage.setItem('room.settings', '{"lang":"zh-Hans","size":"${size}"}')`);
        await page.reload();
        await page.waitForSelector('.paper');
        await page.context().setOffline(true);
        await page.locator('.paper input[value="for"]').check();
        await page.locator('.paper button[type=submit]').click();
        const waits = page.locator('[aria-live=polite] > .notice', { hasText: '待送出：投票' });
        await expect
          .poll(async () => {
            const box = await waits.boundingBox();
            return box !== null && box.y >= 0 && box.y + box.height <= viewport.height;
          })
          .toBe(true);
        await page.context().close();
      }
    });
  });

  it('and its button begin with a capital letter in English, in the words the server has', async () => {
    const { page } = await opened(chromium, await roomAt('speaking'), '/me', { ...slip('liu'), lang: 'en' });
    await open(page, 'note.add');
    const first = (selector: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector('${selector}'), '::first-letter').textTransform + ' ' + getComputedStyle(document.querySelector('${selector}')).display`,
      );
    for (const selector of ['form.act h3', 'form.act button[type=submit]', 'form.act .field > label', '.where > p'])
      expect(await first(selector), selector).toMatch(/^uppercase (block|inline-block)$/);
    expect(await page.locator('form.act button[type=submit]').textContent()).toBe('add a note');
    await speak(page, '简体中文');
    await expect.poll(() => first('form.act h3')).toMatch(/^none/);
  });
});
