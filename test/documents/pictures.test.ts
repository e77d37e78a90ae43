// Papers as they look: the first page of each in every language, live and rehearsed, in a real browser, against a sheet of small grey pictures that
// was looked at and checked in.
// Faces and renderers differ, so what is compared is how dark each part of the page is. PICTURES=new writes those that are not there,
// PICTURES_LARGE=folder the pages as large as they are, to look at.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPapers, type Paper, paperHtml } from 'yishi/documents';
import { PAPER_KINDS } from 'yishi/language';
import { apartBy, type Comparing, measured, sheetOf } from '../pictures.js';
import { browser, executablePath } from '../react/browser.js';
import { inMode, MEETINGS, recordOf } from './records.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const folder = fileURLToPath(new URL('pictures/', import.meta.url));

/** Of A4 at 96 dots an inch. */
const PAGE = { width: 676, height: 956 };
const COMPARING: Comparing = { kept: { width: 113, height: 160 }, parts: { across: 13, down: 18 } };
/** By how much parts of a page may differ, of 255, on the average. */
const TOLERANCE = 7;

/** The pages of a sheet from left to right: as it is posted, and as it is rehearsed. */
const SIDE_BY_SIDE = (['live', 'drill'] as const).flatMap((mode) =>
  (['zh-Hans', 'zh-Hant', 'en'] as const).map((lang) => ({ lang, mode })),
);

describe.runIf(there)('papers look as they did', () => {
  let chromium: Browser;
  let page: Page;
  const made = new Map<string, Paper>();
  beforeAll(async () => {
    chromium = await browser();
    page = await chromium.newPage({ viewport: { ...PAGE, width: PAGE.width * SIDE_BY_SIDE.length } });
    await page.emulateMedia({ media: 'print' });
    mkdirSync(folder, { recursive: true });
    for (const name of MEETINGS) {
      const record = await recordOf(name);
      for (const { lang, mode } of SIDE_BY_SIDE)
        for (const paper of allPapers(inMode(record, mode), { language: lang })) {
          const key = `${paper.kind}.${lang}.${mode}`;
          if (!made.has(key)) made.set(key, paper);
        }
    }
  });
  afterAll(() => chromium?.close());

  it.each(PAPER_KINDS)('%s, in every language, live and rehearsed', async (kind) => {
    // One picture of all of them costs little more than one of each.
    const frames = SIDE_BY_SIDE.map(({ lang, mode }) => {
      const paper = made.get(`${kind}.${lang}.${mode}`);
      if (!paper) throw new Error(`no ${kind} in ${lang}, ${mode}`);
      const html = paperHtml(paper).replace('</head>', '<style>body{padding:20px}</style></head>');
      return `<iframe scrolling="no" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
    });
    const side = `iframe { flex: none; width: ${PAGE.width}px; height: ${PAGE.height}px; border: 0; }`;
    await page.setContent(`<style>body { margin: 0; display: flex; } ${side}</style>${frames.join('')}`);
    const shot = await page.screenshot();
    const large = process.env['PICTURES_LARGE'];
    if (large) writeFileSync(`${large}/${kind}.png`, shot);
    const shots = await measured(page, shot, SIDE_BY_SIDE.length, COMPARING);
    const file = `${folder}${kind}.png`;
    if (!existsSync(file) && process.env['PICTURES'] === 'new')
      writeFileSync(
        file,
        sheetOf(
          shots.map(({ small }) => small),
          COMPARING,
        ),
      );
    const before = await measured(page, readFileSync(file), SIDE_BY_SIDE.length, COMPARING);
    for (const [index, { lang, mode }] of SIDE_BY_SIDE.entries()) {
      const apart = apartBy(shots[index]?.parts ?? [], before[index]?.parts ?? []);
      expect(apart, `${lang}, ${mode}`).toBeLessThan(TOLERANCE);
    }
  });
});
