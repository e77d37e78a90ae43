// The headings under which people and programs write ballots in tables, in English and Chinese, and the words they write
// where no candidate is. Read, never said. Imports nothing.

/** As people write a heading: `Rank_1`, `rank 1` and `ＲＡＮＫ１` are one. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();

const COUNT = /^(counts?|(number of )?(ballots|votes|voters)|num votes|weight|票数|张数|份数|人数|权重)$/;
const CHOICE = /^(choice|选择)$/;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const NOUN = '(?:rank(?:ing)?|choice|preference|pref)';

const RANKS: readonly RegExp[] = [
  new RegExp(`^${NOUN} ?#?(\\d{1,4})$`),
  new RegExp(`^(\\d{1,4})(?:st|nd|rd|th)(?: ${NOUN})?$`),
  new RegExp(`^(${ORDINALS.join('|')})(?: ${NOUN})?$`),
  new RegExp(`^第 ?(\\d{1,4}|[${NUMERALS.join('')}])(?:名|志愿|选择|顺位|位|选)?$`),
  /^(?:志愿|顺位|排名|名次|选择) ?(\d{1,4})$/,
  /^(首选|次选)$/,
];

/** Whether headings are nothing but 1, 2, 3 ...: places on a ballot, which candidates are not called. */
export const isSeries = (headings: readonly string[]): boolean =>
  headings.length > 0 && headings.every((heading, index) => plain(heading) === String(index + 1));

/** Which rank a heading stands for, if for any. A form puts its question before it: `Your ranking [1st choice]`. */
export function rankIn(heading: string): number | undefined {
  const written = plain(heading);
  const asked = /\[([^[\]]+)\]$/.exec(written)?.[1] ?? written;
  for (const form of RANKS) {
    const [, number] = form.exec(asked.trim()) ?? [];
    if (number === undefined) continue;
    const word = Math.max(ORDINALS.indexOf(number), NUMERALS.indexOf(number), ['首选', '次选'].indexOf(number));
    return word >= 0 ? word + 1 : Number(number);
  }
  return undefined;
}

export const isCount = (heading: string): boolean => COUNT.test(plain(heading));
export const isChoice = (heading: string): boolean => CHOICE.test(plain(heading));

/** What exports of polls and voting machines have beside the votes. No candidate is called so. */
const BESIDE = new Set([
  ...['timestamp', 'time', 'date', 'submitted at', 'start date', 'end date', 'start time', 'completion time'],
  ...['recorded date', 'id', 'ballot', 'ballot id', 'ballot number', 'ballot no', 'ballot type'],
  ...['ballot style', 'voter', 'voter id', 'voter number', 'voter name', 'response id', 'respondent id'],
  ...['record id', 'row', 'row number', 'cvr', 'cvr id', 'cvr number', 'cvr provider', 'imprinted id'],
  ...['rctab cvr id', 'cast vote record', 'source filepath', 'contest', 'contest id', 'tabulator'],
  ...['tabulator id', 'tabulator num', 'vendor id', 'counting group', 'batch', 'batch id', 'precinct'],
  ...['precinct id', 'precinct portion', 'ward', 'district', 'name', 'full name', 'email', 'email address'],
  ...['username', 'user', 'phone', 'ip', 'ip address', 'comment', 'comments', 'remarks', 'age', 'sex'],
  ...[
    'gender',
    'token',
    'session',
    '时间',
    '时间戳',
    '提交时间',
    '填写时间',
    '投票时间',
    '日期',
    '序号',
    '编号',
    '票号',
    '选票编号',
    '姓名',
  ],
  ...[
    '选民',
    '投票人',
    '业主',
    '业主姓名',
    '房号',
    '楼栋',
    '单元',
    '小区',
    '手机号',
    '手机',
    '电话',
    '联系电话',
    '邮箱',
    '备注',
    '性别',
    '年龄',
  ],
  ...['选区', 'box id', 'box position', 'ballot style id', 'precinct style name', 'scan computer name', 'status'],
  ...['remade'],
]);

/** A column of the CSV that RCTab makes of the records of a voting machine: such records tell what voters did wrong. */
export const isRctab = (heading: string): boolean => plain(heading) === 'cvr provider';

/** Records of Clear Ballot have a column for each candidate at each rank of each contest, and no candidate as its name. */
export const isClearBallot = (heading: string): boolean => /^choice_\d+_\d+:/i.test(heading);

export const isBeside = (heading: string): boolean => BESIDE.has(plain(heading));

/** The rows of a file with a contest in each of them may be those of several elections. */
export const isContest = (heading: string): boolean => /^contest( id)?$/.test(plain(heading));

/** What stands on a ballot where no candidate does. */
export const MARKS = ['skipped', 'overvote', 'exhausted', 'write-in', 'repeated'] as const;
/** `repeated`: a candidate who stands on the ballot already. */
export type Mark = (typeof MARKS)[number];

const WORDS: readonly (readonly [RegExp, Mark])[] = [
  [/^(skipped( ranking)?|under ?votes?|undervoted|漏选|未填|跳过)$/, 'skipped'],
  [/^(over ?votes?|overvoted|多选|超选)$/, 'overvote'],
  [/^(exhausted|exhausted ballot)$/, 'exhausted'],
  [/^(undeclared )?write ?ins?( ?\d+)?$|^uwi$|^另选他人$|^另选人$/, 'write-in'],
];

/** The mark that a cell is, if it is one and no name. */
export function markIn(cell: string): Mark | undefined {
  const written = plain(cell.replace(/^[[(*]+|(?<![\])*])[\])*]+$/g, ''));
  return WORDS.find(([form]) => form.test(written))?.[1];
}

/** What people write into a cell that is to be empty. */
export const isNothing = (cell: string): boolean => /^([-–—.·*?/]+|n\/?a|none|null|nan|nil|无)$/i.test(cell.trim());

/** Names that people take for one: they differ in capitals, in white space or in the width of letters. */
export const alike = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
