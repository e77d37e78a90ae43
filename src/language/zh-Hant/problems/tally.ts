// Made from zh-Hans/problems/tally.ts by `npm run zh-hant`: not to be edited.
import type { TallyProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

const list = (parts: readonly string[]): string => (parts.length === 0 ? '無' : parts.join('、'));

const ELECTS = {
  one: '只選出一個',
  several: '選出多個，不涉及預算',
  projects: '在預算內選擇項目，不設名額',
  proposal: '用於表決一項提案',
};

export const tally: Sentences<TallyProblems> = {
  'tally.no-consent': ({ rule }) => `規則 ${rule} 沒有規定須多少人同意，按它什麼都能通過；請在 consent 下寫明`,
  'tally.rule-unknown': ({ rule, known }) => `沒有表決規則 ${rule}；可用的有 ${known.join('、')}`,
  'tally.option-unknown': ({ option, known }) => `沒有 ${option} 這一選項；可用的有 ${known.join('、')}`,
  'tally.option-value': ({ option, value, known }) => `${option} 不能是 ${value}；應為 ${known.join('、')}`,
  'tally.several-items': ({ items }) => `此表有${items.join('、')}幾項，各佔一列；請用 tallySheet 計票，或只保留一列`,
  'tally.ground-empty': () => '沒有寫明“從眾”計入多數的依據；請寫明議事規則的條款或者業主大會的決定',
  'tally.ids-derived': () => '名冊沒有編號，編號是按行次編的，與另一份名冊無從對照；請補“編號”一列',
  'tally.day': ({ written }) => `${written} 不是日期；公告之日寫作 2026-03-01`,
  'tally.affected-missing': ({ rule }) =>
    `${rule} 須由有利害關係的業主表決，名冊沒有寫明是哪些人；請增加“利害關係”一列，填寫“是”或“否”`,
  'tally.groups-missing': ({ rule, groups }) =>
    `${rule} 須單獨計算${groups.join('、')}，名冊上沒有寫明哪些人屬於這一組；請增加“組別”一列`,
  'tally.weights-missing': ({ rule }) => `${rule} 按權數計票，名冊沒有權數；請增加“權數”一列`,
  'tally.attending-named': ({ rule }) => `${rule} 須知道到會的是哪些人，只有人數不夠；請寫明列有 person 一列的名單檔案`,
  'tally.method-unknown': ({ method, known }) => `沒有投票方法 ${method}；可用的有：${list(known)}`,
  'tally.mark-form': ({ written, marks }) =>
    `“${written}”沒有寫明遇到哪種記號、選票其餘部分怎麼辦；應寫 ${marks.join('、')} 之一，後接 =next 或 =end`,
  'tally.option-idle': ({ option, value, method }) => `檔案要求 ${option} 為 ${value}，而 ${method} 用不上，未予採用`,
  'tally.option-form': ({ written }) => `${written} 不是選項；應寫作 名稱=取值，可用 yishi methods 查看`,
  'tally.seats-idle': ({ method, elects }) => `${method} ${ELECTS[elects]}，不能使用 --seats`,
  'tally.budget-idle': ({ method, elects }) => `${method} ${ELECTS[elects]}，不能使用 --budget`,
  'tally.too-large': ({ method, candidates, places, most }) =>
    `${method} 須逐輪計票：候選項 ${candidates} 個，選票上共排列 ${places} 處，兩數之積超過 ${most}，無法計算；請把相同的選票合併並註明張數，或改用一次計完的方法（如 borda）`,
  'tally.tie-break-form': ({ written }) =>
    `${written} 不是平局的處理辦法；應為 order:A,B、casting-vote:A、status-quo:A 或 lot:種子`,
  'tally.not-whole': ({ of, value }) =>
    of === 'names'
      ? `--most-names 應為大於 0 的整數（不超過 15 位），而非 ${value}`
      : of === 'seats'
        ? `--seats 應為大於 0 的整數（不超過 15 位），而非 ${value}`
        : `到會人數須為零以上的整數，而非${value}`,
  'tally.seats-each': ({ posts, seats }) =>
    posts.length === 0
      ? `得票只有一種職務，名額卻寫了${seats.length}個；請只寫一個`
      : `得票分${posts.join('、')}幾種職務；請依次寫明各自的名額，如 ${posts.map(() => '1').join(',')}`,
  'tally.names-idle': () => '--most-names 限定選舉中每票所選的人數；請同時用 --seats 寫明應選名額',
  'tally.budget': ({ value }) => `--budget 應為不小於 0 的數（不超過 15 位，小數不超過 6 位），而非 ${value}`,
  'tally.no-text': () => '這不是文本；請提供檔案的內容',
};
