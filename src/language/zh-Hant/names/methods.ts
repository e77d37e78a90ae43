// Made from zh-Hans/names/methods.ts by `npm run zh-hant`: not to be edited.
import type { MethodNames } from '../../method-names.js';

/** 幾種方法共有的選項。 */
const unranked = '選票上沒有排到的候選人：一律並列末位，排到的都勝過他們；或者視為沒有表態，不作比較';
const tiedLast = '幾名候選人並列最後：一次淘汰一名；同時全部淘汰；或者停止計票，留待決定';
const order = '並列最後的一次淘汰一名時，排在後面的先淘汰；不給順序的，逐一試算，結果不同的都列出';
const equalRanks = '一張選票把幾名候選人並列，一票分不開的：由他們平分，或者該票作廢擱置';
const threshold = '需要達到的比例；inclusive 含本數，exclusive 不含本數';
const base = '以什麼為基數：投出的有效票（含棄權）、贊成與反對之和、全體成員，或者全體選民';
const members = '全體成員人數';
const electorate = '全體選民人數';
const invalid = '無效票數';
const fundingOrder = '按什麼排先後';
const skipUnaffordable = '餘款不夠的項目是否跳過、繼續看後面的項目；否則到此為止';
const strength = '一場對決的強弱看什麼：勝方票數（相同的，負方票少者強）、票差、票數之比，或負方票數（少者強）';
const minimumScore = '項目至少要有多少票（或多少分）才能立項';
const listThreshold = '名單至少要有全部選票的多大比例才能分得席位';
const max = '最高分（最低分為 0 分；沒有打分的按 0 分計）';

export const methods: MethodNames = {
  approval: {
    title: '認可投票制',
    options: {},
  },
  'approval-cc': {
    title: '張伯林—庫朗贊成投票',
    options: {},
  },
  borda: {
    title: '波達計分法',
    options: {
      points: '每個名次得幾分（m 為候選人數）：首位得 m-1 分、末位得 0 分，或者首位得 m 分、末位得 1 分',
      equalRanks: '並列的候選人：平分所佔各名次的分數，或者都按其中最低的名次計分',
      unranked: '沒有排到的候選人：並列末位，平分剩下的分數，或者不得分',
    },
  },
  'condorcet-winner': {
    title: '孔多塞勝者',
    options: { unranked },
  },
  consent: {
    title: '無異議通過',
    options: { objections: '容許幾項仍然成立的異議' },
  },
  coombs: {
    title: '孔布斯法',
    options: { ends: '什麼時候結束：有人得首位票過半數時，或者只剩一人時', tiedLast, order },
  },
  copeland: {
    title: '科普蘭法',
    options: { unranked },
  },
  'double-majority': {
    title: '雙重多數表決',
    options: { areaVotes: '各區域（樓棟、小組等）贊成、反對的票數，可以有半票' },
  },
  'equal-shares': {
    title: '均等份額法',
    options: { completion: '份額用完仍有空缺時如何補足', ties: '同樣划算的候選人之間如何取捨' },
  },
  irv: {
    title: '排序複選制',
    options: {
      exhausted:
        '選票上排到的都已淘汰：不再計入，過半數以仍有效的選票為準；或者仍計入，過半數以全部選票為準（可能無人當選）',
      tiedLast,
      order,
      equalRanks,
    },
  },
  kemeny: {
    title: '凱梅尼–楊法',
    options: { unranked },
  },
  majority: {
    title: '贊成、反對、棄權表決',
    options: { threshold, base, members, electorate, invalid },
  },
  'majority-judgment': {
    title: '多數評議法',
    options: {
      grades: '評語，由低到高；沒有評的按最低計',
      median: '票數為雙數時，取中間兩個評語裡較低的，或者較高的',
      tieBreak: '中位評語相同的：逐一去掉中位評語再比，或者視為平局',
    },
  },
  'meek-stv': {
    title: '單一可轉移票制（米克法）',
    options: {
      precision: '保留的小數位數，從 3 到 30；餘票小於其三分之二位數的一個單位即視為沒有',
      equalRanks: '並列的候選人如何計：一票均分給各種先後；或該票到並列處為止',
      ties: '得票最少者不止一人時：各種結果都列出；或看最近一輪得票不同的票數，仍相同則都列出',
    },
  },
  minimax: {
    title: '最小最大法',
    options: { variant: '失敗的大小看什麼：對手勝出時的票數、票差，或者對手得到的票數（不論勝負）', unranked },
  },
  'multi-approval': {
    title: '多席位贊成投票',
    options: {},
  },
  pav: {
    title: '比例贊成投票',
    options: {},
  },
  'pb-equal-shares': {
    title: '均等份額預算法',
    options: {
      satisfaction: '一個立項對贊成者值多少：按項目金額，或每個項目一樣',
      completion:
        '份額花完後餘款怎麼用：不用；每人份額逐次加一元（add1），之後餘款再按票數立項（add1u）；逐次加一筆（add）；預算總額逐次加一筆；餘款按票數立項（greedy）',
      stopAtExhaustive: '餘款已不夠任何有票項目時，是否不再提高份額',
      increment: '每人份額每次增加多少（add）',
      step: '預算總額每次增加多少；不寫則為預算的百分之一',
      minimumScore,
      ties: '同樣划算的項目之間：金額小的先，再票數多的先；或每種先後都列出',
    },
  },
  'pb-greedy-votes': {
    title: '按票數依次立項',
    note: '一票未得的項目不立項，即使餘款足夠',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-greedy-votes-per-cost': {
    title: '按每元票數依次立項',
    note: '一票未得的項目不立項，即使餘款足夠',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-phragmen': {
    title: '弗拉格門預算法',
    options: { skipUnaffordable, minimumScore },
  },
  plurality: {
    title: '相對多數制',
    options: { equalRanks },
  },
  'ranked-pairs': {
    title: '排序對決法',
    options: { strength, unranked },
  },
  'rev-seq-pav': {
    title: '逆序比例贊成投票',
    options: {},
  },
  'satisfaction-approval': {
    title: '滿意度贊成投票',
    options: {},
  },
  schulze: {
    title: '舒爾策法',
    options: { strength, unranked },
  },
  score: {
    title: '打分投票制',
    options: { max },
  },
  'seq-pav': {
    title: '順序比例贊成投票',
    options: {},
  },
  'seq-phragmen': {
    title: '順序弗拉格門法',
    options: {},
  },
  'sequential-pairwise': {
    title: '逐次兩兩表決',
    options: { agenda: '表決次序：前兩個先對決，勝者再同下一個對決；不給的，按候選人（方案）列出的次序', unranked },
  },
  star: {
    title: '打分複選制',
    options: { max },
  },
  stv: {
    title: '單一可轉移票制',
    options: {
      quota:
        '當選票數：有效票除以席位加一，取整再加一（Droop）；須超過該分數（exact Droop）或達到該分數（Hagenbach-Bischoff）；有效票除以席位（Hare）；或除以席位加二（Imperiali）',
      transfers:
        '餘票轉移：按精確分數（gregory）；或如蘇格蘭條例，每票保留五位小數，餘數捨去（scottish）；或只轉移最後收到的一批選票，計整票（hare-clark tasmania）或計至六位小數（hare-clark act）；或從最後收到的一批中轉移整張選票，按最大余數取整（irish）：法律規定混勻後抽取的，此處按各票其後所排次序的比例抽取，餘數相同而法律規定抽籤的，按候選人列出的先後；不考慮餘票能否使候選人取回競選費用',
      equalRanks:
        '並列的候選人如何計：一票均分給各種先後；或該票到並列處為止。除按精確分數轉移的以外，總是到並列處為止',
      ties: '得票相同時：看最近一輪（或最早一輪）得票不同的票數，仍相同（法律規定抽籤）則各種結果都列出；或直接都列出。不寫時，按精確分數轉移的直接都列出，愛爾蘭規則看最早一輪，其餘看最近一輪',
      writeIns: '選票上另寫的、未列為候選人的姓名：計票時跳過',
    },
  },
  supermajority: {
    title: '特別多數表決',
    options: { threshold, turnout: '全體選民中至少多大比例參加投票，表決才成立', base, members, electorate, invalid },
  },
  'two-round-runoff': {
    title: '兩輪投票制',
    options: { equalRanks },
  },
  'allocated-score': { title: '席位配額評分制（比例 STAR）', options: { max } },
  baldwin: { title: '鮑德溫法', options: { unranked } },
  'bloc-star': { title: '多席位打分複選制', options: { max } },
  'bottom-two-runoff': { title: '末兩名對決複選制', options: { unranked } },
  bucklin: { title: '巴克林投票制', options: {} },
  cumulative: {
    title: '累積投票制',
    options: { votes: '每張選票共有幾票，可以把幾票集中投給一人；不寫則投幾票算幾票' },
  },
  'd-hondt': { title: '頓特法', options: { threshold: listThreshold } },
  dodgson: { title: '道奇森法', options: {} },
  'largest-remainder': {
    title: '最大余額法',
    options: {
      threshold: listThreshold,
      quota: '每席所需票數：有效票除以席位（Hare）；或有效票除以席位加一，取整再加一（Droop）',
    },
  },
  'minimax-approval': { title: '最小最大認可投票', options: {} },
  monroe: { title: '門羅贊成投票', options: {} },
  nanson: { title: '南森法', options: { eliminated: '每輪淘汰誰：得分低於平均分的，或得分不高於平均分的', unranked } },
  'pb-greedy-points': { title: '按得分依次立項', options: { order: fundingOrder, skipUnaffordable, minimumScore } },
  quadratic: {
    title: '平方投票制',
    options: { credits: '每張選票共有多少點數，投給一人幾票就花費幾的平方；不寫則花多少算多少' },
  },
  'reweighted-range': {
    title: '遞減加權打分制',
    options: { max, divisors: '選票給當選者打過分以後折算成多少：1/(1+已給分/最高分)，或 1/(1+2×已給分/最高分)' },
  },
  'sainte-lague': {
    title: '聖拉古法',
    options: { threshold: listThreshold, firstDivisor: '第一個除數：1；修正法用 1.4 或 1.2' },
  },
  'schwartz-set': { title: '施瓦茨集', options: { unranked } },
  'seq-cc': { title: '順序張伯林—庫朗贊成投票', options: {} },
  'smith-set': { title: '史密斯集', options: { unranked } },
  'split-cycle': { title: '分裂循環法', options: { unranked } },
};
