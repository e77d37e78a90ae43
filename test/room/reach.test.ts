// Nobody is kept out of the room's pages by how they are made: whatever they show, in every language, light, dark, in high contrast and in the colours of
// somebody's own system.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, executablePath } from '../react/browser.js';
import { LANGUAGES, type Moment, roomsOf } from './moments.js';
import { type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { barriers } from './reach.js';
import { type Started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

type Lang = (typeof LANGUAGES)[number];

/** As the system has it: what the colours of a page become does not depend on its language. */
const THEMES = {
  'more contrast': { contrast: 'more' },
  'more contrast, dark': { colorScheme: 'dark', contrast: 'more' },
  'colours of the system': { forcedColors: 'active' },
  'colours of the system, dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;

/** Looks at a page as it stands: everything in the light, and what colours may break in the dark and in every other theme. */
async function looked(page: Page, lang: Lang): Promise<string[]> {
  const found: string[] = [];
  const look = async (theme: string, by: Parameters<typeof barriers>[1]) => {
    found.push(...(await barriers(page, by)).map((line) => `${theme}: ${line}`));
  };
  await look('light', 'all');
  await page.emulateMedia({ ...PLAIN, colorScheme: 'dark' });
  await look('dark', 'colours');
  if (lang === 'zh-Hans') {
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia({ ...PLAIN, ...media });
      await look(theme, 'colours');
    }
    await page.emulateMedia(PLAIN);
    // As the page itself sets it.
    await page.evaluate(`document.documentElement.dataset.theme = 'contrast'`);
    await look('high contrast', 'high contrast');
    await page.evaluate(`document.documentElement.dataset.theme = 'auto'`);
  }
  await page.emulateMedia(PLAIN);
  return found;
}

/** Opens whatever can be. */
const unfold = (page: Page): Promise<unknown> =>
  page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);

const DESK: Opening = { as: { person: 'li', kind: 'desk' }, viewport: { width: 1366, height: 768 } };
const PHONE: Opening = { as: { person: 'chen', kind: 'slip' }, viewport: { width: 360, height: 740 } };
const SCREEN: Opening = { as: { person: 'screen', kind: 'screen' } };
const PLACES: readonly Moment[] = ['called', 'speaking', 'deciding', 'polling', 'counted'];
/** Moments at which desk and phone are looked at in every language: at the others they have the same parts in other words. */
const READ: readonly Moment[] = ['speaking', 'counted'];

describe.runIf(there)('nobody is kept out', () => {
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

  /** The same seat on the same device, at a moment in each language. */
  const inEach = async (
    moment: Moment,
    path: string,
    opening: Opening,
    ready: string,
    look: (page: Page, lang: Lang) => Promise<string[]> = looked,
    languages: readonly Lang[] = LANGUAGES,
  ): Promise<void> => {
    const found: [Lang, string[]][] = [];
    const room = await roomAt(moment);
    const at = (lang: Lang | undefined) => `${path}?lang=${lang}`;
    const { page } = await opened(chromium, room, at(languages[0]), { ...opening, reducedMotion: 'reduce' });
    for (const lang of languages) {
      if (lang !== languages[0]) await page.goto(room.origin + at(lang));
      await page.waitForSelector(ready);
      found.push([lang, await look(page, lang)]);
    }
    expect(found).toEqual(languages.map((lang) => [lang, []]));
    await page.context().close();
  };

  const languagesAt = (moment: Moment): readonly Lang[] => (READ.includes(moment) ? LANGUAGES : ['zh-Hans']);

  it.each(PLACES)('of the desk when it is %s', async (moment) => {
    await inEach(moment, '/desk', DESK, '.people li', looked, languagesAt(moment));
  });

  it.each(PLACES)('of the phone when it is %s', async (moment) => {
    await inEach(moment, '/me', PHONE, '.grid-buttons', looked, languagesAt(moment));
  });

  it('of the desk with a form, somebody of the roll and every tool open', async () => {
    await inEach('speaking', '/desk', DESK, '.people li', async (page, lang) => {
      await page.locator('.people button.plain').first().click();
      await page.locator('.act-grid button').first().click();
      await page.locator('form.act[data-type]').waitFor();
      await unfold(page);
      await page.locator('details.card a').first().waitFor();
      return looked(page, lang);
    });
  });

  it('of the desk with what was read of a roll', async () => {
    const roll = '编号,姓名,房号,建筑面积\nchen,陈桂英,101,很大\n';
    await inEach('counted', '/desk', DESK, '.people li', async (page, lang) => {
      await page.locator('details:has(#roll-body) > summary').click();
      await page.locator('#roll-body').selectOption({ index: 1 });
      const file = { name: 'roll.csv', mimeType: 'text/csv', buffer: Buffer.from(roll) };
      await page.locator('details:has(#roll-body) input[type=file]').setInputFiles(file);
      await page.locator('details:has(#roll-body) li').first().waitFor();
      return looked(page, lang);
    });
  });

  it('of the phone with a form, and with what may not be done', async () => {
    await inEach('speaking', '/me', PHONE, '.grid-buttons', async (page, lang) => {
      await page.locator('[data-act="floor.request"]').click();
      await page.locator('form.act').waitFor();
      await unfold(page);
      return looked(page, lang);
    });
  });

  it('of the phone of somebody on no roll', async () => {
    const stranger: Opening = { ...PHONE, as: { person: 'nobody-of-them', kind: 'slip' } };
    await inEach('polling', '/me', stranger, '.phone');
  });

  it.each(['speaking', 'polling', 'counted'] as const)('of the screen when it is %s', async (moment) => {
    await inEach(moment, '/screen', SCREEN, '.screen');
  });

  it('of the public page, before and after it has verified the record', async () => {
    await inEach('counted', '/', {}, '.drawing svg', async (page, lang) => {
      const before = await looked(page, lang);
      await page.locator('.verify button').first().click();
      await page.waitForSelector('#noted');
      return [...before, ...(await looked(page, lang))];
    });
  });

  it('of where one comes in', async () => {
    await inEach('counted', '/in', {}, '#code');
  });
});
