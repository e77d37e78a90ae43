// What all commands of cases share: the table of statuses, the clock, who may. Pure.
import { hoursAfter, type Instant } from '../../calendar.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { hasRole, isKnown, isMember, momentOf } from '../../kernel/questions.js';
import { holdingAt, type Stage } from '../emergency/words.js';
import { declaring, dropClock, isUsed, setClock } from '../register.js';
import type { Case, CaseStatus, CasesState, Refusals } from './words.js';

export const { command, refuse } = declaring<CasesState, Refusals>();

export type Verb =
  | 'call'
  | 'dispatch'
  | 'treat'
  | 'finish'
  | 'verify'
  | 'return'
  | 'grade'
  | 'escalate'
  | 'drop'
  | 'reopen';

export const life = lifecycle<CaseStatus, Verb>({
  call: { found: 'called' },
  // A community sends its own people without calling anybody; sent again, it goes to others.
  dispatch: { found: 'dispatched', called: 'dispatched', dispatched: 'dispatched' },
  treat: { dispatched: 'dispatched' },
  finish: { dispatched: 'treated' },
  verify: { treated: 'verified' },
  return: { treated: 'dispatched' },
  grade: { found: 'found', called: 'called', dispatched: 'dispatched' },
  escalate: { found: 'called', called: 'called', dispatched: 'called' },
  drop: { found: 'dropped', called: 'dropped', dispatched: 'dropped' },
  reopen: { verified: 'called', dropped: 'called' },
});

/** What a case waits for; nothing once it is over. */
export const waitsFor: Readonly<Record<CaseStatus, Stage | undefined>> = {
  found: 'call',
  called: 'dispatch',
  dispatched: 'treat',
  treated: 'verify',
  verified: undefined,
  dropped: undefined,
};

export const theCase = (state: CasesState, { fields }: { fields: { ticket: string } }) =>
  state.cases.get(fields.ticket) ?? refuse('case.unknown', { ticket: fields.ticket });

export const refuseOutOfTurn = (one: Case, verb: Verb) =>
  life.may(one, verb) ? undefined : refuse('case.out-of-turn', { ticket: one.ticket, status: one.status });

/** Whether a person acts for a party: is it, or sits on it. */
export const actsFor = (state: CasesState, party: string, person: string): boolean =>
  party === person || isMember(state, party, person);

export const isParty = (state: CasesState, party: string): boolean =>
  isKnown(state, party) || state.bodies[party] !== undefined;

/** Who found it, and who sees to it that it is answered. */
export function refusePassersBy(state: CasesState, { ticket, by: finder }: Case, { by, for: principal }: Stamp) {
  const entitled = finder === (principal ?? by) || hasRole(state, by, ['convener', 'supervisor', 'authority']);
  return entitled ? undefined : refuse('case.not-yours', { ticket });
}

export const refuseStrayGrid = (state: CasesState, grid: string | undefined) =>
  grid !== undefined && isUsed(state, 'grids') && state.grids.get(grid)?.status !== 'standing'
    ? refuse('case.grid-unknown', { grid })
    : undefined;

export function refuseRisk(state: CasesState, risk: string) {
  const known = state.settings.cases.risks.map((one) => one.risk);
  return known.includes(risk) ? undefined : refuse('case.risk-unknown', { risk, known });
}

/** One clock at a time: what a case waits for. */
export const clockOf = (ticket: string): string => `case:${ticket}`;

type Claim = Stamp & { type: string };

/** When the next stage is due, and whether an emergency says so: of the two clocks the shorter. */
export function dueFor(
  state: CasesState,
  asked: Claim,
  { risk, grid }: Pick<Case, 'risk' | 'grid'>,
  stage: Stage,
): { due: Instant; emergency: string | null } {
  const { moment } = momentOf(state, asked);
  const { risks } = state.settings.cases;
  // A risk that was struck from the charter since is watched like the highest.
  const usual = (risks.find((one) => one.risk === risk) ?? risks.at(-1))?.hours[stage] ?? 0;
  const holding = holdingAt(state, moment, grid);
  const urgent = holding?.hours[stage] ?? usual;
  return {
    due: hoursAfter(moment, Math.min(usual, urgent)),
    emergency: urgent < usual ? (holding?.emergency ?? null) : null,
  };
}

/** When what a case waits for is or was due. */
export const dueOf = (state: CasesState, ticket: string): Instant | undefined =>
  (state.overdue[clockOf(ticket)] ?? state.deadlines[clockOf(ticket)])?.due;

export function isLate(state: CasesState, asked: Claim, ticket: string): boolean {
  const due = dueOf(state, ticket);
  return due !== undefined && momentOf(state, asked).moment > due;
}

export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** Keeps a case as it is now, with the clock of what it waits for; without a due moment none runs. */
export function keep(draft: CasesState, one: Case, due: Instant | undefined): void {
  draft.cases = draft.cases.set(one.ticket, one);
  const stage = waitsFor[one.status];
  if (stage === undefined || due === undefined) dropClock(draft, clockOf(one.ticket));
  else setClock(draft, { id: clockOf(one.ticket), kind: `case-${stage}`, due, subject: one.ticket });
}
