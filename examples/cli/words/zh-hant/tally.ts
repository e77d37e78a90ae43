// Made from zh-hans/tally.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

export const tally: Words['tally'] = {
  help: {
    summary: '計票：按投票方法，或按法定表決規則',
    file: '配合 --method：選舉文件（docs/formats.md）',
  },
  which: '請寫明 --method 或 --rule 之一；可用 yishi methods、yishi rules 查看',
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
