// The words of `yishi tally` in English: what both ways of counting share. Each has a file of its own besides.
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

export const tally = {
  help: {
    summary: 'counts ballots, by a voting method or by a decision rule of the law',
    file: 'with --method: an election (docs/formats.md)',
  },
  which: 'say either --method or --rule; yishi methods and yishi rules list them',
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
