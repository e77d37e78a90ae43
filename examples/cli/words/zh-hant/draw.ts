// Made from zh-hans/draw.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min}至${max}`);

export const draw: Words['draw'] = {
  help: {
    summary: '從名冊中按名額分類抽籤產生成員，種子公開，人人可以複核',
    roll: '名冊（CSV：編號一列，以及名額所用的各列；有姓名的，一併列出）',
    seats: '抽取人數',
    quotas: '名額（YAML：類別、取值、人數，人數寫 5 或 {min: 4, max: 6}）；不寫則不分類',
    seed: '種子：名冊截止時誰也不可能知道的一段文字，如事後開獎的彩票號碼',
    household: '以哪一列區分戶；預設為 unit（房號）；寫 none 則同戶可以同時抽中',
    reserves: '另列候補人數；候補者可以遞補空出的席位',
    decline: '不願擔任的人，按先後寫明；其席位依次遞補',
    fairness: '列出每人抽中的機會；不能精確算出的，另抽這麼多次來估計',
  },
  notCount: (option, written, least) => `${option} 應是不小於 ${least} 的整數，不能寫 ${written}`,
  asCsv: (file) => `${file} 是 Excel 工作簿，抽籤要用 CSV；請在 Excel 裡另存為“CSV UTF-8（逗號分隔）”再抽`,
  missing: (options) => `請寫明 ${options.join('、')}`,
  notQuotas: '名額應逐類寫明取值和人數，寫法見 docs/sortition.md',
  notQuota: (trait, value) => `“${trait}”為“${value}”的名額，應寫整數或 {min: 4, max: 6}`,
  panel: (seats, pool) => `抽籤產生 ${seats} 人（參加抽籤 ${pool} 人）`,
  household: (column) => `每戶至多一人（按“${column ?? '房號'}”一列區分）。`,
  anyHousehold: '同戶的人可以同時抽中。',
  replaced: (left, by) => (by.length > 0 ? `${left} 不願擔任，由 ${by.join('、')} 遞補` : `${left} 不願擔任，席位暫缺`),
  called: (name, person) => `${name}（${person}）`,
  columns: { number: '序號', person: '編號', name: '姓名', lot: '籤號' },
  reserves: (persons) => (persons.length > 0 ? `候補（按此次序）：${persons.join('、')}` : '沒有可以遞補的人。'),
  quotas: '名額',
  quota: (min, max, seated, pool) => `${seated} 人（應為${range(min, max)}人；參加抽籤 ${pool} 人）`,
  seed: '種子',
  seal: '封籤',
  pool: '名冊摘要',
  recompute: [
    "複核方法：某人的籤號，是“種子/編號”這段文字的 SHA-256 值（printf '%s' 種子/編號 | sha256sum）。",
    '按籤號從小到大逐人核對：加上此人與已抽中的人，仍有辦法滿足全部名額的，此人抽中；否則跳過。',
    '封籤是種子的 SHA-256 值：在名冊截止前公布的，可證明種子不是看了名冊才挑選的。',
    '名冊摘要在種子揭曉前公布的，可證明名冊不是知道種子以後改動的。',
  ],
  fairness: {
    title: (how) => `抽中機會（${how}）`,
    exact: '精確算出',
    estimated: (draws) => `另抽 ${draws} 次估計，所用種子均由本種子推出`,
    even: '不設名額時',
    least: '最小',
    most: '最大',
    value: (trait, value, count) => `${trait} ${value}（${count} 人）`,
  },
};
