// What was asked for and is not answered, in a real browser: nothing goes out that somebody took back or replaced, in whatever order answers come; and
// nobody is told of it what is no longer so, or is another's.
import { existsSync } from 'node:fs';
import type { Browser, Page, Route } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, toFact } from 'yishi';
import { browser, executablePath } from '../react/browser.js';
import { opened } from './opened.js';
import { builtPages } from './pages.js';
import { BEFORE_VOTE, ID, type Started, started, stopAll } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const viewport = { width: 360, height: 740 };
/** Longer than a command waits before it is tried again. */
const AGAIN = 2500;

interface Waiting {
  type: string;
  label: string;
  fields: object;
}
const NOTE: Waiting = { type: 'note.add', label: '附注', fields: { text: '楼道灯坏了' } };
const ballot = (choice: string): Waiting => ({
  type: 'ballot.cast',
  label: '投票',
  fields: { choices: { lift: choice }, channel: 'online' },
});

/** What a command asks for, as it is told apart here. */
function asked(route: Route): string {
  const { type, fields } = route.request().postDataJSON() as { type: string; fields: { choices?: { lift: string } } };
  return fields.choices?.lift ?? type;
}

/** Something that is let go on later. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe.runIf(there)('what is not answered yet', () => {
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
  const phone = async (room: Started): Promise<Page> => {
    const { page } = await opened(chromium, room, '/me', { as: { person: 'chen', kind: 'slip' }, viewport });
    await page.waitForSelector('.paper');
    return page;
  };
  /** It opens with this to be sent. */
  const waiting = async (page: Page, ...all: readonly Waiting[]): Promise<void> => {
    const unsent = all.map((one, index) => ({ ...one, key: `key-of-the-test-${index}`, beside: {}, person: 'chen' }));
    await page.evaluate(`localStorage.setItem('room.unsent', '${JSON.stringify(unsent)}')`);
    await page.reload();
    await page.waitForSelector('.paper');
  };
  const vote = async (page: Page, choice: string): Promise<void> => {
    await page.locator(`.paper input[value="${choice}"]`).check();
    await page.locator('.paper button[type=submit]').click();
  };
  const drop = (page: Page, label: string): Promise<void> =>
    page
      .locator('.notice', { hasText: `待送出：${label}` })
      .getByRole('button', { name: '不送了' })
      .click();
  const read = (page: Page): Promise<string> => page.locator('main').innerText();
  const cast = async ({ store }: Started): Promise<unknown[]> => {
    const all: Fact[] = [];
    for await (const entries of store.read(ID)) all.push(...entries.map(toFact));
    return all
      .filter(({ type, at }) => type === 'ballot.cast' && at >= BEFORE_VOTE)
      .map(({ fields }) => (fields as { choices: { lift: string } }).choices.lift);
  };

  describe('is not sent', () => {
    it('once somebody took it back while something before it was on its way', async () => {
      const room = await polling();
      const page = await phone(room);
      const note = gate();
      const sent: string[] = [];
      await page.route('**/commands', async (route) => {
        sent.push(asked(route));
        if (asked(route) === 'note.add') await note.opened;
        await route.continue();
      });
      await waiting(page, NOTE, ballot('for'));
      await expect.poll(() => sent).toEqual(['note.add']);
      await drop(page, '投票');
      note.open();
      await expect.poll(() => page.evaluate(`localStorage.getItem('room.unsent')`)).toBe('[]');
      await page.waitForTimeout(500);
      expect([sent, await cast(room)]).toEqual([['note.add'], []]);
    });

    it('once somebody has voted anew while something before it was on its way', async () => {
      const room = await polling();
      const page = await phone(room);
      const note = gate();
      const sent: string[] = [];
      await page.route('**/commands', async (route) => {
        sent.push(asked(route));
        if (asked(route) === 'note.add') await note.opened;
        await route.continue();
      });
      await waiting(page, NOTE, ballot('against'));
      await expect.poll(() => sent).toEqual(['note.add']);
      await vote(page, 'for');
      await page.getByText('您的票已收到').waitFor();
      note.open();
      await expect.poll(() => page.evaluate(`localStorage.getItem('room.unsent')`)).toBe('[]');
      await page.waitForTimeout(500);
      expect(await cast(room)).toEqual(['for']);
    });

    it('behind a later ballot where the server was too busy for it', async () => {
      const room = await polling();
      const page = await phone(room);
      const sent: string[] = [];
      await page.route('**/commands', (route) => {
        sent.push(asked(route));
        return asked(route) === 'against' && sent.length === 1 ? route.fulfill({ status: 500 }) : route.continue();
      });
      await vote(page, 'against');
      await page.locator('.paper [role=alert]').waitFor();
      await vote(page, 'for');
      await page.getByText('您的票已收到').waitFor();
      await page.waitForTimeout(AGAIN);
      expect([sent, await cast(room)]).toEqual([['against', 'for'], ['for']]);
    });

    it('before an earlier ballot that is on its way was answered', async () => {
      const room = await polling();
      const page = await phone(room);
      const first = gate();
      const sent: string[] = [];
      await page.route('**/commands', async (route) => {
        sent.push(asked(route));
        if (asked(route) === 'against') await first.opened;
        await route.continue();
      });
      await waiting(page, ballot('against'));
      await expect.poll(() => sent).toEqual(['against']);
      await vote(page, 'for');
      await page.waitForTimeout(500);
      expect(sent).toEqual(['against']);
      first.open();
      await expect.poll(() => sent).toEqual(['against', 'for']);
      // This charter takes one ballot, and says so of the second.
      await page.locator('.paper [role=alert]', { hasText: '不得重复' }).waitFor();
      expect([await page.evaluate(`localStorage.getItem('room.unsent')`), await cast(room)]).toEqual([
        '[]',
        ['against'],
      ]);
    });

    it('again once somebody took it back between two tries', async () => {
      const room = await polling();
      const page = await phone(room);
      const sent: string[] = [];
      await page.route('**/commands', (route) => {
        sent.push(asked(route));
        return sent.length === 1 ? route.abort() : route.continue();
      });
      await vote(page, 'for');
      await drop(page, '投票');
      await page.waitForTimeout(AGAIN);
      expect([sent, await cast(room)]).toEqual([['for'], []]);
      // Nothing is said of it, and it may be sent all the same.
      expect(await page.locator('.paper [role=alert]').count()).toBe(0);
      await page.locator('.paper button[type=submit]').click();
      await page.getByText('您的票已收到').waitFor();
    });

    it('again once somebody has left, also where the server does not know it yet', async () => {
      const room = await polling();
      const page = await phone(room);
      const sent: string[] = [];
      await page.route('**/room/out', (route) => route.abort());
      await page.route('**/commands', (route) => {
        sent.push(asked(route));
        return sent.length === 1 ? route.abort() : route.continue();
      });
      await page.locator('.settings summary').click();
      await page.getByRole('button', { name: '退出', exact: true }).click();
      await vote(page, 'for');
      await page.getByRole('button', { name: '确定退出' }).click();
      await page.getByText('您已退出').waitFor();
      await page.waitForTimeout(AGAIN);
      expect([sent, await cast(room)]).toEqual([['for'], []]);
    });
  });

  describe('is said to wait', () => {
    it('until it went out', async () => {
      const room = await polling();
      const page = await phone(room);
      await page.context().setOffline(true);
      await vote(page, 'for');
      await page.locator('.paper [role=alert]', { hasText: '还没有送出' }).waitFor();
      // What was chosen is nothing to whoever takes up the phone meanwhile.
      expect(await page.locator('.paper input:checked').count()).toBe(0);
      await page.context().setOffline(false);
      await page.getByText('您的票已收到').waitFor({ timeout: 40_000 });
      expect(await read(page)).not.toContain('还没有送出');
    });

    it('where something else answered in place of the room: it goes out once that lets it', async () => {
      const room = await polling();
      const page = await phone(room);
      let tries = 0;
      await page.route('**/commands', (route) => {
        tries += 1;
        const portal = { status: 403, contentType: 'text/html', body: '<h1>Sign in to the network</h1>' };
        return tries === 1 ? route.fulfill(portal) : route.continue();
      });
      await vote(page, 'for');
      await page.locator('.paper [role=alert]', { hasText: '还没有送出' }).waitFor();
      await page.getByText('您的票已收到').waitFor({ timeout: 60_000 });
      expect(await cast(room)).toEqual(['for']);
    });

    it('until somebody took it back', async () => {
      const room = await polling();
      const page = await phone(room);
      await page.context().setOffline(true);
      await vote(page, 'for');
      await page.locator('.paper [role=alert]', { hasText: '还没有送出' }).waitFor();
      await drop(page, '投票');
      await expect.poll(() => read(page)).not.toContain('还没有送出');
    });
  });

  it('is told at a tablet to nobody but whom it is of', async () => {
    const room = await polling();
    const { page } = await opened(chromium, room, '/help', { as: { person: 'sun', kind: 'desk' } });
    const answer = gate();
    await page.route('**/commands', async (route) => {
      await answer.opened;
      await route.continue();
    });
    const help = async (person: string): Promise<void> => {
      await page.locator('#whom').fill(person);
      await page.locator(`[data-person="${person}"]`).click();
      await page.waitForSelector('.paper');
    };
    await help('xu');
    await vote(page, 'against');
    await page.getByRole('button', { name: '下一位' }).click();
    await help('liu');
    answer.open();
    await expect.poll(() => cast(room)).toEqual(['against']);
    await page.waitForTimeout(500);
    expect(await read(page)).toContain('刘明远，您好');
    expect(await read(page)).not.toContain('已记录');
  });
});
