// The count by a decision rule as lines for people: docs/rolls.md describes the value.
import type { ItemTally, RuleTally, SeatsTally } from 'yishi/tally';
import type { Desk } from './desk.js';

/** One decision, or each of a sheet under its own heading; and who takes the seats, where candidates stand for them. */
export function printDecisions(
  desk: Desk,
  decisions: readonly (RuleTally | ItemTally)[],
  election: SeatsTally | undefined,
): void {
  const { paint, language } = desk;
  for (const [index, decision] of decisions.entries()) {
    const { outcome, rule, working } = decision;
    const colour = outcome === 'passed' ? paint.green : paint.red;
    const title = language.text(rule.title);
    const said = language.tally.decision.heading(title, language.outcome(outcome));
    if (index > 0) desk.print('');
    const about = 'item' in decision ? language.tally.decision.item(decision.item, said) : said;
    desk.print(`${colour(outcome === 'passed' ? '✓' : '✗')} ${paint.bold(about)}`);
    for (const line of working) desk.print(`  ${line}`);
  }
  if (!election) return;
  desk.print('');
  for (const line of election.working) desk.print(paint.bold(line));
}
