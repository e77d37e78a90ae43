// The minutes: complete, exact, the same every time, and silent about who voted how.
import { describe, expect, it } from 'vitest';
import { minutes } from 'yishi/documents';
import { LANGUAGES, language } from 'yishi/language';
import { at, council, given, PLACES, staff } from 'yishi/testing';
import { GENESIS, toEntry } from '../../src/engine/chain.js';
import type { Entry } from '../../src/engine/contracts.js';
import { coverage } from '../../src/engine/erasure.js';
import type { Fact } from '../../src/procedure/vocabulary.js';
import { expectClean } from '../language/clean.js';

function chained(facts: readonly Fact[]): Entry[] {
  const entries: Entry[] = [];
  for (const fact of facts)
    entries.push(
      toEntry('c1', fact, entries.at(-1)?.hash ?? GENESIS, { seal: `seal ${fact.seq}`, entry: `salt ${fact.seq}` }),
    );
  return entries;
}

/** The record of a whole consultation, and of one whose owners' vote has been counted. */
const whole = at('closed.done').facts;
const counted = at('vote.counted').facts;

const zh = (record: readonly Entry[] | readonly Fact[]) => minutes(record, { language: 'zh-Hans' });
const en = (record: readonly Entry[] | readonly Fact[]) => minutes(record, { language: 'en' });

/** Lines that say something, without their citations, names of laws and fingerprints. */
const said = (paper: string): string[] =>
  paper
    .split('\n')
    .filter((line) => /^\s*- /.test(line))
    .map((line) =>
      line
        .replace(/《[^》]*》(?:（[^）]*）)?第?[^。，.]*(?:，第二款)?|社区协商议事规则（约定，非法定）/g, 'X')
        .replace(/^\s*- /, ''),
    );

describe.each(LANGUAGES)('minutes in %s', (id) => {
  it.each(PLACES.filter((place) => place !== 'unopened'))('can be made at %s', (place) => {
    const paper = minutes(at(place).facts, { language: id });
    expect(paper).toContain(language(id).place(place));
    expect(paper).not.toMatch(/undefined|NaN|\[object/);
    for (const line of said(paper)) expectClean(line, id);
  });

  it('cite every entry once', () => {
    const paper = minutes(whole, { language: id });
    const body = paper.slice(0, paper.indexOf(`## ${language(id).papers.minutes.sections.items}`));
    const cited = new Set<number>();
    for (const [, first = '', last = first] of body.matchAll(/#(\d+)(?:(?:至| to )#(\d+))?[〕\]]/g)) {
      for (let seq = Number(first); seq <= Number(last); seq += 1) {
        expect(cited.has(seq)).toBe(false);
        cited.add(seq);
      }
    }
    expect(cited.size).toBe(whole.length);
  });

  it('say the same of facts and of the entries made from them', () => {
    const upToVerification = (paper: string) => paper.slice(0, paper.lastIndexOf('##'));
    const fromFacts = upToVerification(minutes(whole, { language: id }));
    expect(upToVerification(minutes(chained(whole), { language: id }))).toBe(fromFacts);
  });
});

describe('the head', () => {
  it('gives title, rules, jurisdiction, and that local rules are not modelled', () => {
    const paper = zh(whole);
    expect(paper).toMatch(/^# “What our courtyard needs”会议记录\n/);
    expect(paper).toContain('- 议事规则：《和平路三段六步协商议事规则（示范）》');
    expect(paper).toContain('- 适用法域：中国；地方另有规定的，从其规定。');
    expect(paper).toContain('- 目前：已办结');
    expect(en(whole)).toContain('- Jurisdiction: China; where local rules ask for more, they prevail.');
  });

  it.each([
    ['script', '【脚本演示】', 'SCRIPTED'],
    ['drill', '【演练】', 'DRILL'],
    ['simulated', '【模拟】', 'SIMULATED'],
  ] as const)('marks a record in mode %s', (mode, mark, englishMark) => {
    const facts = whole.map((fact) =>
      fact.type === 'consultation.open' ? { ...fact, fields: { ...fact.fields, mode } } : fact,
    );
    expect(zh(facts)).toContain(`> **${mark}`);
    expect(en(facts)).toContain(`> **${englishMark}`);
    expect(zh(whole)).not.toContain(mark);
  });
});

describe('attendance', () => {
  it('is given for each meeting, members apart from others', () => {
    expect(zh(whole)).toContain('第1轮协商（会议）：应到9人，签到9人：Councillor c1、');
    expect(zh(whole)).toContain('；列席1人：Officer qian。');
    expect(en(whole)).toContain('Round 1 (session): 9 of 9 members signed in: Councillor c1, ');
  });

  it('keeps the meetings apart, leaves out who was struck, and shows whom somebody came for', () => {
    const meeting = given(at('deliberation.called'))
      .until('2026-03-05T18:00:00.000Z')
      .when('attendance.entrust', { from: 'c3', to: 'r1' }, 'c3')
      .then()
      .whenEach('attendance.check-in', [
        [{ person: 'c1' }, 'c1'],
        [{ person: 'c2' }, 'c2'],
        [{ person: 'r1', proxyFor: 'c3' }, 'r1'],
      ])
      .when('attendance.correct', { person: 'c2', reason: 'It was somebody else' }, staff.recorder)
      .then();
    expect(zh(meeting.facts)).toContain('签到2人：Councillor c1、Resident r1（代Councillor c3）。');
  });
});

describe('people', () => {
  it('are listed in the order in which they signed in', () => {
    const order = ['c7', 'c2', 'c9', 'c1', 'c4', 'c8', 'c3'];
    const meeting = given(at('deliberation.called'))
      .until('2026-03-05T18:00:00.000Z')
      .whenEach(
        'attendance.check-in',
        order.map((person) => [{ person }, person]),
      );
    expect(zh(meeting.facts)).toContain(`签到7人：${order.map((id) => `Councillor ${id}`).join('、')}。`);
  });

  it('who hold an office stand at the head, and those who answer for the minutes sign them', () => {
    expect(zh(whole)).toMatch(/\n- 主持人：.+\n- 记录员：/);
    expect(zh(whole)).toMatch(/## 签字\n\n- 主持人（.+）签字：________\n- 记录员（/);
    expect(en(whole)).toMatch(/## Signatures\n\n- Chair \(.+\), signed: ________\n/);
  });
});

describe('what was decided', () => {
  const amended = given(at('deliberation.session'))
    .when('option.propose', { item: 'lift', option: 'glass', title: 'In glass', text: 'One metre off.' }, 'c1')
    .then()
    .when('option.amend', { item: 'lift', option: 'glass', text: 'Two metres off.' }, 'c1')
    .then()
    .when('options.freeze', { item: 'lift', option: 'glass' }, staff.chair)
    .then();

  it('is printed word for word, with its amendments', () => {
    expect(en(amended.facts)).toContain('“In glass”, in full (amended 1 time): “Two metres off.”');
    expect(zh(amended.facts)).toContain('“In glass”，全文（经1次修改）：“Two metres off.”');
    expect(en(whole)).toMatch(/## Items and decisions[\s\S]+what was adopted is “As proposed”, in full: “/);
  });

  it('stands in the notice too', () => {
    expect(en(counted)).toContain('Put to the vote on “A lift for unit 3”: the option “As proposed”, in full: “');
  });
});

describe('a vote', () => {
  it('gives the working of its count, with the law, line by line', () => {
    const paper = en(counted);
    expect(paper).toContain(
      'Participation (of the roll): 700.10 of 700.10 m², 100.00% (at least 2/3, which is 466.74): met; 8 of 8 heads, 100.00% (at least 2/3, which is 6): met.',
    );
    expect(paper).toContain(
      'Jurisdiction: China, in force since 1 January 2021; where local rules ask for more, they prevail.',
    );
    // The arithmetic stands at the end, for whoever wants to work it out again.
    expect(paper).toContain('Cross-multiplied: 700.10 × 3 = 2100.30 ≥ 700.10 × 2 = 1400.20 (m²)');
  });

  it.each(LANGUAGES)('never says in %s who voted how', (id) => {
    const paper = minutes(counted, { language: id });
    const ballots = counted.filter(({ type }) => type === 'ballot.cast');
    expect(ballots.length).toBeGreaterThan(5);
    const flipped = counted.map((fact) => {
      if (fact.type !== 'ballot.cast') return fact;
      const choices = Object.fromEntries(Object.keys(fact.fields.choices).map((item) => [item, 'against' as const]));
      return { ...fact, fields: { ...fact.fields, choices } };
    });
    // With every answer turned round and the count left as it was found, not a word is different.
    expect(minutes(flipped, { language: id })).toBe(paper);
    for (const { by } of ballots)
      expect(paper.includes(`Owner ${by} cast`) || paper.includes(`Owner ${by}投票`)).toBe(false);
  });
});

describe('speeches and motions', () => {
  const session = given(at('deliberation.session'))
    .when('floor.request', { item: 'lift', stance: 'against' }, council[0] ?? '')
    .then()
    .when('floor.grant', { person: council[0] ?? '' }, staff.chair)
    .then()
    .when(
      'speech.make',
      { person: council[0] ?? '', seconds: 200, text: '# It *darkens* my\n\nwindow | <b>' },
      council[0] ?? '',
    )
    .then();

  it('are given with item and side, and the time over', () => {
    expect(en(session.facts)).toContain('Councillor c1 spoke on “A lift for unit 3” (against, 200 s): ');
    expect(zh(session.facts)).toContain('Councillor c1就“A lift for unit 3”发言（反对，200秒）：');
    expect(en(session.facts)).toContain('  - 20 s over time.');
  });

  it('cannot write Markdown into the minutes', () => {
    expect(en(session.facts)).toContain('“# It \\*darkens\\* my window | \\<b>”. [#');
  });
});

describe('a text that is gone', () => {
  const erased = given(at('topics.screening'))
    .when('person.erase', { person: 'r1', ground: 'order' }, staff.authority)
    .then();
  /** The record as the store has it after the erasure was carried out. */
  const written = chained(erased.facts);
  const ordered = coverage(written);
  const entries = written.map((entry, index) => {
    const seals = Object.entries(entry.seals ?? {}).filter(([pointer]) => !ordered[index]?.(pointer));
    return { ...entry, seals: Object.fromEntries(seals) };
  });

  it('was erased where an entry ordered it', () => {
    expect(zh(entries)).toContain('r1提出议题〔已依法删除〕');
    expect(en(entries)).toContain('r1 submitted the topic [erased]');
    expect(en(entries)).not.toMatch(/not published|Resident r1/);
  });

  it('is only not published in a publication', () => {
    const paper = minutes(entries, { language: 'en', profile: 'publication' });
    expect(paper).toContain('For the public');
    expect(paper).toContain('resident submitted the topic [erased] (courtyard): [erased].');
    // Whoever holds an office is named, and nobody else.
    expect(paper).not.toMatch(/Owner o|Resident r/);
    expect(paper).toMatch(/Officer/);
    const fromFacts = minutes(whole, { language: 'zh-Hans', profile: 'publication' });
    expect(fromFacts).toContain('〔未公开〕');
    expect(fromFacts).not.toMatch(/Owner o|Resident r|已依法删除/);
  });
});

describe('the end of the paper', () => {
  it('gives items, projects with their accounts to the cent, ratings and the end', () => {
    const paid = given(at('implementation.underWay'));
    const [project = ''] = Object.keys(paid.state.projects);
    const spent = paid
      .when('project.start', { project }, staff.executor)
      .then()
      .when('money.receive', { project, line: 'l1', source: 'residents', amount: 50_005 }, staff.treasurer)
      .then()
      .when('money.spend', { project, line: 'l2', source: 'residents', amount: 10_001, text: 'Paint' }, staff.treasurer)
      .then();
    const paper = zh(spent.facts);
    expect(paper).toContain('| 项目 | 状态 | 责任人 | 预算 | 认筹 | 入账 | 支出 | 结余 |');
    expect(paper).toContain('| 1,000.00元 | 1,000.00元 | 500.05元 | 100.01元 | 400.04元 |');
    expect(paper).toContain('| 居民筹 | 500.00元 | 500.05元 | 100.01元 | 400.04元 |');
    expect(zh(whole)).toContain('| “A lift for unit 3” | 表决通过 | “As proposed” |  |');
    expect(zh(whole)).toMatch(/## 评估结果\n\n- 评分人数6人/);
    expect(zh(whole)).toMatch(/## 结束\n\n- 截至.+：已办结。/);
  });

  it('carries the fingerprint of the last entry, and says how to verify it', () => {
    const entries = chained(whole);
    const hash = entries.at(-1)?.hash ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(zh(entries)).toContain(`本记录共${whole.length}条`);
    expect(zh(entries)).toContain(`末条指纹：${hash}`);
    expect(en(entries)).toContain(`Fingerprint of the last entry: ${hash}`);
    expect(en(entries)).toContain('yishi verify');
    expect(en(whole)).toContain('There is no fingerprint');
  });

  it('has nothing to say of an empty record', () => {
    expect(() => zh([])).toThrow(RangeError);
  });
});
