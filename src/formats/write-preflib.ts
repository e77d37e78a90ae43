// Writes the files of PrefLib, in the narrowest of their types that holds the ballots. Pure.
import type { Ballot, Candidate, Ranking } from '../methods/index.js';
import type { PrefLibType } from './preflib.js';
import { unwritable } from './problems.js';
import { checkNames, merged, type Profile, wholeCounts } from './profile.js';

/** What the name of the file has to end in; nothing where PrefLib has no type for such ballots. */
export function prefLibTypeOf({ election: { ballots, candidates } }: Profile): PrefLibType | undefined {
  const rankings = ballots.flatMap((ballot) => ('ranking' in ballot ? [ballot.ranking] : []));
  if (rankings.length === ballots.length) {
    const strict = rankings.every((ranking) => ranking.every((place) => typeof place === 'string'));
    const complete = rankings.every((ranking) => ranking.flat().length === candidates.length);
    return `${strict ? 'so' : 'to'}${complete ? 'c' : 'i'}`;
  }
  const approvals = ballots.every((ballot) => 'approvals' in ballot);
  return approvals || ballots.every((ballot) => 'scores' in ballot) ? 'cat' : undefined;
}

/**
 * Writes candidates and ballots; seats, costs and budget have no place in these files. Grades need the option `grades`.
 * @throws {Fault} where PrefLib has no way to say what the ballots say.
 */
export function writePrefLib(profile: Profile): string {
  const { election, title = '' } = profile;
  const { candidates } = election;
  const type = prefLibTypeOf(profile);
  if (type === undefined) return unwritable('formats.write-preflib-kinds', {});
  checkNames(candidates);
  const ballots = merged(election.ballots);
  const voters = wholeCounts(ballots);
  const numbers = new Map(candidates.map((name, index) => [name, index + 1]));
  const numbered = (group: readonly Candidate[]): string => {
    const found = group.map((name) => numbers.get(name));
    return found.length === 1 ? `${found[0]}` : `{${found.join(',')}}`;
  };
  const categories = type === 'cat' ? categoriesOf(profile) : [];
  const orders = ballots.map((ballot) => placesOf(ballot, candidates, categories).map(numbered).join(','));
  const unique = type === 'cat' ? 'NUMBER UNIQUE PREFERENCES' : 'NUMBER UNIQUE ORDERS';
  const header: [string, string | number][] = [
    ['FILE NAME', ''],
    ['TITLE', title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')],
    ['DESCRIPTION', ''],
    ['DATA TYPE', type],
    ['MODIFICATION TYPE', 'original'],
    ['RELATES TO', ''],
    ['RELATED FILES', ''],
    ['PUBLICATION DATE', ''],
    ['MODIFICATION DATE', ''],
    ['NUMBER ALTERNATIVES', candidates.length],
    ['NUMBER VOTERS', voters],
    [unique, ballots.length],
    ...(type === 'cat' ? [['NUMBER CATEGORIES', categories.length] satisfies [string, number]] : []),
    ...categories.map((name, index): [string, string] => [`CATEGORY NAME ${index + 1}`, name]),
    ...candidates.map((name, index): [string, string] => [`ALTERNATIVE NAME ${index + 1}`, name]),
  ];
  const lines = [
    ...header.map(([key, value]) => `# ${key}: ${value}`.trimEnd()),
    ...ballots.map(({ count }, index) => `${count}: ${orders[index]}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Best first. Approving is one of two categories. */
function categoriesOf({ election: { ballots }, options }: Profile): string[] {
  if (ballots.every((ballot) => 'approvals' in ballot)) return ['Yes', 'No'];
  const grades = options?.['grades'];
  if (Array.isArray(grades) && grades.length > 2 && grades.every((grade) => typeof grade === 'string')) {
    return grades.toReversed();
  }
  return unwritable('formats.write-preflib-grades', {});
}

const groupsOf = (ranking: Ranking): (readonly Candidate[])[] =>
  ranking.map((place) => (typeof place === 'string' ? [place] : place));

function placesOf(
  ballot: Ballot,
  candidates: readonly Candidate[],
  categories: readonly string[],
): (readonly Candidate[])[] {
  if ('ranking' in ballot) return groupsOf(ballot.ranking);
  if ('approvals' in ballot) {
    const approved = new Set(ballot.approvals);
    return [ballot.approvals, candidates.filter((name) => !approved.has(name))];
  }
  if (!('scores' in ballot)) return [];
  const graded = Object.entries(ballot.scores);
  const stranger = graded.find(([, grade]) => typeof grade !== 'string' || !categories.includes(grade));
  if (stranger) unwritable('formats.write-preflib-grade', { grade: String(stranger[1]), known: categories });
  return categories.map((category) => graded.filter(([, grade]) => grade === category).map(([name]) => name));
}
