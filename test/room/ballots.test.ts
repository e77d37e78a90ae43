// One's own ballot on the phone, in a real browser: one with options on it says whose it is and whether it is in, each vote has papers of its own, and each of
// several people on one phone has theirs.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, toFact } from 'yishi';
import type { Now } from '../../examples/room/wire.js';
import { browser, executablePath } from '../react/browser.js';
import { isAt } from './keyboard.js';
import { clockAt, MOMENTS } from './moments.js';
import { opened } from './opened.js';
import { builtPages } from './pages.js';
import { BEFORE_VOTE, ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

type Poll = NonNullable<Now['poll']>;
const FORM = 'form.act[data-type="ballot.cast"]';

describe.runIf(there)('on a phone', () => {
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

  const polling = async (): Promise<Started> => {
    const room = await started({ until: BEFORE_VOTE, pages });
    expect(await room.engine.submit(ID, 'poll.open', {}, { by: 'li' })).toMatchObject({ ok: true });
    return room;
  };
  /** A phone that is told of the poll as a test changes it. */
  const phone = async (room: Started, change: (poll: Poll) => Poll = (poll) => poll): Promise<Page> => {
    const { page } = await opened(chromium, room, '/me', {
      as: { person: 'chen', kind: 'slip' },
      viewport: { width: 320, height: 640 },
    });
    await page.route('**/room/now*', async (route) => {
      const response = await route.fetch();
      const now = (await response.json()) as Now;
      await route.fulfill({ response, json: { ...now, ...(now.poll && { poll: change(now.poll) }) } });
    });
    await page.reload();
    await page.waitForSelector('.card.important');
    return page;
  };
  const read = (page: Page): Promise<string> => page.locator('main').innerText();
  const isIn = (page: Page): Promise<string> => page.locator('.paper [role=status]').first().innerText();
  const cast = async ({ store }: Started): Promise<string[]> => {
    const all: Fact[] = [];
    for await (const entries of store.read(ID)) all.push(...entries.map(toFact));
    return all.filter(({ type, at }) => type === 'ballot.cast' && at >= BEFORE_VOTE).map(({ by }) => by);
  };

  describe('a ballot with options on it', () => {
    const withOptions = (poll: Poll): Poll => ({
      ...poll,
      items: poll.items.map((item) => ({ ...item, choices: [] })),
    });
    const fill = async (page: Page, choice: string): Promise<void> => {
      const field = page.locator(`.paper:not([data-for]) ${FORM} [data-field="choices"]`);
      await field.locator('select').selectOption(choice);
    };

    it('says whose it is and that it is in, and shows nobody again what was chosen', async () => {
      const room = await polling();
      const page = await phone(room, (poll) => ({
        ...withOptions(poll),
        anew: true,
        principals: [{ person: 'liu', name: '刘明远', voted: false }],
      }));
      await page.waitForSelector(`.paper[data-for="liu"] ${FORM}`);
      expect(await page.locator('.paper[data-for="liu"]').innerText()).toMatch(/受刘明远委托.*您还没有投票/s);
      expect(await isIn(page)).toBe('您还没有投票。');
      await fill(page, 'for');
      await page.locator(`.paper:not([data-for]) ${FORM} button[type=submit]`).click();
      await expect.poll(() => isIn(page)).toBe('您的票已收到。');
      expect(await cast(room)).toEqual(['chen']);
      expect(await page.locator(`.paper:not([data-for]) ${FORM}`).count()).toBe(0);
      await isAt(page, '.paper:not([data-for]) > [role=status]');
      // Whoever opens it anew begins with an empty one, and is where it begins.
      await page.locator('.paper:not([data-for])').getByRole('button', { name: '改投' }).click();
      await isAt(page, `.paper:not([data-for]) ${FORM} h3`);
      expect(await page.locator(`.paper:not([data-for]) ${FORM} .each select`).inputValue()).toBe('');
    });

    it('shows nobody again what was chosen while it waits for the network either', async () => {
      const page = await phone(await polling(), withOptions);
      await page.waitForSelector(FORM);
      await page.context().setOffline(true);
      await fill(page, 'for');
      await page.locator(`${FORM} button[type=submit]`).click();
      await page.locator('.paper > [role=alert]', { hasText: '还没有送出' }).waitFor();
      await expect.poll(() => page.locator(`${FORM} .each select`).count()).toBeLessThan(2);
      expect(
        await page.evaluate(`[...document.querySelectorAll('.paper select')].map((one) => one.value)`),
      ).not.toContain('for');
      expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('for');
    });

    it('leaves whoever is at something else where they are', async () => {
      const page = await phone(await polling(), withOptions);
      await page.waitForSelector(FORM);
      expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    });
  });

  it('the next vote is not taken for the one before by a phone that slept', async () => {
    const room = await polling();
    let next = false;
    const page = await phone(room, (poll) =>
      next ? { ...poll, opens: '2026-05-20T00:00:00.000Z', voted: false } : poll,
    );
    await page.locator('.paper input[value="for"]').check();
    await page.locator('.paper button[type=submit]').click();
    await expect.poll(() => isIn(page)).toBe('您的票已收到。');
    next = true;
    // Whatever happens, it looks again.
    expect(await room.engine.submit(ID, 'note.add', { text: '醒来' }, { by: 'li' })).toMatchObject({ ok: true });
    await expect.poll(() => isIn(page), { timeout: 20_000 }).toBe('您还没有投票。');
    expect(await page.locator('.paper input:checked').count()).toBe(0);
  });

  describe('of two people', () => {
    it('whoever came in last acts, and each may take their seat again', async () => {
      const room = await polling();
      const page = await phone(room);
      // One who is alone on it chooses among nobody.
      expect(await page.locator('.seats').count()).toBe(0);
      await page.goto(`${room.origin}/in#${await room.codes.issue('slip', 'liu', 'tests')}`);
      await page.waitForURL(/\/me$/);
      await expect.poll(() => read(page)).toContain('刘明远，您好');
      await page.locator('.paper input[value="for"]').check();
      await page.locator('.paper button[type=submit]').click();
      await expect.poll(() => isIn(page)).toBe('您的票已收到。');
      const seats = page.getByLabel('当前身份');
      expect((await seats.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await seats.focus();
      await seats.selectOption('chen');
      await expect.poll(() => read(page)).toContain('陈桂英，您好');
      // What he did is nothing of hers.
      await expect.poll(() => isIn(page)).toBe('您还没有投票。');
      await isAt(page, '.seats select');
      await page.locator('.paper input[value="for"]').check();
      await page.locator('.paper button[type=submit]').click();
      await expect.poll(() => isIn(page)).toBe('您的票已收到。');
      expect(await cast(room)).toEqual(['liu', 'chen']);
      await page.reload();
      await expect.poll(() => read(page)).toContain('陈桂英，您好');
    });
  });

  it('whoever asked first is told that others are heard before by the rules of debate', async () => {
    const [until, at] = MOMENTS.speaking;
    const room = await started({ until, pages, clock: clockAt(at) });
    const turn = async (person: string): Promise<string> => {
      const { page } = await opened(chromium, room, '/me', { as: { person, kind: 'slip' } });
      return page.locator('[aria-live=polite] > .notice').innerText();
    };
    const { items } = await room.engine.view(ID, 'chen');
    const [{ item } = { item: '' }] = items;
    for (const [type, fields, by] of [
      ['speech.make', { person: 'chen', text: '说完了。', seconds: 90 }, 'sun'],
      ['floor.grant', { person: 'zhu' }, 'm01'],
      ['speech.make', { person: 'zhu', text: '说完了。', seconds: 90 }, 'sun'],
      ['floor.request', { item, stance: 'question' }, 'chen'],
      ['floor.request', { item, stance: 'question' }, 'liu'],
    ] as const)
      expect(await room.engine.submit(ID, type, fields as never, { by }), type).toMatchObject({ ok: true });
    expect(await turn('liu')).toContain('下一位就是您');
    const told = await turn('chen');
    expect(told).toContain('下一位是刘明远');
    expect(told).not.toContain('前面没有人');
  });
});
