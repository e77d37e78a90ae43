// Made from zh-hans/tally.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

const WAYS: Readonly<Record<Parameters<Words['tally']['misplaced']>[1], string>> = {
  method: '投票方法（--method）',
  decision: '法定表決規則（--rule）',
  election: '選舉法（--rule）',
};

export const tally: Words['tally'] = {
  help: {
    summary: '計票：按投票方法，或按法定表決規則',
    file: '配合 --method：選舉檔案（docs/formats.md）',
  },
  which: '請寫明 --method 或 --rule 之一；可用 yishi methods、yishi rules 查看',
  misplaced: (option, way, goesWith) =>
    `${option} 不能用於${WAYS[way]}；它只用於${goesWith.map((one) => WAYS[one]).join('和')}`,
  noFileHere: (file) => `用 --rule 計票時，選票由 --ballots 寫明；${file} 不會被讀取`,
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
