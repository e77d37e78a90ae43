// The words of `yishi tally` in English: what both ways of counting share. Each has a file of its own besides.
import { tallyElection } from './tally-election.js';
import { tallyMethod } from './tally-method.js';
import { tallyRule } from './tally-rule.js';

type Way = 'method' | 'decision' | 'election';

const WAYS: Readonly<Record<Way, string>> = {
  method: 'a voting method (--method)',
  decision: 'a rule for decisions (--rule)',
  election: 'a law of elections (--rule)',
};

export const tally = {
  help: {
    summary: 'counts ballots, by a voting method or by a decision rule of the law',
    file: 'with --method: an election (docs/formats.md)',
  },
  which: 'say either --method or --rule; yishi methods and yishi rules list them',
  misplaced: (option: string, way: Way, goesWith: readonly Way[]) =>
    `${option} cannot be used with ${WAYS[way]}; it goes with ${goesWith.map((one) => WAYS[one]).join(' or ')}`,
  noFileHere: (file: string) => `with --rule the ballots are named by --ballots; ${file} would not be read`,
  method: tallyMethod,
  rule: tallyRule,
  election: tallyElection,
};
