// Made from zh-Hans/problems/charters.ts by `npm run zh-hant`: not to be edited.
import type { Office, Step } from '../../../charters/charter.js';
import type { Measure } from '../../../law/index.js';
import type { CharterProblems } from '../../../problems/charters.js';
import type { Sentences } from '../../dictionary.js';
import { office, wordIn } from '../terms.js';
import { words } from '../words.js';

const step = (id: string): string => `“${words.steps[id as Step] ?? id}”`;

const MISSING: Readonly<Record<CharterProblems['charters.step-missing']['because'], string>> = {
  begins: '協商從這一步開始',
  agenda: '議程定下後都要走這一步',
  projects: '項目轉化、組織實施和評估要麼都設、要麼都不設',
};

const MEASURES: Readonly<Record<Measure, string>> = { heads: '人數', area: '面積', weight: '權數' };

export const charters: Sentences<CharterProblems> = {
  'charters.step-twice': ({ step: id }) => `步驟${step(id)}列了兩次；只在一個階段裡列一次`,
  'charters.step-missing': ({ step: id, because }) =>
    `沒有哪個階段列出步驟${step(id)}，而${MISSING[because]}；請列入某個階段，或者另作規定`,
  'charters.step-order': ({ step: id, after }) =>
    `步驟${step(id)}列在${step(after)}之後，實際仍在其前進行；請按步驟先後排列各階段`,
  'charters.returns-idle': ({ returns }) => `規定可以退回${returns}次，卻沒有可以退回的步驟；請寫 0，或者列出該步驟`,
  'charters.cap-idle': () => '輪次用完後要交付表決，而規則不設表決；請改為擱置（shelve）或者轉辦（refer）',
  'charters.command-unknown': ({ command, nearest }) =>
    `沒有 ${command} 這項操作；${nearest === undefined ? '請核對名稱' : `是否想寫 ${nearest}？`}`,
  'charters.no-witness': ({ command }) => `${command} 無處登記見證人，不能要求雙人辦理；請從名單中去掉`,
  'charters.nobody-asks': ({ command }) => `${command} 只許系統提出，而系統從不提出；請寫明由誰提出`,
  'charters.clock-keeps': ({ command }) => `${command} 始終由時鐘提出，另作規定不起作用；請刪去`,
  'charters.office-alone': ({ office: id }) =>
    `職務不能與自身迴避，否則誰也當不了${office(id as Office)}；請寫另一個職務`,
  'charters.collision-twice': ({ office: id, with: other }) =>
    `${office(id as Office)}與${office(other as Office)}前面已經列過，以先列的為準；請刪去一處`,
  'charters.late-nobody': () => '規定了可以補錄的操作，卻沒有寫明由誰補錄；請寫明職務，或者清空補錄的操作',
  'charters.late-no-clerk': ({ office: id }) =>
    `${office(id as Office)}可以補錄，卻不在錄入人之列，不能替別人錄入；請把該職務列入錄入人（clerks）`,
  'charters.body-unknown': ({ body }) => `沒有登記議事主體 ${body}；請登記，或者核對名稱`,
  'charters.kind-unknown': ({ kind }) => `參與人裡沒有“${kind}”這一類，無人測評；請核對`,
  'charters.quorum-nothing': () => '法定人數為零，一個人到會就能議事；請寫明比例',
  'charters.satisfied-nothing': () => '滿意線為零，無論得幾分都算滿意；請寫明比例',
  'charters.amend-never': () => '修正動議排不到主動議前面，誰也提不出修正；請把 amend 排在 main 之後',
  'charters.motion-rule': ({ kind, rule }) => `${kind} 類動議所依的表決規則 ${rule} 不存在，或者不只計人數；請另寫一條`,
  'charters.rule-taken': ({ rule }) => `規則目錄中已有名為 ${rule} 的表決規則；請另取名稱`,
  'charters.consent-nothing': ({ rule }) => `按表決規則 ${rule}，無人贊成也能通過；請寫明須有多少人贊成`,
  'charters.rule-below-law': ({ rule, law, of, measure, least }, say) =>
    `表決規則 ${rule} 計算面積，即由業主表決，而${of === 'participation' ? '參與表決' : '同意'}的比例低於 ${law}（${wordIn(MEASURES, measure)}須${say.threshold(least)}）；自行約定不得低於法定`,
  'charters.notice-short': ({ days, least, rules }) =>
    `公告期${days}日，而法律規定最長須${least}日（${rules.join('、')}）；請延長，或者在 bodies 裡寫明哪些主體可以較短`,
  'charters.rule-notice': ({ rule, days, least }) =>
    `表決規則 ${rule} 要求公告${least}日，而本規則至多${days}日；請延長`,
  'charters.posting-none': () => '有異議就不能確認結果，而結果一日也不公示，無從提出異議；請寫明公示期',
  'charters.proxies-nobody': () => '允許委託，而每人可受託的人數為零；請至少寫 1',
  'charters.extension-nothing': () => '允許延期，而延長的日數為零；請寫明日數，或者不設延期',
  'charters.channel-missing': ({ channel, command }) =>
    `${command} 可以補錄，而表決方式裡沒有 ${channel}，票無從來；請補上`,
  'charters.method-missing': ({ ballot }) => `選票 ${ballot} 沒有寫明計票方法，排序票和打分票須寫明；請補上`,
  'charters.method-unknown': ({ ballot, method }) =>
    `選票 ${ballot} 所用的計票方法 ${method} 不存在；可用 yishi methods 查看全部方法`,
  'charters.method-unfit': ({ ballot, method }) => `計票方法 ${method} 不計 ${ballot} 這樣的選票；請另選方法`,
  'charters.budget-idle': ({ ballot }) => `選票 ${ballot} 寫了預算，而所用方法不計費用；請選用計費用的方法`,
  'charters.pass-mark': () => '項目過篩設了通過線，卻沒有評分項；請補上評分項，或者不設通過線',
  'charters.scores-over': ({ most }) => `滿分合計超過${most}，人一多就無法精確計算；請調低分值或者權重`,
};
