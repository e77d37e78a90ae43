// The rules of a house, a club and a condominium that the docs point to are rules, and decide as their first lines say.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atCall, judge, type Measures } from 'yishi/law';
import { readRule } from 'yishi/script';

const folder = 'examples/rules';
const rule = (name: string) => readRule(readFileSync(`${folder}/${name}.yaml`, 'utf8'), name);
const of = (heads: number, weight = heads): Measures => ({ heads, area: 0, weight });
const tally = (roll: Measures, attending: Measures, ayes: Measures, noes: Measures, abstain = of(0)) => ({
  roll,
  attending,
  for: ayes,
  against: noes,
  abstain,
});

describe('rules of one’s own', () => {
  it.each(readdirSync(folder))('%s is one', (file) => {
    expect(readRule(readFileSync(`${folder}/${file}`, 'utf8'), file).consent.length).toBeGreaterThan(0);
  });

  it('of a club take two thirds of the votes cast, where half of the members vote', () => {
    const club = rule('club');
    expect(judge(club, tally(of(30), of(0), of(17), of(8), of(5))).outcome).toBe('passed');
    expect(judge(club, tally(of(30), of(0), of(16), of(9), of(5))).outcome).toBe('failed');
    expect(judge(club, tally(of(30), of(0), of(10), of(4))).outcome).toBe('not-formed');
    expect(judge(club, tally(of(30), of(0), of(10), of(5))).outcome).toBe('passed');
  });

  it('of a condominium count heads and shares, and ask for a third at the second call', () => {
    const first = rule('condominium');
    const came = of(4, 500);
    const voted = tally(of(10, 1000), came, of(3, 400), of(1, 100));
    expect(judge(first, voted).outcome).toBe('not-formed');
    expect(judge(atCall(first, 2), voted).outcome).toBe('passed');
    expect(judge(atCall(first, 2), tally(of(10, 1000), of(3, 500), of(2, 400), of(1, 100))).outcome).toBe('not-formed');
  });

  it('of a committee leave a tie to its chair', () => {
    const committee = rule('owners-committee');
    const tied = tally(of(6), of(6), of(3), of(3));
    expect(judge(committee, tied)).toMatchObject({ outcome: 'failed', tie: { by: 'casting-vote' } });
    expect(judge(committee, tied, 'for').outcome).toBe('passed');
    expect(judge(committee, tied, 'against').outcome).toBe('failed');
  });
});
