// A picture as its points: for what reads them, such as a reader of QR codes.
import type { Page } from 'playwright';

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each point. */
  data: Uint8Array;
}

// What the page has and these tests have not.
declare const Image: new () => { src: string; width: number; height: number; decode(): Promise<void> };
declare const document: {
  createElement(name: 'canvas'): {
    width: number;
    height: number;
    getContext(kind: '2d'): {
      drawImage(image: unknown, x: number, y: number): void;
      getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
    } | null;
  };
};

/** The points of a PNG, as the browser itself reads it. */
export async function pixels(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let said = '';
    for (let at = 0; at < data.length; at += 8192) said += String.fromCharCode(...data.slice(at, at + 8192));
    return { width: image.width, height: image.height, data: btoa(said) };
  }, png.toString('base64'));
  return { width, height, data: new Uint8Array(Buffer.from(data, 'base64')) };
}
