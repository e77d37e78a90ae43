// `yishi tally --method` 的中文用语。
import type { TieBreak } from 'yishi/methods';
import type { Words } from '../words.js';

const list = (parts: readonly string[]): string => (parts.length === 0 ? '无' : parts.join('、'));

const RULES: Readonly<Record<TieBreak['rule'], string>> = {
  order: '既定次序',
  'casting-vote': '主持人的决定票',
  'status-quo': '维持现状',
  lot: '抽签',
};

export const tallyMethod: Words['tally']['method'] = {
  help: {
    method: '投票方法；可用 yishi methods 查看',
    seats: '应选人数',
    budget: '预算总额',
    option: '该方法的选项，写作 名称=取值；可多次使用',
    numbers: '表中数字的含义（表中看不出时）：ranks 名次（1 为最优）或 scores 打分',
    mark: '遇到 skipped 漏选、overvote 多选、exhausted 用尽、write-in 另选他人、repeated 重复时选票其余部分怎么办：如 overvote=end；可多次使用',
    strict: '有选票本身有误的，整个文件不予受理，而不是剔除该票',
    tieBreak:
      '平局的处理：order:A,B（按次序）、casting-vote:A（决定票）、status-quo:A（维持现状）或 lot:种子（抽签）；不写则平局照列',
  },
  noFile: '请写明选举文件；写法见 docs/formats.md',
  noNumber: {
    '--seats': (written) => `--seats 应为大于 0 的整数（不超过 15 位），而非 ${written}`,
    '--budget': (written) => `--budget 应为不小于 0 的数（不超过 15 位，小数不超过 6 位），而非 ${written}`,
  },
  by: (method) => `计票方法：${method}`,
  counted: (elects, ballots, candidates, seats = 0, budget = 0) =>
    [
      `选票${ballots}张`,
      ...(elects === 'proposal' ? [] : [elects === 'projects' ? `项目${candidates}个` : `候选${candidates}个`]),
      ...(elects === 'several' ? [`应选${seats}名`] : []),
      ...(elects === 'projects' ? [`预算${budget}`] : []),
    ].join('，'),
  called: (id, name) => `${name}（${id}）`,
  list,
  standing: '得票',
  rounds: '各轮得票',
  round: (round) => `第${round}轮`,
  pairs: '两两比较：认为行中候选优于列中候选的票数',
  working: '计票过程',
  result: '结果',
  wins: (winners, elects) =>
    ({
      one: `${winners}胜出`,
      several: `当选：${winners}`,
      projects: `入选项目：${winners}`,
      proposal: `通过（${winners}）`,
    })[elects],
  several: (sets) => `共有${sets}种结果并列，此方法不分高下：`,
  more: (sets) => `……另有${sets}种，可用 --json 全部列出`,
  tied: (candidates) => `并列：${candidates}；可用 --tie-break 写明如何处理平局`,
  nobody: { one: '无人胜出', several: '无人当选', projects: '没有项目入选', proposal: '未通过' },
  broken: (rule, tied, order) => `${tied}并列，由${RULES[rule]}决定：${order}`,
};
