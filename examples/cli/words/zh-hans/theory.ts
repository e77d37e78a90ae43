// `yishi theory` 的中文用语。
import type { Words } from '../words.js';

export const theory: Words['theory'] = {
  help: {
    summary: '不经模拟，直接给出理论值：依法表决的结果、投票悖论、各种指数等',
    entry: '问题（JSON：model 模型、parameters 参数，写法同已发表结果的清单）',
  },
  missing: '请用 --entry 写明文件；现有模型如下：',
  model: (id, title) => `${id}：${title}`,
  noJson: (file, why) => `${file} 不是 JSON（${why}）；应写作 {"model": ..., "parameters": {...}}`,
  noEntry: (file) => `${file} 不是一个条目；应写作 {"model": ..., "parameters": {...}}`,
  exact: (title, value, fraction) => `${title}：${value}${fraction === undefined ? '' : `（${fraction}）`}，为计算所得`,
  drawn: (title, value, low, high, draws) =>
    `${title}：${value}，${draws === undefined ? '为抽样所得' : `抽样 ${draws} 次所得`}；在 ${low} 与 ${high} 之间（四倍标准误）`,
};
