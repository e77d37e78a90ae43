// What can be wrong with a roll or with ballots, in words: what it is, and what to do about it. Pure.
import type { Bilingual } from '../bilingual.js';
import type { Problem } from '../csv.js';

/** Something wrong with a table: on which line, in which column (counted from 1; nought where it is the line as a whole). */
export interface TableProblem extends Problem {
  column: number;
  code: ProblemCode;
}

/** Why a roll or its ballots cannot be used: everything that is wrong, in the order of the lines. Nothing is ever guessed. */
export class TableFault extends Error {
  override readonly name = 'TableFault';

  constructor(readonly problems: readonly TableProblem[]) {
    super(problems.map(({ line, column, says }) => `${line}:${column}: ${says.en}`).join('\n'));
  }
}

const list = (names: readonly string[], between: string): string => names.join(between);
const SENTENCES = {
  unreadable: (says: Bilingual) => says,
  'column-missing': (column: string, zh: string) => ({
    en: `there is no column ${column}; the first line has to name it`,
    zh: `缺少“${zh}”一列；请在第一行写明列名`,
  }),
  'column-twice': (name: string, first: number) => ({
    en: `column “${name}” says the same as column ${first}; keep one of them`,
    zh: `“${name}”与第${first}列重复；请保留其中一列`,
  }),
  'column-unknown': (name: string, near: string | undefined) => ({
    en: `there is no column “${name}” here; ${near === undefined ? 'take it out, or see docs/rolls.md for its name' : `did you mean ${near}?`}`,
    zh: `没有“${name}”这一列；${near === undefined ? '请删去此列，或核对列名' : `是否应为“${near}”？`}`,
  }),
  'column-unnamed': (column: number) => ({
    en: `column ${column} has no heading, and something is written in it; name the column, or empty it`,
    zh: `第${column}列没有列名，却填有内容；请写明列名，或清空此列`,
  }),
  empty: () => ({
    en: 'there is nobody on the roll; put one row for each unit below the first line',
    zh: '名册上没有人；请在表头之下逐户填写',
  }),
  'person-missing': () => ({
    en: 'nobody is named here; write the id of the person',
    zh: '没有写明是谁；请填写编号',
  }),
  'person-unusable': () => ({
    en: 'this id is longer than 128 characters; write a shorter one',
    zh: '编号超过128个字；请改用较短的编号',
  }),
  'unit-missing': () => ({
    en: 'no unit is named here; write which unit the floor area is of',
    zh: '没有写明房号；请填写房号',
  }),
  'area-missing': (unit: string) => ({
    en: `unit ${unit} has no floor area; write it in square metres: 89.50`,
    zh: `房号${unit}没有面积；请按平方米填写，如 89.50`,
  }),
  'area-form': (written: string, right: string | undefined) => ({
    en: `“${written}” is no floor area; write square metres in plain digits with at most two decimals${right === undefined ? ', such as 89.50' : `: ${right}`}`,
    zh: `“${written}”不是面积；请用半角数字按平方米填写，最多两位小数，${right === undefined ? '如 89.50' : `应为 ${right}`}`,
  }),
  'area-none': (written: string) => ({
    en: `a floor area of ${written} cannot be; write how large the unit is, in square metres`,
    zh: `面积不能是${written}；请按平方米填写实际面积`,
  }),
  'area-over': (written: string) => ({
    en: `${written} m² is more than any unit has (10,000,000 m² at most); check the unit of measurement`,
    zh: `${written}平方米超出一户可能的面积（最多10000000平方米）；请核对单位`,
  }),
  word: (written: string, known: { en: readonly string[]; zh: readonly string[] }) => ({
    en: `“${written}” is not understood here; write one of ${list(known.en, ', ')}`,
    zh: `“${written}”无法识别；请填写“${list(known.zh, '”“')}”之一`,
  }),
  'choice-missing': () => ({
    en: 'no choice is written here; write for, against or abstain, or invalid for a ballot left blank',
    zh: '没有填写意见；请填写“赞成”“反对”“弃权”，空白票填写“无效”',
  }),
  'share-form': (written: string) => ({
    en: `“${written}” is no share; write a fraction of the unit, more than nought and not more than one: 1/2`,
    zh: `“${written}”不是份额；请写成分数，大于零、不超过一，如 1/2`,
  }),
  'share-over': (unit: string, shares: readonly string[]) => ({
    en: `the shares of unit ${unit} come to more than one (${list(shares, ' + ')}); correct them`,
    zh: `房号${unit}的份额合计超过一（${list(shares, '＋')}）；请更正`,
  }),
  'weight-form': (written: string) => ({
    en: `“${written}” is no weight; write a whole number, at most 1,000,000`,
    zh: `“${written}”不是权数；请填写整数，最大1000000`,
  }),
  'moment-form': (written: string) => ({
    en: `“${written}” is no moment; write 2026-03-01, 2026-03-01 09:30 or 2026-03-01T09:30:00+08:00`,
    zh: `“${written}”不是时间；请写作 2026-03-01、2026-03-01 09:30 或 2026-03-01T09:30:00+08:00`,
  }),
  'row-twice': (person: string, unit: string, first: number) => ({
    en: `${person} is listed for ${unit === '' ? 'no unit' : `unit ${unit}`} on line ${first} already; take one of the two out`,
    zh:
      unit === ''
        ? `${person}在第${first}行已经列出；请删去一行`
        : `${person}的房号${unit}在第${first}行已经列出；请删去一行`,
  }),
  'person-differs': (person: string, before: Bilingual, now: Bilingual, first: number) => ({
    en: `${person} has “${before.en}” on line ${first} and “${now.en}” here; one id stands for one person, correct either`,
    zh: `${person}在第${first}行为“${before.zh}”，此处为“${now.zh}”；一个编号只代表一人，请更正`,
  }),
  'unit-differs': (unit: string, before: Bilingual, now: Bilingual, first: number) => ({
    en: `unit ${unit} has “${before.en}” on line ${first} and “${now.en}” here; every row of a unit says the same of it, the area being that of the whole unit`,
    zh: `房号${unit}在第${first}行为“${before.zh}”，此处为“${now.zh}”；同一房号各行应一致，面积填整户面积`,
  }),
  'unit-places': (unit: string, before: string, now: string, first: number) => ({
    en: `unit ${unit} is in “${before}” on line ${first} and in “${now}” here, and one lies within the other; write the same path on both`,
    zh: `房号${unit}在第${first}行属“${before}”，此处属“${now}”，两者有包含关系；请写成一致`,
  }),
  'stock-shared': (unit: string) => ({
    en: `unit ${unit} is unsold stock of the developer and has another owner too; list it under one of them`,
    zh: `房号${unit}列为开发商未售，又有其他业主；请只保留其一`,
  }),
  'co-owner-unlisted': (unit: string, named: string) => ({
    en: `${named} is to vote for unit ${unit} and is not listed for it; give ${named} a row of that unit, or correct the id`,
    zh: `${named}代表房号${unit}投票，但没有列在该房号之下；请补一行，或更正编号`,
  }),
  'place-missing': (unit: string) => ({
    en: `unit ${unit} does not say where it lies, so it cannot be told whether it takes part; write its path, as 3幢/2单元`,
    zh: `房号${unit}没有写明幢或单元，无从判断是否在表决范围内；请填写，如 3幢/2单元`,
  }),
  'building-missing': (unit: string) => ({
    en: `unit ${unit} has a stairwell and no building; write in which building it lies`,
    zh: `房号${unit}写明了单元，没有写明幢；请填写`,
  }),
  'place-unknown': (scope: string, known: readonly string[]) => ({
    en: `nothing on the roll lies in ${scope}; ${known.length === 0 ? 'the roll needs a column scope, or building and stairwell' : `there are ${list(known, ', ')}`}`,
    zh: `名册上没有属于${scope}的房屋；${known.length === 0 ? '名册须有“幢”“单元”等列' : `名册上有${list(known, '、')}`}`,
  }),
  'total-over': () => ({
    en: 'the areas or weights of this roll add up to more than can be counted exactly; check them',
    zh: '名册的面积或权数合计过大，无法精确计算；请核对',
  }),
  stranger: (person: string, scope: string | undefined) => ({
    en: `${person} is not on the roll${scope === undefined ? '' : ` of ${scope}`}; correct the id (the roll’s column person), or take the line out`,
    zh: `${person}不在${scope === undefined ? '' : `${scope}的`}名册上；请按名册的编号更正，或删去此行`,
  }),
  'name-differs': (person: string, listed: string, written: string) => ({
    en: `${person} is “${listed}” on the roll and “${written}” here; correct the id or the name`,
    zh: `${person}在名册上是“${listed}”，此处是“${written}”；请更正编号或姓名`,
  }),
  'which-head': (person: string, heads: readonly string[]) => ({
    en: `${person} owns with ${list(heads, ' and with ')}, who vote for different units, so this ballot is not one head’s; have those persons vote`,
    zh: `${person}分别与${list(heads, '、')}共有不同房屋，这张票无法归于一人；请由上述代表投票`,
  }),
  'ballot-twice': (person: string, first: number) => ({
    en: `${person} has voted on line ${first} already; take one of the two out, or say with --precedence which counts`,
    zh: `${person}在第${first}行已经投票；请删去一行，或用 --precedence 说明以哪一票为准`,
  }),
  'co-owners-differ': (person: string, other: string, first: number) => ({
    en: `${person} answers otherwise than ${other} on line ${first}, and by the roll they share one vote; take one of the two out, say with --precedence which counts, or correct the roll if they own different units`,
    zh: `${person}与第${first}行的${other}按名册共用一票而意见不同；请删去一行，或用 --precedence 说明以哪一票为准；如并非共有，请更正名册的幢、单元、房号`,
  }),
  unordered: (person: string, first: number) => ({
    en: `it cannot be told whether the ballot of ${person} came before or after that on line ${first}; give both a moment of the same form, not the same one`,
    zh: `无从判断${person}的这张票与第${first}行的票孰先孰后；请给两张票都写上格式一致、互不相同的时间`,
  }),
  'candidate-missing': () => ({
    en: 'nobody is named here; write the name of the candidate',
    zh: '没有写明候选人；请填写姓名',
  }),
  'candidate-twice': (candidate: string, first: number) => ({
    en: `${candidate} is listed on line ${first} already; add the votes up under one name`,
    zh: `${candidate}在第${first}行已经列出；请把得票合并为一行`,
  }),
  'votes-form': (written: string) => ({
    en: `“${written}” is no number of votes; write a whole number from 0 up`,
    zh: `“${written}”不是票数；请填写零以上的整数`,
  }),
  'attending-twice': (person: string, first: number) => ({
    en: `${person} is on this list on line ${first} already; take one of the two out`,
    zh: `${person}在第${first}行已经列出；请删去一行`,
  }),
  'proxy-none': (proxy: string, person: string) => ({
    en: `${proxy} cast the ballot of ${person}, and this rule has everybody vote in person; take the line out`,
    zh: `${person}的票由${proxy}代投，而本规则须本人投票、不得委托；请删去此行`,
  }),
  'proxy-over': (proxy: string, persons: number, most: number) => ({
    en: `${proxy} is a proxy for ${persons}, and the law allows ${most} at most; take out those beyond`,
    zh: `${proxy}受${persons}人委托，依法最多${most}人；请删去超出的`,
  }),
  'attending-few': (attending: number, voted: number) => ({
    en: `${attending} are said to attend and ${voted} returned a ballot; correct the number`,
    zh: `到会${attending}人，交票却有${voted}人；请更正到会人数`,
  }),
  'attending-many': (attending: number, heads: number) => ({
    en: `${attending} are said to attend and the roll has ${heads}; correct the number`,
    zh: `到会${attending}人，名册只有${heads}人；请更正到会人数`,
  }),
  absent: (person: string) => ({
    en: `${person} returned a ballot and is not among those who attended; correct either list`,
    zh: `${person}交了票，却不在到会名单上；请核对`,
  }),
} satisfies Record<string, (...of: never[]) => Bilingual>;

type Sentences = typeof SENTENCES;
export type ProblemCode = keyof Sentences;

export interface Place {
  line: number;
  column?: number;
}

/** A problem at a place, with what it is about. */
export function problem<C extends ProblemCode>(
  { line, column = 0 }: Place,
  code: C,
  ...about: Parameters<Sentences[C]>
): TableProblem {
  // The sentence was looked up by the code that types what it is about.
  const sentence = SENTENCES[code] as (...of: Parameters<Sentences[C]>) => Bilingual;
  return { line, column, code, says: sentence(...about) };
}

/** Ends here if anything is wrong. @throws {TableFault} with all of it, in the order of the lines. */
export function stopIfAny(problems: readonly TableProblem[]): void {
  if (problems.length === 0) return;
  throw new TableFault([...problems].sort((one, other) => one.line - other.line || one.column - other.column));
}
