// The count by a decision rule as lines for people: docs/rolls.md describes the value.
import type { RuleTally } from 'yishi/tally';
import type { Desk } from './desk.js';

export function printDecision(desk: Desk, { outcome, rule, working }: RuleTally): void {
  const { paint, language } = desk;
  const colour = outcome === 'passed' ? paint.green : paint.red;
  const title = language.text(rule.title);
  desk.print(
    `${colour(outcome === 'passed' ? '✓' : '✗')} ${paint.bold(language.tally.decision.heading(title, language.outcome(outcome)))}`,
  );
  for (const line of working) desk.print(`  ${line}`);
}
