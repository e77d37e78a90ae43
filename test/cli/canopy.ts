// The canopy of docs/first-consultation.zh-CN.md as somebody would prepare it: the folder, its tables filled in, the acts of the guide.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Written, writeWorkbook } from 'yishi/sheets';
import { scratch } from '../scratch.js';
import { type Ran, root, spawned } from './cli.js';

export const ROOMS = ['101', '102', '201', '202', '301', '302', '401', '402'];
const OWNERS = ['祝秀兰', '谷建平', '方芬', '沈德明', '陆小青', '汪建国', '姚慧', '樊志勇'];

const PEOPLE = [
  ['姓名', '房号', '身份', '职务', '议事主体'],
  ['祝秀兰', '1幢1单元101', '业主', '召集人', '业主委员会'],
  ['谷建平', '1幢1单元102', '业主', '主持人', '业主委员会'],
  ['方芬', '1幢1单元201', '业主', '记录员', '业主委员会'],
  ['霍明', '', '社区工作者', '计票人', ''],
  ['翁国强', '', '居委会', '监票人', ''],
  ['舒敏', '', '居委会', '监票人', ''],
];

/** As the property managers keep it: a title above, a total below. */
export const ROLL = [
  ['业主名册'],
  ['编号', '姓名', '幢', '单元', '房号', '建筑面积', '业主类型'],
  ...OWNERS.map((name, at) => [`Y${at + 1}`, name, '1幢', '1单元', ROOMS[at], at === 7 ? 120.5 : 88, '自然人']),
  ['合计', '', '', '', '', 736.5, ''],
];

const BALLOTS = [
  ['房号', '意见', '方式', '时间'],
  ...ROOMS.slice(0, 6).map((room) => [`1幢1单元${room}`, '赞成', '纸质', '7月30日 10:00']),
  ['1幢1单元401', '反对', '线上', '7月31日 9:00'],
];

/** What is written in the script below its head, as the guide has it. */
const ACTS =
  /```yaml\n(事项:[\s\S]+?)```/.exec(readFileSync(`${root}docs/first-consultation.zh-CN.md`, 'utf8'))?.[1] ?? '';

export interface Desk {
  folder: string;
  /** In Chinese, in the folder. */
  ran(...argv: string[]): Promise<Ran>;
  table(name: string, rows: readonly (readonly Written[])[]): Promise<void>;
  script(change: (text: string) => string): void;
}

export function desk(): Desk {
  const folder = scratch();
  return {
    folder,
    ran: (...argv) => spawned([...argv, '--lang', 'zh-Hans'], { cwd: folder }),
    async table(name, rows) {
      writeFileSync(
        join(folder, '雨棚', name),
        await writeWorkbook([{ name: '表', rows: rows.map((row) => [...row]) }]),
      );
    },
    script(change) {
      const file = join(folder, '雨棚', '协商.yaml');
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
  };
}

export async function prepared(): Promise<Desk> {
  const own = desk();
  const made = await own.ran('new', 'owners-assembly', '--dir', '雨棚', '--title', '单元门口加装雨棚', '--yes');
  expect(made, made.err).toMatchObject({ code: 0, out: expect.stringContaining('先填人员表和名册表') });
  await own.table('人员.xlsx', PEOPLE);
  await own.table('名册.xlsx', ROLL);
  await own.table('表决.xlsx', BALLOTS);
  // The folder names an item of its own, in the place of which the guide's stands.
  own.script((text) =>
    text
      .replace(/^时间: .+$/m, '时间: 2026-07-01 09:00')
      .replace(/^事项:.*\n(?: {2}- .*\n)+/m, '')
      .replace('过程: []\n', ACTS),
  );
  return own;
}
