// Hands that have a keyboard and nothing else: they go from one thing to the next, see at each where they are, and press what is there.
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What has the keyboard, as a name to tell it by, and whether it is seen to have it. */
interface Place {
  name: string;
  seen: boolean;
  covered: boolean;
}

const PLACE = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: 'the page', seen: true, covered: false };
  const style = getComputedStyle(at);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const { left, right, top, bottom } = at.getBoundingClientRect();
  // Something of it lies on the page, and nothing else over that.
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const there = document.elementFromPoint(x, y);
  return {
    name: at.tagName.toLowerCase() + ' ' + (at.getAttribute('aria-label') ?? at.id ?? '') + ' ' + (at.textContent ?? '').slice(0, 30),
    seen: outlined || style.boxShadow !== 'none',
    covered: !(there && (at.contains(there) || there.contains(at))),
  };
})()`;

/** Fails where whoever looks at the page cannot tell where they are. */
async function placeIn(page: Page): Promise<string> {
  let place: Place = { name: '', seen: false, covered: true };
  const look = async () => {
    place = (await page.evaluate(PLACE)) as Place;
    return place;
  };
  // What scrolls to it takes a moment.
  await expect.poll(look, { timeout: 10_000 }).toMatchObject({ seen: true, covered: false });
  return place.name;
}

const isThere = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const { document } = globalThis as unknown as {
      document: { activeElement: { matches(one: string): boolean } | null };
    };
    return document.activeElement?.matches(wanted) ?? false;
  }, selector);

/** So many things at most lie between here and there. */
const FAR = 150;

/** Goes on until it is at what is wanted, and sees at each thing in between where it is. */
export async function goTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < FAR; step += 1) {
    await page.keyboard.press(key);
    passed.push(await placeIn(page));
    if (await isThere(page, selector)) return;
  }
  throw new Error(`never came to ${selector}, but to ${passed.join(' | ')}`);
}

/** Goes to something and presses it. */
export async function press(page: Page, selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  if (!(await isThere(page, selector))) await goTo(page, selector);
  await page.keyboard.press(key);
}

/** Waits until the page has put the keyboard where it is wanted. */
export const isAt = (page: Page, selector: string): Promise<void> =>
  expect.poll(() => isThere(page, selector), { message: selector }).toBe(true);

/** Everything the keyboard comes to, once around: nothing keeps it. */
export async function around(page: Page): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < FAR; step += 1) {
    await page.keyboard.press('Tab');
    const name = await placeIn(page);
    if (name === 'the page' || name === passed[0]) return passed;
    passed.push(name);
  }
  throw new Error(`it goes nowhere: ${passed.slice(-5).join(' | ')}`);
}
