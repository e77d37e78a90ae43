// A page of the room in a real browser, in which somebody came in by their own code.
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { Kind } from '../../examples/room/server/secret.js';
import { Browser as Device } from '../embed/process.js';
import type { Started } from './room.js';

export interface Opened {
  page: Page;
  /** What the browser complained of. */
  complaints: string[];
}

export interface Opening extends BrowserContextOptions {
  lang?: string;
  as?: { person: string; kind: Kind };
}

/** A page of the room on a device of its own. What it would keep for a day without a network is kept only where a test asks for it: it loads everything once more. */
export async function opened(
  chromium: Browser,
  { origin, codes }: Pick<Started, 'origin' | 'codes'>,
  path: string,
  { lang = 'zh-Hans', as, serviceWorkers = 'block', ...options }: Opening = {},
): Promise<Opened> {
  const viewport = { width: 1280, height: 720 };
  const context = await chromium.newContext({ viewport, locale: lang, serviceWorkers, ...options });
  // What the page that takes a code does is looked at where that is tested: here it would be one more page to load each time.
  if (as) {
    const browser = new Device(origin);
    const came = await browser.json('/room/in', { code: await codes.issue(as.kind, as.person, 'tests') });
    if (came.status !== 200) throw new Error(`${as.person}: ${came.status} ${await came.text()}`);
    await context.addCookies(browser.kept.map(({ name, value }) => ({ name, value, url: origin })));
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const ours = !/blocked by Playwright/.test(message.text());
    if (ours && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(origin + path);
  await page.waitForSelector('h1');
  return { page, complaints };
}

/** How deep the history is: what was closed takes its entry along a moment later, by a step back that a reload must not run into. */
export const depth = (page: Page): Promise<number> => page.evaluate('history.state?.opened ?? 0');
