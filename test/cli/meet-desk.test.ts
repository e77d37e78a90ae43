// The desk of `yishi meet` without a terminal: what keys and lines come to, and what the screen shows at every size and in every language.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { unopened } from 'yishi';
import { LANGUAGES, type LanguageId, language } from 'yishi/language';
import { playScript, type Recorded, readScript } from 'yishi/script';
import { KEYS, LEADS, lettersFor } from '../../examples/cli/meet/keys.js';
import { lettersOf } from '../../examples/cli/meet/letters.js';
import { type Line, readLine } from '../../examples/cli/meet/line.js';
import { screenOf } from '../../examples/cli/meet/screen.js';
import { ordered, seenIn } from '../../examples/cli/meet/seen.js';
import { begin, type Effect, type Event, type Model, type Room } from '../../examples/cli/meet/state.js';
import { step } from '../../examples/cli/meet/step.js';
import { edited, type Key, typed } from '../../examples/cli/meet/typed.js';
import { widthOf } from '../../examples/cli/print/width.js';
import { wordsIn } from '../../examples/cli/words/words.js';
import { meeting, root } from './cli.js';

const roomIn = (id: LanguageId): Room => ({ language: language(id), letters: lettersOf, words: wordsIn(id).meet });
const chinese = roomIn('zh-Hans');

/** What a script leaves once this holds for the first time. */
async function recordedUntil(text: string, stop: (recorded: readonly Recorded[]) => boolean): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const lines = text.split('\n').filter((line) => !line.startsWith('不予受理'));
  const script = await readScript(lines.join('\n'), { file: 'lift' });
  await playScript(script, {
    watch: (answered) => void recorded.push(...answered.flatMap((one) => one.recorded)),
    until: () => stop(recorded),
  });
  return recorded;
}

const modelOf = (recorded: readonly Recorded[], columns = 80, rows = 24): Model => {
  const now = recorded.at(-1)?.after ?? unopened('x');
  return begin(seenIn(recorded, now, chinese), now.context.at, columns, rows);
};

const key = (name: Key['name']): Key => ({ name, text: '' });
const types = (text: string): Key => ({ name: 'text', text });

/** Keys one after the other, and what the last of them asked for. */
function pressed(model: Model, keys: readonly Key[], room = chinese): { model: Model; effect?: Effect } {
  let now: { model: Model; effect?: Effect } = { model };
  for (const one of keys) now = step(now.model, { is: 'key', key: one }, room);
  return now;
}

const screenText = (model: Model, room = chinese): string =>
  screenOf(model, room)
    .rows.map((row) => row.map(({ text }) => text).join(''))
    .join('\n');

let lift = '';
let speaking: Recorded[] = [];
let session: Recorded[] = [];
let polling: Recorded[] = [];
let inSession: Model;

const isOf = (type: string, times: number) => (recorded: readonly Recorded[]) =>
  recorded.filter(({ fact }) => fact.type === type).length >= times;

beforeAll(async () => {
  lift = readFileSync(meeting('heping-road-lift'), 'utf8');
  speaking = await recordedUntil(lift, isOf('floor.grant', 1));
  // Sun has spoken, and Zhu and Chen wait.
  session = await recordedUntil(lift, isOf('floor.request', 3));
  polling = await recordedUntil(lift, isOf('ballot.cast', 5));
  inSession = modelOf(session);
});

describe('a line', () => {
  const read = (text: string): Line => readLine(text, inSession.seen, chinese, inSession.moment);

  it.each<[string, Line]>([
    ['到 301', { draft: { type: 'attendance.check-in', fields: { person: 'huang' } } }],
    ['301 到', { draft: { type: 'attendance.check-in', fields: { person: 'huang' } } }],
    ['in 3-301', { draft: { type: 'attendance.check-in', fields: { person: '3-301' } }, unsure: '3-301' }],
    ['走 cgy', { draft: { type: 'attendance.check-out', fields: { person: 'chen' } } }],
    ['举手 陈桂英 反对', { draft: { type: 'floor.request', by: 'chen', fields: { stance: 'against' } } }],
    ['陈桂英 举手 反对', { draft: { type: 'floor.request', by: 'chen', fields: { stance: 'against' } } }],
    ['hand chen against', { draft: { type: 'floor.request', by: 'chen', fields: { stance: 'against' } } }],
    // Nobody of that name: the form asks who it is.
    [
      '举手 王大锤 反对',
      { draft: { type: 'floor.request', by: '王大锤', fields: { stance: 'against' } }, unsure: '王大锤' },
    ],
    ['举手 陈桂英 反对 快点', { unread: '快点', type: 'floor.request' }],
    ['请 朱文斌', { draft: { type: 'floor.grant', fields: { person: 'zhu' } } }],
    ['+10m', { go: '+10m' }],
    ['+1d 2h', { go: '+1d2h' }],
    ['14:35', { go: '2026-03-20 14:35' }],
    ['9：05', { go: '2026-03-20 09:05' }],
    ['2026-03-20 14:35', { go: '2026-03-20 14:35' }],
    ['zm 附注: 今晚到此为止。', { script: 'zhou 附注: 今晚到此为止。' }],
    ['2026-03-20 14:35 cgy 反对: 我不同意', { script: '2026-03-20 14:35 chen 反对: 我不同意' }],
    ['{ 做: 附注, 由: zm, 内容: 好 }', { script: '{ 做: 附注, 由: zm, 内容: 好 }' }],
    [
      '到 301 302 m01..m12',
      {
        script: '- { do: attendance.check-in, by: "sun", each: ["huang","zhou","m01..m12"], with: { person: $each } }',
      },
    ],
  ])('%s', (text, meant) => {
    expect(read(text)).toEqual(meant);
  });

  it('of a word that is no act tells the nearest', () => {
    expect(read('签道 301')).toEqual({ unknown: '签道', near: expect.arrayContaining(['签到']) });
    expect(read('\u001b[2J')).toMatchObject({ unknown: '\u001b[2J' });
  });

  it('of a paper ballot says whose, what and its number; of one thing to vote on nobody has to say which', () => {
    const { seen, moment } = modelOf(polling);
    expect(readLine('票 201 赞成 P07', seen, chinese, moment)).toEqual({
      draft: { type: 'ballot.cast', by: 'wang', fields: { choices: { lift: 'for' }, paper: 'P07' } },
    });
  });
});

describe('a key', () => {
  it('does what is suggested and wholly known', () => {
    const { effect } = pressed(inSession, [key('enter')]);
    const text = '- { do: floor.grant, by: "m01", with: { "person": "chen" } }';
    expect(effect).toEqual({ do: 'act', type: 'floor.grant', text, once: true });
  });

  it('asks for what is still to be said of it', () => {
    const { model } = pressed(modelOf(speaking), [key('enter')]);
    expect(model.mode.at).toBe('form');
    expect(screenText(model)).toMatch(/发言人 \* +孙德胜\n› 用时 \*/);
  });

  it('opens the form of its act, which asks for it once all is said', () => {
    const { model, effect } = pressed(inSession, [types('i'), types('huang'), key('enter')]);
    expect(effect).toMatchObject({ do: 'act', type: 'attendance.check-in', once: false });
    expect(effect?.do === 'act' && effect.text).toBe(
      '- { do: attendance.check-in, by: "sun", with: { "person": "huang" } }',
    );
    expect(model.busy).toBe(true);
  });

  it('is told why its act cannot be asked for now', () => {
    const { model } = pressed(modelOf(speaking), [types('g')]);
    expect(model.message).toMatchObject({ kind: 'refused', text: expect.stringContaining('准许发言') });
  });

  it('of two who may be meant marks one, and takes neither before', () => {
    const asked = pressed(inSession, [types('i'), types('陈'), key('enter')]);
    expect(asked.effect).toMatchObject({ do: 'act' });
    const two = pressed(inSession, [types('i'), types('吴'), key('enter')]);
    expect(two.effect).toBeUndefined();
    expect(screenText(two.model)).toMatch(/“吴”不止一位/);
    const one = pressed(two.model, [key('down'), key('down'), key('enter')]);
    expect(one.effect).toMatchObject({ do: 'act' });
  });

  it('is of no desk that is still being written to', () => {
    const { model } = pressed(inSession, [types('i'), types('huang'), key('enter')]);
    expect(pressed(model, [types('o')]).model).toBe(model);
  });

  it('takes a line back as it was typed where it is refused, and empties it once it is done', () => {
    const sent = pressed(inSession, [types(':'), types('到 301'), key('enter')]).model;
    const no: Event = { is: 'went', went: { refused: '不行' }, told: '不行' };
    expect(step(sent, no, chinese).model.line?.text).toBe('到 301');
    const yes: Event = { is: 'went', went: { recorded: [] }, told: '好' };
    expect(step(sent, yes, chinese).model.line).toBeUndefined();
  });

  it('is answered for as long as no other is pressed, whatever is written elsewhere meanwhile', () => {
    const sent = pressed(inSession, [types(':'), types('到 301'), key('enter')]).model;
    const news: Event = { is: 'news', text: '另一处记入了1条。' };
    for (const [went, mark] of [
      [{ recorded: [] }, '✓'],
      [{ refused: '不行' }, '✗'],
    ] as const) {
      const now = step(step(sent, { is: 'went', went, told: '黄志勇签到' }, chinese).model, news, chinese).model;
      expect(screenText(now)).toMatch(new RegExp(`^${mark} 黄志勇签到\\n· 另一处记入了1条。$`, 'm'));
    }
    const before = step(sent, news, chinese).model;
    const after = step(before, { is: 'went', went: { recorded: [] }, told: '黄志勇签到' }, chinese).model;
    expect(screenText(after)).not.toContain('另一处');
    expect(screenText(pressed(after, [key('escape')]).model)).not.toContain('黄志勇签到');
  });

  it('leaves a form without a trace', () => {
    const { model, effect } = pressed(inSession, [types('i'), types('huang'), key('escape')]);
    expect({ mode: model.mode, effect }).toEqual({ mode: { at: 'desk' }, effect: undefined });
  });
});

describe('the keys', () => {
  it('are each of one act, and of nothing that leads elsewhere', () => {
    const all = [...Object.values(KEYS), ...Object.values(LEADS)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are told of in the documents', () => {
    for (const file of ['docs/meet.md', 'docs/meet.zh-CN.md']) {
      const table = readFileSync(`${root}${file}`, 'utf8').match(/^\| `\S` .*\|$/gm) ?? [];
      const told = table.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\S)`/g)].map(([, one]) => one));
      expect(told.sort()).toEqual([...Object.values(KEYS), ...Object.values(LEADS)].sort());
    }
  });

  it('of the others are letters that nobody else has', () => {
    const letters = lettersFor(ordered(inSession.seen).map(({ type }) => type));
    expect(new Set(letters.values()).size).toBe(letters.size);
  });
});

describe('the screen', () => {
  const modes: readonly (readonly Key[])[] = [
    [],
    [types('a')],
    [types('a'), key('page-down'), key('page-down'), key('page-down')],
    [types('b')],
    [types('l')],
    [types('l'), key('page-up')],
    [types('d')],
    [types('?')],
    [types('m'), types('段永平')],
    [types('i'), types('吴')],
    [types(':'), types('到 '.repeat(200))],
  ];

  it.each(LANGUAGES)('in %s fits at every size: no row is wider, none is cut within a sign', (id) => {
    const room = roomIn(id);
    for (const recorded of [session, polling])
      for (const [columns, rows] of [
        [80, 24],
        [60, 16],
        [33, 9],
        [132, 50],
      ] as const)
        for (const keys of modes) {
          const { model } = pressed(modelOf(recorded, columns, rows), keys, room);
          const screen = screenOf(model, room);
          expect(screen.rows.length).toBeLessThanOrEqual(rows - 1);
          for (const row of screen.rows) {
            const text = row.map((one) => one.text).join('');
            expect(widthOf(text), text).toBeLessThanOrEqual(columns);
          }
          if (screen.cursor) expect(screen.cursor.x).toBeLessThan(columns);
        }
  });

  it('says who speaks, how long they may go on, and who is next and why', () => {
    const text = screenText(inSession);
    expect(text).toMatch(/下一位：/);
    expect(text).toContain('议事协商：会议进行中');
  });

  it('while a vote is under way tells turnout and what is needed, and nowhere a choice', () => {
    const model = modelOf(polling);
    for (const keys of modes) expect(screenText(pressed(model, keys).model)).not.toMatch(/赞成[。；，]|（赞成）投票/);
    const log = screenText(pressed(model, [types('l')]).model);
    expect(log).toMatch(/投票（/);
    expect(log).not.toMatch(/投票.*赞成/);
    expect(screenText(model)).toMatch(/已参与/);
  });

  it('lets no sign through that a terminal obeys', async () => {
    const hostile = '\\u001b[2J\\u001b]0;x\\u0007\\u202e<b>';
    const text = lift
      .replace('加装电梯及费用分摊', `"${hostile}"`)
      .replace('协商: 和平路社区 3 栋 3 单元加装电梯协商（构造示例）', `协商: "${hostile}${'长'.repeat(150)}"`);
    const recorded = await recordedUntil(text, isOf('floor.request', 1));
    for (const keys of modes) {
      const shown = screenText(pressed(modelOf(recorded), keys).model);
      expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
    expect(screenText(modelOf(recorded))).toContain('␛[2J');
  });
});

describe('a line that is typed', () => {
  it('is edited sign by sign, as they are seen', () => {
    const family = '👨‍👩‍👧';
    const line = typed(`陈${family}`);
    expect(line.at).toBe(2);
    expect(edited(line, key('backspace'))).toEqual({ text: '陈', at: 1 });
    expect(edited({ ...line, at: 1 }, types('桂'))).toEqual({ text: `陈桂${family}`, at: 2 });
  });

  it('takes no sign that is no letter, and stays a line', () => {
    expect(edited(typed(''), types('a\nb\u001b[2J\u0000'))?.text).toBe('a b[2J');
  });
});
