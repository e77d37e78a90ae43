// The ledger 收支 and pledges 认筹 of a project: whole numbers of 0.01 of the currency, with running totals. Pure; imports no step.
import { refuse, type State } from '../command.js';
import type { Funds, Line, Pledge, Project } from './words.js';

const none: Funds = { pledged: 0, moneyIn: 0, moneyOut: 0 };

export const fundsOf = (project: Project, source: string): Funds => project.sources[source] ?? none;

/** A pledge of a project, and the project. */
export function pledgeIn(project: Project, id: string) {
  const pledge = project.pledges.get(id);
  return pledge ? { project, pledge } : refuse('pledge.unknown', { project: project.project, pledge: id });
}

/** Money a project can count on: what is pledged, and what came in unpledged. What came in for a pledge is not counted twice. */
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

function sourceOf(project: Project, source: string): Funds {
  project.sources[source] ??= { ...none };
  return project.sources[source];
}

/** Adds a line and brings the totals on. */
export function enterLine(project: Project, line: Line): void {
  const { amount, pledge, reverses } = line;
  const source = sourceOf(project, line.source);
  const total = line.way === 'in' ? 'moneyIn' : 'moneyOut';
  project[total] += amount;
  source[total] += amount;
  project.ledger = project.ledger.set(line.line, line);
  if (reverses !== undefined) {
    project.ledger = project.ledger.change(reverses, (reversed) => ({ ...reversed, reversedBy: line.line }));
  }
  const paid = pledge === undefined ? undefined : project.pledges.get(pledge);
  if (!paid) return;
  project.pledges = project.pledges.set(paid.pledge, { ...paid, received: paid.received + amount });
  // Only pledged money was counted before it came in; money in place of pledged labour is money nobody had pledged.
  if (paid.kind === 'money') project.pledgesPaid += amount;
}

/** Adds pledged money to the totals, or takes it away when `amount` is negative. Labour, ideas and goodwill are not counted. */
export function countPledge(project: Project, { kind, source }: Pledge, amount: number): void {
  if (kind !== 'money' || source === undefined) return;
  project.pledged += amount;
  sourceOf(project, source).pledged += amount;
}
