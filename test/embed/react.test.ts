// The page of the example, started as it is and used as residents use it: in two browsers, in Chinese and in English, on a phone.
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { memory } from 'yishi/memory';
import { gathered, putToVote } from '../../examples/embed/react/courtyard.js';
import { app } from '../../examples/embed/react/server.js';
import { browser, executablePath } from '../react/browser.js';

const DAY = 86_400_000;

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

describe.runIf(there)('the page', () => {
  let chromium: Browser;
  const servers: Server[] = [];
  beforeAll(async () => {
    chromium = await browser();
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  afterAll(() => chromium?.close());

  async function started() {
    const engine = createEngine({ store: memory() });
    await gathered(engine, 'courtyard');
    const server = await app(engine);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const open = async (query: string): Promise<Page> => {
      const context = await chromium.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${origin}/${query}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    };
    const vote = () => putToVote(engine, 'courtyard', new Date(Date.now() + 5 * DAY));
    return { engine, open, vote };
  }

  const text = (page: Page) => expect.poll(() => page.locator('main').textContent());

  it('takes a topic from one, and shows it to another, who seconds it', async () => {
    const { open } = await started();
    const [zhou, zhong] = [await open('?as=p-11'), await open('?as=p-12')];
    await text(zhou).toMatch(/目前进展.*议题征集：征集中/);
    await text(zhou).toMatch(/征集截止：\d+月\d+日星期.+ 24:00\s+还剩 14 天/);
    await zhou.getByLabel('什么事').fill('单元门锁坏了');
    await zhou.getByLabel('说说情况').fill('关不上，晚上不放心。');
    await zhou.getByRole('button', { name: '提交' }).click();
    await text(zhou).toContain('已登记，议题征集结束后由召集人逐条答复。');
    await text(zhong).toContain('单元门锁坏了');
    await text(zhong).toContain('周淑芬提出 · 线上');
    const topic = zhong.locator('li', { hasText: '单元门锁坏了' });
    await topic.getByRole('button', { name: '我附议' }).click();
    await expect.poll(() => topic.textContent()).toContain('1 人附议 · 您已附议');
    await expect.poll(() => zhou.locator('li', { hasText: '单元门锁坏了' }).textContent()).toContain('1 人附议');
  });

  it('says why not, and keeps what was written', async () => {
    const { open } = await started();
    const zhou = await open('?as=p-11');
    await zhou.getByLabel('什么事').fill('　');
    await zhou.getByLabel('说说情况').fill('关不上，晚上不放心。');
    await zhou.getByRole('button', { name: '提交' }).click();
    await text(zhou).toContain('各栏都要填写');
    expect(await zhou.getByLabel('说说情况').inputValue()).toBe('关不上，晚上不放心。');
  });

  it('goes over to the poll by itself, takes a ballot and another one, and shows both who voted', async () => {
    const { engine, open, vote } = await started();
    const [zhou, zhong] = [await open('?as=p-11'), await open('?as=p-12')];
    await text(zhou).toContain('征集中');
    await vote();
    await text(zhou).toMatch(/民主表决：投票中[\s\S]*名册上共 6 人，已有 0 人投票。[\s\S]*还剩 5 天/);
    const cast = async (page: Page, choice: string) => {
      for (const label of await page.getByLabel(choice).all()) await label.check();
      await page.getByRole('button', { name: /投票|改投/ }).click();
    };
    await cast(zhou, '赞成');
    await text(zhou).toContain('您的票已收到。截止前可以改投，以最后一次为准。');
    await text(zhong).toContain('已有 1 人投票');
    // Which of the two it is, the page knows once it has looked.
    await text(zhou).toContain('已有 1 人投票');
    await cast(zhou, '反对');
    await text(zhou).toContain('改投已收到，以这一次为准。');
    await cast(zhong, '赞成');
    await text(zhou).toContain('已有 2 人投票');
    expect(await zhou.locator('main').textContent()).not.toContain('表决结果');
    for (const by of ['p-13', 'p-14', 'p-15', 'p-16']) {
      const choices = { planter: 'for', lamp: 'for' } as const;
      await engine.submit('courtyard', 'ballot.cast', { choices, channel: 'online' }, { by });
    }
    await engine.submit('courtyard', 'poll.close', {}, { by: 'p-01' });
    await engine.submit('courtyard', 'count.make', {}, { by: 'p-03' });
    await text(zhou).toContain('通过：赞成 5 人，反对 1 人，弃权 0 人。');
  });

  it('tells whoever is not on the roll so, by name', async () => {
    const { open, vote } = await started();
    await vote();
    const he = await open('?as=p-01');
    await he.getByLabel('赞成').first().check();
    await he.getByRole('button', { name: '投票' }).click();
    await text(he).toContain('何静不在本次表决的名册上');
  });

  it('asks whoever is not signed in to do so, and then shows it', async () => {
    const { open } = await started();
    const page = await open('');
    await text(page).toContain('您还没有登录');
    await page.getByRole('link', { name: '樊玲' }).click();
    await text(page).toContain('您是樊玲');
  });

  it('speaks English where that is asked for', async () => {
    const { open, vote } = await started();
    await vote();
    const page = await open('?as=p-11&lang=en');
    await text(page).toMatch(/Where it stands[\s\S]*0 of 6 on the roll have voted.[\s\S]*5 days left/);
    await page.getByRole('button', { name: 'Cast ballot' }).click();
    await text(page).toContain('answers nothing');
  });

  it('is no wider than a phone', async () => {
    const { open, vote } = await started();
    await vote();
    for (const query of ['?as=p-11', '?as=p-11&lang=en']) {
      const page = await open(query);
      await page.getByRole('button').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
  });
});
