// Writes the .pb files of Pabulib (pabulib.org/format): a line for every project and every voter. Pure.
import type { Ballot } from '../methods/index.js';
import type { VoteType } from './pabulib.js';
import { unwritable } from './problems.js';
import { checkNames, decimal, type Profile, wholeCounts } from './profile.js';

/** More voters than a file of one line a voter should hold. */
const MOST_VOTERS = 5_000_000;

/**
 * Writes an election of projects, a line for every voter; voters are numbered.
 * @throws {Fault} where there are no costs or budget, or the ballots are of a kind that Pabulib does not have.
 */
export function writePabulib({ election, title = '', names = {}, options = {} }: Profile): string {
  const { candidates, ballots, costs, budget } = election;
  if (!costs || budget === undefined) return unwritable('formats.write-pb-costs', {});
  checkNames(candidates);
  const comma = candidates.find((name) => name.includes(','));
  if (comma !== undefined) unwritable('formats.write-pb-comma', { project: comma });
  const amount = [budget, ...Object.values(costs)].find((one) => decimal(String(one)) !== one);
  if (amount !== undefined) unwritable('formats.write-pb-amount', { amount });
  const voters = wholeCounts(ballots);
  if (voters > MOST_VOTERS) unwritable('formats.write-pb-voters', { voters });
  const type = voteTypeOf(ballots);
  const meta: [string, string | number][] = [
    ['description', title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()],
    ['country', ''],
    ['unit', ''],
    ['instance', ''],
    ['num_projects', candidates.length],
    ['num_votes', voters],
    ['budget', budget],
    ['vote_type', type],
    ['rule', ''],
    ...minimumIn(options),
  ];
  const named = candidates.some((project) => names[project]);
  const projects = candidates.map((project) => [
    project,
    costs[project] ?? 0,
    ...(named ? [(names[project] ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()] : []),
  ]);
  let voter = 0;
  const votes = ballots.flatMap((ballot) => {
    const cells = cellsOf(ballot);
    return Array.from({ length: ballot.count }, () => {
      voter += 1;
      return [voter, ...cells];
    });
  });
  return [
    ...['META', 'key;value', ...meta.map(row)],
    ...['PROJECTS', `project_id;cost${named ? ';name' : ''}`, ...projects.map(row)],
    ...['VOTES', `voter_id;vote${type === 'scoring' ? ';points' : ''}`, ...votes.map(row)],
    '',
  ].join('\n');
}

/** The score that a project needs, where the options of the method say so. */
function minimumIn({ minimumScore }: Readonly<Record<string, unknown>>): [string, number][] {
  return typeof minimumScore === 'number' && decimal(String(minimumScore)) === minimumScore
    ? [['min_project_score_threshold', minimumScore]]
    : [];
}

const row = (cells: readonly (string | number)[]): string =>
  cells
    .map(String)
    .map((cell) => (/[";]|^(META|PROJECTS|VOTES)$/i.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(';');

function voteTypeOf(ballots: readonly Ballot[]): VoteType {
  if (ballots.every((ballot) => 'approvals' in ballot)) return 'approval';
  if (ballots.every((ballot) => 'ranking' in ballot && ballot.ranking.every((place) => typeof place === 'string'))) {
    return 'ordinal';
  }
  const scores = (score: unknown): boolean => typeof score === 'number' && decimal(String(score)) === score;
  if (ballots.every((ballot) => 'scores' in ballot && Object.values(ballot.scores).every(scores))) return 'scoring';
  return unwritable('formats.write-pb-kinds', {});
}

/** Points in their order, as the format wants it: the most first. */
function cellsOf(ballot: Ballot): string[] {
  if ('approvals' in ballot) return [ballot.approvals.join(',')];
  if ('ranking' in ballot) return [ballot.ranking.join(',')];
  if (!('scores' in ballot)) return [];
  const points = Object.entries(ballot.scores).sort(([, one], [, other]) => Number(other) - Number(one));
  return [points.map(([project]) => project).join(','), points.map(([, score]) => score).join(',')];
}
