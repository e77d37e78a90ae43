// What is handed in: a file under whatever name it has, and bodies that are too long, each of which is told what is too much.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nameOf } from '../../examples/room/server/attach.js';
import type { Browser } from '../embed/process.js';
import { scratch } from '../scratch.js';
import { started, stopAll } from './room.js';

afterEach(stopAll);

const attached = (browser: Browser, name: string): Promise<Response> =>
  browser.ask('POST', `/room/attach?name=${name}`, '%PDF-1.7', { 'content-type': 'application/octet-stream' });

describe('a file that is handed in', () => {
  it('may have any name: of a long one the ending stays, and no sign is cut in two', async () => {
    const files = join(scratch(), 'files');
    const { enter, errors } = await started({ files });
    const chen = await enter('chen');
    const names = ['一'.repeat(84), '😀'.repeat(100), 'a'.repeat(300), '一', '. ', ''].map((name) => `${name}.pdf`);
    for (const name of names) {
      const response = await attached(chen, encodeURIComponent(name));
      expect(response.status, name).toBe(200);
      const { name: kept, mediaType } = (await response.json()) as { name: string; mediaType: string };
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(200);
      if (name !== '.pdf') expect([kept.slice(-4), mediaType]).toEqual(['.pdf', 'application/pdf']);
      expect(kept).not.toMatch(/\p{Cs}/u);
    }
    // Bytes that are no text, and names that are ways.
    for (const name of ['%ff%fe.pdf', '..', ' .. ', '%00', '..%2F..%2Fetc%2Fpasswd', 'x.'.repeat(150)])
      expect((await attached(chen, name)).status, name).toBe(200);
    expect(readdirSync(files).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    expect(errors).toEqual([]);
  });

  it('keeps a name that fits', () => {
    expect(nameOf('会议照片（一）.JPG')).toBe('会议照片（一）.JPG');
    expect(nameOf(`C:\\用户\\${'二'.repeat(63)}.docx`)).toBe(`${'二'.repeat(63)}.docx`);
    for (const name of ['', '.', '..', ' .. ', '???']) expect(nameOf(name)).toBe('file');
  });
});

describe('a body that is too long', () => {
  it('is told how much may be said, and is no file of nought megabytes', async () => {
    const { enter } = await started();
    const li = await enter('li', 'desk');
    for (const [lang, told] of [
      ['zh-Hans', /超过 100 KB/],
      ['zh-Hant', /超過 100 KB/],
      ['en', /more than 100 kB/],
    ] as const) {
      const refused = await li.json(`/room/clock?lang=${lang}`, { to: 'x'.repeat(100_001) });
      expect(refused.status).toBe(413);
      expect(((await refused.json()) as { detail: string }).detail).toMatch(told);
    }
  });
});
