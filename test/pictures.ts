// Pages as they look: small grey pictures of them beside one another, which were looked at and checked in, and how far a page is from its own.
// Faces and renderers differ, so what is compared is how dark each part of the page is.
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright';

export interface Comparing {
  /** Of each page on the sheet that is kept. */
  kept: { width: number; height: number };
  /** Parts of the page whose darkness is compared. */
  parts: { across: number; down: number };
  /** Kept in 256 greys where there is no white to stand for paper: of sixteen the nearest may be as far away as what is looked for. */
  deep?: true;
}

export interface Measured {
  small: number[];
  parts: number[];
}

// What the page has and these tests have not.
interface Canvas {
  getContext(kind: '2d'): {
    imageSmoothingQuality: string;
    filter: string;
    drawImage(image: unknown, ...at: number[]): void;
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  } | null;
}
declare const Image: new () => { src: string; width: number; decode(): Promise<void> };
declare const document: { createElement(name: 'canvas'): Canvas };

/** A picture made of pages side by side: how grey each point of each page is when it is kept, and how dark each part is. Worked out by the browser itself. */
export async function measured(
  page: Page,
  png: Buffer,
  pages: number,
  { kept, parts }: Comparing,
): Promise<Measured[]> {
  const found = await page.evaluate(
    async ({ png, pages, kept, parts }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const each = image.width / pages;
      // As a text: a number each takes longer on its way out of the browser than everything else here.
      const drawn = (which: number, width: number, height: number, tall: number): string => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.filter = 'grayscale(1)';
        context.drawImage(image, which * each, 0, each, tall, 0, 0, width, height);
        const greys = context.getImageData(0, 0, width, height).data.filter((_, index) => index % 4 === 0);
        return btoa(String.fromCharCode(...greys));
      };
      const tall = (each * kept.height) / kept.width;
      return Array.from({ length: pages }, (_, which) => ({
        small: drawn(which, kept.width, kept.height, tall),
        parts: drawn(which, parts.across, parts.down, tall),
      }));
    },
    { png: png.toString('base64'), pages, kept, parts },
  );
  const read = (text: string): number[] => [...Buffer.from(text, 'base64')];
  return found.map(({ small, parts }) => ({ small: read(small), parts: read(parts) }));
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** Pages beside one another as a PNG of sixteen greys, a third of what a browser writes; or of all of them. */
export function sheetOf(pages: readonly (readonly number[])[], { kept, deep }: Comparing): Buffer {
  const width = kept.width * pages.length;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(kept.height, 4);
  head.set([deep ? 8 : 4, 0], 8);
  const line = (deep ? width : Math.ceil(width / 2)) + 1;
  const lines = Buffer.alloc(line * kept.height);
  for (let y = 0; y < kept.height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const grey = pages[Math.floor(x / kept.width)]?.[y * kept.width + (x % kept.width)] ?? 255;
      const at = y * line + 1 + (deep ? x : x >> 1);
      lines[at] = deep ? grey : (lines[at] ?? 0) | ((grey >> 4) << (x % 2 === 0 ? 4 : 0));
    }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** How far apart two pages are in how dark their parts are, of 255, on the average. */
export const apartBy = (now: readonly number[], then: readonly number[]): number =>
  now.reduce((sum, dark, part) => sum + Math.abs(dark - (then[part] ?? 0)), 0) / now.length;
