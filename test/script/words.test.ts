// Words read back: in any of the languages, as the engine has them, or as people call things; and what is asked back.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, language } from 'yishi/language';
import { decisionRules } from 'yishi/law';
import { OFFICES } from '../../src/charters/roles.js';
import { catalogue } from '../../src/language/catalogue.js';
import { consultation } from '../../src/procedure/chart.js';
import { community } from '../../src/procedure/community.js';
import { shapeOf } from '../../src/procedure/shapes.js';
import { examineScript } from '../../src/script/read.js';
import { answerRead, choiceRead, commandRead, fieldRead, officeRead, ruleRead } from '../../src/script/words.js';

const charts = [consultation, community];
const declared = charts.flatMap(({ commands }) => Object.values(commands));

const told = (type: string) => {
  const command = consultation.commands[type];
  if (!command) throw new Error(type);
  return command;
};

/** Where the keys of a field stand: inside of another, or of the command. */
const insideOf = (path: string): string => path.split('.').slice(0, -1).join('.');

describe('a command', () => {
  it('is read by its type and by its name in every language', () => {
    for (const chart of charts)
      for (const type of Object.keys(chart.commands)) {
        expect(commandRead(chart, type)).toEqual({ is: type });
        for (const id of LANGUAGES) {
          const name = language(id).command(type as never); // of both charts, and a consultation's are typed
          expect({ name, ...commandRead(chart, name) }).toEqual({ name, is: type });
        }
      }
  });

  it.each([
    ['投票', 'ballot.cast'],
    ['举手', 'tally.enter'],
    ['签到', 'attendance.check-in'],
    ['公告', 'notice.post'],
    ['业主公告', 'notice.post'],
    ['计票', 'count.make'],
    ['公示', 'result.post'],
    ['召集', 'round.call'],
    ['开会', 'session.open'],
    ['流会', 'session.fail'],
    ['提方案', 'option.propose'],
    ['修正', 'option.amend'],
    ['排序', 'ranking.cast'],
    ['异议', 'objection.file'],
    ['簽到', 'attendance.check-in'],
    ['Cast a ballot', 'ballot.cast'],
    ['ＢＡＬＬＯＴ.ｃａｓｔ', 'ballot.cast'],
  ])('is read from what people call it: %s', (word, type) => {
    expect(commandRead(consultation, word)).toEqual({ is: type });
  });

  it('that may be several is asked back: what is answered hangs on where the consultation stands', () => {
    expect(commandRead(consultation, '答复')).toEqual({
      among: expect.arrayContaining(['item.settle', 'callout.settle', 'objection.reply']),
    });
  });

  it('has no other name that stands for several, but for these', () => {
    const several = charts.map((chart) => {
      const others = LANGUAGES.flatMap((id) => Object.entries(catalogue[id].fields.synonyms.commands));
      const words = others.flatMap(([type, list]) => (Object.hasOwn(chart.commands, type) ? list : []));
      return [...new Set(words.filter((word) => 'among' in commandRead(chart, word)))].sort();
    });
    expect(several).toEqual([
      ['confirm', 'reply', 'second', '答复', '答覆', '确认', '確認'].sort(),
      ['confirm', '答复', '答覆', '确认', '確認'].sort(),
    ]);
  });

  it('is never called by another name that is another’s own', () => {
    for (const chart of charts)
      for (const id of LANGUAGES)
        for (const [type, words] of Object.entries(catalogue[id].fields.synonyms.commands)) {
          if (!Object.hasOwn(chart.commands, type)) continue;
          for (const word of words) {
            const read = commandRead(chart, word);
            expect({ word, to: 'is' in read ? read.is : 'among' in read && read.among.includes(type) }).toEqual({
              word,
              to: 'is' in read ? type : true,
            });
          }
        }
  });

  it('that there is none of is told with what is nearest, in the script it was written in', () => {
    expect(commandRead(consultation, 'balot.cast')).toEqual({ near: ['ballot.cast'] });
    expect(commandRead(consultation, '投漂')).toEqual({ near: ['投票'] });
    expect(commandRead(consultation, 'xyzzy')).toEqual({ near: [] });
    expect(commandRead(consultation, '')).toEqual({ near: [] });
    expect(commandRead(consultation, 'constructor')).toEqual({ near: [] });
  });
});

describe('a field', () => {
  it('is read by its key and by its word in every language, in every command', () => {
    for (const command of declared)
      for (const { path, key } of shapeOf(command)) {
        const inside = insideOf(path);
        expect(fieldRead(command, key, inside)).toEqual({ is: key });
        for (const id of LANGUAGES) {
          const word = language(id).field(command.type, path);
          expect({ word, ...fieldRead(command, word, inside) }).toEqual({ word, is: key });
        }
      }
  });

  it('is read from what people call it, and from nothing that is no field of it', () => {
    expect(fieldRead(told('round.call'), '开会')).toEqual({ is: 'opens' });
    expect(fieldRead(told('option.propose'), '名称')).toEqual({ is: 'title' });
    expect(fieldRead(told('agenda.set'), '费用', 'items.options')).toEqual({ is: 'cost' });
    expect(fieldRead(told('agenda.set'), '费用')).not.toHaveProperty('is');
    expect(fieldRead(told('ballot.cast'), '渠到')).toEqual({ near: ['渠道'] });
  });
});

describe('a choice', () => {
  it('is read as it is and by its word in every language', () => {
    for (const command of declared)
      for (const { path, choices } of shapeOf(command))
        for (const value of choices) {
          expect(choiceRead(command, path, String(value))).toEqual({ is: value });
          for (const id of LANGUAGES) {
            const word = language(id).chosen(command.type, path, value);
            expect({ type: command.type, word, ...choiceRead(command, path, word) }).toEqual({
              type: command.type,
              word,
              is: value,
            });
          }
        }
  });

  it('is read as people say it, and what is open stands where nobody knows it', () => {
    expect(choiceRead(told('ballot.cast'), 'choices', '同意')).toEqual({ is: 'for' });
    expect(choiceRead(told('ballot.cast'), 'channel', '舉手')).toEqual({ is: 'show-of-hands' });
    expect(choiceRead(told('ballot.cast'), 'channel', '坝坝会上')).toHaveProperty('near');
    expect(choiceRead(told('tally.enter'), 'form', '无记名')).toEqual({ is: 'secret-paper' });
    expect(choiceRead(told('external.enter'), 'figures.areaDecimals', '三位')).toEqual({ is: 3 });
  });

  it('of a yes or a no is read, too', () => {
    expect([answerRead('是'), answerRead('否'), answerRead('Yes')]).toEqual([
      { is: true },
      { is: false },
      { is: true },
    ]);
  });
});

describe('an office', () => {
  it('is read in every language', () => {
    for (const office of OFFICES)
      for (const id of LANGUAGES) expect(officeRead(language(id).role(office))).toEqual({ is: office });
    expect(officeRead('监票员')).toEqual({ is: 'scrutineer' });
    expect(officeRead('计票仁')).toEqual({ near: ['计票人', '计票', '计票员'] });
  });
});

describe('a rule', () => {
  it('is read by its id and by its title in every language', () => {
    for (const { id, title } of decisionRules())
      for (const one of LANGUAGES) expect(ruleRead(language(one).text(title))).toEqual({ is: id });
    expect(ruleRead('过半数')).toEqual({ is: 'simple-majority' });
  });

  it('of the charter goes by its own title', () => {
    const own = { id: 'court', title: { zh: '院坝三分之二', en: 'two thirds of the courtyard' } };
    expect(ruleRead('院坝三分之二', [own])).toEqual({ is: 'court' });
  });
});

it('an English command of several words is read, and the nearest is found by its words', async () => {
  const text = (act: string) =>
    `title: T\nseed: s\ncharter: quick-poll\nat: 2026-04-11 19:30\npeople: [{ id: wang }]\nbodies: [{ id: group, kind: k, name: G, members: [wang] }]\noffices: { convener: wang }\nitems: [{ item: lamp, title: Lamp, route: [{ body: group, rule: simple-majority }], becomes: opinion }]\nacts:\n  - ${act}\n`;
  const told = async (act: string) => {
    const { script, problems } = await examineScript(text(act));
    return [script.acts[0]?.type, ...problems.flatMap((one) => ('near' in one.numbers ? one.numbers.near : one.code))];
  };
  expect(await told('wang cast a ballot: { choices: { lamp: for }, channel: online }')).toEqual(['ballot.cast']);
  expect(await told('wang close the poll')).toEqual(['poll.close']);
  expect(await told('wang open the polls')).toEqual(['open the polls', 'open the poll', 'reopen the poll']);
  expect(await told('wang post a notice')).toEqual(['post a notice', 'post the notice']);
});
