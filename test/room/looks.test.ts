// The pages of the room as they look: small pictures of them, which were looked at and checked in, and whether all of it is there on a small phone and in large type.
// PICTURES=new writes pictures that are not there, PICTURES_LARGE=folder the pages as they are, to look at.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apartBy, type Comparing, measured, sheetOf } from '../pictures.js';
import { browser, executablePath } from '../react/browser.js';
import { LANGUAGES, type Moment, roomsOf } from './moments.js';
import { type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { type Started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const large = process.env['PICTURES_LARGE'];
/** By how much parts of a page may differ from its picture, of 255, on the average. */
const TOLERANCE = 7;

interface Face {
  path: string;
  opening: Opening;
  /** What stands there once all of it does. */
  ready: string;
}
const FACES = {
  screen: { path: '/screen', opening: { as: { person: 'screen', kind: 'screen' } }, ready: '.screen' },
  public: { path: '/', opening: {}, ready: '.stages' },
  desk: { path: '/desk', opening: { as: { person: 'm01', kind: 'desk' } }, ready: '.people li' },
  phone: { path: '/me', opening: { as: { person: 'liu', kind: 'slip' } }, ready: '.grid-buttons button' },
} as const satisfies Record<string, Face>;

interface Shot {
  at: Moment;
  face: keyof typeof FACES;
  options: Opening;
  /** What is pressed before it is looked at. */
  press?: string;
}
const WIDE: Comparing = { kept: { width: 192, height: 108 }, parts: { across: 16, down: 9 }, deep: true };
const TALL: Comparing = { kept: { width: 108, height: 192 }, parts: { across: 9, down: 16 }, deep: true };
const [fit, phone] = [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
];
const SHEETS: Record<string, { comparing: Comparing; shots: Shot[] }> = {
  screen: {
    comparing: WIDE,
    shots: [
      { at: 'called', face: 'screen', options: { viewport: fit } },
      { at: 'speaking', face: 'screen', options: { viewport: fit, lang: 'zh-Hant' } },
      { at: 'polling', face: 'screen', options: { viewport: fit, colorScheme: 'dark' } },
      { at: 'counted', face: 'screen', options: { viewport: fit, lang: 'en' } },
    ],
  },
  public: {
    comparing: TALL,
    shots: [
      { at: 'counted', face: 'public', options: { viewport: phone } },
      { at: 'built', face: 'public', options: { viewport: phone, lang: 'zh-Hant', colorScheme: 'dark' } },
      { at: 'counted', face: 'public', options: { viewport: phone, lang: 'en' } },
    ],
  },
  desk: {
    comparing: WIDE,
    shots: [
      { at: 'speaking', face: 'desk', options: { viewport: fit } },
      { at: 'polling', face: 'desk', options: { viewport: fit, lang: 'zh-Hant', colorScheme: 'dark' } },
      { at: 'deciding', face: 'desk', options: { viewport: fit, lang: 'en' }, press: '.important .main' },
    ],
  },
  phone: {
    comparing: TALL,
    shots: [
      { at: 'speaking', face: 'phone', options: { viewport: phone } },
      { at: 'polling', face: 'phone', options: { viewport: phone, lang: 'zh-Hant', colorScheme: 'dark' } },
      { at: 'speaking', face: 'phone', options: { viewport: phone, lang: 'en' }, press: '[data-act="floor.request"]' },
      { at: 'counted', face: 'phone', options: { viewport: phone } },
    ],
  },
};

describe.runIf(there)('the pages', () => {
  let chromium: Browser;
  let roomAt: (moment: Moment) => Promise<Started>;
  beforeAll(async () => {
    const [found, pages] = await Promise.all([browser(), builtPages()]);
    chromium = found;
    roomAt = roomsOf(pages);
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
  });
  afterAll(async () => {
    await chromium?.close();
    await stopAll();
  });

  const shown = async ({ at, face, options, press }: Shot): Promise<Page> => {
    const { path, opening, ready }: Face = FACES[face];
    const all: Opening = { ...opening, ...options, reducedMotion: 'reduce' };
    const { page } = await opened(chromium, await roomAt(at), path, all);
    await page.waitForSelector(ready);
    if (press !== undefined) {
      await page.locator(press).first().click();
      await page.waitForSelector('form.act h3');
    }
    // Drawings are loaded behind the words.
    await expect.poll(() => page.locator('.drawing:not(:has(svg))').count()).toBe(0);
    await page.waitForTimeout(500);
    return page;
  };

  it.each(Object.keys(SHEETS))('look as they did: %s', async (name) => {
    const { comparing, shots } = SHEETS[name]!;
    const blank = await chromium.newPage();
    const now = [];
    for (const [index, shot] of shots.entries()) {
      const page = await shown(shot);
      const png = await page.screenshot();
      if (large) {
        writeFileSync(`${large}/${name}.${index}.png`, png);
        await page.screenshot({ path: `${large}/${name}.${index}.whole.png`, fullPage: true });
      }
      now.push(...(await measured(blank, png, 1, comparing)));
    }
    const sheet = sheetOf(
      now.map(({ small }) => small),
      comparing,
    );
    const file = `${folder}${name}.png`;
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file) && process.env['PICTURES'] === 'new') writeFileSync(file, sheet);
    // Both as they are kept: made small in one step or in two is not the same.
    const [seen, before] = [
      await measured(blank, sheet, shots.length, comparing),
      await measured(blank, readFileSync(file), shots.length, comparing),
    ];
    for (const [index, { parts }] of seen.entries())
      expect(apartBy(parts, before[index]?.parts ?? []), `${name} ${index}`).toBeLessThan(TOLERANCE);
  });

  // A laptop at four hundred per cent has as much room as a small phone.
  it.each(['public', 'desk', 'phone'] as const)(
    'hold on 320 pixels, in every language and the largest type, with all that opens open: %s',
    async (face) => {
      const { path, opening, ready } = FACES[face];
      const room = await roomAt(face === 'public' ? 'counted' : 'speaking');
      const { page } = await opened(chromium, room, path, { ...opening, viewport: { width: 320, height: 640 } });
      for (const lang of LANGUAGES)
        for (const size of ['usual', 'largest']) {
          await page.evaluate(`localStorage.setItem('room.settings', '{"lang":"${lang}","size":"${size}"}')`);
          await page.reload();
          await page.waitForSelector(ready);
          const at = `${face}, ${lang}, ${size}`;
          expect(await sideways(page), at).toEqual([]);
          if (face !== 'public') {
            await page.locator('[data-act="note.add"]').first().click();
            await page.waitForSelector('form.act[data-type] h3');
          }
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
          await page.waitForTimeout(300);
          expect(await sideways(page), `${at}, open`).toEqual([]);
          if (large) await page.screenshot({ path: `${large}/320.${face}.${lang}.${size}.png`, fullPage: true });
        }
    },
  );
});

/** What reaches beyond the side of the page. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    return ['scrolls', ...out.map((one) => one.outerHTML.slice(0, 80))];
  })()`);
