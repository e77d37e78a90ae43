// Every example consultation runs as its script expects, prints what it printed before, and leaves the same record each time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from 'yishi/language';
import { scratch } from '../scratch.js';
import { meeting, root, yishi } from './cli.js';

const names = readdirSync(`${root}examples/meetings`)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -5));

test('there are examples', () => expect(names).toContain('heping-road-lift'));

describe.each(names)('%s', (name) => {
  /** It is played once for all that looks at its record. */
  let played: Promise<{ file: string; end: { head: string } }> | undefined;
  const play = async () => {
    const file = join(scratch(), 'record.jsonl');
    const { code, out } = await yishi('run', meeting(name), '--record', file, '--json');
    expect(code).toBe(0);
    return { file, end: JSON.parse(out.trimEnd().split('\n').at(-1)!).end as { head: string } };
  };
  const record = () => {
    played ??= play();
    return played;
  };

  const languages = name === 'heping-road-lift' ? ['zh-Hans', 'en'] : ['zh-Hans'];

  test.each(languages)('prints as checked in (%s)', async (lang) => {
    const { code, out, err } = await yishi('run', meeting(name), '--lang', lang, '--verbose');
    expect(err).toBe('');
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`expected/${name}.${lang}.txt`);
  });

  test('says in its head what is constructed, in Chinese, too, where it is about a Chinese community', () => {
    const [head = '', rest = ''] = readFileSync(meeting(name), 'utf8').split(/^(?:title|协商):/m);
    expect(head).toMatch(/constructed/i);
    if (/\p{Script=Han}/u.test(rest.split('\n')[0] ?? '')) expect(head).toMatch(/构造/);
  });

  test('leaves the same record each time, and it verifies', async () => {
    const [one, two] = [await record(), await play()];
    expect(readFileSync(one.file, 'utf8')).toBe(readFileSync(two.file, 'utf8'));
    expect(one.end).toEqual(two.end);
    const verified = await yishi('verify', one.file, '--head', one.end.head, '--json');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, head: one.end.head });
  });

  test('is shown from its record, and makes minutes', async () => {
    const { file } = await record();
    // What is written in Traditional characters is made from what is in Simplified ones: test/language/zh-hant.test.ts has one meeting in both.
    for (const lang of LANGUAGES.filter((one) => one !== 'zh-Hant' || name === 'heping-road-lift')) {
      const shown = await yishi('show', file, '--facts', '--lang', lang);
      expect(shown).toMatchObject({ code: 0, err: '' });
      const minutes = await yishi('minutes', file, '--lang', lang);
      expect(minutes.code).toBe(0);
      expect(minutes.err).toContain('--profile archive');
      const archive = await yishi('minutes', file, '--lang', lang, '--profile', 'archive');
      expect(archive).toMatchObject({ code: 0, err: '' });
      expect(minutes.out).toMatch(/^# /m);
    }
  });
});
