// Reads and writes an election as JSON: candidates, ballots, options, seats, costs, budget. Pure. Other keys are passed over.
import { notText, type Problem } from '../csv.js';
import type { Ballot, Candidate, Election, Ranking } from '../methods/index.js';
import { keysTwice } from './json-keys.js';
import { badNames, most, type Profile, problem, type Read } from './profile.js';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRanking = (value: unknown): value is Ranking =>
  Array.isArray(value) && value.every((place) => typeof place === 'string' || isTexts(place));

/** Collects what is wrong, with its place in the value: `ballots[3].count`. */
type Wrong = (path: string, en: string, zh: string) => void;

/** Reads one election written as JSON, as a row of published examples is. */
export function readElectionJson(text: string): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [syntax(text, error)] };
  }
  const problems: Problem[] = keysTwice(text).map(({ key, line }) =>
    problem(
      line,
      `the key ${key} stands twice in one object; leave it once`,
      `键 ${key} 在同一对象中出现两次；请只留一个`,
    ),
  );
  const wrong: Wrong = (path, en, zh) =>
    problems.push(problem(1, path ? `${path}: ${en}` : en, path ? `${path}：${zh}` : zh));
  if (!isPlain(value)) {
    wrong(
      '',
      'write one election, { "candidates": [...], "ballots": [...] }',
      '应写一次选举：{ "candidates": […], "ballots": […] }',
    );
    return { problems };
  }
  const candidates = candidatesIn(value['candidates'], problems, wrong);
  const ballots = ballotsIn(value['ballots'], new Set(candidates), wrong);
  const election: Election = {
    candidates,
    ballots,
    ...seatsIn(value['seats'], wrong),
    ...costsIn(value['costs'], candidates, wrong),
    ...budgetIn(value['budget'], wrong),
  };
  const options = value['options'];
  if (options !== undefined && !isPlain(options)) {
    wrong('options', 'write an object, one key an option', '应为对象，每个选项一个键');
  }
  if (problems.length > 0) return { problems };
  const { title, names, expected } = value;
  // Published examples state an agenda beside the answer; it is none, but the order in which they were put to the vote.
  const agenda = isPlain(expected) && isTexts(expected['agenda']) ? { agenda: expected['agenda'] } : undefined;
  const given = { ...agenda, ...(isPlain(options) ? options : undefined) };
  return {
    election,
    ...(Object.keys(given).length > 0 && { options: given }),
    ...(typeof title === 'string' && { title }),
    ...(isPlain(names) && { names: textsIn(names) }),
  };
}

const textsIn = (names: Plain): Record<string, string> =>
  Object.fromEntries(Object.entries(names).flatMap(([id, name]) => (typeof name === 'string' ? [[id, name]] : [])));

function syntax(text: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : '';
  const [, at] = /position (\d+)/.exec(said) ?? [];
  const line = at === undefined ? text.trimEnd().split('\n').length : text.slice(0, Number(at)).split('\n').length;
  return text.trim() === ''
    ? problem(1, 'the file is empty; write an election as JSON', '文件是空的；应写一次选举的 JSON')
    : problem(
        line,
        'this is not JSON from here on; the file may be cut off',
        '从此处起不是有效的 JSON；文件可能不完整',
      );
}

function candidatesIn(value: unknown, problems: Problem[], wrong: Wrong): Candidate[] {
  if (!isTexts(value) || value.length === 0) {
    wrong('candidates', 'list the candidates, each in quotation marks', '请列出候选项，每个都加引号');
    return [];
  }
  problems.push(...badNames(value.map((name) => ({ name, line: 1 }))));
  return value;
}

function ballotsIn(value: unknown, candidates: ReadonlySet<Candidate>, wrong: Wrong): Ballot[] {
  const borrowed = (isPlain(value) ? [value] : Array.isArray(value) ? value : []).find(
    (one) => isPlain(one) && 'sameBallotsAs' in one,
  );
  if (borrowed) {
    wrong(
      'ballots',
      `they are said to be the same as those of ${String(borrowed['sameBallotsAs'])}, which is not in this file; copy them here`,
      `写明与 ${String(borrowed['sameBallotsAs'])} 的选票相同，但它不在本文件中；请将选票抄录于此`,
    );
    return [];
  }
  if (!Array.isArray(value)) {
    wrong(
      'ballots',
      'list the ballots, as in { "count": 3, "ranking": ["A", "B"] }',
      '请列出选票，如 { "count": 3, "ranking": ["A", "B"] }',
    );
    return [];
  }
  return value.flatMap((one: unknown, index) => ballotIn(one, `ballots[${index}]`, candidates, wrong) ?? []);
}

const KINDS = ['ranking', 'approvals', 'scores', 'choice'] as const;

function ballotIn(value: unknown, path: string, candidates: ReadonlySet<Candidate>, wrong: Wrong): Ballot | undefined {
  const kinds = isPlain(value) ? KINDS.filter((kind) => kind in value) : [];
  if (!isPlain(value) || kinds.length !== 1) {
    wrong(path, `write count and one of ${KINDS.join(', ')}`, `应写 count 与 ${KINDS.join('、')} 之一`);
    return undefined;
  }
  const { count, ranking, approvals, scores, choice } = value;
  if (!isAmount(count) || !Number.isSafeInteger(count) || count < 0) {
    const limit = most(isAmount(count) ? count : '');
    wrong(
      `${path}.count`,
      `write how many such ballots there are, a whole number from 0 up${limit.en}`,
      `应写此种选票的张数，为不小于 0 的整数${limit.zh}`,
    );
    return undefined;
  }
  const known = (names: readonly string[], key: string): boolean => {
    // Without candidates everybody would be a stranger.
    const strangers = [...new Set(names.filter((name) => candidates.size > 0 && !candidates.has(name)))];
    for (const name of strangers) {
      wrong(
        `${path}.${key}`,
        `${name} is no candidate; correct it, or add it to candidates`,
        `${name} 不在候选项中；请更正或补入 candidates`,
      );
    }
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      wrong(`${path}.${key}`, `${twice} stands here twice; leave it once`, `${twice} 出现两次；请只留一个`);
    return strangers.length === 0 && twice === undefined;
  };
  if (isRanking(ranking)) return known(ranking.flat(), 'ranking') ? { count, ranking } : undefined;
  if (isTexts(approvals)) return known(approvals, 'approvals') ? { count, approvals } : undefined;
  if (typeof choice === 'string') return known([choice], 'choice') ? { count, choice } : undefined;
  if (isScores(scores)) return known(Object.keys(scores), 'scores') ? { count, scores } : undefined;
  const [kind] = kinds;
  wrong(`${path}.${kind}`, SHAPES[kind ?? 'choice'].en, SHAPES[kind ?? 'choice'].zh);
  return undefined;
}

const isScores = (value: unknown): value is Record<Candidate, number | string> =>
  isPlain(value) && Object.values(value).every((score) => isAmount(score) || typeof score === 'string');

const SHAPES = {
  ranking: {
    en: 'list candidates, best first; a list within it ranks them equal',
    zh: '应列出候选项，先优后劣；并列的写在内层列表中',
  },
  approvals: { en: 'list the candidates approved', zh: '应列出所赞成的候选项' },
  scores: { en: 'write a number or a grade under each candidate', zh: '应在每个候选项下写分数或等级' },
  choice: { en: 'write the candidate chosen', zh: '应写所选的候选项' },
} as const;

function seatsIn(value: unknown, wrong: Wrong): { seats?: number } {
  if (value === undefined) return {};
  if (isAmount(value) && Number.isSafeInteger(value) && value > 0) return { seats: value };
  wrong('seats', 'write a whole number from 1 up', '应为不小于 1 的整数');
  return {};
}

function budgetIn(value: unknown, wrong: Wrong): { budget?: number } {
  if (value === undefined) return {};
  if (isAmount(value) && value >= 0) return { budget: value };
  wrong('budget', 'write a number from 0 up', '应为不小于 0 的数');
  return {};
}

function costsIn(
  value: unknown,
  candidates: readonly Candidate[],
  wrong: Wrong,
): { costs?: Record<Candidate, number> } {
  if (value === undefined) return {};
  if (!isPlain(value)) {
    wrong('costs', 'write a number under each project', '应在每个项目下写费用');
    return {};
  }
  for (const name of candidates.filter((one) => !Object.hasOwn(value, one))) {
    wrong('costs', `${name} has none; add it`, `缺少 ${name} 的费用；请补上`);
  }
  for (const name of Object.keys(value).filter((one) => !candidates.includes(one))) {
    wrong(
      'costs',
      `${name} is no candidate; correct it, or add it to candidates`,
      `${name} 不在候选项中；请更正或补入 candidates`,
    );
  }
  const costs = Object.entries(value).flatMap(([name, cost]): [string, number][] => {
    if (isAmount(cost) && cost >= 0) return [[name, cost]];
    wrong(`costs.${name}`, 'write a number from 0 up', '应为不小于 0 的数');
    return [];
  });
  return { costs: Object.fromEntries(costs) };
}

/** Writes an election with everything that belongs to it, a ballot a line. */
export function writeElectionJson({ election, options, title, names }: Profile): string {
  const { candidates, ballots, seats, costs, budget } = election;
  const fields = Object.entries({ title, options, candidates, names, seats, costs, budget })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = ballots.map((ballot) => `    ${JSON.stringify(ballot)}`);
  return `{\n${fields.join('')}  "ballots": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}
