// yishi check: everything that is wrong with a script in one run - writing, fields and procedure - each at its line, and what only follows set apart.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { yishi } from './cli.js';

const good = `title: Lights
seed: s
charter: quick-poll
at: 2026-04-11 18:00
people:
  - { id: zhou, name: 周敏 }
  - { id: he, name: 何志强 }
bodies:
  - { id: group, kind: 小组, name: 楼组, members: [zhou, he] }
offices: { convener: zhou }
items:
  - { item: lamp, title: 换灯, route: [{ body: group, rule: simple-majority }], becomes: opinion }
acts:
  - { do: notice.post, by: zhou, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: 2026-04-11 20:00, by: he, with: { choices: { lamp: for }, channel: online } }
  - { do: poll.close, at: +10m, by: zhou }
  - { do: count.make, by: zhou }
`;

interface Told {
  ok: boolean;
  acts: number;
  problems: { code: string; at?: { line: number }; follows?: number }[];
}

async function checked(script: string | Uint8Array, ...argv: string[]) {
  const file = join(scratch(), 'script.yaml');
  writeFileSync(file, script);
  const { code, out, err } = await yishi('check', file, ...argv);
  return { code, out: out.replaceAll(file, 'script.yaml'), err };
}

async function told(script: string): Promise<{ code: number; found: string[] }> {
  const { code, out } = await checked(script, '--json');
  const { problems } = JSON.parse(out) as Told;
  const found = problems.map(({ code, at, follows }) => `${at?.line} ${code}${follows ? ` after act ${follows}` : ''}`);
  return { code, found };
}

describe('a script', () => {
  it('in which nothing is wrong is said to be so', async () => {
    expect(await checked(good, '--lang', 'zh-Hans')).toMatchObject({ code: 0, out: '✓ 没有发现差错，4条都能照办。\n' });
  });

  it('has what goes through and will be regretted told beside what is wrong, at its line', async () => {
    const regretted = good.replace('closes: 2026-04-11 21:00', 'closes: 2026-04-11 21:00, answers: [for, abstain]');
    const { code, out } = await checked(regretted, '--lang', 'zh-Hans');
    expect(code).toBe(0);
    expect(out).toContain('! script.yaml:14:5: 表决票上没有“反对”一项');
    expect(out).toContain('4条都能照办，但有1处最好先改');
    const json = JSON.parse((await checked(regretted, '--json')).out);
    expect(json).toMatchObject({ ok: true, warnings: [{ code: 'regrets.no-against', at: { line: 14 } }] });
  });

  it('is checked past each refusal: the first is told, and the second, and what follows from them apart', async () => {
    const wrong = good
      .replace('by: he, with', 'by: zhou, on: 2026-04-11 19:00, with')
      .replace('lamp: for', 'lamps: for')
      .replace('do: poll.close, at: +10m, by: zhou', 'do: poll.close, at: +10m, by: he');
    expect(await told(wrong)).toEqual({
      code: 1,
      found: ['15 ballot.not-on-ballot', '16 not-yours', '17 not-now after act 3'],
    });
  });

  it('has what cannot be read and what would be refused told together', async () => {
    const wrong = good.replace('channel: online', 'chanel: online').replace('+10m, by: zhou', '+10m, by: he');
    const { code, found } = await told(wrong);
    expect(code).toBe(2);
    expect(found).toEqual(['15 form.missing', '15 form.unknown-field', '16 not-yours', '17 not-now after act 3']);
  });

  it('has every error of its writing told in one run', async () => {
    const wrong = good
      .replace('seed: s', 'seed：s')
      .replace('by: he, with', 'by: he，with')
      .replace('  - { do: count.make', '\t- { do: count.make');
    expect(await told(wrong)).toEqual({
      code: 2,
      found: ['2 script.full-width', '15 script.full-width', '17 script.no-yaml'],
    });
  });

  it('shows the line itself below what is wrong with it', async () => {
    const { out } = await checked(good.replace('seed: s', 'seed：s'), '--lang', 'en');
    expect(out).toBe(
      '✗ script.yaml:2:5: ： is full-width; write : and a blank here\n    seed：s\n\nOne thing is to be put right.\n',
    );
  });

  it('has what is wrong said in Chinese words, with the choices there are and whose it is', async () => {
    const said = async (from: string, to: string) => (await checked(good.replace(from, to), '--lang', 'zh-Hans')).out;
    expect(await said('lamp: for', 'lamp: fur')).toContain('只能是 赞成（for）、反对（against）、弃权（abstain）');
    expect(await said('charter: quick-poll\n', '')).toMatch(/缺少 charter；请在这里写上，可以写 .*quick-poll/);
    expect(await said('members: [zhou,', "members: [{ person: zhou, unit: '101', area: 0 },")).toContain(
      'zhou（101）：0 不是面积',
    );
    const packed = (
      await checked(new Uint8Array([80, 75, 3, 4, 0, 255, ...Buffer.from('word/document.xml')]), '--lang', 'zh-Hans')
    ).out;
    expect(packed).toContain('是 Word 文档，不是脚本');
    const dir = scratch();
    writeFileSync(join(dir, '旧.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    const old = join(dir, 'a.yaml');
    writeFileSync(old, good.replace(/people:.*?bodies:/s, 'people: 旧.xls\nbodies:'));
    expect((await yishi('check', old, '--lang', 'zh-Hans')).out).toContain(
      '旧格式的 Excel 文件（.xls）；请另存为 .xlsx',
    );
  });

  it('in GB18030 is read as one in UTF-8 is', async () => {
    // 换灯 and the names are none here: only what stands in ASCII and one word in that encoding.
    const [head = '', tail = ''] = good.replaceAll(/周敏|何志强|小组|楼组/g, 'x').split('换灯');
    const bytes = Uint8Array.from([...Buffer.from(head), 0xbb, 0xbb, 0xb5, 0xc6, ...Buffer.from(tail)]);
    expect(await checked(bytes, '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"ok":true') });
  });

  it.each([
    ['nothing', '', 'script.empty'],
    ['no text', 'PK\u0003\u0004\u0000', 'script.no-text'],
    ['a list', '- a\n', 'form.kind'],
  ])('that is %s is told as such, and never ends in a fault', async (_what, text, problem) => {
    const { code, out } = await checked(text, '--json');
    expect(code).toBe(2);
    expect((JSON.parse(out) as Told).problems[0]?.code).toBe(problem);
  });
});
