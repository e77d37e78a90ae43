// yishi help: a page for every command of a consultation and of a community, whatever it is called by, beside the help of the program's own.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, language } from 'yishi/language';
import { charts, guideOf } from '../../examples/cli/guide/guide.js';
import { wordsIn } from '../../examples/cli/words/words.js';
import { yishi } from './cli.js';

const declared = charts.flatMap(({ commands }) => Object.values(commands));

describe.each(LANGUAGES)('the page of a command in %s', (id) => {
  const said = language(id);
  const words = wordsIn(id).guide;

  test('says who, where and what for every command there is, and nothing by its key', () => {
    for (const command of declared) {
      const page = guideOf(command, said, words);
      expect(page.name, page.type).toBeTruthy();
      expect(page.where, page.type).toMatch(/\S/);
      expect(page.who.length, page.type).toBeGreaterThan(0);
      expect(JSON.stringify(page), page.type).not.toMatch(/undefined|\[object|NaN/);
      if (id !== 'en')
        for (const { word, path } of page.fields) expect(word, `${page.type} ${path}`).toMatch(/\p{Script=Han}/u);
    }
  });

  test('has an example of nearly every command, in its words', () => {
    const pages = declared.map((command) => guideOf(command, said, words));
    const without = pages.filter(({ example }) => example === undefined);
    expect(without.length).toBeLessThan(12);
    for (const { name, example } of pages) if (example) expect(example).toContain(` ${name}`);
  });

  test('is the same to the letter', async () => {
    for (const type of ['ballot.cast', 'round.call', 'need.post']) {
      const { code, out, err } = await yishi('help', type, '--lang', id);
      expect([code, err]).toEqual([0, '']);
      if (id !== 'zh-Hant') await expect(out).toMatchFileSnapshot(`expected/help.${type}.${id}.txt`);
    }
  });
});

describe('a command', () => {
  test('is found by its type, its name and what else it is called, in any language', async () => {
    const page = (await yishi('help', 'ballot.cast', '--lang', 'zh-Hans')).out;
    for (const word of [['投票'], ['表决'], ['cast', 'a', 'ballot'], ['BALLOT.CAST']])
      expect((await yishi('help', ...word, '--lang', 'zh-Hans')).out).toBe(page);
  });

  test('shows each choice by its word and as it is, what may be left out, and an act as a script has it', async () => {
    const { out } = await yishi('help', '举手', '--lang', 'zh-Hans');
    expect(out).toContain('举手 show-of-hands、不记名投票 secret-paper');
    expect(out).toContain('可以不写');
    expect(out).toMatch(/- \S+ 录入计数: \{ 事项: \S+, 方式: 举手, 赞成: \d+/);
  });

  test('is data for programs', async () => {
    const { out } = await yishi('help', '投票', '--json');
    expect(JSON.parse(out)).toMatchObject({
      type: 'ballot.cast',
      fields: expect.arrayContaining([
        expect.objectContaining({
          path: 'choices',
          needed: true,
          choices: expect.arrayContaining([{ value: 'for', word: 'for' }]),
        }),
      ]),
    });
  });
});

describe('a word', () => {
  test('that may be several is asked back with each of them', async () => {
    const { code, out } = await yishi('help', '答复', '--lang', 'zh-Hans');
    expect(code).toBe(0);
    for (const type of ['item.settle', 'callout.settle', 'objection.reply', 'need.meet']) expect(out).toContain(type);
    const { out: data } = await yishi('help', '答复', '--json');
    expect(JSON.parse(data).several.length).toBeGreaterThan(3);
  });

  test('that names nothing is told with what is nearest, of both kinds of commands', async () => {
    const near = await yishi('help', '投漂', '--lang', 'zh-Hans');
    expect([near.code, near.out]).toEqual([2, '']);
    expect(near.err).toContain('是不是要找“投票”');
    expect((await yishi('help', 'runn', '--lang', 'en')).err).toContain('did you mean run');
    expect((await yishi('help', 'balot.cast', '--lang', 'en')).err).toContain('did you mean ballot.cast');
    expect((await yishi('help', 'xyzzyxyzzy', '--lang', 'en')).err).toContain('there is nothing called xyzzyxyzzy');
  });
});

describe('a command of the program', () => {
  test('has its help as before, and so has the program', async () => {
    const [asked, flagged] = [await yishi('help', 'run', '--lang', 'en'), await yishi('run', '--help', '--lang', 'en')];
    expect(asked.out).toBe(flagged.out);
    expect(asked.out).toContain('--resume');
    expect((await yishi('help', '--lang', 'en')).out).toBe((await yishi('--help', '--lang', 'en')).out);
  });
});
