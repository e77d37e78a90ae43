// Writes ballots as a table, which is read back as it was. Pure.
import { writeCsv } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import { isBeside, isChoice, isCount, isSeries, markIn, rankIn } from './headings.js';
import { unwritable } from './problems.js';
import { badName, checkNames, decimal, type Profile, wholeCounts } from './profile.js';
import { cellsIn } from './table-grid.js';

const isMark = (cell: string): boolean => /^[01xX✓√✔]?$/.test(cell);

/**
 * Writes candidates and ballots; seats, costs and budget have no place in the table.
 * @throws {Fault} where the ballots are of several kinds, or a name would not be read back.
 */
export function writeBallotsCsv({ election }: Profile): string {
  const { candidates, ballots } = election;
  checkNames(candidates);
  wholeCounts(ballots);
  const mark = candidates.find((name) => markIn(name) !== undefined);
  if (mark !== undefined) unwritable('formats.write-table-mark', { name: mark });
  const table = tableOf(candidates, ballots);
  return writeCsv(table);
}

function tableOf(candidates: readonly Candidate[], ballots: readonly Ballot[]): (string | number)[][] {
  const rankings = ballots.flatMap((ballot) => ('ranking' in ballot ? [ballot] : []));
  const choices = ballots.flatMap((ballot) => ('choice' in ballot ? [ballot] : []));
  const approvals = ballots.flatMap((ballot) => ('approvals' in ballot ? [ballot] : []));
  const scores = ballots.flatMap((ballot) => ('scores' in ballot ? [ballot] : []));
  if (rankings.length === ballots.length) {
    const equals = candidates.find((name) => name.includes('='));
    if (equals !== undefined) {
      unwritable('formats.write-table-equals', { name: equals });
    }
    const named = { count: 0, ranking: candidates };
    return [
      ['count', ...candidates.map((_name, index) => `rank${index + 1}`)],
      ...[named, ...rankings].map(({ count, ranking }) => [
        count,
        ...candidates.map((_name, index) => [ranking[index] ?? ''].flat().join('=')),
      ]),
    ];
  }
  if (choices.length === ballots.length) {
    const named = candidates.map((choice) => ({ count: 0, choice }));
    return [['count', 'choice'], ...[...named, ...choices].map(({ count, choice }) => [count, choice])];
  }
  const like = candidates.find(
    (name) => isCount(name) || isChoice(name) || isBeside(name) || rankIn(name) !== undefined,
  );
  const series = isSeries(candidates) ? candidates[0] : undefined;
  if (like !== undefined || series !== undefined) {
    unwritable('formats.write-table-column', { name: like ?? series ?? '' });
  }
  if (approvals.length === ballots.length) {
    return [
      ['count', ...candidates],
      ...approvals.map((ballot) => [
        ballot.count,
        ...candidates.map((name) => (ballot.approvals.includes(name) ? 1 : 0)),
      ]),
    ];
  }
  if (scores.length === ballots.length) {
    const given = scores.flatMap((ballot) => Object.values(ballot.scores));
    const numbers = given.every((score) => typeof score === 'number' && decimal(String(score)) === score);
    const words = given.every(
      (score) =>
        typeof score === 'string' && badName(score) === undefined && !/^\d/.test(score) && !candidates.includes(score),
    );
    if ((!numbers && !words) || given.every((score) => isMark(String(score)))) {
      unwritable('formats.write-table-scores', {});
    }
    const rows = scores.map((ballot) =>
      candidates.map((name) => String(Object.hasOwn(ballot.scores, name) ? (ballot.scores[name] ?? '') : '')),
    );
    const cells = cellsIn(candidates.map((name, index) => ({ name, index })));
    for (const row of rows) cells.look({ line: 1, cells: row }, 1);
    // No rank has a decimal.
    const scored = cells.ranks() ? rows.map((row) => row.map((score) => (score === '' ? '' : `${score}.0`))) : rows;
    return [['count', ...candidates], ...scored.map((row, index) => [scores[index]?.count ?? 0, ...row])];
  }
  return unwritable('formats.write-table-kinds', {});
}
