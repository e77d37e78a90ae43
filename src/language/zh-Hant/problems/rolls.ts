// Made from zh-Hans/problems/rolls.ts by `npm run zh-hant`: not to be edited.
import type { RequiredColumn, RollProblems, Said } from '../../../rolls/problems.js';
import type { Word } from '../../../rolls/words.js';
import type { Sentences } from '../../dictionary.js';

const list = (names: readonly string[], between: string): string => names.join(between);

const COLUMNS: Readonly<Record<RequiredColumn, string>> = {
  person: '編號',
  unit: '房號',
  area: '面積',
  choice: '意見',
  candidate: '候選人',
  votes: '得票',
};

const PLACES = { building: '幢', stairwell: '單元' } as const;

const WORDS: Readonly<Record<Word, string>> = {
  natural: '自然人',
  organisation: '單位',
  'developer-stock': '開發商未售',
  registered: '登記',
  surveyed: '實測',
  contract: '合同',
  yes: '是',
  no: '否',
  for: '贊成',
  against: '反對',
  abstain: '棄權',
  invalid: '無效',
  'with-majority': '從眾',
};

const said = (what: Said): string => (typeof what === 'string' ? what : WORDS[what.word]);

export const rolls: Sentences<RollProblems> = {
  'rolls.column-missing': ({ column }) => `缺少“${COLUMNS[column]}”一列；請在第一行寫明列名`,
  'rolls.column-twice': ({ name, first }) => `“${name}”與第${first}列重複；請保留其中一列`,
  'rolls.column-unknown': ({ name, near }) =>
    `沒有“${name}”這一列；${near === undefined ? '請刪去此列，或核對列名' : `是否應為“${near}”？`}`,
  'rolls.column-unnamed': ({ column }) => `第${column}列沒有列名，卻填有內容；請寫明列名，或清空此列`,
  'rolls.empty': () => '名冊上沒有人；請在表頭之下逐戶填寫',
  'rolls.titles-skipped': ({ header }) => `表頭在第${header}行，其上的標題已略過`,
  'rolls.header-two': ({ second }) => `表頭有兩行（本行和第${second}行），已合併識別`,
  'rolls.header-again': () => '此行又是表頭，已略過',
  'rolls.total-skipped': ({ written }) => `“${written}”行不是業主，已略過`,
  'rolls.total-differs': ({ written, said, found }) =>
    `“${written}”行不是業主，已略過；該行寫的是 ${said} 平方米，以上各行相加為 ${found} 平方米，請核對是否漏行或填錯`,
  'rolls.footer-skipped': ({ written }) => `“${written}”一行不是業主，已略過`,
  'rolls.filled': ({ column, rows }) =>
    `“${PLACES[column]}”只寫在每組第一行（原為合併儲存格），其餘${rows}行已照上面補齊`,
  'rolls.namesake': ({ name, person, other, first }) =>
    `${person}與第${first}行的${other}都叫${name}，按兩人計；請核對是否同一人`,
  'rolls.names-together': ({ person, name }) =>
    `${person}寫了${name}幾個姓名，按共有、合投一票處理；如不是共有，請分行填寫，各給編號`,
  'rolls.place-blank': ({ column, unit, above }) =>
    `房號${unit}沒有寫${PLACES[column]}${above === '' ? '' : `，無法斷定與上面同為${above}`}；請填寫`,
  'rolls.unit-date': ({ written, likely }) =>
    `“${written}”是日期，不是房號；如原為 ${likely}，是表格軟件自動改成了日期，請把此列設為“文本”，重新填寫 ${likely}`,
  'rolls.unit-number': ({ written, likely }) =>
    `“${written}”是表格軟件把房號當成了數字；請把此列設為“文本”，重新填寫${likely === '' ? '房號' : ` ${likely}`}`,
  'rolls.unit-zeros': ({ unit, other, first }) =>
    `${unit}與第${first}行的${other}只差開頭的 0，按兩套計；如是同一套，請把此列設為“文本”，統一寫法`,
  'rolls.unit-alike': ({ unit, other, first }) => `${unit}與第${first}行的${other}像是同一套，寫法不同；請統一寫法`,
  'rolls.total-row': ({ written }) => `此行是“${written}”，不是業主或候選人；請刪去此行`,
  'rolls.person-missing': () => '沒有寫明是誰；請填寫編號',
  'rolls.person-unusable': ({ most }) => `編號超過${most}個字；請改用較短的編號`,
  'rolls.unit-missing': () => '沒有寫明房號；請填寫房號',
  'rolls.area-missing': ({ unit }) => `房號${unit}沒有面積；請按平方米填寫，如 89.50`,
  'rolls.area-form': ({ written, right }) =>
    `“${written}”不是面積；請用半角數字按平方米填寫，最多四位小數，${right === undefined ? '如 89.50' : `應為 ${right}`}`,
  'rolls.area-comma': ({ written, right, or }) =>
    `“${written}”可能是 ${right}，也可能是 ${or} 平方米；請去掉逗號，寫成其中一個`,
  'rolls.area-none': ({ written }) => `面積不能是${written}；請按平方米填寫實際面積`,
  'rolls.area-over': ({ written }) => `${written}平方米超出一戶可能的面積（最多10000000平方米）；請核對單位`,
  'rolls.word-unknown': ({ written, known }) =>
    `“${written}”無法識別；請填寫“${list(
      known.map((word) => WORDS[word]),
      '”“',
    )}”之一`,
  'rolls.several-items': ({ items }) =>
    `此表有${list(items, '、')}等幾項，各佔一列；請用 ballotTable 讀取，或只保留一列`,
  'rolls.unit-unknown': ({ unit, scope }) =>
    `房號${unit}不在${scope === undefined ? '' : `${scope}的`}名冊上；請按名冊的寫法更正，或刪去此行`,
  'rolls.unit-ambiguous': ({ unit, lines }) =>
    `名冊第${list(lines.map(String), '、')}行都有房號${unit}，不是同一套；請寫明幢、單元`,
  'rolls.unit-name': ({ unit, listed, written }) =>
    `房號${unit}在名冊上是${list(listed, '、')}，此處是“${written}”；請更正房號或姓名`,
  'rolls.unit-several': ({ unit, persons }) => `房號${unit}有${list(persons, '、')}，各投各的票；請寫明是誰的票`,
  'rolls.unit-not-theirs': ({ person, unit }) => `名冊上${person}名下沒有房號${unit}；請更正房號或編號`,
  'rolls.name-unknown': ({ name }) => `名冊上沒有${name}；請更正姓名，或刪去此行`,
  'rolls.name-ambiguous': ({ name, lines }) =>
    `名冊第${list(lines.map(String), '、')}行都叫${name}，不是同一人；請寫明編號或房號`,
  'rolls.papers-differ': ({ person, first }) =>
    `${person}的這張票與其第${first}行的票意見不同，而一名業主只有一票；請向本人核實，或用 --precedence 說明以哪一票為準`,
  'rolls.follow-ground': () =>
    '“從眾”須有議事規則或者業主大會決定為據；請用 --follow-majority 寫明依據，否則填寫“無效”',
  'rolls.choice-missing': () => '沒有填寫意見；請填寫“贊成”“反對”“棄權”，空白票填寫“無效”',
  'rolls.parking-differs': ({ unit, first }) => `車位${unit}的面積與第${first}行不同；請更正`,
  'rolls.name-twice': ({ name, first }) =>
    `第${first}行也叫${name}，而名冊沒有編號，無從判斷是否同一人；請補編號、證件號或電話，或說明是同一人還是各為一人（命令列用 --same-name，腳本在該主體下寫“同名”）`,
  'rolls.identity-twice': ({ person, other, first }) =>
    `${person}與第${first}行的${other}證件號相同；一名業主有幾套房也只計一人：請改用同一編號，或合併計算（命令列用 --merge，腳本在該主體下寫“合併: true”）`,
  'rolls.identity-names': ({ name, other, first }) => `${name}與第${first}行的${other}證件號相同而姓名不同；請更正`,
  'rolls.identity-differs': ({ person, first }) => `${person}在第${first}行是另一證件號；一個編號只代表一人，請更正`,
  'rolls.share-form': ({ written }) => `“${written}”不是份額；請寫成分數，大於零、不超過一，如 1/2`,
  'rolls.share-over': ({ unit, shares }) => `房號${unit}的份額合計超過一（${list(shares, '＋')}）；請更正`,
  'rolls.weight-form': ({ written }) => `“${written}”不是權數；請填寫整數，最大1000000`,
  'rolls.moment-form': ({ written }) =>
    `“${written}”不是時間；請寫作 2026-03-01、2026-03-01 09:30 或 2026-03-01T09:30:00+08:00`,
  'rolls.row-twice': ({ person, unit, first }) =>
    unit === ''
      ? `${person}在第${first}行已經列出；請刪去一行`
      : `${person}的房號${unit}在第${first}行已經列出；請刪去一行`,
  'rolls.person-differs': ({ person, before, now, first }) =>
    `${person}在第${first}行為“${said(before)}”，此處為“${said(now)}”；一個編號只代表一人，請更正`,
  'rolls.unit-differs': ({ unit, before, now, first }) =>
    `房號${unit}在第${first}行為“${said(before)}”，此處為“${said(now)}”；同一房號各行應一致，面積填整戶面積`,
  'rolls.unit-places': ({ unit, before, now, first }) =>
    `房號${unit}在第${first}行屬“${before}”，此處屬“${now}”，兩者有包含關係；請寫成一致`,
  'rolls.stock-shared': ({ unit }) => `房號${unit}列為開發商未售，又有其他業主；請只保留其一`,
  'rolls.co-owner-unlisted': ({ unit, named }) =>
    `${named}代表房號${unit}投票，但沒有列在該房號之下；請補一行，或更正編號`,
  'rolls.place-missing': ({ unit }) => `房號${unit}沒有寫明幢或單元，無從判斷是否在表決範圍內；請填寫，如 3幢/2單元`,
  'rolls.building-missing': ({ unit }) => `房號${unit}寫明了單元，沒有寫明幢；請填寫`,
  'rolls.place-unknown': ({ scope, known }) =>
    `名冊上沒有屬於${scope}的房屋；${known.length === 0 ? '名冊須有“幢”“單元”等列' : `名冊上有${list(known, '、')}`}`,
  'rolls.total-over': () => '名冊的面積或權數合計過大，無法精確計算；請核對',
  'rolls.stranger': ({ person, scope }) =>
    `${person}不在${scope === undefined ? '' : `${scope}的`}名冊上；請按名冊的編號更正，或刪去此行`,
  'rolls.name-differs': ({ person, listed, written }) =>
    `${person}在名冊上是“${listed}”，此處是“${written}”；請更正編號或姓名`,
  'rolls.which-head': ({ person, heads }) =>
    `${person}分別與${list(heads, '、')}共有不同房屋，這張票無法歸於一人；請由上述代表投票`,
  'rolls.ballot-twice': ({ person, first }) =>
    `${person}在第${first}行已經投票；請刪去一行，或用 --precedence 說明以哪一票為準`,
  'rolls.co-owners-differ': ({ person, other, first }) =>
    `${person}與第${first}行的${other}按名冊共用一票而意見不同；請刪去一行，或用 --precedence 說明以哪一票為準；如並非共有，請更正名冊的幢、單元、房號`,
  'rolls.unordered': ({ person, first }) =>
    `無從判斷${person}的這張票與第${first}行的票孰先孰後；請給兩張票都寫上格式一致、互不相同的時間`,
  'rolls.candidate-missing': () => '沒有寫明候選人；請填寫姓名',
  'rolls.candidate-nobody': ({ written }) => `“${written}”不是候選人；這些票無人所得，請刪去此行`,
  'rolls.name-nobody': ({ written }) => `“${written}”不是候選人；請刪去，沒有選人的格子留空`,
  'rolls.candidates-alike': ({ candidate, other, first }) =>
    `“${candidate}”與第${first}行的“${other}”只差空格、大小寫或全半角；請寫成一致`,
  'rolls.candidate-twice': ({ candidate, first }) => `${candidate}在第${first}行已經列出；請把得票合併為一行`,
  'rolls.votes-form': ({ written }) => `“${written}”不是票數；請填寫零以上的整數`,
  'rolls.attending-twice': ({ person, first }) => `${person}在第${first}行已經列出；請刪去一行`,
  'rolls.proxy-none': ({ proxy, person }) => `${person}的票由${proxy}代投，而本規則須本人投票、不得委託；請刪去此行`,
  'rolls.proxy-over': ({ proxy, persons, most }) => `${proxy}受${persons}人委託，依法最多${most}人；請刪去超出的`,
  'rolls.attending-few': ({ attending, voted }) => `到會${attending}人，交票卻有${voted}人；請更正到會人數`,
  'rolls.attending-many': ({ attending, heads }) => `到會${attending}人，名冊只有${heads}人；請更正到會人數`,
  'rolls.absent': ({ person }) => `${person}交了票，卻不在到會名單上；請核對`,
};
