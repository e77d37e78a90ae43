// A meeting by the keyboard alone, on the desk, on a phone and on the public page: nothing is clicked, it is seen at each step where one is, and what was opened
// and closed again leaves one where one was.
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../examples/room/server/secret.js';
import { browser, executablePath } from '../react/browser.js';
import { around, goTo, isAt, press } from './keyboard.js';
import { clockAt, MOMENTS, type Moment } from './moments.js';
import { builtPages } from './pages.js';
import { ID, type Started, started, stopAll } from './room.js';

/** The form of an act, beside which there may be others. */
const FORM = 'form.act[data-type]';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

describe.runIf(there)('by the keyboard alone', () => {
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

  const roomAt = (moment: Moment): Promise<Started> =>
    started({ until: MOMENTS[moment][0], pages, clock: clockAt(MOMENTS[moment][1]), rates: false });

  /** Comes in by typing a code. */
  async function comeIn(room: Started, person: string, kind: Kind, size: [number, number]): Promise<Page> {
    const [width, height] = size;
    const context = await chromium.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${room.origin}/in`);
    await page.waitForSelector('#code');
    await goTo(page, '#code');
    await page.keyboard.type((await room.codes.issue(kind, person, 'tests')).toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(me|desk)$/);
    await page.waitForSelector('h1');
    return page;
  }

  const seqOf = async ({ engine }: Started): Promise<number> => (await engine.view(ID, 'sun')).seq;

  /** What has to be filled in of the form, each as it is found again. */
  const idsOf = async (page: Page, selector: string): Promise<string[]> =>
    Promise.all(
      (await page.locator(`${FORM} :is(${selector})`).all()).map(
        async (one) => `[id="${await one.getAttribute('id')}"]`,
      ),
    );

  it('somebody comes in, asks for the floor and is told that it is so', async () => {
    const room = await roomAt('speaking');
    const page = await comeIn(room, 'liu', 'slip', [360, 740]);
    await page.waitForSelector('[data-act="floor.request"]');
    await press(page, '[data-act="floor.request"]');
    await isAt(page, `${FORM} h3`);
    // Thought better of, and asked for after all.
    await page.keyboard.press('Escape');
    await isAt(page, 'h2');
    await press(page, '[data-act="floor.request"]');
    await isAt(page, `${FORM} h3`);
    for (const id of await idsOf(page, 'select')) {
      await goTo(page, id);
      await page.keyboard.press('ArrowDown');
    }
    await press(page, `${FORM} button[type=submit]`);
    await expect.poll(() => page.locator('.card:has(.grid-buttons) [role=status]').innerText()).toBe('已记录。');
    await isAt(page, 'h2');
    await expect.poll(() => page.locator('[aria-live=polite] .notice').innerText()).toContain('前面还有');
    expect((await around(page)).length).toBeGreaterThan(5);
  });

  it('somebody votes, and is told that the ballot is in', async () => {
    const room = await roomAt('polling');
    const page = await comeIn(room, 'liu', 'slip', [360, 740]);
    await page.waitForSelector('.paper');
    await goTo(page, '.paper input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.paper input').first().isChecked()).toBe(true);
    await press(page, '.paper button[type=submit]');
    await isAt(page, '.paper [role=status]');
    expect(await page.locator('.paper [role=status]').innerText()).toBe('您的票已收到。');
    // Under these rules a ballot that is in stays as it is.
    expect(await page.locator('.paper button').count()).toBe(0);
  });

  it('the desk opens an act and closes it again, and does what is suggested', async () => {
    const room = await roomAt('speaking');
    const page = await comeIn(room, 'm01', 'desk', [1366, 768]);
    await page.waitForSelector('.people li');
    // Past what stands above everything.
    await page.keyboard.press('Tab');
    await isAt(page, '.skip a');
    await page.keyboard.press('Enter');
    await isAt(page, '#find-act');
    await goTo(page, '.act-grid button');
    const act = await page.evaluate('document.activeElement.dataset.act');
    await page.keyboard.press('Enter');
    await isAt(page, `${FORM} h3`);
    await page.keyboard.press('Escape');
    await isAt(page, `.act-grid [data-act="${act}"]`);
    // What is suggested, filled in but for what only whoever was there knows.
    const before = await seqOf(room);
    await goTo(page, 'section.important button.main', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await isAt(page, `${FORM} h3`);
    await goTo(page, `${FORM} [data-field="seconds"] input`);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('85');
    // What is left out is pointed to.
    await press(page, `${FORM} button[type=submit]`);
    await isAt(page, `${FORM} [data-field="text"] textarea`);
    await page.keyboard.type('我反对。');
    await press(page, `${FORM} button[type=submit]`);
    await expect.poll(() => seqOf(room)).toBe(before + 1);
    await expect.poll(() => page.locator('p.done[role=status]').innerText()).toBe('已记录。');
    // Where it was is gone with what was done, or there still.
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  });

  it('somebody is found by two letters, and what was done last is put right', async () => {
    const room = await roomAt('speaking');
    const page = await comeIn(room, 'sun', 'desk', [1366, 768]);
    await page.waitForSelector('.people li');
    const before = await seqOf(room);
    // Somebody who came late, checked in by the initials of their name.
    await goTo(page, '.skip a[href="#find-person"]');
    await page.keyboard.press('Enter');
    await isAt(page, '#find-person');
    await page.keyboard.type('yxy');
    await expect.poll(() => page.locator('.people li').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => seqOf(room)).toBe(before + 1);
    await isAt(page, '#find-person');
    await expect.poll(() => page.locator('.roll [role=status]').innerText()).toContain('杨秀英');
    // It was somebody else.
    await page.locator('.log li:first-child button').first().waitFor();
    await goTo(page, '.log li:first-child button', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await isAt(page, `${FORM} h3`);
    for (const id of await idsOf(page, 'textarea:required, input:required')) {
      await goTo(page, id);
      await page.keyboard.type('看错了人');
    }
    await press(page, `${FORM} button[type=submit]`);
    await expect.poll(() => seqOf(room)).toBe(before + 2);
  });

  it('a paper is printed, and whoever looks somebody up in a form stays in it', async () => {
    const room = await roomAt('speaking');
    const page = await comeIn(room, 'sun', 'desk', [1366, 768]);
    await page.waitForSelector('.people li');
    await goTo(page, 'details.papers > summary');
    await page.keyboard.press('Space');
    await page.locator('details.papers a').first().waitFor();
    await goTo(page, 'details.papers a');
    const [paper] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
    await expect.poll(() => paper.locator('body').innerText()).not.toBe('');
    await paper.close();
    await page.bringToFront();
    // A form is there all at once, however slowly what is loaded later comes.
    await page.route('**/assets/*.js', async (asked) => {
      await setTimeout(2000);
      await asked.continue();
    });
    // For whom it is: found by two letters, taken out again with the key that is at hand.
    await goTo(page, '#find-act', 'Shift+Tab');
    await page.keyboard.type('附注');
    await page.keyboard.press('Enter');
    await isAt(page, `${FORM} h3`);
    expect(await page.locator(`${FORM} .beside summary`).count()).toBe(1);
    await goTo(page, `${FORM} .beside summary`);
    await page.keyboard.press('Enter');
    await goTo(page, '#beside-for');
    await page.keyboard.type('cg');
    await page.locator('.beside .found button').first().waitFor();
    await page.keyboard.press('Escape');
    await isAt(page, '#beside-for');
    expect(await page.locator('.beside .found').count()).toBe(0);
    await page.keyboard.type('cg');
    await page.locator('.beside .found button').first().waitFor();
    await page.keyboard.press('Enter');
    await isAt(page, '.beside .chip button');
    await page.keyboard.press('Enter');
    await isAt(page, '#beside-for');
    await page.keyboard.press('Escape');
    await isAt(page, '#find-act');
  });

  it('anybody verifies the record', async () => {
    const room = await roomAt('counted');
    const page = await (await chromium.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(room.origin);
    await page.waitForSelector('.verify');
    await press(page, '.verify button');
    await page.waitForSelector('#noted');
    expect(await page.locator('.verify [role=status]').first().innerText()).toContain('环环相扣');
    await goTo(page, '#noted');
    await around(page);
  });
});
