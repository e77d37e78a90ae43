// Slips as they come out of the printer: none is cut in two by the end of a sheet, a camera reads the square, and a hand the signs.
import { existsSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import decodeQR from 'qr/decode.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newCode, readCode } from '../../examples/room/server/secret.js';
import { addressOf, SLIPS_STYLE, type Slips, slipsHtml } from '../../examples/room/server/slips.js';
import { browser, executablePath } from '../react/browser.js';
import { LANGUAGES } from './moments.js';
import { pixels } from './pixels.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const large = process.env['PICTURES_LARGE'];
const ORIGIN = 'http://192.168.1.20:8790';
const LONG = '甲'.repeat(200);
const NAMES = ['陈桂英', '和丽萍', LONG, '买买提·吐尔逊', 'Ana Maria de Souza Albuquerque'];

/** So many owners, some of them with long names, with long titles over them. */
const slips = (count: number, rest: Partial<Slips> = {}): Slips => ({
  language: 'zh-Hans',
  title: '和平路社区 3 栋 3 单元加装电梯协商（构造示例）',
  origin: ORIGIN,
  style: `${ORIGIN}/room/slips.css`,
  until: '2026年5月19日',
  slips: Array.from({ length: count }, (_, at) => ({
    person: `p${at}`,
    name: NAMES[at % NAMES.length]!,
    ...(at % 3 !== 1 && { door: `3-${1 + (at % 9)}0${1 + (at % 4)}` }),
    code: newCode('slip'),
  })),
  ...rest,
});

/** Where each heading stands in a PDF: on which page, and how far from its foot. */
const headings = (pdf: Buffer): { page: string; left: number; foot: number }[] =>
  [...pdf.toString('latin1').matchAll(/\/Dest \[(\d+) 0 R \/XYZ ([\d.]+) ([\d.]+) /g)].map(([, page, left, foot]) => ({
    page: page!,
    left: Number(left),
    foot: Number(foot),
  }));

it('say that no phone reaches an address of this machine alone, and how to start the room for phones', () => {
  for (const origin of ['http://127.0.0.1:9100', 'http://localhost:9100', 'http://[::1]:9100', 'http://0.0.0.0:9100'])
    for (const language of LANGUAGES) {
      const html = slipsHtml(slips(1, { origin, language }));
      expect(html).toMatch(/role="alert">[^<]*--host 0\.0\.0\.0 --origin http:[^<]*:9100/);
      expect(html).toContain(new URL(origin).host);
    }
  for (const origin of [ORIGIN, 'https://room.example', 'http://127.example', 'http://localhost.example'])
    expect(slipsHtml(slips(1, { origin }))).not.toContain('role="alert"');
});

describe.runIf(there)('slips', () => {
  let chromium: Browser;
  beforeAll(async () => {
    chromium = await browser();
  });
  afterEach(async () => {
    for (const context of chromium.contexts()) await context.close();
  });
  afterAll(async () => {
    await chromium?.close();
  });

  /** As wide as the sheet is between its margins. */
  async function shown(given: Slips): Promise<Page> {
    const context = await chromium.newContext({ viewport: { width: 718, height: 1047 }, deviceScaleFactor: 2 });
    await context.route('**/*', (route) =>
      route.request().url().endsWith('.css')
        ? route.fulfill({ contentType: 'text/css', body: SLIPS_STYLE })
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body: slipsHtml(given) }),
    );
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/slips`);
    return page;
  }

  it('of five hundred owners are eight on a sheet, and none is cut in two', async () => {
    const page = await shown(slips(500));
    const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
    if (large) writeFileSync(`${large}/slips.pdf`, pdf);
    const found = headings(pdf);
    expect(found.length).toBe(500);
    const sheets = new Map<string, typeof found>();
    for (const one of found) sheets.set(one.page, [...(sheets.get(one.page) ?? []), one]);
    expect(sheets.size).toBe(Math.ceil(500 / 8));
    const whole = [...sheets.values()].slice(0, -1);
    for (const sheet of whole) expect(sheet.length).toBe(8);
    // Each stands where those of the first sheet do: the rows go on from the head of every sheet.
    const [first = []] = whole;
    for (const sheet of whole)
      for (const [at, { left, foot }] of sheet.entries()) {
        expect(Math.abs(left - first[at]!.left)).toBeLessThan(5);
        expect(Math.abs(foot - first[at]!.foot)).toBeLessThan(5);
      }
  });

  it.each(LANGUAGES)('say all of it on the slip, whatever somebody is called, in %s', async (language) => {
    const page = await shown(slips(10, { language }));
    await page.emulateMedia({ media: 'print' });
    if (large) await page.screenshot({ path: `${large}/slips.${language}.png` });
    const outside = await page.evaluate(`(() => {
      const cut = [];
      for (const slip of document.querySelectorAll('.slip')) {
        const { right, bottom } = slip.getBoundingClientRect();
        for (const one of slip.querySelectorAll('p, b, li, svg')) {
          const box = one.getBoundingClientRect();
          if (box.right > right + 1 || box.bottom > bottom - 6) cut.push(one.textContent || 'the square');
        }
      }
      return cut;
    })()`);
    expect(outside).toEqual([]);
  });

  it('have a square that a camera reads, and that leads where one comes in', async () => {
    const given = slips(2);
    const page = await shown(given);
    for (const [at, { code }] of given.slips.entries()) {
      const png = await page.locator('.slip svg').nth(at).screenshot();
      expect(decodeQR(await pixels(page, png))).toBe(addressOf(ORIGIN, code));
    }
  });

  it('have signs that nobody takes for others, and read either of a pair as the one', () => {
    const signs = new Set(Array.from({ length: 400 }, () => newCode('slip').replaceAll('-', '')).join(''));
    for (const pair of ['0O', '1I', '1L', '2Z', '5S', '6G', '8B', 'UV'])
      expect([...pair].filter((sign) => signs.has(sign)).length, pair).toBe(1);
    expect(readCode('k7m2 o61d il5v')).toBe(readCode('K7M2-061D-115V'));
    expect(readCode('Ｋ７Ｍ２—９６１Ｄ—５ＴＶＦ')).toBe('K7M2961D5TVF');
  });
});
