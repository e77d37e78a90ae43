// Made from zh-Hans/sheets/kinds.ts by `npm run zh-hant`: not to be edited.
import type { Sheets } from '../../sheets.js';

const CUSTOM = '通行做法，法律未作規定';

export const kinds: Sheets['kinds'] = {
  'topic-form': { title: '議題徵集表', purpose: '登記居民提出的議題，寫明辦理意見和答覆', basis: CUSTOM },
  'consultation-notice': {
    title: '協商公告',
    purpose: '告知協商什麼、何時何地、怎樣參加',
    basis: '《城市居民委員會組織法》第三十二條',
  },
  agenda: { title: '會議議程', purpose: '開會的順序和發言的規則', basis: CUSTOM },
  'sign-in': { title: '簽到表', purpose: '應到、實到人員簽字', basis: CUSTOM },
  'minutes-sheet': { title: '會議記錄', purpose: '每次會議一份，到會、缺席、經過，由參會人簽字', basis: CUSTOM },
  'vote-notice': {
    title: '表決公告',
    purpose: '告知表決什麼、由誰表決、怎樣計票',
    basis: '議事規則的公告期；業主表決另見《民法典》第二百七十八條',
  },
  ballot: { title: '表決票', purpose: '按固定的名冊一戶一張，房號、面積已印好', basis: '《民法典》第二百七十八條' },
  'proxy-form': {
    title: '授權委託書',
    purpose: '委託他人投票，寫明事項、權限和期限',
    basis: '《民法典》第一百六十五條',
  },
  register: { title: '表決票發放回收登記冊', purpose: '誰領了哪張票、何時交回，逐戶簽字', basis: CUSTOM },
  'count-sheet': { title: '計票單', purpose: '唱票、計票的結果，由計票人、監票人簽字', basis: CUSTOM },
  result: {
    title: '表決結果公示',
    purpose: '公布表決結果，告知怎樣提出異議、何時截止',
    basis: '議事規則的公示期；居民會議的決定見《城市居民委員會組織法》第三十四條',
  },
  objection: { title: '異議及答覆', purpose: '異議的內容、答覆和處理結果', basis: CUSTOM },
  project: { title: '項目書', purpose: '決定怎樣落實：目標、責任、資金、進度', basis: CUSTOM },
  progress: {
    title: '進度與收支公示',
    purpose: '公布項目進度、每一筆收支的用途、變更的理由',
    basis: '《城市居民委員會組織法》第四十二條',
  },
  dispatch: { title: '派單（吹哨報到）', purpose: '把問題派給有關單位，寫明時限和結果', basis: CUSTOM },
  survey: { title: '滿意度測評表', purpose: '由居民打分，不記名', basis: CUSTOM },
  evaluation: { title: '評估報告', purpose: '測評的結果和下一步怎麼辦', basis: CUSTOM },
  archive: { title: '歸檔目錄', purpose: '全部文書和經過的目錄，裝訂成冊', basis: CUSTOM },
  overdue: { title: '逾期催告', purpose: '到期未辦的，催告辦理', basis: CUSTOM },
  responsibilities: { title: '共建責任清單', purpose: '各成員單位承擔的責任和完成情況', basis: CUSTOM },
  'three-lists': { title: '三張清單', purpose: '需求、資源、項目各列一張', basis: CUSTOM },
  points: { title: '積分臺帳', purpose: '志願服務積分的得、兌、餘', basis: CUSTOM },
  contract: { title: '合夥協議', purpose: '與合夥人約定的權利、義務和期限', basis: '《民法典》合同編' },
  funds: {
    title: '社區資金收支公示',
    purpose: '資金從哪裡來、用到哪裡去',
    basis: '《城市居民委員會組織法》第四十二條',
  },
  partners: { title: '夥伴名冊', purpose: '有哪些合夥人和成員單位', basis: CUSTOM },
  warnings: { title: '預警清單', purpose: '分級預警的事項和辦理情況', basis: CUSTOM },
};
