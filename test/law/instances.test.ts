// Owners' votes worked out by hand and by a script from the statute's text, against what `judge` says of them.
// The instances and what they rest on are in test/instances; more of the same kind are read from ../shared if it is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionRule, judge, type Measures, nothing, sum } from 'yishi/law';

interface Instance {
  id: string;
  rule: string;
  matter: number;
  matterClass: 'ordinary' | 'special';
  /** `n` units alike. */
  units: { owner: string; area: number; n?: number }[];
  votes: Record<string, 'yes' | 'no' | 'abstain'>;
  expected: {
    totalArea: number;
    totalHeads: number;
    participatingArea: number;
    participatingHeads: number;
    agreeArea: number;
    agreeHeads: number;
    participation: { area: boolean; heads: boolean; ok: boolean };
    approval: { area: boolean; heads: boolean; ok: boolean };
    passed: boolean;
  };
  note: string;
}

interface Meta {
  id: 'META';
  matters: Record<string, string>;
  thresholds: Record<string, { value: string; inclusive: boolean; matters?: number[] }>;
  sources: Record<string, string>;
}

/** Floor area is counted in units of 0.01 m². */
const hundredths = (area: number): number => Math.round(area * 100);

function tallyOf({ units, votes }: Instance) {
  // An owner of several units is one head (最高法 建筑物区分所有权解释 art. 9).
  const owners = new Map<string, Measures>();
  for (const { owner, area, n = 1 } of units) {
    const { area: before } = owners.get(owner) ?? nothing();
    owners.set(owner, { heads: 1, area: before + n * hundredths(area), weight: 1 });
  }
  const having = (choice?: string): Measures =>
    sum(...[...owners].filter(([owner]) => choice === undefined || votes[owner] === choice).map(([, one]) => one));
  return {
    roll: having(),
    attending: nothing(),
    for: having('yes'),
    against: having('no'),
    abstain: having('abstain'),
  };
}

const files = ['test/instances/civil-code-278.json', '../shared/vectors/civil-code-278.json'].filter(existsSync);

describe.each(files)('%s', (file) => {
  const [meta, ...instances] = JSON.parse(readFileSync(file, 'utf8')) as [Meta, ...Instance[]];

  it('says where it comes from', () => {
    expect(meta.id).toBe('META');
    expect(Object.keys(meta.sources)).toEqual(expect.arrayContaining(['article278', 'article1259']));
    expect(instances.length).toBeGreaterThan(10);
  });

  it('sets the thresholds that the rules here have', () => {
    const shares = (id: string) =>
      decisionRule(id)?.consent.map(({ threshold: { num, den, strict } }) => `${num}/${den} ${strict ? '>' : '≥'}`);
    const { specialApprovalArea, ordinaryApprovalArea, participationArea } = meta.thresholds;
    expect(specialApprovalArea).toMatchObject({ value: '3/4', inclusive: true });
    expect(ordinaryApprovalArea).toMatchObject({ value: '1/2', inclusive: false });
    expect(participationArea).toMatchObject({ value: '2/3', inclusive: true });
    expect(shares('civil-code-278-special')).toEqual(['3/4 ≥', '3/4 ≥']);
    expect(shares('civil-code-278-ordinary')).toEqual(['1/2 >', '1/2 >']);
  });

  it.each(instances.map((instance) => [instance.id, instance] as const))('%s', (_id, instance) => {
    const rule = decisionRule(`civil-code-278-${instance.matterClass}`);
    if (!rule) throw new Error('there is no such rule');
    const tally = tallyOf(instance);
    const judged = judge(rule, tally);
    const { expected } = instance;
    expect({
      totalArea: tally.roll.area,
      totalHeads: tally.roll.heads,
      participatingArea: judged.participating.area,
      participatingHeads: judged.participating.heads,
      agreeArea: tally.for.area,
      agreeHeads: tally.for.heads,
    }).toEqual({
      totalArea: hundredths(expected.totalArea),
      totalHeads: expected.totalHeads,
      participatingArea: hundredths(expected.participatingArea),
      participatingHeads: expected.participatingHeads,
      agreeArea: hundredths(expected.agreeArea),
      agreeHeads: expected.agreeHeads,
    });
    const met = (checks: typeof judged.consent, measure: string) =>
      checks.find((check) => check.measure === measure)?.met;
    expect(met(judged.participation, 'area')).toBe(expected.participation.area);
    expect(met(judged.participation, 'heads')).toBe(expected.participation.heads);
    expect(met(judged.consent, 'area')).toBe(expected.approval.area);
    expect(met(judged.consent, 'heads')).toBe(expected.approval.heads);
    expect(judged.outcome === 'passed').toBe(expected.passed);
    // The vectors know passed or not; here a vote that was not formed is not one that failed.
    expect(judged.outcome === 'not-formed').toBe(!expected.participation.ok);
    // Special matters are those of items 6 to 8, no others.
    expect(instance.matterClass === 'special').toBe([6, 7, 8].includes(instance.matter));
  });
});
