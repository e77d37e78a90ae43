// yishi tally: counts ballots, by a voting method or by a decision rule of the law.
import { electionRule } from 'yishi/law';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { type ElectionAsked, tallyElection } from './tally-election.js';
import { type MethodAsked, tallyMethod } from './tally-method.js';
import { type RuleAsked, tallyRule } from './tally-rule.js';

export type TallyOptions = Partial<MethodAsked & RuleAsked & ElectionAsked>;

export function tally(desk: Desk, file: string | undefined, options: TallyOptions): Promise<ExitCode> {
  const { method, rule, roll, ballots, ...asked } = options;
  const { words } = desk;
  if ((method === undefined) === (rule === undefined)) throw new Stop(EXIT.usage, words.tally.which);
  if (method !== undefined) {
    if (file === undefined) throw new Stop(EXIT.usage, words.tally.method.noFile);
    return tallyMethod(desk, file, { ...asked, method });
  }
  if (rule === undefined || roll === undefined || ballots === undefined) {
    throw new Stop(EXIT.usage, words.tally.rule.noFiles);
  }
  const law = electionRule(rule);
  if (law) return tallyElection(desk, law, { ...asked, roll, ballots });
  return tallyRule(desk, { ...asked, rule, roll, ballots });
}
