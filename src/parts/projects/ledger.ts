// The ledger 收支 and pledges 认筹 of a project: whole numbers of 0.01 of the currency, with running totals. Pure; imports no step.
import { refuse } from '../rule.js';
import type { State } from '../state.js';
import type { ProjectDraft } from './table.js';
import type { Funds, Line, Project } from './vocabulary.js';

const none: Funds = { pledged: 0, moneyIn: 0, moneyOut: 0 };

export const fundsOf = (project: Project, source: string): Funds => project.sources[source] ?? none;

/** Money a project can count on: what is pledged, and what came in unpledged. */
export const secured = (project: Project): number => project.pledged + project.moneyIn - project.pledgesPaid;

export function refuseSource(state: State, source: string) {
  const { sources } = state.charter.conversion;
  return sources.includes(source) ? undefined : refuse('source.unknown', { source, sources });
}

/** Money that is not there cannot go out, nor can a receipt be reversed that has been spent. */
export function refuseShort(project: Project, source: string, amount: number) {
  const { moneyIn, moneyOut } = fundsOf(project, source);
  const short = moneyOut + amount > moneyIn;
  return short ? refuse('money.short', { project: project.project, source, moneyIn, moneyOut, amount }) : undefined;
}

function sourceOf(project: ProjectDraft, source: string): Funds {
  project.sources[source] ??= { ...none };
  return project.sources[source];
}

/** Adds a line and brings the totals on. */
export function enterLine(project: ProjectDraft, line: Line): void {
  const { amount, pledge, reverses } = line;
  const source = sourceOf(project, line.source);
  const total = line.way === 'in' ? 'moneyIn' : 'moneyOut';
  project[total] += amount;
  source[total] += amount;
  project.ledger = project.ledger.set(line.line, line);
  if (reverses !== undefined) {
    project.ledger = project.ledger.change(reverses, (reversed) => ({ ...reversed, reversedBy: line.line }));
  }
  if (pledge !== undefined) {
    project.pledgesPaid += amount;
    project.pledges = project.pledges.change(pledge, (paid) => ({ ...paid, received: paid.received + amount }));
  }
}

/** Adds pledged money to the totals, or takes it away when `amount` is negative. */
export function countPledge(project: ProjectDraft, source: string, amount: number): void {
  project.pledged += amount;
  sourceOf(project, source).pledged += amount;
}
