// The hook in a real browser, against a real server: tabs, refusals, a server that goes and comes back, and answers that are lost.
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hosted, polling } from '../http/host.js';
import { browser, executablePath, packed, type Served, served } from './browser.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

describe.runIf(there)('in a browser', () => {
  let chromium: Browser;
  let script: string;
  const servers: Served[] = [];
  beforeAll(async () => {
    chromium = await browser();
    script = await packed('test/react/page.tsx');
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
    for (const server of servers.splice(0)) await server.stop();
  });
  afterAll(() => chromium?.close());

  async function host() {
    const one = hosted({ basePath: '/api' });
    await polling(one.engine);
    const server = await served(one.handler, script);
    servers.push(server);
    const tab = async (as?: string): Promise<Page> => {
      const page = await (await chromium.newContext()).newPage();
      await page.goto(`${server.origin}/${as === undefined ? '' : `?as=${as}`}`);
      return page;
    };
    return { ...one, server, tab };
  }

  const text = (page: Page, id: string) => expect.poll(() => page.locator(`#${id}`).textContent());

  it('shows in one tab what was cast in another', async () => {
    const { tab } = await host();
    const [bo, cy] = [await tab('bo'), await tab('cy')];
    await text(bo, 'status').toBe('live');
    await text(cy, 'status').toBe('live');
    await text(cy, 'turnout').toBe('0');
    await bo.getByRole('button', { name: 'For' }).click();
    await text(bo, 'answer').toBe('entry 4');
    await text(cy, 'turnout').toBe('1');
    await text(bo, 'turnout').toBe('1');
  });

  it('says a refusal in words', async () => {
    const { engine, tab } = await host();
    const bo = await tab('bo');
    await text(bo, 'status').toBe('live');
    await engine.submit('lunch', 'poll.close', {}, { by: 'ann' });
    await bo.getByRole('button', { name: 'Against' }).click();
    await text(bo, 'answer').toMatch(/\p{Script=Han}/u);
  });

  it('catches up with a server that went away and came back', async () => {
    const { engine, server, tab } = await host();
    const bo = await tab('bo');
    await text(bo, 'status').toBe('live');
    await server.stop();
    await text(bo, 'status').toBe('reconnecting');
    await text(bo, 'turnout').toBe('0');
    const choices = { noodles: 'for' as const };
    await engine.submit('lunch', 'ballot.cast', { choices, channel: 'online' }, { by: 'cy' });
    await server.start();
    await text(bo, 'turnout').toBe('1');
    await text(bo, 'status').toBe('live');
  });

  it('has one connection under StrictMode, and none once nothing looks', async () => {
    const { server, tab } = await host();
    const bo = await tab('bo');
    await text(bo, 'status').toBe('live');
    await expect.poll(() => bo.locator('h1').textContent()).toBe('Lunch');
    // One of the client, one of the address.
    await expect.poll(() => server.seen('/events')).toEqual({ open: 2, keys: ['', ''] });
    await bo.getByRole('button', { name: 'Turn' }).click();
    await expect.poll(() => server.seen('/events').open).toBe(0);
    expect(server.seen('/lunch/view').open).toBe(0);
    await bo.getByRole('button', { name: 'Turn' }).click();
    await text(bo, 'status').toBe('live');
    await expect.poll(() => server.seen('/events').open).toBe(2);
    await bo.close();
    await expect.poll(() => server.seen('/events').open).toBe(0);
  });

  it('sends a ballot whose answer was lost again under its key, and it counts once', async () => {
    const { server, tab } = await host();
    const bo = await tab('bo');
    await text(bo, 'status').toBe('live');
    server.lose('/commands');
    await bo.getByRole('button', { name: 'For' }).click();
    await text(bo, 'answer').toBe('entry 4, repeated');
    await text(bo, 'turnout').toBe('1');
    const { keys } = server.seen('/commands');
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('says that nobody is signed in, and does not ask again', async () => {
    const { server, tab } = await host();
    const nobody = await tab();
    await text(nobody, 'status').toBe('failed');
    await text(nobody, 'error').toMatch(/\p{Script=Han}/u);
    // Two clients, two looks each.
    await expect.poll(() => server.seen('').keys.length).toBe(4);
    const { length } = server.seen('').keys;
    await nobody.waitForTimeout(500);
    expect(server.seen('').keys).toHaveLength(length);
    expect(server.seen('/events').keys).toEqual([]);
  });
});
