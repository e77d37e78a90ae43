// Made from zh-hans/tally-method.ts by `npm run zh-hant`: not to be edited.
import type { TieBreak } from 'yishi/methods';
import type { Words } from '../words.js';

const list = (parts: readonly string[]): string => (parts.length === 0 ? '無' : parts.join('、'));

const RULES: Readonly<Record<TieBreak['rule'], string>> = {
  order: '既定次序',
  'casting-vote': '主持人的決定票',
  'status-quo': '維持現狀',
  lot: '抽籤',
};

export const tallyMethod: Words['tally']['method'] = {
  help: {
    method: '投票方法；可用 yishi methods 查看',
    seats: '應選人數',
    budget: '預算總額',
    option: '該方法的選項，寫作 名稱=取值；可多次使用',
    numbers: '表中數字的含義（表中看不出時）：ranks 名次（1 為最優）或 scores 打分',
    mark: '遇到 skipped 漏選、overvote 多選、exhausted 用盡、write-in 另選他人、repeated 重複時選票其餘部分怎麼辦：如 overvote=end；可多次使用',
    strict: '有選票本身有誤的，整個檔案不予受理，而不是剔除該票',
    tieBreak:
      '平局的處理：order:A,B（按次序）、casting-vote:A（決定票）、status-quo:A（維持現狀）或 lot:種子（抽籤）；不寫則平局照列',
  },
  noFile: '請寫明選舉檔案；寫法見 docs/formats.md',
  noNumber: {
    '--seats': (written) => `--seats 應為大於 0 的整數（不超過 15 位），而非 ${written}`,
    '--budget': (written) => `--budget 應為不小於 0 的數（不超過 15 位，小數不超過 6 位），而非 ${written}`,
  },
  by: (method) => `計票方法：${method}`,
  counted: (elects, ballots, candidates, seats = 0, budget = 0) =>
    [
      `選票${ballots}張`,
      ...(elects === 'proposal' ? [] : [elects === 'projects' ? `項目${candidates}個` : `候選${candidates}個`]),
      ...(elects === 'several' ? [`應選${seats}名`] : []),
      ...(elects === 'projects' ? [`預算${budget}`] : []),
    ].join('，'),
  called: (id, name) => `${name}（${id}）`,
  list,
  standing: '得票',
  rounds: '各輪得票',
  round: (round) => `第${round}輪`,
  pairs: '兩兩比較：認為行中候選優於列中候選的票數',
  working: '計票過程',
  result: '結果',
  wins: (winners, elects) =>
    ({
      one: `${winners}勝出`,
      several: `當選：${winners}`,
      projects: `入選項目：${winners}`,
      proposal: `通過（${winners}）`,
    })[elects],
  several: (sets) => `共有${sets}種結果並列，此方法不分高下：`,
  more: (sets) => `……另有${sets}種，可用 --json 全部列出`,
  tied: (candidates) => `並列：${candidates}；可用 --tie-break 寫明如何處理平局`,
  nobody: { one: '無人勝出', several: '無人當選', projects: '沒有項目入選', proposal: '未通過' },
  broken: (rule, tied, order) => `${tied}並列，由${RULES[rule]}決定：${order}`,
};
