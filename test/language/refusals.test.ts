// Every refusal, in every language: said in full, with its numbers and its source.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageId, language } from 'yishi/language';
import { formProblem, type Written } from '../../src/form.js';
import { refuse } from '../../src/parts/command.js';
import { parse } from '../../src/procedure/decide.js';
import type { Refusal, RefusalCode } from '../../src/procedure/vocabulary.js';
import { expectClean } from './clean.js';
import { named } from './fixtures/moments.js';
import { refusals } from './fixtures/samples.js';

const codes = Object.keys(refusals) as RefusalCode[];

/** The refusals of one code; the key chose the numbers that belong to it. */
const samplesOf = (code: RefusalCode): Refusal[] => refusals[code].map((numbers) => refuse(code, numbers as never));

const said = (id: LanguageId, refusal: Refusal): string => language(id).refusal(refusal, named);

describe.each(LANGUAGES)('refusals in %s', (id) => {
  it.each(codes)('%s is a plain sentence', (code) => {
    for (const refusal of samplesOf(code)) {
      const sentence = said(id, refusal);
      expectClean(sentence, id);
      expect(sentence.length).toBeGreaterThan(8);
      expect(sentence).toMatch(/[.。]$/);
      if (/[.-]/.test(code)) expect(sentence).not.toContain(code);
      expect(language(id).refusal(refusal)).not.toMatch(/undefined|NaN/);
    }
  });

  it('says what differs differently', () => {
    for (const code of codes) {
      const sentences = samplesOf(code).map((refusal) => said(id, refusal));
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('gives every count it was given', () => {
    for (const code of codes) {
      for (const refusal of samplesOf(code)) {
        const counts = Object.entries(refusal.numbers).filter(
          ([name, value]) =>
            typeof value === 'number' &&
            !/num|den|max|budget|amount|money|received|asked|from|to|planned|secured|price|together|area|parking/.test(
              name,
            ),
        );
        for (const [, value] of counts)
          if (value !== 0 && value !== 1) expect(said(id, refusal)).toContain(String(value));
      }
    }
  });
});

describe('a refusal', () => {
  it('names people and items where names are given, and ids where not', () => {
    const refusal = refuse('recused', { item: 'lift', person: 'wang' });
    expect(language('zh-Hans').refusal(refusal, named)).toBe('王芳应就“加装电梯”回避，不得参与此项。');
    expect(language('en').refusal(refusal)).toBe('wang is recused from “lift” and takes no part in this.');
  });

  it('ends with the source of the rule where there is one', () => {
    const source = { zh: '《中华人民共和国城市居民委员会组织法》（2025年修订）第三十二条', en: 'Organic Law, art. 32' };
    const refusal = refuse('stakeholder.not-invited', { persons: ['wang'] }, source);
    expect(language('zh-Hans').refusal(refusal, named)).toMatch(/再召集。（依据：《.+》（2025年修订）第三十二条）$/);
    expect(language('en').refusal(refusal, named)).toContain(`again. (Source: ${source.en})`);
  });

  it('prints money in yuan, exactly', () => {
    const refusal = refuse('project.underfunded', { project: 'p1', budget: 38_000_005, secured: 12_345_678 });
    expect(language('en').refusal(refusal, named)).toContain(
      'needs ¥380,000.05 and has ¥123,456.78 secured; ¥256,543.27 more',
    );
    expect(language('zh-Hans').refusal(refusal, named)).toContain(
      '预算380,000.05元，已落实123,456.78元，还差256,543.27元',
    );
  });

  it('says who is missing to a quorum', () => {
    const refusal = refuse('quorum.missing', { members: 12, present: 3, needed: 8 });
    expect(language('zh-Hans').refusal(refusal)).toContain('应到12人，实到3人，须到8人方可开会，还差5人');
    expect(language('en').refusal(refusal)).toContain('3 of 12 members are present and 8 are needed; 5 more');
  });

  it('prints moments in the consultation’s zone', () => {
    const refusal = refuse('notice.running', { opens: '2026-03-17T02:00:00.000Z' });
    expect(language('zh-Hans').refusal(refusal, named)).toContain('2026年3月17日 10:00');
    expect(language('en').refusal(refusal, named)).toContain('17 March 2026, 10:00');
    expect(language('en').refusal(refusal)).toContain('17 March 2026, 02:00 UTC');
  });
});

describe.each(LANGUAGES)('what is malformed in %s', (id) => {
  const problem = (as: Written | 'other') =>
    said(id, refuse('malformed', { problems: [formProblem('form.written', { name: 'topic', as })] }));

  it('says what would be right, never a pattern', () => {
    const refusal = parse('round.call', {
      form: 'session',
      items: ['a b'],
      opens: 'tomorrow',
      invited: [],
      required: [],
    });
    if (!('refusal' in refusal)) throw new Error('it is malformed');
    const sentence = said(id, refusal.refusal);
    expect(sentence).not.toMatch(/[\\^$]|\{\d/);
    expect(sentence).toContain('2026-03-01T08:00:00.000Z');
    expect(sentence).toContain('128');
    expect(problem('sha-256')).toContain('64');
    expect(problem('other')).not.toMatch(/undefined/);
  });

  it('calls the fields of a command as its form does, those of no command as they are written', () => {
    const problems = ['people.1.name', 'text', 'nowhere'].map((name) => formProblem('form.empty', { name }));
    const sentence = said(id, refuse('malformed', { problems, type: 'people.admit' }));
    const words = {
      'zh-Hans': ['“姓名（第2项）”', '“内容”', '“nowhere”'],
      'zh-Hant': ['“姓名（第2項）”', '“內容”', '“nowhere”'],
      en: ['“name (no. 2)”', '“text”', '“nowhere”'],
    };
    for (const word of words[id]) expect(sentence).toContain(word);
    expect(said(id, refuse('malformed', { problems }))).toContain('“people.1.name”');
  });

  it('says when something is empty, or reserved', () => {
    const empty = refuse('malformed', { problems: [formProblem('form.empty', { name: 'topic' })] });
    expect(said(id, empty)).toMatch(/不能[为為]空|must not be empty/);
    expect(problem('unreserved')).toMatch(/保留的[词詞]|reserved word/);
  });

  it('says when nobody is named, and has words for what is no command', () => {
    expect(said(id, refuse('stranger', { person: '' }))).toMatch(/没有写明由谁办理|沒有寫明由誰辦理|Nobody is named/);
    for (const type of ['record.purge', 'record.archive', 'record.publication'])
      expect(said(id, refuse('not-yours', { type, roles: ['convener'] }))).not.toContain('record.');
  });
});
