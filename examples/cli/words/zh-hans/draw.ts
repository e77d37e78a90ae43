// `yishi draw` 的中文用语。
import type { Words } from '../words.js';

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min}至${max}`);

export const draw: Words['draw'] = {
  help: {
    summary: '从名册中按名额分类抽签产生成员，种子公开，人人可以复核',
    roll: '名册（CSV：编号一列，以及名额所用的各列；有姓名的，一并列出）',
    seats: '抽取人数',
    quotas: '名额（YAML：类别、取值、人数，人数写 5 或 {min: 4, max: 6}）；不写则不分类',
    seed: '种子：名册截止时谁也不可能知道的一段文字，如事后开奖的彩票号码',
    household: '以哪一列区分户；默认为 unit（房号）；写 none 则同户可以同时抽中',
    reserves: '另列候补人数；候补者可以递补空出的席位',
    decline: '不愿担任的人，按先后写明；其席位依次递补',
    fairness: '列出每人抽中的机会；不能精确算出的，另抽这么多次来估计',
  },
  notCount: (option, written, least) => `${option} 应是不小于 ${least} 的整数，不能写 ${written}`,
  asCsv: (file) => `${file} 是 Excel 工作簿，抽签要用 CSV；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”再抽`,
  missing: (options) => `请写明 ${options.join('、')}`,
  notQuotas: '名额应逐类写明取值和人数，写法见 docs/sortition.md',
  notQuota: (trait, value) => `“${trait}”为“${value}”的名额，应写整数或 {min: 4, max: 6}`,
  panel: (seats, pool) => `抽签产生 ${seats} 人（参加抽签 ${pool} 人）`,
  household: (column) => `每户至多一人（按“${column ?? '房号'}”一列区分）。`,
  anyHousehold: '同户的人可以同时抽中。',
  replaced: (left, by) => (by.length > 0 ? `${left} 不愿担任，由 ${by.join('、')} 递补` : `${left} 不愿担任，席位暂缺`),
  called: (name, person) => `${name}（${person}）`,
  columns: { number: '序号', person: '编号', name: '姓名', lot: '签号' },
  reserves: (persons) => (persons.length > 0 ? `候补（按此次序）：${persons.join('、')}` : '没有可以递补的人。'),
  quotas: '名额',
  quota: (min, max, seated, pool) => `${seated} 人（应为${range(min, max)}人；参加抽签 ${pool} 人）`,
  seed: '种子',
  seal: '封签',
  pool: '名册摘要',
  recompute: [
    "复核方法：某人的签号，是“种子/编号”这段文字的 SHA-256 值（printf '%s' 种子/编号 | sha256sum）。",
    '按签号从小到大逐人核对：加上此人与已抽中的人，仍有办法满足全部名额的，此人抽中；否则跳过。',
    '封签是种子的 SHA-256 值：在名册截止前公布的，可证明种子不是看了名册才挑选的。',
    '名册摘要在种子揭晓前公布的，可证明名册不是知道种子以后改动的。',
  ],
  fairness: {
    title: (how) => `抽中机会（${how}）`,
    exact: '精确算出',
    estimated: (draws) => `另抽 ${draws} 次估计，所用种子均由本种子推出`,
    even: '不设名额时',
    least: '最小',
    most: '最大',
    value: (trait, value, count) => `${trait} ${value}（${count} 人）`,
  },
};
