// The projector's screen and the public page in a real browser: what they show at a place.
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, executablePath } from '../react/browser.js';
import { clockAt, LANGUAGES, MOMENTS, type Moment, roomsOf } from './moments.js';
import { type Opening, opened } from './opened.js';
import { builtPages } from './pages.js';
import { ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

/** Of projectors. */
const SIZES = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const;
const SCREEN: Opening = { as: { person: 'screen', kind: 'screen' } };

/** The smallest text that is seen, in pixels. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.screen'), NodeFilter.SHOW_TEXT);
    const sizes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() !== '' && !node.parentElement.closest('.hidden'))
        sizes.push(parseFloat(getComputedStyle(node.parentElement).fontSize));
    return Math.min(...sizes);
  })()`);

/** How much of a page lies beyond its sides and its foot, in pixels. */
const beyond = (page: Page): Promise<[number, number]> =>
  page.evaluate(`(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight].map((much) => Math.max(0, much));
  })()`);

/** Of what is drawn or stands by itself, what is cut off: only text may go by. */
const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const found = [];
    for (const one of document.querySelectorAll('.screen .outcome .fit:has(.chart)')) {
      const [down, across] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth];
      if (down > 1 || across > 1) found.push(down + ' down, ' + across + ' across: ' + one.innerText.slice(0, 40));
    }
    for (const one of document.querySelectorAll('.screen :is(h1, h2, p, li, time, main, header, footer)')) {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (!one.closest('.fit') && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1))
        found.push('outside: ' + one.innerText.slice(0, 40));
    }
    return found;
  })()`);

describe.runIf(there)('the pages', () => {
  let chromium: Browser;
  let pages: string;
  let roomAt: (moment: Moment) => Promise<Started>;
  beforeAll(async () => {
    [chromium, pages] = await Promise.all([browser(), builtPages()]);
    roomAt = roomsOf(pages);
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
  });
  afterAll(async () => {
    await chromium?.close();
    await stopAll();
  });

  const screenAt = async (moment: Moment, options: Opening = {}) => {
    const found = await opened(chromium, await roomAt(moment), '/screen', { ...SCREEN, ...options });
    await found.page.waitForSelector('.screen');
    return found;
  };

  describe('the screen', () => {
    it.each([
      ['called', 'called', ['已召集，待开会', '社区党群服务中心二楼', '还差24人方可开会', '加装电梯及费用分摊']],
      ['speaking', 'speaking', ['陈桂英', '反对', '还剩', '下一位 朱文斌', '只有这一位在等候', '已够人数']],
      ['deciding', 'deciding', ['修正 · 和丽萍', '井道用夹胶玻璃，离一楼窗户不少于两米', '段永平提出动议']],
      [
        'polling',
        'polling',
        ['甲案：按楼层系数分摊', '十年内开裂渗漏', '7人／11人', '再有1人即达三分之二', '24:00截止'],
      ],
      ['counted', 'result', ['通过', '841.50平方米／918.00平方米', '8人／10人', '688.50×4＝2754.00']],
      ['built', 'standing', ['组织实施：实施中', '时限', '表决通过']],
    ] as const)('shows by itself what is at hand when it is %s', async (moment, scene, told) => {
      const { page, complaints } = await screenAt(moment);
      expect(await page.locator('.screen').getAttribute('data-scene')).toBe(scene);
      const text = async () => (await page.locator('.screen').innerText()).replace(/\s+/g, ' ');
      for (const line of told) await expect.poll(text).toContain(line);
      expect(complaints).toEqual([]);
    });

    it('tells in the poll how many took part, and nothing of what they chose', async () => {
      const { page } = await screenAt('polling');
      const text = await page.locator('.screen').innerText();
      expect(text).toContain('7人／11人');
      expect(text).not.toMatch(/赞成|反对|弃权/);
    });

    it.each(Object.keys(MOMENTS) as Moment[])(
      'is read from the last row in every language and every size of a projector when it is %s, and nothing of it lies outside',
      async (moment) => {
        const { page } = await screenAt(moment);
        for (const lang of LANGUAGES) {
          await page.goto(`${page.url().split('?')[0]}?lang=${lang}`);
          await page.waitForSelector('.screen');
          for (const [width, height] of SIZES) {
            await page.setViewportSize({ width, height });
            const at = `${lang}, ${width} × ${height}`;
            await expect.poll(() => smallest(page), { message: at }).toBeGreaterThanOrEqual(Math.floor(height / 30));
            await expect.poll(() => beyond(page), { message: at }).toEqual([0, 0]);
            await expect.poll(() => hidden(page), { message: at }).toEqual([]);
          }
        }
      },
    );

    it('follows what happens with nobody touching it, says when it is cut off, and comes back', async () => {
      const room = await started({ until: MOMENTS.speaking[0], pages, clock: clockAt(MOMENTS.speaking[1]) });
      const { page } = await opened(chromium, room, '/screen', SCREEN);
      await page.waitForSelector('.screen');
      const text = () => page.locator('.screen').innerText();
      expect(await text()).not.toContain('刘明远');
      const asked = await room.engine.submit(ID, 'floor.request', { item: 'lift', stance: 'for' }, { by: 'liu' });
      expect(asked).toMatchObject({ ok: true });
      await expect.poll(text).toContain('刘明远');
      await page.context().setOffline(true);
      await room.engine.submit(ID, 'floor.request', { item: 'lift', stance: 'against' }, { by: 'sunds' });
      await expect.poll(text).toContain('网络断开');
      await page.context().setOffline(false);
      await expect.poll(text).toContain('孙德胜');
      await expect.poll(text).not.toContain('网络断开');
      await room.stop();
    });
  });

  describe('the public page', () => {
    it('says where it stands to anybody, and draws the result', async () => {
      const { page, complaints } = await opened(chromium, await roomAt('counted'), '/');
      await page.waitForSelector('.stages');
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      for (const line of ['民主表决：结果公示', '表决结果公示', '参与人数', '8人／10人']) expect(text).toContain(line);
      const drawn = page.getByRole('img', { name: /同意人数.*8人／10人.*达到/ });
      await expect.poll(() => drawn.locator('.part.met').count()).toBe(1);
      expect(complaints).toEqual([]);
    });

    it('verifies the record in the page, and finds in it a fingerprint somebody noted', async () => {
      const room = await roomAt('counted');
      const { page, complaints } = await opened(chromium, room, '/');
      await page.getByRole('button', { name: '开始核对' }).click();
      await expect.poll(() => page.locator('.verify').innerText(), { timeout: 60_000 }).toContain('环环相扣');
      const text = await (await fetch(`${room.origin}/room/public/record.jsonl`)).text();
      const entries = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { hash: string });
      const noted = page.getByLabel('大屏或文书上抄下的指纹');
      await noted.fill(
        entries[9]!.hash
          .slice(0, 12)
          .toUpperCase()
          .replace(/(....)/g, '$1 '),
      );
      await expect.poll(() => page.locator('.verify').innerText()).toContain('这是第10条');
      await noted.fill('0000 0000 0000');
      await expect.poll(() => page.locator('.verify').innerText()).toContain('没有这个指纹');
      expect(complaints).toEqual([]);
    });

    it.each([
      ['a number that was changed', (text: string) => text.replace('"enteredBy":"sun"', '"enteredBy":"sung"')],
      [
        'an entry that was left out',
        (text: string) =>
          text
            .split('\n')
            .filter((_, at) => at !== 30)
            .join('\n'),
      ],
      ['a line that is none', (text: string) => text.replace('\n', '\n<b>no entry</b>\n')],
    ])('says where the record breaks by %s', async (_, broken) => {
      const { page } = await opened(chromium, await roomAt('counted'), '/');
      await page.route('**/record.jsonl', async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        expect(broken(text)).not.toBe(text);
        await route.fulfill({ response: answer, body: broken(text) });
      });
      await page.getByRole('button', { name: '开始核对' }).click();
      await expect.poll(() => page.locator('.verify').innerText()).toMatch(/记录自第\d+条起不可信/);
    });

    it.each([
      ['the drawing of a result', '/', {}, /\/assets\/chart-/, '.drawing svg'],
      ['the people of the desk', '/desk', { as: { person: 'li', kind: 'desk' } }, /\/room\/people/, '.people li'],
      ['what is published', '/', {}, /\/room\/public\?/, '.verify'],
    ] as const)('moves nothing when %s comes late', async (_, path, options, late, there) => {
      const { page } = await opened(chromium, await roomAt('built'), path, options);
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await page.reload();
      await page.waitForSelector(there);
      const moved = await page.evaluate(`new Promise((resolve) => {
        const told = ({ sources }) => sources.map(({ node, previousRect, currentRect }) =>
          node?.nodeName + '.' + node?.className + ' ' + previousRect.y + ' → ' + currentRect.y);
        new PerformanceObserver((list) => resolve(list.getEntries().flatMap(told))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 500, []);
      })`);
      expect(moved).toEqual([]);
    });

    it('holds on a phone of 320 pixels, also in the largest type', async () => {
      const { page } = await opened(chromium, await roomAt('counted'), '/', { viewport: { width: 320, height: 640 } });
      for (const size of ['usual', 'largest'])
        for (const lang of LANGUAGES) {
          await page.evaluate(`localStorage.setItem('room.settings', '{"lang":"${lang}","size":"${size}"}')`);
          await page.reload();
          await page.waitForSelector('.stages');
          expect((await beyond(page))[0], `${lang}, ${size}`).toBe(0);
        }
    });

    it('is printed with what anybody needs of it, and without what is only pressed', async () => {
      const { page } = await opened(chromium, await roomAt('counted'), '/');
      await page.waitForSelector('.stages');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('841.50平方米／918.00平方米').first().isVisible()).toBe(true);
      expect(await page.locator('.settings').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: '开始核对' }).isVisible()).toBe(false);
    });
  });

  it('a phone loads no more than 120 kB of script', async () => {
    const { page } = await opened(chromium, await roomAt('polling'), '/me', {
      as: { person: 'chen', kind: 'slip' },
      serviceWorkers: 'block',
    });
    const loaded = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') loaded.set(response.url(), response.body());
    });
    await page.reload();
    await page.waitForSelector('.card');
    await expect.poll(() => [...loaded.keys()].join()).toMatch(/phone-/);
    const names = [...loaded.keys()].join();
    expect(names).not.toMatch(/desk-|chart-[^l]|verifier|screen-/);
    const bodies = await Promise.all(loaded.values());
    expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThan(120_000);
  });
});
