// `yishi tally` 的中文用语：两种计票共用的部分，其余各有一个文件。
import type { Words } from '../words.js';
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

export const tally: Words['tally'] = {
  help: {
    summary: '计票：按投票方法，或按法定表决规则',
    file: '配合 --method：选举文件（docs/formats.md）',
  },
  which: '请写明 --method 或 --rule 之一；可用 yishi methods、yishi rules 查看',
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
