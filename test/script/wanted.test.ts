// A script as somebody wished to write it, who had never seen one: every line of it is understood, and with the lines that no procedure can do without it
// plays to the end. One line brings all the ballots, and counts them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScript, isScriptFault, playScript, type ReadReferred, readScript } from 'yishi/script';
import { tableIn, writeWorkbook } from 'yishi/sheets';
import { expectSaid } from '../saying.js';

const text = (name: string): string => readFileSync(new URL(`../cases/wanted/${name}`, import.meta.url), 'utf8');
const rows = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

/** The tables as files; those that are workbooks in the script are workbooks. */
const reading =
  (changed: Record<string, string> = {}): ReadReferred =>
  async (path) => {
    const csv = changed[path] ?? text(path.replace('.xlsx', '.csv'));
    if (!path.endsWith('.xlsx')) return { text: csv, file: path };
    const contents = await tableIn(await writeWorkbook([{ name: '表', rows: rows(csv) }]));
    return { ...contents, file: path };
  };

const wished = text('愿望.yaml').trimEnd().split('\n');
const whole = text('补全.yaml');

async function toldOf(script: string, changed: Record<string, string> = {}): Promise<string[]> {
  try {
    const { problems, stumbles } = await checkScript(script, { file: 'a.yaml', read: reading(changed) });
    for (const problem of problems) expectSaid(problem);
    return [
      ...problems.map(({ code, at }) => `${at?.file} ${at?.line}:${at?.column} ${code}`),
      ...stumbles.map(({ answered: { asked, refusal } }) => `${asked.type} ${refusal?.code ?? 'unmet'}`),
    ];
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    return error.problems.map(({ code, at }) => `${at?.file} ${at?.line}:${at?.column} ${code}`);
  }
}

describe('the script somebody wished for', () => {
  it('stands in the whole one line for line', () => {
    const lines = whole.split('\n');
    let from = 0;
    for (const line of wished) {
      const at = lines.indexOf(line, from);
      expect({ line, found: at >= from }).toEqual({ line, found: true });
      from = at + 1;
    }
  });

  it('says no year, and is asked for one', async () => {
    expect(await toldOf(wished.join('\n'))).toEqual(['a.yaml 6:3 script.year-missing']);
  });

  it('plays to the end with what no procedure can do without', async () => {
    expect(await toldOf(whole)).toEqual([]);
    const ending = await playScript(await readScript(whole, { file: 'a.yaml', read: reading() }));
    expect(ending.ok && ending.snapshot.value).toEqual({ open: { conversion: 'drafting' } });
  });

  it('is read otherwise where it says what is not so', async () => {
    expect(await toldOf(whole.replace('第八项', '第五项'))).not.toEqual([]);
    expect(await toldOf(whole.replace('确认: 转项目', '确认: 转别的'))).toEqual(['a.yaml 60:3 form.unknown-field']);
  });
});

describe('a table of ballots that is counted in one line', () => {
  it('is a ballot for each row at its own time, by a proxy where it names one, those that are void with their reason, and the count', async () => {
    const { acts } = await readScript(whole, { read: reading() });
    const [cast, invalid, count] = acts.slice(acts.findIndex(({ type }) => type === 'ballot.cast'));
    expect([cast?.type, invalid?.type, count?.type]).toEqual(['ballot.cast', 'ballot.invalidate', 'count.make']);
    expect(cast?.asked).toHaveLength(32);
    expect(cast?.asked[0]).toMatchObject({ by: 'Y05', enteredBy: 'P14', on: '2026-10-15T03:00:00.000Z' });
    expect(cast?.asked.find((one) => one.for !== undefined)).toMatchObject({ by: 'Y15', for: 'Y14' });
    expect(invalid?.asked).toMatchObject([
      { by: 'P14', on: '2026-10-28T11:00:00.000Z', fields: { person: 'Y10', reason: '赞成、反对都打了勾' } },
    ]);
    // Where none is void nothing is asked for, and nobody hears of it.
    const valid = text('表决.csv').split('\n').slice(0, -1).join('\n');
    expect(await toldOf(whole, { '表决.xlsx': valid })).toEqual([]);
  });

  it('tells of a wrong row at its cell', async () => {
    const votes = text('表决.csv').trimEnd().split('\n');
    const changed = (line: number, from: string, to: string) => ({
      '表决.xlsx': votes.map((row, at) => (at === line ? row.replace(from, to) : row)).join('\n'),
    });
    expect(await toldOf(whole, changed(1, '线上', '飞鸽'))).toContain('ballot.cast channel.unknown');
    expect(await toldOf(whole, changed(1, '2026-10-15 11:00', '那天'))).toEqual(['表决.xlsx 2:4 script.moment']);
    expect(await toldOf(whole, changed(1, '1幢/1单元/301', '9幢/9单元/901'))).toEqual([
      '表决.xlsx 2:1 script.stranger',
    ]);
    expect(await toldOf(whole, changed(2, '赞成', '好'))).toEqual(['表决.xlsx 3:2 rolls.word-unknown']);
    expect(await toldOf(whole, changed(33, '赞成、反对都打了勾', ''))).toEqual(['表决.xlsx 34:1 form.missing']);
    expect(await toldOf(whole, changed(30, '1幢/2单元/301', '没有这人'))).toEqual(['表决.xlsx 31:6 script.stranger']);
  });
});
