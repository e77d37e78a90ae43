// Made from zh-Hans/problems/script.ts by `npm run zh-hant`: not to be edited.
import type { ScriptProblems } from '../../../problems/script.js';
import type { Sentences } from '../../dictionary.js';
import { fields } from '../fields/index.js';
import * as parts from '../parts/index.js';
import { wordIn } from '../terms.js';
import { words } from '../words.js';

const list = (names: readonly string[]): string => names.join('、');

/** 腳本各部分的叫法。 */
const SECTIONS: Readonly<Record<string, string>> = {
  ...{ people: '人員', bodies: '主體', items: '事項', acts: '過程', offices: '職務', members: '成員' },
};

/** 本語言的叫法。別的語言裡的同一個詞，只在沒有別的可說時才說。 */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(parts).flatMap((part) => Object.values(part.commands)),
  ...Object.values(fields.synonyms.commands).flat(),
]);

/** 是否想寫哪一個：不推薦另一種字體的詞。 */
function own(near: readonly string[]): readonly string[] {
  const found = near.filter((one) => !/\p{Script=Han}/u.test(one) || KNOWN.has(one));
  return found.length > 0 ? found : near;
}

const NO_TEXT = { word: ' Word 文檔', archive: '壓縮包（ZIP）', pdf: ' PDF 檔案' } as const;

export const script: Sentences<ScriptProblems> = {
  'script.charter-unknown': ({ charter, known }) =>
    `沒有議事規則 ${charter}；請寫 ${list(known)}，或規則檔案的路徑（.json、.yaml）`,
  'script.charter-circular': ({ circle }) =>
    `議事規則繞回了自身：${circle.join(' → ')}；請讓其中一份沿用自帶的議事規則，或者寫成完整的一份`,
  'script.charter-chain': ({ most }) => `議事規則層層沿用，超過${most}份；請把其中一份寫成完整的`,
  'script.person-twice': ({ person }) => `人員 ${person} 列了兩次；每人只用一個編號`,
  'script.body-twice': ({ body }) => `議事主體 ${body} 列了兩次`,
  'script.item-twice': ({ item }) => `事項 ${item} 列了兩次`,
  'script.body-unknown': ({ body }) => `沒有議事主體 ${body}；請列入“議事主體”，或改正編號`,
  'script.charter-body': ({ body }) => `議事規則提到議事主體 ${body}；請在這裡列出（成員可不列）`,
  'script.ballot-unknown': ({ ballot, known }) =>
    `議事規則沒有選票樣式 ${ballot}；${known.length === 0 ? '請寫在 vote.ballots 下' : `已有的是 ${list(known)}`}`,
  'script.rule-unknown': ({ rule, known }) => `沒有表決規則 ${rule}；規則有 ${list(known)}`,
  'script.route-missing': ({ item }) =>
    `議事規則從表決開始，而事項 ${item} 沒有寫明由誰按什麼規則表決；請補上“表決程序”`,
  'script.step-left-out': ({ item, step }) =>
    `事項 ${item} 要走 ${step} 這一步，而議事規則不設這一步；請改動事項，或者在議事規則的某個階段裡列出這一步`,
  'script.option-twice': ({ option }) => `方案或者候選人 ${option} 列了兩次`,
  'script.office-collision': ({ person, first, second }) =>
    `按議事規則，${person} 不得兼任${wordIn(words.roles, first)}和${wordIn(words.roles, second)}；請另寫人選`,
  'script.items-missing': ({ begins }) => `議事規則從 ${begins} 開始，腳本須自帶事項`,
  'script.member-twice': ({ person, body }) =>
    `${person} 在 ${body} 的名冊上列了兩次；一人有幾套房的，列一次，面積相加`,
  'script.roll-and-members': ({ body }) => `${body} 既用了名冊檔案，又在此列出成員；請只留其一`,
  'script.scope-idle': ({ body }) => `${body} 寫了範圍，卻沒有名冊；請補寫“名冊”或“成員”，或刪去“範圍”`,
  'script.counted-by-idle': ({ body }) => `${body} 的成員在此列出，每人計一人；“計票單位”只與“名冊”同用`,
  'script.parking-over': ({ person }) => `${person} 的車位面積超過其總面積；車位面積須包含在總面積之內`,
  'script.convener-missing': () => '沒有召集人，無人開啟協商；請在“職務”下寫“召集人: 某人”',
  'script.office-unknown': ({ office, known }) =>
    `沒有職務 ${office}；職務有 ${list(known.map((one) => wordIn(words.roles, one)))}`,
  'script.people-no-names': () => '人員表裡沒有“姓名”一列；請在表頭寫明',
  'script.people-none': () => '人員表裡還沒有人；請在表頭之下逐人填寫',
  'script.table-column': ({ name, command }) => `“${command}”沒有“${name}”這一項；請改列名，或刪去此列`,
  'script.table-invalid': () => '無效票要寫明理由：請寫成“計票: 這張表”，或者另寫一行“認定無效票: 這張表”',
  'script.ballot-twice': ({ person, first, differ }) =>
    `${person}在第${first}行已就這一事項投票${differ ? '，而且意見不同' : ''}：請核對原票，刪去其中一行；兩張票都有效的，請各寫投票時間，以哪一張為準按規則確定`,
  'script.stranger': ({ person, near = [], roomless }) =>
    roomless
      ? `記錄裡沒有房號 ${person}：記錄只保存名冊上的房號，人員表上的不保存；請寫姓名或編號`
      : `人員中沒有 ${person}；${near.length > 0 ? `是否想寫 ${list(near)}？` : '請補列，或改正編號'}`,
  'script.name-ambiguous': ({ name, candidates, roomless }) =>
    `${/^[\d\p{P}]/u.test(name) ? '' : '叫 '}${name} 的不止一人：${list(candidates)}；請寫其中一個編號${roomless ? '（記錄只保存名冊上的房號，沒有上名冊的看不出住哪裡）' : ''}`,
  'script.area': ({ written, person, unit }) =>
    `${person === undefined ? '' : `${person}${unit === undefined ? '' : `（${unit}）`}：`}${written} 不是面積；請寫平方米數，大於 0，至多四位小數，${/^\d+[,，]\d{1,4}$/.test(written) ? `應為 ${written.replace(/[,，]/, '.')}` : '如 89.50'}`,
  'script.table-option-idle': ({ body, option }) =>
    `${body}沒有名冊檔案，${option} 沒有作用；請用 roll 寫明檔案，或刪去此行`,
  'script.amount': ({ kind, written }) =>
    ({
      money: `${written} 不是金額；請寫元，至多兩位小數，如 ¥12000.50`,
      area: `${written} 不是面積；請寫平方米數，至多四位小數，如 89.50 m²`,
      moment: `${written} 不是時間；請寫當地時間 2026-03-02 09:00（24:00 為當日結束）；節點的期限只寫日期`,
    })[kind],
  'script.moment-skipped': ({ written, zone, earlier, later }) =>
    `${zone} 沒有 ${written}，時鐘撥快時跳過了；請寫明 ${earlier} 還是 ${later}`,
  'script.moment-twice': ({ written, zone, earlier, later }) =>
    `${written} 在 ${zone} 有兩次，時鐘撥慢後重復；請寫明 ${earlier} 還是 ${later}`,
  'script.moment': ({ written }) => `${written} 不是時間；請寫當地時間 2026-03-02 09:00，或距上一條的時長 +1d 2h`,
  'script.range-too-long': ({ range, most }) => `${range} 超過 ${most} 個編號，一份名單容不下；請檢查起止`,
  'script.too-many-times': ({ times, most }) => `這一條要辦理 ${times} 次，最多 ${most} 次；請檢查“各自”和“逐項”`,
  'script.out-of-order': ({ at, before }) => `這一條（${at}）早於上一條（${before}）；請按時間先後排列`,
  'script.on-after-at': ({ on }) => `發生時間（${on}）不能晚於記錄時間；“發生”應早於“時間”`,
  'script.time-claimed': ({ written, late }) =>
    `現場辦理的事以當時的系統時間為準；請刪去 ${written}。${late.length > 0 ? `事後補錄、要寫明實際發生時間（“發生”）的，按本規則只有：${list(late)}` : '本規則沒有可以事後補報發生時間（“發生”）的事'}`,
  'script.decimal-comma': ({ written, right, thousands }) =>
    thousands
      ? `${written} 裡的千位逗號會把一個數斷成兩截；請寫 ${right}`
      : `${written} 的小數點寫成了逗號；請寫 ${right}`,
  'script.names-count': ({ range, ids, names }) => `${range} 是 ${ids} 人，寫了 ${names} 個姓名；請一人寫一個`,
  'script.refusal-unsaid': () =>
    '這個檔案裡的每一條都應當不予受理；請寫明以何理由，例如“應當: { 不予受理: ballot.twice }”',
  'script.nothing-due': () => '現在沒有正在計時的期限，談不上到期；請寫明時間',
  'script.not-due': ({ due }) => `最近一個期限到 ${due} 才屆滿；請到時再辦`,
  'script.head-live': () => '這是從頭寫起的腳本，而這份記錄是現場記錄：請只留下現在要辦的事，以及新加入的人員和主體',
  'script.record-beyond': ({ seq, type }) =>
    `記錄的第 ${seq} 條（${type}）在腳本裡找不到；請把要接著辦的事另寫一個檔案，前面的不用再寫`,
  'script.command-elsewhere': ({ command, opens }) =>
    opens === 'community'
      ? `${command} 是協商裡的請求，這份腳本寫了 registers，建的是社區臺帳（community）；要協商，請用 matter.refer 交付`
      : `${command} 是社區臺帳的請求，這份腳本開的是協商（consultation）；要建社區臺帳，請寫 registers`,
  'script.command-unknown': ({ command, near }) =>
    `沒有請求 ${command}；${near.length > 0 ? `是否想寫 ${list(own(near))}？` : '全部請求見 docs/commands.zh-CN.md，逐個查用 yishi help'}`,
  'script.live': () => '腳本記不成正式記錄：正式記錄只記當時真實發生的事；請寫“演練”，或者刪去這一行',
  'script.by-or-as': () => '請寫明由誰做：一個人寫在“由”，多個人各做一次寫在“各自”',
  'script.community-unknown': ({ community, known }, say) =>
    `沒有${say.quote(community)}這個社區的臺帳，現有${say.list([...known])}；也可以逐項寫明 registers`,
  'script.register-unknown': ({ register, known }, say) =>
    `沒有${say.quote(register)}這本臺帳，現有${say.list([...known])}`,
  'script.community-has-none': ({ key }) =>
    `寫了 registers 就是建社區臺帳，不設 ${key}；請刪去 ${key}，或者刪去 registers 改為開協商`,
  'script.wait-alone': () => '“等候”只讓時間過去：不能寫“由”“各自”“逐項”“內容”',
  'script.section-circular': ({ circle }) => `這些檔案繞著圈互相引用：${circle.join(' → ')}；請去掉其中一處`,
  'script.section-many': ({ most }) => `一份腳本最多引用${most}個檔案`,
  'script.section-form': ({ section }) =>
    `這個檔案不是腳本裡的“${SECTIONS[section] ?? ''}”（${section}）；請只寫這一部分，寫法和在腳本裡一樣`,
  'script.section-outside': ({ path }) => `${path} 不在腳本所在的資料夾裡；請把它和腳本放在一起`,
  'script.year-missing': ({ written }) => `“${written}”沒有寫明是哪一年；請在開頭加一行，如“時間: 2026-09-01 09:00”`,
  'script.empty': ({ file }) => `${file} 是空的；腳本的寫法見 docs/scripts.zh-CN.md`,
  'script.no-text': ({ file, kind }) =>
    kind === undefined
      ? `${file} 不是 UTF-8 文本；請指明 YAML 腳本`
      : `${file} 是${NO_TEXT[kind]}，不是腳本；腳本是純文本（.yaml），請另存為純文本，或用 yishi new 備一份`,
  'script.aliases': ({ most }) => `引用（別名）超過 ${most} 處；請把多出的照原文寫出來`,
  'script.too-deep': ({ file }) => `${file} 嵌套過深，無法讀取`,
  'script.no-yaml': ({ kind }) =>
    ({
      tab: '行首用了製表符（Tab）；請改用空格',
      indent: '這一行的縮進和上下行對不齊；同一層的各行請從同一列寫起',
      'quote-open': '這個引號沒有收尾；請在這段文字的末尾補上',
      unclosed: '這個括號沒有收尾；請在這一條的末尾補上',
      quote: '引號裡的內容無法讀取；反斜槓請寫兩個，或者改用單引號',
      twice: '這一項寫了兩次；請只留一處',
      alias: '前文沒有這個名稱；請去掉星號，把內容直接寫出來',
      documents: '從這裡起是另一份檔案（---）；一個檔案請只寫一份',
      form: '這一行的寫法讀不通；請寫成“名稱: 內容”，冒號後空一格，括號裡各項用逗號隔開',
    })[kind],
  'script.full-width': ({ sign, means }) =>
    `這裡的 ${sign} 是全角；請改成半角 ${means}${/[:,]/.test(means) ? ' ，後面空一格' : ''}`,
  'script.full-width-blank': () => '這裡是全角空格；請改用半角空格',
  'script.too-long': ({ file, most }) => `${file} 超過 ${most} 個字元；沒有這麼長的腳本`,
  'script.circular': ({ alias }) => `*${alias} 寫在 &${alias} 所指的內容之中，沒有盡頭；請逐一寫出`,
  'script.list-too-long': ({ count, most }) =>
    `此名單共 ${count} 個編號，一份名單最多 ${most} 個；更長的名冊請用名冊檔案`,
  'script.too-much': ({ times, most }) => `到這一條為止，腳本共要辦理 ${times} 次，最多 ${most} 次；請分成幾個腳本`,
  'script.record-differs': ({ seq }) => `記錄的第 ${seq} 條與腳本不符；這是另一腳本、或本腳本另一版的記錄`,
  'script.record-longer': ({ entries, played }) => `記錄有 ${entries} 條，腳本只有 ${played} 條；這是另一腳本的記錄`,
};
