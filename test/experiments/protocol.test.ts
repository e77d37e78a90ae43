// A consultation told by the ODD protocol: in both languages, with what its scenario says and after whom its pieces are.
import { describe, expect, it } from 'vitest';
import { protocolOf } from '../../src/experiments/protocol.js';
import { readScenario } from '../../src/simulation/scenario.js';

const scenario = readScenario({
  charter: 'heping-road',
  items: [{ item: 'lift', title: '加装电梯', route: [{ body: 'council', rule: 'council-majority' }] }],
  people: { groups: [{ id: 'council', size: 36, bodies: ['council'], traits: { speaks: 0.4 } }] },
  network: { kind: 'small-world', degree: 4, rewiring: 0.1 },
  dynamics: [{ kind: 'friedkin-johnsen' }],
  behaviour: [
    { kind: 'boycott', share: 0.5, groups: ['council'] },
    { outside: 'model', answers: ['speaks'] },
  ],
});

const told = (language: 'zh' | 'en', of = scenario) =>
  protocolOf(of)
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .map((one) => one[language])
    .join('\n');

describe('the protocol of a consultation', () => {
  it('has entities, processes, design concepts and submodels', () => {
    expect(protocolOf(scenario).map(({ title }) => title.en)).toEqual([
      'Entities, state variables and scales',
      'Process overview and scheduling',
      'Design concepts',
      'Submodels',
    ]);
  });

  it('says who there is, by which rules, how they behave and how minds change, with the papers', () => {
    const english = told('en');
    for (const part of [
      '36 people',
      'council → council-majority',
      'heping-road',
      'share 0.5',
      'rewiring 0.1',
      'Friedkin',
      'Watts',
      'the process model outside',
    ])
      expect(english).toContain(part);
    const chinese = told('zh');
    for (const part of ['36 人', '加装电梯', '和平路', '外部进程 model']) expect(chinese).toContain(part);
  });

  it('says what is not there, too', () => {
    const plain = readScenario({
      charter: 'heping-road',
      items: [{ item: 'lift', title: 'A lift', route: [] }],
      people: { groups: [{ id: 'all', roll: 'owners.csv' }] },
      procedure: 'vote-at-once',
    });
    const english = told('en', plain);
    for (const part of [
      'from the roll owners.csv',
      'everybody does sincerely',
      'do not change',
      'everybody listens to everybody',
      'as planned',
      'without any deliberation',
    ])
      expect(english).toContain(part);
    expect(english).not.toContain('undefined');
  });

  it('says of what is varied that it is, and which steps the charter has', () => {
    const varied = protocolOf(scenario, new Set(['dynamics', 'network']))
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ en }) => en.includes('a factor varies'));
    expect(varied.map(({ en }) => en.split(':')[0])).toEqual(['Interaction and learning', 'Ties']);
    expect(varied.map(({ zh }) => zh).every((one) => one.includes('随因素变动'))).toBe(true);
    expect(told('en')).toContain('with the steps topics, deliberation, vote, conversion, implementation, evaluation');
    const vote = readScenario({
      charter: 'quick-poll',
      items: [{ item: 'lift', title: 'A lift', route: [] }],
      people: { groups: [{ id: 'group', size: 3, bodies: ['group'] }] },
    });
    expect(told('en', vote)).toContain('with the steps vote.');
  });
});
