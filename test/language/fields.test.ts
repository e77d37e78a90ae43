// A word for every field and every choice of every command, in every language; and no two that could be taken for each other.
import { describe, expect, it } from 'vitest';
import { charters } from 'yishi/charters';
import { LANGUAGES, language } from 'yishi/language';
import { catalogue } from '../../src/language/catalogue.js';
import { saidOf } from '../../src/language/fields.js';
import { consultation } from '../../src/procedure/chart.js';
import { community } from '../../src/procedure/community.js';
import { fieldsIn, shapeOf } from '../../src/procedure/shapes.js';

const declared = Object.values({ ...community.commands, ...consultation.commands });

/** Every field with its command. */
const all = declared.flatMap((command) => shapeOf(command).map((field) => ({ command, type: command.type, field })));

/** Words that stand for several things, with what they stand for. */
function shared(said: readonly (readonly [word: string, thing: string])[]): [string, string[]][] {
  const things = new Map<string, Set<string>>();
  for (const [word, thing] of said) things.set(word, (things.get(word) ?? new Set()).add(thing));
  return [...things].flatMap(([word, found]) => (found.size > 1 ? [[word, [...found]]] : []));
}

it('are read off the declarations of both charts', () => {
  expect(declared.length).toBeGreaterThan(300);
  expect(all.length).toBeGreaterThan(1000);
});

describe.each(LANGUAGES)('the words of %s', (id) => {
  const said = language(id);
  const { fields, choices } = catalogue[id].fields;

  it('name every field of every command', () => {
    const missing = all.filter(({ type, field: { path } }) => saidOf(fields, type, path) === undefined);
    expect(missing.map(({ type, field }) => `${type} ${field.path}`)).toEqual([]);
  });

  it('name every choice of every field', () => {
    const missing = all.flatMap(({ type, field: { path, choices: may } }) =>
      may
        .filter((value) => !Object.hasOwn(saidOf(choices, type, path) ?? {}, value))
        .map((value) => `${type} ${path} ${value}`),
    );
    expect(missing).toEqual([]);
  });

  it('name every channel that a charter of the package has by a word of ours', () => {
    const channels = charters().flatMap(({ topics, vote }) => [...(topics?.channels ?? []), ...(vote?.channels ?? [])]);
    for (const channel of channels.filter((one) => /^[a-z-]+$/.test(one)))
      expect(saidOf(choices, 'ballot.cast', 'channel')).toHaveProperty(channel);
  });

  it('never call two fields of one command the same', () => {
    for (const command of declared)
      expect({
        type: command.type,
        shared: shared(shapeOf(command).map(({ path, key }) => [said.field(command.type, path), key])),
      }).toEqual({ type: command.type, shared: [] });
  });

  it('never call a field by what is another’s key beside it', () => {
    const taken = declared.flatMap((command) =>
      ['', ...shapeOf(command).map(({ path }) => path)].flatMap((inside) => {
        const beside = fieldsIn(shapeOf(command), inside);
        return beside
          .filter(({ path, key }) => {
            const word = said.field(command.type, path);
            return beside.some((other) => other.key !== key && other.key === word);
          })
          .map(({ path }) => `${command.type} ${path}`);
      }),
    );
    expect(taken).toEqual([]);
  });

  it('never call two choices of one field the same', () => {
    for (const { type, field } of all)
      expect({
        field: `${type} ${field.path}`,
        shared: shared(field.choices.map((value) => [said.chosen(type, field.path, value), String(value)])),
      }).toEqual({ field: `${type} ${field.path}`, shared: [] });
  });

  it('say nothing of a field or a command that there is none of', () => {
    const used = new Set(
      all.flatMap(({ type, field: { path } }) => {
        const keys = path.split('.');
        return [`${type} `, `${type.split('.')[0]} `, ''].flatMap((scope) =>
          keys.map((_, from) => scope + keys.slice(from).join('.')),
        );
      }),
    );
    expect(Object.keys({ ...fields, ...choices }).filter((address) => !used.has(address))).toEqual([]);
  });

  it('are words and no sentences', () => {
    for (const [address, word] of Object.entries(fields)) {
      expect(word.length, address).toBeGreaterThan(0);
      expect(word.length, address).toBeLessThan(id === 'en' ? 26 : 10);
      expect(word, address).not.toMatch(/[。，；：.,;:]/);
    }
  });

  it('have each their address in every language', () => {
    const { fields: first, choices: chosen } = catalogue['zh-Hans'].fields;
    expect(Object.keys(fields)).toEqual(Object.keys(first));
    expect(Object.keys(choices)).toEqual(Object.keys(chosen));
  });
});

describe('a field', () => {
  const zh = language('zh-Hans');

  it('has another word in another command, and inside of another field', () => {
    expect(zh.field('office.hand-over', 'to')).toBe('接任人');
    expect(zh.field('proxy.grant', 'to')).toBe('受托人');
    expect(zh.field('consultation.open', 'people.name')).toBe('姓名');
    expect(zh.field('notice.post', 'attachment.name')).toBe('文件名');
  });

  it('that nobody has heard of is called by its key, and a choice as it is', () => {
    expect(zh.field('bicycle.park', 'shed')).toBe('shed');
    expect(zh.chosen('ballot.cast', 'channel', '微信群')).toBe('微信群');
    expect(zh.chosen('motion.move', 'kind', 'constructor')).toBe('constructor');
  });

  it('that is a yes or a no is answered in words', () => {
    expect([zh.chosen('roll.enter', 'more', true), language('en').chosen('roll.enter', 'more', false)]).toEqual([
      '是',
      'no',
    ]);
  });
});
