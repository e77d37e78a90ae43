// What a rule asks for, in words: who has to take part and to agree, who has to vote, what a candidate needs, since when. Pure.
import { anonymous, type Language, type Share } from '../language/index.js';
import type { DecisionRule, ElectionRule, Provision, Requirement } from '../law/index.js';

/** One thing a rule asks for. Decisions are formed and passed; elections are valid, their candidates elected or run off. */
export interface AskedFor {
  what: 'formed' | 'passed' | 'valid' | 'elected' | 'runoff';
  text: string;
}

const isElection = (rule: DecisionRule | ElectionRule): rule is ElectionRule => 'turnout' in rule;

/** The shares of a rule in words; those that differ in their measure only are one. */
function sharesIn(
  { tally, say }: Language,
  requirements: readonly (Requirement & { of?: 'attending' | 'participating' })[],
): string {
  const alike = new Map<string, Share>();
  const onlyHeads = requirements.every(({ measure }) => measure === 'heads');
  for (const { measure, base, threshold, group, of: does = 'consent' } of requirements) {
    const whole = threshold.num === threshold.den;
    const share = whole ? undefined : say(anonymous).threshold(threshold);
    const key = [share, base, group, does].join();
    const measures = onlyHeads ? [] : [...(alike.get(key)?.measures ?? []), measure];
    alike.set(key, { share, base, group, measures, does });
  }
  return [...alike.values()].map(tally.asked.share).join(tally.asked.and);
}

/** What a rule asks for, in words: of a decision who takes part and who agrees, of an election who votes and who is elected. */
export function askedFor(rule: DecisionRule | ElectionRule, language: Language): AskedFor[] {
  const { valid, elected, runoff, noQuorum } = language.tally.asked;
  const { threshold } = language.say(anonymous);
  if (isElection(rule)) {
    return [
      { what: 'valid', text: valid(threshold(rule.turnout), rule.electors) },
      { what: 'elected', text: elected(threshold(rule.elected)) },
      { what: 'runoff', text: runoff(threshold(rule.runoff)) },
    ];
  }
  return [
    { what: 'formed', text: sharesIn(language, rule.participation) || noQuorum },
    { what: 'passed', text: sharesIn(language, rule.consent) },
  ];
}

/** Since when and until when a rule is in force, in words. */
export function inForceFrom({ jurisdiction, effective: { from, until } }: Provision, language: Language): string {
  const { undated, force } = language.tally.asked;
  if (jurisdiction === 'any') return undated;
  const { date } = language.say(anonymous);
  return force(date(from), until === undefined ? undefined : date(until));
}
