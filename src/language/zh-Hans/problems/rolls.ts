// 名册和选票的毛病，以及如何更正。What is wrong with a roll or with ballots, and what to do about it.
import type { RequiredColumn, RollProblems, Said } from '../../../rolls/problems.js';
import type { Word } from '../../../rolls/words.js';
import type { Sentences } from '../../dictionary.js';

const list = (names: readonly string[], between: string): string => names.join(between);

const COLUMNS: Readonly<Record<RequiredColumn, string>> = {
  person: '编号',
  unit: '房号',
  area: '面积',
  choice: '意见',
  candidate: '候选人',
  votes: '得票',
};

const PLACES = { building: '幢', stairwell: '单元' } as const;

const WORDS: Readonly<Record<Word, string>> = {
  natural: '自然人',
  organisation: '单位',
  'developer-stock': '开发商未售',
  registered: '登记',
  surveyed: '实测',
  contract: '合同',
  yes: '是',
  no: '否',
  for: '赞成',
  against: '反对',
  abstain: '弃权',
  invalid: '无效',
  'with-majority': '从众',
};

const said = (what: Said): string => (typeof what === 'string' ? what : WORDS[what.word]);

export const rolls: Sentences<RollProblems> = {
  'rolls.column-missing': ({ column }) => `缺少“${COLUMNS[column]}”一列；请在第一行写明列名`,
  'rolls.column-twice': ({ name, first }) => `“${name}”与第${first}列重复；请保留其中一列`,
  'rolls.column-unknown': ({ name, near }) =>
    `没有“${name}”这一列；${near === undefined ? '请删去此列，或核对列名' : `是否应为“${near}”？`}`,
  'rolls.column-unnamed': ({ column }) => `第${column}列没有列名，却填有内容；请写明列名，或清空此列`,
  'rolls.empty': () => '名册上没有人；请在表头之下逐户填写',
  'rolls.titles-skipped': ({ header }) => `表头在第${header}行，其上的标题已略过`,
  'rolls.header-two': ({ second }) => `表头有两行（本行和第${second}行），已合并识别`,
  'rolls.header-again': () => '此行又是表头，已略过',
  'rolls.total-skipped': ({ written }) => `“${written}”行不是业主，已略过`,
  'rolls.total-differs': ({ written, said, found }) =>
    `“${written}”行不是业主，已略过；该行写的是 ${said} 平方米，以上各行相加为 ${found} 平方米，请核对是否漏行或填错`,
  'rolls.footer-skipped': ({ written }) => `“${written}”一行不是业主，已略过`,
  'rolls.filled': ({ column, rows }) =>
    `“${PLACES[column]}”只写在每组第一行（原为合并单元格），其余${rows}行已照上面补齐`,
  'rolls.namesake': ({ name, person, other, first }) =>
    `${person}与第${first}行的${other}都叫${name}，按两人计；请核对是否同一人`,
  'rolls.names-together': ({ person, name }) =>
    `${person}写了${name}几个姓名，按共有、合投一票处理；如不是共有，请分行填写，各给编号`,
  'rolls.place-blank': ({ column, unit, above }) =>
    `房号${unit}没有写${PLACES[column]}${above === '' ? '' : `，无法断定与上面同为${above}`}；请填写`,
  'rolls.unit-date': ({ written, likely }) =>
    `“${written}”是日期，不是房号；如原为 ${likely}，是表格软件自动改成了日期，请把此列设为“文本”，重新填写 ${likely}`,
  'rolls.unit-number': ({ written, likely }) =>
    `“${written}”是表格软件把房号当成了数字；请把此列设为“文本”，重新填写${likely === '' ? '房号' : ` ${likely}`}`,
  'rolls.unit-zeros': ({ unit, other, first }) =>
    `${unit}与第${first}行的${other}只差开头的 0，按两套计；如是同一套，请把此列设为“文本”，统一写法`,
  'rolls.unit-alike': ({ unit, other, first }) => `${unit}与第${first}行的${other}像是同一套，写法不同；请统一写法`,
  'rolls.total-row': ({ written }) => `此行是“${written}”，不是业主或候选人；请删去此行`,
  'rolls.person-missing': () => '没有写明是谁；请填写编号',
  'rolls.person-unusable': ({ most }) => `编号超过${most}个字；请改用较短的编号`,
  'rolls.unit-missing': () => '没有写明房号；请填写房号',
  'rolls.area-missing': ({ unit }) => `房号${unit}没有面积；请按平方米填写，如 89.50`,
  'rolls.area-form': ({ written, right }) =>
    `“${written}”不是面积；请用半角数字按平方米填写，最多四位小数，${right === undefined ? '如 89.50' : `应为 ${right}`}`,
  'rolls.area-comma': ({ written, right, or }) =>
    `“${written}”可能是 ${right}，也可能是 ${or} 平方米；请去掉逗号，写成其中一个`,
  'rolls.area-none': ({ written }) => `面积不能是${written}；请按平方米填写实际面积`,
  'rolls.area-over': ({ written }) => `${written}平方米超出一户可能的面积（最多10000000平方米）；请核对单位`,
  'rolls.word-unknown': ({ written, known }) =>
    `“${written}”无法识别；请填写“${list(
      known.map((word) => WORDS[word]),
      '”“',
    )}”之一`,
  'rolls.several-items': ({ items }) =>
    `此表有${list(items, '、')}等几项，各占一列；请用 ballotTable 读取，或只保留一列`,
  'rolls.unit-unknown': ({ unit, scope }) =>
    `房号${unit}不在${scope === undefined ? '' : `${scope}的`}名册上；请按名册的写法更正，或删去此行`,
  'rolls.unit-ambiguous': ({ unit, lines }) =>
    `名册第${list(lines.map(String), '、')}行都有房号${unit}，不是同一套；请写明幢、单元`,
  'rolls.unit-name': ({ unit, listed, written }) =>
    `房号${unit}在名册上是${list(listed, '、')}，此处是“${written}”；请更正房号或姓名`,
  'rolls.unit-several': ({ unit, persons }) => `房号${unit}有${list(persons, '、')}，各投各的票；请写明是谁的票`,
  'rolls.unit-not-theirs': ({ person, unit }) => `名册上${person}名下没有房号${unit}；请更正房号或编号`,
  'rolls.name-unknown': ({ name }) => `名册上没有${name}；请更正姓名，或删去此行`,
  'rolls.name-ambiguous': ({ name, lines }) =>
    `名册第${list(lines.map(String), '、')}行都叫${name}，不是同一人；请写明编号或房号`,
  'rolls.papers-differ': ({ person, first }) =>
    `${person}的这张票与其第${first}行的票意见不同，而一名业主只有一票；请向本人核实，或用 --precedence 说明以哪一票为准`,
  'rolls.follow-ground': () =>
    '“从众”须有议事规则或者业主大会决定为据；请用 --follow-majority 写明依据，否则填写“无效”',
  'rolls.choice-missing': () => '没有填写意见；请填写“赞成”“反对”“弃权”，空白票填写“无效”',
  'rolls.parking-differs': ({ unit, first }) => `车位${unit}的面积与第${first}行不同；请更正`,
  'rolls.name-twice': ({ name, first }) =>
    `第${first}行也叫${name}，而名册没有编号，无从判断是否同一人；请补编号、证件号或电话，或说明是同一人还是各为一人（命令行用 --same-name，脚本在该主体下写“同名”）`,
  'rolls.identity-twice': ({ person, other, first }) =>
    `${person}与第${first}行的${other}证件号相同；一名业主有几套房也只计一人：请改用同一编号，或合并计算（命令行用 --merge，脚本在该主体下写“合并: true”）`,
  'rolls.identity-names': ({ name, other, first }) => `${name}与第${first}行的${other}证件号相同而姓名不同；请更正`,
  'rolls.identity-differs': ({ person, first }) => `${person}在第${first}行是另一证件号；一个编号只代表一人，请更正`,
  'rolls.share-form': ({ written }) => `“${written}”不是份额；请写成分数，大于零、不超过一，如 1/2`,
  'rolls.share-over': ({ unit, shares }) => `房号${unit}的份额合计超过一（${list(shares, '＋')}）；请更正`,
  'rolls.weight-form': ({ written }) => `“${written}”不是权数；请填写整数，最大1000000`,
  'rolls.moment-form': ({ written }) =>
    `“${written}”不是时间；请写作 2026-03-01、2026-03-01 09:30 或 2026-03-01T09:30:00+08:00`,
  'rolls.row-twice': ({ person, unit, first }) =>
    unit === ''
      ? `${person}在第${first}行已经列出；请删去一行`
      : `${person}的房号${unit}在第${first}行已经列出；请删去一行`,
  'rolls.person-differs': ({ person, before, now, first }) =>
    `${person}在第${first}行为“${said(before)}”，此处为“${said(now)}”；一个编号只代表一人，请更正`,
  'rolls.unit-differs': ({ unit, before, now, first }) =>
    `房号${unit}在第${first}行为“${said(before)}”，此处为“${said(now)}”；同一房号各行应一致，面积填整户面积`,
  'rolls.unit-places': ({ unit, before, now, first }) =>
    `房号${unit}在第${first}行属“${before}”，此处属“${now}”，两者有包含关系；请写成一致`,
  'rolls.stock-shared': ({ unit }) => `房号${unit}列为开发商未售，又有其他业主；请只保留其一`,
  'rolls.co-owner-unlisted': ({ unit, named }) =>
    `${named}代表房号${unit}投票，但没有列在该房号之下；请补一行，或更正编号`,
  'rolls.place-missing': ({ unit }) => `房号${unit}没有写明幢或单元，无从判断是否在表决范围内；请填写，如 3幢/2单元`,
  'rolls.building-missing': ({ unit }) => `房号${unit}写明了单元，没有写明幢；请填写`,
  'rolls.place-unknown': ({ scope, known }) =>
    `名册上没有属于${scope}的房屋；${known.length === 0 ? '名册须有“幢”“单元”等列' : `名册上有${list(known, '、')}`}`,
  'rolls.total-over': () => '名册的面积或权数合计过大，无法精确计算；请核对',
  'rolls.stranger': ({ person, scope }) =>
    `${person}不在${scope === undefined ? '' : `${scope}的`}名册上；请按名册的编号更正，或删去此行`,
  'rolls.name-differs': ({ person, listed, written }) =>
    `${person}在名册上是“${listed}”，此处是“${written}”；请更正编号或姓名`,
  'rolls.which-head': ({ person, heads }) =>
    `${person}分别与${list(heads, '、')}共有不同房屋，这张票无法归于一人；请由上述代表投票`,
  'rolls.ballot-twice': ({ person, first }) =>
    `${person}在第${first}行已经投票；请删去一行，或用 --precedence 说明以哪一票为准`,
  'rolls.co-owners-differ': ({ person, other, first }) =>
    `${person}与第${first}行的${other}按名册共用一票而意见不同；请删去一行，或用 --precedence 说明以哪一票为准；如并非共有，请更正名册的幢、单元、房号`,
  'rolls.unordered': ({ person, first }) =>
    `无从判断${person}的这张票与第${first}行的票孰先孰后；请给两张票都写上格式一致、互不相同的时间`,
  'rolls.candidate-missing': () => '没有写明候选人；请填写姓名',
  'rolls.candidate-nobody': ({ written }) => `“${written}”不是候选人；这些票无人所得，请删去此行`,
  'rolls.name-nobody': ({ written }) => `“${written}”不是候选人；请删去，没有选人的格子留空`,
  'rolls.candidates-alike': ({ candidate, other, first }) =>
    `“${candidate}”与第${first}行的“${other}”只差空格、大小写或全半角；请写成一致`,
  'rolls.candidate-twice': ({ candidate, first }) => `${candidate}在第${first}行已经列出；请把得票合并为一行`,
  'rolls.votes-form': ({ written }) => `“${written}”不是票数；请填写零以上的整数`,
  'rolls.attending-twice': ({ person, first }) => `${person}在第${first}行已经列出；请删去一行`,
  'rolls.proxy-none': ({ proxy, person }) => `${person}的票由${proxy}代投，而本规则须本人投票、不得委托；请删去此行`,
  'rolls.proxy-over': ({ proxy, persons, most }) => `${proxy}受${persons}人委托，依法最多${most}人；请删去超出的`,
  'rolls.attending-few': ({ attending, voted }) => `到会${attending}人，交票却有${voted}人；请更正到会人数`,
  'rolls.attending-many': ({ attending, heads }) => `到会${attending}人，名册只有${heads}人；请更正到会人数`,
  'rolls.absent': ({ person }) => `${person}交了票，却不在到会名单上；请核对`,
};
