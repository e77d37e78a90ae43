// What a form goes out with, in a real browser: the file chosen last and no other, once it is there; and what was written for this and nothing else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, executablePath } from '../react/browser.js';
import { scratch } from '../scratch.js';
import { clockAt, MOMENTS } from './moments.js';
import { opened } from './opened.js';
import { builtPages } from './pages.js';
import { started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const FORM = 'form.act[data-type]';

describe.runIf(there)('a form goes out with', () => {
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

  const desk = async (): Promise<Page> => {
    const [until, at] = MOMENTS.speaking;
    const room = await started({ until, pages, clock: clockAt(at), rates: false, files: join(scratch(), 'files') });
    const { page } = await opened(chromium, room, '/desk', { as: { person: 'm01', kind: 'desk' } });
    await page.waitForSelector('.act-grid button');
    return page;
  };
  const open = async (page: Page, type: string): Promise<void> => {
    await page.locator(`.act-grid [data-act="${type}"]`).click();
    await page.waitForSelector(`form.act[data-type="${type}"] h3`);
  };
  const close = async (page: Page): Promise<void> => {
    await page.locator(`${FORM} h3`).first().press('Escape');
    await page.locator(FORM).waitFor({ state: 'detached' });
  };

  describe('a file', () => {
    const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF ${name}`) });
    const files = (page: Page) => page.locator(`${FORM} input[type=file]`).first();
    const told = (page: Page): Promise<string> => page.locator(`${FORM} .field > [role=status]`).first().innerText();
    /** Uploads that are answered when a test says so, by name. */
    const held = async (page: Page): Promise<Map<string, () => Promise<void>>> => {
      const all = new Map<string, () => Promise<void>>();
      await page.route('**/room/attach*', (route: Route) => {
        const name = new URL(route.request().url()).searchParams.get('name') ?? '';
        all.set(name, () => route.continue());
      });
      return all;
    };

    it('once it is there, and says so until then', async () => {
      const page = await desk();
      const uploads = await held(page);
      await open(page, 'evidence.submit');
      const button = page.locator(`${FORM} button[type=submit]`);
      expect(await button.isEnabled()).toBe(true);
      await files(page).setInputFiles(file('a.pdf'));
      await expect.poll(() => uploads.size).toBe(1);
      expect(await button.isEnabled()).toBe(false);
      expect(await page.locator(`${FORM} > [role=status]`).innerText()).toContain('附件正在上传');
      await uploads.get('a.pdf')?.();
      await expect.poll(() => told(page)).toBe('a.pdf');
      expect(await button.isEnabled()).toBe(true);
      expect(await page.locator(`${FORM} > [role=status]`).innerText()).toBe('');
    });

    it('that was chosen last, whichever is answered last', async () => {
      const page = await desk();
      const uploads = await held(page);
      await open(page, 'evidence.submit');
      await files(page).setInputFiles(file('a.pdf'));
      await expect.poll(() => uploads.size).toBe(1);
      await files(page).setInputFiles(file('b.pdf'));
      await expect.poll(() => uploads.size).toBe(2);
      await uploads.get('b.pdf')?.();
      await expect.poll(() => told(page)).toBe('b.pdf');
      await uploads
        .get('a.pdf')?.()
        .catch(() => {});
      await page.waitForTimeout(500);
      expect(await told(page)).toBe('b.pdf');
      expect(await page.locator(`${FORM} button[type=submit]`).isEnabled()).toBe(true);
    });

    it('of its own, and none that arrived after it was closed', async () => {
      const page = await desk();
      const uploads = await held(page);
      await open(page, 'evidence.submit');
      await files(page).setInputFiles(file('a.pdf'));
      await expect.poll(() => uploads.size).toBe(1);
      await close(page);
      await uploads
        .get('a.pdf')?.()
        .catch(() => {});
      await page.waitForTimeout(500);
      await open(page, 'evidence.submit');
      expect(await told(page)).toBe('');
      expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('a.pdf');
    });

    it('that is chosen once more', async () => {
      const page = await desk();
      await open(page, 'evidence.submit');
      await files(page).setInputFiles(file('a.pdf'));
      await expect.poll(() => told(page)).toBe('a.pdf');
      const chooser = page.waitForEvent('filechooser');
      await files(page).click();
      await chooser;
      expect(await files(page).inputValue()).toBe('');
      expect(await told(page)).toBe('a.pdf');
    });
  });

  describe('what was written', () => {
    it('for what it puts right, and not for another entry', async () => {
      const page = await desk();
      const reason = page.locator(`${FORM} [data-field="reason"]`).locator('textarea, input');
      const entry = page.locator('.log button', { hasText: '更正记录文字' }).first();
      await entry.click();
      await reason.fill('记错了一个字');
      await close(page);
      await open(page, 'entry.correct');
      expect(await reason.inputValue()).toBe('');
      await close(page);
      await entry.click();
      await reason.waitFor();
      expect(await reason.inputValue()).toBe('记错了一个字');
    });

    it('and for whom, which is seen when it is opened again', async () => {
      const page = await desk();
      await open(page, 'note.add');
      const beside = page.locator(`${FORM} details.beside`);
      expect(await beside.getAttribute('open')).toBeNull();
      await beside.locator('summary').click();
      await beside.locator('[data-field="asked-assisted"] input').check();
      await close(page);
      await open(page, 'note.add');
      expect(await beside.getAttribute('open')).not.toBeNull();
      expect(await beside.locator('[data-field="asked-assisted"] input').isChecked()).toBe(true);
    });
  });
});
