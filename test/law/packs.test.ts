// Each rule of the catalogue on cases worked out by hand from its article; the arithmetic stands in each case's note.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answers, decisionRule, decisionRules, judge, type Measures, nothing, type VoteOutcome } from 'yishi/law';

/** Heads, or heads and area in 0.01 m². */
type Written = number | [heads: number, area: number];
type Parts = Partial<Record<keyof Answers, Written>>;

interface Case {
  rule: string;
  source: string;
  note: string;
  tally: Parts & { affected?: Parts };
  outcome: VoteOutcome;
}

const measures = (written: Written): Measures => {
  const [heads, area] = typeof written === 'number' ? [written, 0] : written;
  return { heads, area, weight: heads };
};

const answers = (parts: Parts): Answers => {
  const read = (part: keyof Answers) => (parts[part] === undefined ? nothing() : measures(parts[part]));
  return {
    roll: read('roll'),
    attending: read('attending'),
    for: read('for'),
    against: read('against'),
    abstain: read('abstain'),
  };
};

const cases = JSON.parse(readFileSync('test/instances/law.json', 'utf8')) as Case[];

describe.each(decisionRules().map(({ id }) => id))('%s', (id) => {
  const own = cases.filter(({ rule }) => rule === id);

  it('passes in one of its cases, and does not in another', () => {
    expect(new Set(own.map(({ outcome }) => outcome === 'passed'))).toEqual(new Set([true, false]));
  });

  it.each(own)('$source: $note → $outcome', ({ tally: { affected, ...parts }, outcome }) => {
    const rule = decisionRule(id);
    if (!rule) throw new Error(`there is no rule ${id}`);
    const groups = affected && { affected: answers(affected) };
    expect(judge(rule, { ...answers(parts), ...(groups && { groups }) }).outcome).toBe(outcome);
  });
});

it('every case is of a rule there is', () => {
  const ids = new Set(decisionRules().map(({ id }) => id));
  expect(cases.filter(({ rule }) => !ids.has(rule))).toEqual([]);
});
