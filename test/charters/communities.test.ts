// The charters of the founding articles' communities: what each takes from its article, that it says what is ours, and that the whole
// procedure can be gone through under it.
import { describe, expect, it } from 'vitest';
import {
  type Charter,
  charters,
  duyuanStreet,
  hedong,
  hepingRoad,
  longquanyi,
  qili,
  sixStepWork,
  xinxian,
  xishan,
} from 'yishi/charters';
import { at, PLACES } from 'yishi/testing';

const communities = [hepingRoad, duyuanStreet, qili, xinxian, xishan, longquanyi, sixStepWork, hedong];

const phasesOf = ({ phases }: Charter) => phases.map(({ title, steps }) => [title.zh, ...steps]);

describe.each(communities.map((one) => [one.id, one] as const))('%s', (_id, charter) => {
  it('is in the catalogue', () => expect(charters()).toContain(charter));

  it('says in both languages that what its source does not fix is constructed', () => {
    expect(charter.source.zh).toMatch(/本项目拟定/);
    expect(charter.source.en).toMatch(/constructed/);
  });

  it('uses all six steps, in their order', () => {
    expect(charter.phases.flatMap(({ steps }) => steps)).toEqual([
      'topics',
      'deliberation',
      'vote',
      'conversion',
      'implementation',
      'evaluation',
    ]);
  });

  // A test need not wait for the hour at which a poll closes; and where nobody studies topics, nothing leads there.
  const rehearsed = { ...charter, vote: { ...charter.vote, mayCloseEarly: true } };
  it.each(PLACES.filter((place) => place !== 'topics.study' || charter.topics.study))('leads to %s', (place) => {
    expect(at(place, { charter: rehearsed }).place).toBe(place);
  });
});

describe('what each takes from its article', () => {
  it('Duyuan Street: a loop of three stages, three ways in, three dimensions', () => {
    expect(phasesOf(duyuanStreet)).toEqual([
      ['需求收集', 'topics'],
      ['资源对接与议事协商', 'deliberation', 'vote'],
      ['项目化运作与落地', 'conversion', 'implementation', 'evaluation'],
    ]);
    expect(duyuanStreet.topics.channels).toEqual(['坝坝会', '微网格员走访', '线上平台']);
    expect(duyuanStreet.evaluation.dimensions.map(({ title }) => title.zh)).toEqual([
      '目标达成度',
      '服务对象满意度',
      '资源利用效率',
    ]);
  });

  it('Xinxian: from the call to the end no more than twelve hours', () => {
    const { assignHours, arriveHours, resolveHours } = xinxian.implementation.callout;
    expect(assignHours + arriveHours + resolveHours).toBe(12);
  });

  it('Xishan: a red council of its parties, and residents who score', () => {
    expect(xishan.deliberation.parties).toEqual(['红管家', '物业', '业委会', '三官一师']);
    expect(xishan.evaluation.raters).toEqual({ bodies: [], kinds: ['居民'] });
  });

  it('Longquanyi: four sources of money, and stewards who are elected', () => {
    expect(longquanyi.conversion.sources).toEqual(['residents', 'community', 'government', 'enterprise']);
    expect(Object.keys(longquanyi.vote.ballots ?? {})).toEqual(['stewards']);
  });

  it('Longquanyi: six streams of work, one over each step', () => {
    expect(sixStepWork.phases.map(({ title }) => title.zh)).toEqual([
      '找党员',
      '建组织',
      '优机制',
      '强服务',
      '植文化',
      '赋场景',
    ]);
  });

  it('Hedong: five kinds of partner, and no session without each of three parties', () => {
    expect(hedong.conversion.sources).toHaveLength(5);
    expect(hedong.deliberation.parties).toEqual(['社区', '物业', '居民代表']);
  });
});
