// A law of elections as a rule the count goes by: who has to vote, what a candidate needs, what is asked in a run-off. Pure.
import type { ElectionRule } from './election.js';
import type { DecisionRule } from './rule.js';

/** 另行选举 is its second call; invalid ballots are among those who voted (docs/law.md, elections). */
export function asDecision({ electors, turnout, elected, runoff, rollDays, ...provision }: ElectionRule): DecisionRule {
  const participation: DecisionRule['participation'] = [
    { of: 'participating', measure: 'heads', base: 'roll', threshold: turnout },
  ];
  return {
    ...provision,
    participation,
    consent: [{ measure: 'heads', base: 'participating', threshold: elected }],
    invalid: 'participates',
    proxyAmong: 'voters',
    secondCall: { participation, consent: [{ measure: 'heads', base: 'participating', threshold: runoff }] },
  };
}
