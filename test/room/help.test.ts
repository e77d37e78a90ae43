// A tablet at which somebody is helped: who may, what it shows of whom, and what stands in the record of what was asked for there.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, toFact } from 'yishi';
import type { Now } from '../../examples/room/wire.js';
import { browser, executablePath } from '../react/browser.js';
import { opened } from './opened.js';
import { builtPages } from './pages.js';
import { BEFORE_VOTE, ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

afterEach(stopAll);

/** The owners' vote, open. */
async function polling(options: Parameters<typeof started>[0] = {}): Promise<Started> {
  const room = await started({ until: BEFORE_VOTE, ...options });
  expect(await room.engine.submit(ID, 'poll.open', {}, { by: 'li' })).toMatchObject({ ok: true });
  return room;
}

const lastFact = async ({ store }: Started): Promise<Fact> => {
  let last: Fact | undefined;
  for await (const entries of store.read(ID)) last = entries.map(toFact).at(-1) ?? last;
  if (!last) throw new Error('the record is empty');
  return last;
};

describe('what a tablet is told', () => {
  it('is for a seat of the desk whose office may enter for others, and says so to the rest', async () => {
    const room = await polling();
    const [clerk, supervisor, resident, screen] = [
      await room.enter('sun', 'desk'),
      await room.enter('du', 'desk'),
      await room.enter('chen'),
      await room.enter('screen', 'screen'),
    ];
    const path = '/room/now?face=help&by=xu&lang=zh-Hans';
    expect((await clerk.get(path)).status).toBe(200);
    const refused = await supervisor.get(path);
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      403,
      '按议事规则，当前身份不能替别人录入。请换可以代录的工作人员来协助。',
    ]);
    for (const other of [resident, screen]) expect((await other.get(path)).status).toBe(403);
    expect((await resident.get('/room/now?face=help&by=chen')).status).toBe(403);
    expect((await clerk.get('/room/now?face=help&by=nobody')).status).toBe(404);
    // Without saying so nobody looks as another.
    expect((await clerk.get('/room/now?by=xu')).status).toBe(422);
  });

  it('is what anybody may see and what that person may do, and nothing of the desk’s', async () => {
    const room = await polling();
    const clerk = await room.enter('m07', 'desk');
    const now = async (query: string) => (await (await clerk.get(`/room/now?lang=zh-Hans${query}`)).json()) as Now;
    const helped = await now('&face=help&by=xu');
    expect(helped.acts?.every(({ ok }) => ok)).toBe(true);
    expect(helped.acts?.map(({ type }) => type)).toContain('ballot.cast');
    expect(helped.acts?.map(({ type }) => type)).not.toContain('poll.close');
    for (const part of ['last', 'suggestion', 'bodies'] as const) expect(helped[part]).toBeUndefined();
    expect(helped.sections.map(({ key }) => key)).not.toContain('outstanding');
    const nobody = await now('&face=help');
    expect(nobody.acts).toBeUndefined();
    expect(nobody.poll?.items).toEqual(helped.poll?.items);
  });
});

describe.runIf(there)('a tablet', () => {
  let chromium: Browser;
  let pages: string;
  beforeAll(async () => {
    [chromium, pages] = await Promise.all([browser(), builtPages()]);
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
  });
  afterAll(async () => {
    await chromium?.close();
  });

  const read = (page: Page): Promise<string> => page.locator('main').innerText();
  const tablet = async (room: Started, clerk = 'sun') => {
    const found = await opened(chromium, room, '/desk', {
      as: { person: clerk, kind: 'desk' },
      viewport: { width: 800, height: 1100 },
    });
    await found.page.getByRole('link', { name: '协助办理' }).click();
    await found.page.locator('#whom, [role=alert]').first().waitFor();
    return found;
  };
  const help = async (page: Page, query: string, person: string): Promise<void> => {
    await page.locator('#whom').fill(query);
    await page.locator(`[data-person="${person}"]`).click();
    await page.getByText('下面是您可以办的事').waitFor();
  };

  it('lets an elder vote with somebody’s help, and the next sees nothing of it', async () => {
    const room = await polling({ pages });
    const { page, complaints } = await tablet(room);
    await help(page, 'xlh', 'xu');
    expect(await page.evaluate('document.documentElement.dataset.size')).toBe('largest');
    expect(await read(page)).toContain('徐丽华，您好');
    expect(await read(page)).toMatch(/由孙晓燕协助录入/);
    const folder = process.env['ROOM_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/help.png`, fullPage: true });
    await page.locator('.paper input[value="against"]').check();
    await page.locator('.paper button[type=submit]').click();
    await page.getByText('已记录').waitFor();
    if (folder !== undefined) await page.screenshot({ path: `${folder}/help-done.png` });
    // As the desk enters it: hers, helped, under the name of whoever entered it.
    expect(await lastFact(room)).toMatchObject({
      type: 'ballot.cast',
      by: 'xu',
      enteredBy: 'sun',
      assisted: true,
      fields: { choices: { lift: 'against' } },
    });
    await page.getByRole('button', { name: '下一位' }).click();
    await page.locator('#whom').waitFor();
    expect(await read(page)).not.toContain('徐丽华');
    if (folder !== undefined) await page.screenshot({ path: `${folder}/help-whom.png` });
    // Nor does she herself, or whoever says that they are she.
    await help(page, '徐丽华', 'xu');
    expect(await page.locator('.paper input:checked').count()).toBe(0);
    expect(await read(page)).not.toContain('您的票已收到');
    const left = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(left).not.toMatch(/against|xu\b/);
    // What the tablet is set to is not what the desk is.
    expect(left).not.toContain('largest');
    expect(complaints).toEqual([]);
  });

  it('drops what was half written, and closes by itself once nobody touches it', async () => {
    const room = await polling({ pages });
    const { page } = await tablet(room);
    await page.clock.install();
    await help(page, '301', await personAt(room, page, '301'));
    await page.locator('[data-act="note.add"]').click();
    await page.locator('[data-field="text"] textarea').fill('只给自己看的话');
    await page.clock.runFor(215_000);
    await expect.poll(() => read(page)).toContain('秒后自动退出');
    await page.locator('h1').first().click();
    await page.clock.runFor(215_000);
    expect(await page.locator('#whom').count()).toBe(0);
    await page.clock.runFor(30_000);
    await page.locator('#whom').waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('只给自己看的话');
  });

  it('says in words to whom it is not given', async () => {
    const room = await polling({ pages });
    const { page } = await tablet(room, 'du');
    await expect.poll(() => read(page)).toContain('当前身份不能替别人录入');
    await page.getByRole('link', { name: '工作台' }).click();
    await page.waitForURL(/\/desk$/);
  });

  it('says so in words where the poll has closed meanwhile', async () => {
    const room = await polling({ pages });
    const { page } = await tablet(room);
    await help(page, 'xlh', 'xu');
    await page.locator('.paper input[value="for"]').check();
    await page.route('**/room/now*', (route) => route.abort());
    const li = await room.enter('li', 'desk');
    expect((await li.json('/room/clock', { to: '2026-05-24T16:00:01.000Z' })).status).toBe(200);
    await page.locator('.paper button[type=submit]').click();
    await expect.poll(() => page.locator('.paper [role=alert]').innerText()).toMatch(/投票|截止/);
    expect((await lastFact(room)).type).not.toBe('ballot.cast');
  });

  /** Whoever the page finds behind a door. */
  async function personAt(_room: Started, page: Page, door: string): Promise<string> {
    await page.locator('#whom').fill(door);
    return (await page.locator('[data-person]').first().getAttribute('data-person')) ?? '';
  }
});
