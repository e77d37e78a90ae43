// What has to be refused, in a file beside a script: each is tried where it says, and the record is none the other for it.
import { describe, expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { checkScript, playScript, readScript } from 'yishi/script';
import { isFault } from '../../src/problem.js';
import { GOOD } from '../cases/scripts.js';

const script = GOOD.replace('过程:', '不予受理: 不予.yaml\n过程:');
const read = (beside: string) => (path: string) => {
  if (path !== '不予.yaml') throw new Error(`no ${path}`);
  return beside;
};

async function played(text: string, beside?: string) {
  const store = memory();
  const options = { file: 'a.yaml', ...(beside !== undefined && { read: read(beside) }) };
  return playScript(await readScript(text, options), { store });
}

const problemsOf = async (beside: string): Promise<string[]> => {
  try {
    await readScript(script, { file: 'a.yaml', read: read(beside) });
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.problems.map(({ code, at }) => `${at?.file}:${at?.line} ${code}`);
  }
};

/** Opened, the roll, the notice: three entries. The poll opens with the notice. */
const early = '- { 之后: 3, 做: 计票, 由: 周敏, 应当: { 不予受理: not-now } }\n';
const twice = '- { 之后: 4, 做: 截止投票, 由: 邱月英, 应当: { 不予受理: not-yours } }\n';

describe('a file of refusals', () => {
  it('is tried between the acts, and leaves everything where it was', async () => {
    const alone = await played(GOOD);
    const beside = await played(script, `过程:\n${twice}${early}`);
    expect(beside).toMatchObject({ ok: true });
    if (!alone.ok || !beside.ok) throw new Error('one of them did not play');
    expect(beside.entries).toBe(alone.entries);
    expect(beside.snapshot.context.rolls).toEqual(alone.snapshot.context.rolls);
    expect(await played(script, `过程:\n${twice}${early}`)).toMatchObject({ head: beside.head });
  });

  it('ends the run where something is admitted, or refused on another account', async () => {
    const admitted = await played(
      script,
      '过程:\n- { 之后: 3, 做: 截止投票, 由: 周敏, 应当: { 不予受理: not-now } }\n',
    );
    expect(admitted).toMatchObject({ ok: false, act: { position: { file: '不予.yaml', line: 2 } } });
    const other = await played(script, `过程:\n${early.replace('not-now', 'not-yours')}`);
    expect(other).toMatchObject({ ok: false, unmet: { about: 'refused', expected: 'not-yours' } });
  });

  it('has each tried, though it comes after more entries than there are', async () => {
    const late = twice.replace('之后: 4', '之后: 4000');
    expect(await played(script, `过程:\n${late}`)).toMatchObject({ ok: false, unmet: { expected: 'not-yours' } });
    const { stumbles } = await checkScript(script, { file: 'a.yaml', read: read(`过程:\n${late}`) });
    expect(stumbles).toHaveLength(1);
  });

  it('is told of line by line: what is not said to be refused, has no place, or names nobody there', async () => {
    expect(await problemsOf('过程:\n- { 之后: 3, 做: 计票, 由: 周敏 }\n')).toEqual([
      '不予.yaml:2 script.refusal-unsaid',
    ]);
    expect(await problemsOf(`过程:\n${early.replace('之后: 3, ', '')}`)).toEqual(['不予.yaml:2 form.missing']);
    expect(await problemsOf(`过程:\n${early.replace('之后: 3', '之后: 0')}`)).toEqual(['不予.yaml:2 form.too-small']);
    expect(await problemsOf(`过程:\n${early.replace('周敏', '周铭')}`)).toEqual(['不予.yaml:2 script.stranger']);
    expect(await problemsOf('')).toEqual(['不予.yaml:undefined script.empty']);
    const unreadable = await readScript(script.replace('不予.yaml', '没有.yaml'), {
      file: 'a.yaml',
      read: read(''),
    }).catch((error: unknown) => error);
    if (!isFault(unreadable)) throw unreadable;
    expect(unreadable.problems).toMatchObject([{ code: 'files.unreadable', at: { file: 'a.yaml', line: 14 } }]);
  });
});

describe('names for a range of ids', () => {
  const range = (names: string) =>
    GOOD.replace(
      '  - { 编号: hu, 姓名: 胡建国 }\n  - { 编号: qiu, 姓名: 邱月英 }\n',
      `  - { 编号: m1..m2, 姓名: [${names}] }\n`,
    ).replace('[zhou, hu, qiu]', '[zhou, m1..m2]');

  it('are theirs, one after the other', async () => {
    const { opening } = await readScript(range('胡建国, 邱月英'));
    expect(opening.people.slice(1)).toEqual([
      { person: 'm1', name: '胡建国' },
      { person: 'm2', name: '邱月英' },
    ]);
  });

  it.each(['胡建国', '胡建国, 邱月英, 史文'])('are as many as they are: %s', async (names) => {
    const { problems } = await checkScript(range(names));
    expect(problems[0]).toMatchObject({ code: 'script.names-count', numbers: { range: 'm1..m2', ids: 2 } });
  });
});
