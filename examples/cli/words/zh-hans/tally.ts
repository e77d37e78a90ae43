// `yishi tally` 的中文用语：两种计票共用的部分，其余各有一个文件。
import type { Words } from '../words.js';
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

const WAYS: Readonly<Record<Parameters<Words['tally']['misplaced']>[1], string>> = {
  method: '投票方法（--method）',
  decision: '法定表决规则（--rule）',
  election: '选举法（--rule）',
};

export const tally: Words['tally'] = {
  help: {
    summary: '计票：按投票方法，或按法定表决规则',
    file: '配合 --method：选举文件（docs/formats.md）',
  },
  which: '请写明 --method 或 --rule 之一；可用 yishi methods、yishi rules 查看',
  misplaced: (option, way, goesWith) =>
    `${option} 不能用于${WAYS[way]}；它只用于${goesWith.map((one) => WAYS[one]).join('和')}`,
  noFileHere: (file) => `用 --rule 计票时，选票由 --ballots 写明；${file} 不会被读取`,
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
