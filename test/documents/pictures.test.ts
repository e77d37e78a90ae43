// Papers as they look: the first page of each, in a real browser, against a small grey picture that was looked at and checked in.
// Faces and renderers differ, so what is compared is how dark each part of the page is. PICTURES=new writes those that are not there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPapers, type Paper, paperHtml } from 'yishi/documents';
import { type LanguageId, PAPER_KINDS } from 'yishi/language';
import { browser, executablePath } from '../react/browser.js';
import { inMode, MEETINGS, recordOf } from './records.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

const folder = fileURLToPath(new URL('pictures/', import.meta.url));

/** Of A4 at 96 dots an inch, and of the picture that is kept. */
const PAGE = { width: 676, height: 956 };
const KEPT = { width: 127, height: 179 };
/** Parts of the page whose darkness is compared, and by how much they may differ, of 255, on the average. */
const PARTS = { across: 13, down: 18 };
const TOLERANCE = 7;

/** Every kind once, and one of them in every language and mode. */
const SHOWN: readonly (readonly [kind: string, lang: LanguageId, mode: 'live' | 'drill'])[] = [
  ...PAPER_KINDS.map((kind) => [kind, 'zh-Hans', 'drill'] as const),
  ['result', 'zh-Hant', 'drill'],
  ['result', 'en', 'drill'],
  ['result', 'zh-Hans', 'live'],
  ['result', 'zh-Hant', 'live'],
  ['result', 'en', 'live'],
];

// What the page has and these tests have not.
interface Canvas {
  getContext(kind: '2d'): {
    imageSmoothingQuality: string;
    filter: string;
    drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  } | null;
  toDataURL(type: string): string;
}
declare const Image: new () => { src: string; decode(): Promise<void> };
declare const document: { createElement(name: 'canvas'): Canvas };

/** The picture as a small grey PNG, and how dark each part of it is: worked out by the browser itself. */
const measured = (page: Page, png: string) =>
  page.evaluate(
    async ({ png, KEPT, PARTS }) => {
      const image = new Image();
      image.src = png;
      await image.decode();
      const drawn = (width: number, height: number) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.filter = 'grayscale(1)';
        context.drawImage(image, 0, 0, width, height);
        return { canvas, context };
      };
      const { canvas } = drawn(KEPT.width, KEPT.height);
      const { context } = drawn(PARTS.across, PARTS.down);
      const { data } = context.getImageData(0, 0, PARTS.across, PARTS.down);
      return { small: canvas.toDataURL('image/png'), parts: [...data].filter((_, index) => index % 4 === 0) };
    },
    { png, KEPT, PARTS },
  );

describe.runIf(there)('papers look as they did', () => {
  let chromium: Browser;
  let page: Page;
  const made = new Map<string, Paper>();
  beforeAll(async () => {
    chromium = await browser();
    page = await chromium.newPage({ viewport: PAGE });
    await page.emulateMedia({ media: 'print' });
    mkdirSync(folder, { recursive: true });
    for (const name of MEETINGS) {
      const record = await recordOf(name);
      for (const mode of ['live', 'drill'] as const)
        for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
          for (const paper of allPapers(inMode(record, mode), { language })) {
            const key = `${paper.kind}.${language}.${mode}`;
            if (!made.has(key)) made.set(key, paper);
          }
    }
  });
  afterAll(() => chromium?.close());

  it.each(SHOWN)('%s in %s, %s', async (kind, lang, mode) => {
    const key = `${kind}.${lang}.${mode}`;
    const paper = made.get(key);
    expect(paper).toBeDefined();
    if (!paper) return;
    await page.setContent(paperHtml(paper));
    await page.addStyleTag({ content: 'body{padding:20px}' });
    const shot = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
    const file = `${folder}${key}.png`;
    const now = await measured(page, shot);
    if (!existsSync(file) && process.env['PICTURES'] === 'new')
      writeFileSync(file, Buffer.from(now.small.split(',')[1] ?? '', 'base64'));
    const before = await measured(page, `data:image/png;base64,${readFileSync(file).toString('base64')}`);
    const differences = now.parts.map((dark, index) => Math.abs(dark - (before.parts[index] ?? 0)));
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(TOLERANCE);
  });
});
