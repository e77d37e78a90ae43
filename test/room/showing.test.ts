// What people wrote turns round, hides and breaks none of the words a page says: wherever a text reaches it from, it is told as it may be shown.
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { playScript } from 'yishi/script';
import { liftScript, MEETING } from '../../examples/room/server/seed.js';
import { shownJson } from '../../examples/room/server/showing.js';
import { hostileSigns } from '../cli/hostile-signs.js';
import { Browser } from '../embed/process.js';
import { browser, executablePath } from '../react/browser.js';
import { opened } from './opened.js';
import { builtPages } from './pages.js';
import { sent, started, stopAll } from './room.js';

afterEach(stopAll);

const [TURNED, HIDDEN, BROKEN] = ['\u202e', '\u200b', '\u2028'];
const NAME = `陈桂${TURNED}英`;

/** The lift, in which somebody and the consultation itself have names of this kind. */
async function hostile(pages?: string) {
  const store = memory();
  const script = await liftScript();
  const { opening, acts } = script;
  const { charter, ...beside } = opening;
  const spoilt = <T>(given: T): T =>
    JSON.parse(
      JSON.stringify(given).replaceAll('陈桂英', NAME).replaceAll('加装电梯', `加装${HIDDEN}${TURNED}电梯`),
    ) as T;
  const before = spoilt(acts.filter(({ at }) => at !== undefined && at < '2026-03-20T06:47:00.000Z'));
  const ending = await playScript(
    { ...script, opening: { ...spoilt(beside), charter }, acts: before, trials: [] },
    { store },
  );
  if (!ending.ok) throw new Error(JSON.stringify(ending.answered.refusal));
  return started({ store, until: MEETING, ...(pages !== undefined && { pages }) });
}

/** All but what a form is filled in with, which goes back as it was written. */
const shownPart = (told: string): string =>
  JSON.stringify(JSON.parse(told), (key, value) => (key === 'fields' && !Array.isArray(value) ? undefined : value));

describe('what people wrote', () => {
  it('is told to the desk, phones, the screen and strangers so that nothing in it is obeyed or hidden', async () => {
    const room = await hostile();
    const [li, chen, screen] = [
      await room.enter('li', 'desk'),
      await room.enter('chen'),
      await room.enter('screen', 'screen'),
    ];
    const text = `第一条${BROKEN}${TURNED}第二条`;
    expect((await sent(li, { type: 'note.add', fields: { text } })).status).toBe(201);
    const seen = new Set<string>();
    for (const lang of ['zh-Hans', 'zh-Hant', 'en'])
      for (const browser of [li, chen, screen, new Browser(room.origin)])
        for (const path of ['me', 'now', 'now?face=help', 'acts', 'people', 'papers', 'public', `find?q=${NAME}`]) {
          const url = `/room/${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
          const told = await (await browser.get(encodeURI(url))).text();
          expect(hostileSigns(shownPart(told)), url).toEqual([]);
          if (told.includes('陈桂<U+202E>英')) seen.add(path);
        }
    expect([...seen]).toEqual(expect.arrayContaining(['me', 'now', 'people', `find?q=${NAME}`]));
    expect(await (await li.get('/room/now')).text()).toContain('<U+202E>第二条');
    // The file is what it is: its fingerprints are made of every sign.
    expect(await (await chen.get('/room/public/record.jsonl')).text()).toContain(TURNED);
  });

  it('is so in a refusal of the engine too', async () => {
    const room = await hostile();
    const li = await room.enter('li', 'desk');
    const refused = await sent(li, { type: 'speech.request', fields: { stance: TURNED }, for: 'chen' });
    expect(refused.ok).toBe(false);
    expect(hostileSigns(await refused.text())).toEqual([]);
  });

  it.runIf(existsSync(executablePath))(
    'stands so on every page, and in what the public page reads out of the record itself',
    async () => {
      const room = await hostile(builtPages());
      const chromium = await browser();
      try {
        for (const [path, as] of [
          ['/desk', { person: 'li', kind: 'desk' }],
          ['/me', { person: 'chen', kind: 'slip' }],
          ['/screen', { person: 'screen', kind: 'screen' }],
          ['/', undefined],
        ] as const) {
          const { page } = await opened(chromium, room, path, as ? { as } : {});
          const read = () => page.locator('body').innerText();
          if (path === '/') {
            await page.locator('.verify button').first().click();
            await page.locator('.verify summary').click({ timeout: 60_000 });
            await expect.poll(() => page.locator('.verify details').innerText()).toContain('加装<U+200B><U+202E>电梯');
          }
          await expect.poll(read).toContain('<U+202E>');
          expect(hostileSigns(await read()), path).toEqual([]);
        }
      } finally {
        await chromium.close();
      }
    },
  );

  it('goes back into the record as it was written: fields of a form are not what is shown', () => {
    const told = {
      label: TURNED,
      choices: [{ value: `a${TURNED}`, label: `a${TURNED}` }],
      undo: { fields: { text: `x${TURNED}` } },
      fields: [{ path: ['text'], label: HIDDEN, value: `y${HIDDEN}` }],
    };
    expect(JSON.parse(shownJson(JSON.stringify(told)))).toEqual({
      label: '<U+202E>',
      choices: [{ value: `a${TURNED}`, label: 'a<U+202E>' }],
      undo: { fields: { text: `x${TURNED}` } },
      fields: [{ path: ['text'], label: '<U+200B>', value: `y${HIDDEN}` }],
    });
    const family = { name: '👨‍👩‍👧 می‌خواهم' };
    expect(JSON.parse(shownJson(JSON.stringify(family)))).toEqual(family);
    const lines = { text: '一\n二', bell: '\u0007', cut: '\ud800', wide: '\u{e0041}' };
    expect(JSON.parse(shownJson(JSON.stringify(lines)))).toEqual({
      text: '一\n二',
      bell: '␇',
      cut: '<U+D800>',
      wide: '<U+E0041>',
    });
  });
});
