// Published elections of several and participatory budgets with their answers, against what the methods here say of them.
// They are in test/instances; more of the same kind are read from ../shared if it is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Election, method, methods } from 'yishi/methods';

interface Row extends Omit<Election, 'ballots'> {
  id: string;
  method: string;
  options?: Record<string, unknown>;
  ballots: (Ballot | { sameBallotsAs: string })[];
  expected: Record<string, unknown>;
}

const kebab = (name: string): string => name.replace(/([a-z])([A-Z]+)/g, '$1-$2').toLowerCase();

function ballotsOf(row: Row, rows: readonly Row[]): Ballot[] {
  return row.ballots.flatMap((ballot) => {
    if (!('sameBallotsAs' in ballot)) return [ballot];
    const other = rows.find(({ id }) => id === ballot.sameBallotsAs);
    if (!other) throw new Error(`there is no row ${ballot.sameBallotsAs}`);
    return ballotsOf(other, rows);
  });
}

/** A published range, `any of 306..315 (…)`: the least and the greatest of it. */
const rangeOf = (expected: unknown): number[] => {
  const [, least, most] = /^any of (\d+)\.\.(\d+)/.exec(String(expected)) ?? [];
  return least === undefined ? [] : [Number(least), Number(most)];
};

const files = ['test/instances/votes.json', '../shared/vectors/votes.json'].filter(existsSync);

describe.each(files)('%s', (file) => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
  const several = new Set(
    methods()
      .filter(({ elects }) => elects === 'several' || elects === 'projects')
      .map(({ id }) => id),
  );
  const mine = rows.filter((row) => several.has(kebab(row.method)));

  it('names every such method', () => {
    expect(new Set(mine.map((row) => row.method))).toEqual(
      new Set([
        'approvalCC',
        'equalShares',
        'multiApproval',
        'pav',
        'pbEqualShares',
        'pbGreedyVotes',
        'pbGreedyVotesPerCost',
        'pbPhragmen',
        'revSeqPav',
        'satisfactionApproval',
        'seqPav',
        'seqPhragmen',
      ]),
    );
  });

  it.each(mine.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const ballots = ballotsOf(row, rows);
    const outcome = method(kebab(row.method))?.count({ ...row, ballots }, row.options);
    const { finalBudgetPerVoter, ...expected } = row.expected;
    expect(outcome).toMatchObject(expected);
    if (finalBudgetPerVoter === undefined) return;
    const [least, most] = rangeOf(finalBudgetPerVoter);
    const found = outcome?.['finalBudgetPerVoter'];
    if (least === undefined) expect(found).toBe(finalBudgetPerVoter);
    else expect(typeof found === 'number' && found >= least && found <= (most ?? least)).toBe(true);
  });
});
