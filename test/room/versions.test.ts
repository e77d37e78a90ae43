// A newer version of the pages comes while a phone has the one before open: what was typed is kept, what is old goes, and nobody sees a white page.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from 'yishi';
import { memory } from 'yishi/memory';
import { openCodes } from '../../examples/room/server/codes.js';
import { seedLift } from '../../examples/room/server/seed.js';
import { browser, executablePath } from '../react/browser.js';
import { scratch } from '../scratch.js';
import { clockAt, MOMENTS } from './moments.js';
import { builtPages, changedPages } from './pages.js';
import { type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

/** What the newer version says of itself, where the one before says something else. */
const [BEFORE, AFTER] = ['我现在可以办的事', '您现在可以办这些事'];
const [BEFORE_HANT, AFTER_HANT] = ['我現在可以辦的事', '您現在可以辦這些事'];
const [UNTIL, NOW] = MOMENTS.polling;

describe.runIf(there)('a newer version of the pages', () => {
  let chromium: Browser;
  let older: string;
  let newer: string;
  beforeAll(async () => {
    chromium = await browser();
    older = builtPages();
    newer = await changedPages((code, id) =>
      /words\/zh-han[st]\/web\.ts$/.test(id) ? code.replace(BEFORE, AFTER).replace(BEFORE_HANT, AFTER_HANT) : undefined,
    );
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
    await stopAll();
  });
  afterAll(async () => {
    await chromium?.close();
  });

  /** A server that is started again with other pages, on the same port, over the same records and codes. */
  async function served(): Promise<{ room: Started; again(pages: string): Promise<void> }> {
    const store: Store = memory();
    await seedLift(store, UNTIL);
    const file = join(scratch(), 'codes');
    const start = (pages: string, port = 0) =>
      started({ store, pages, port, codes: openCodes({ file }), clock: clockAt(NOW), rates: false });
    let room = await start(older);
    const port = Number(new URL(room.origin).port);
    return {
      room,
      async again(pages) {
        await room.stop();
        room = await start(pages, port);
      },
    };
  }

  /** @param keeps whether the device keeps the pages: a browser that is short of room, or is asked to keep nothing, does not */
  async function phoneIn({ origin, codes }: Started, keeps = true): Promise<Page> {
    const context = await chromium.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
      ...(!keeps && { serviceWorkers: 'block' }),
    });
    const page = await context.newPage();
    await page.goto(`${origin}/in#${await codes.issue('slip', 'liu', 'tests')}`);
    await page.waitForURL(/\/me$/);
    if (keeps) await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await page.locator('[data-act]').first().waitFor();
    return page;
  }

  const caches = (page: Page): Promise<string[]> => page.evaluate('caches.keys()');
  const head = (page: Page): Promise<string> => page.locator('.card:has(details) > h2').innerText();

  /** Begins a note and leaves it half typed. */
  async function begin(page: Page): Promise<void> {
    await page.locator('[data-act="note.add"]').click();
    await page.locator('form.act [data-field="text"] textarea').fill('我家门铃坏了，来的时候请打电话。');
  }

  it('takes over when the page is opened the next time, and what was half typed is there', async () => {
    const { room, again } = await served();
    const page = await phoneIn(room);
    expect(await head(page)).toBe(BEFORE);
    const [old] = await caches(page);
    await begin(page);
    await again(newer);
    // The page looks for a newer one as it is opened anew: what it has then is the newer already.
    await page.reload();
    await page.locator('[data-act]').first().waitFor();
    await expect.poll(() => head(page)).toBe(AFTER);
    await page.locator('[data-act="note.add"]').click();
    await expect
      .poll(() => page.locator('form.act [data-field="text"] textarea').inputValue())
      .toBe('我家门铃坏了，来的时候请打电话。');
    // It waits until nobody has the one before open.
    await expect
      .poll(() => page.evaluate('navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting))'))
      .toBe(true);
    const context = page.context();
    await page.close();
    let next = await context.newPage();
    await next.goto(`${room.origin}/me`);
    // The browser lets go of the one before a moment after its page was closed: whoever was quicker opens it once more.
    await expect
      .poll(
        async () => {
          const { length } = await caches(next);
          if (length === 1) return length;
          await next.close();
          next = await context.newPage();
          await next.goto(`${room.origin}/me`);
          return length;
        },
        { interval: 500 },
      )
      .toBe(1);
    await expect.poll(() => head(next)).toBe(AFTER);
    expect(await caches(next)).not.toContain(old);
    // And without a network.
    await context.setOffline(true);
    await next.reload();
    await expect.poll(() => next.locator('main').innerText()).not.toBe('');
  });

  it('leaves a page that was open: where a part of it is gone it opens anew, with what was typed', async () => {
    const { room, again } = await served();
    const page = await phoneIn(room, false);
    await begin(page);
    await page.locator('form.act button:not([type=submit])').last().click();
    await again(newer);
    // The words of another language are loaded once they are asked for.
    await page.locator('.settings summary').click();
    await page.getByRole('button', { name: '繁體中文' }).click();
    await expect.poll(() => head(page)).toBe(AFTER_HANT);
    await page.locator('[data-act="note.add"]').click();
    await expect
      .poll(() => page.locator('form.act [data-field="text"] textarea').inputValue())
      .toBe('我家门铃坏了，来的时候请打电话。');
  });

  it('says so where opening it anew does not help, and keeps what was typed', async () => {
    const { room, again } = await served();
    const page = await phoneIn(room, false);
    await begin(page);
    await page.locator('form.act button:not([type=submit])').last().click();
    // Handed out half: the pages, and not what stands on the public one.
    const torn = scratch();
    cpSync(older, torn, { recursive: true, filter: (path) => !/assets\/public-[^.]*\.js/.test(path) });
    await again(torn);
    await page.goto(`${room.origin}/`);
    await expect.poll(() => page.locator('main').innerText()).toContain('填好的内容都还在');
    await again(older);
    await page.locator('main button').click();
    await page.waitForSelector('.verify');
    await page.goto(`${room.origin}/me`);
    await page.locator('[data-act="note.add"]').click();
    await expect
      .poll(() => page.locator('form.act [data-field="text"] textarea').inputValue())
      .toBe('我家门铃坏了，来的时候请打电话。');
  });
});
