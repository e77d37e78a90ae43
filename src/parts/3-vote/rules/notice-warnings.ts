// When polling may open at the earliest, and what a notice should be read with before anybody votes on it. Pure.
import { dateIn, daysBetween, type Instant, type Period } from '../../../calendar.js';
import type { Choice } from '../../../count/box.js';
import { periodOf } from '../../../kernel/periods.js';
import { headOf, periodEnd } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { type DecisionRule, warningsOf } from '../../../law/index.js';
import type { State } from '../../command.js';
import { recusedFrom } from '../../recusals/commands.js';
import { reaches } from '../../recusals/reach.js';
import type { NoticeWarning } from '../words.js';

export const ANSWERS: readonly Choice[] = ['for', 'against', 'abstain'];

const noticeDaysOf = ({ charter: { vote } }: State, body: string): Period =>
  vote.bodies[body]?.noticeDays ?? vote.noticeDays;

/** When polling in this body may open at the earliest. */
export const noticeEnd = (state: State, body: string, at: Instant): Instant =>
  periodEnd(state, at, noticeDaysOf(state, body));

/** As much of a notice as its warnings depend on. */
interface Announced {
  fields: { items: readonly string[]; opens?: Instant | undefined; answers?: readonly Choice[] | undefined };
  at: Instant;
}

/** Elections that are voted on for or against, each by itself. */
const electionsOneByOne = ({ items }: State, ids: readonly string[]): string[] =>
  ids.filter((id) => items[id]?.becomes === 'election' && items[id].route[items[id].stage]?.ballot === undefined);
/** That days off of the notice's time are not known. */
function ofCalendar(state: State, body: string, at: Instant): NoticeWarning[] {
  const { gap } = periodOf(state, at, noticeDaysOf(state, body));
  return gap ? [{ code: 'calendar', ...gap }] : [];
}

/** That somebody who is recused votes all the same, because a recusal does not reach this body. */
function ofRecusals(state: State, law: DecisionRule, body: string, items: readonly string[]): NoticeWarning[] {
  const roll = state.rolls[body];
  const { mayVote } = state.charter.deliberation.recusal;
  if (!since(state, 1) || !roll || (!mayVote && reaches(state, { body, roll, law }))) return [];
  return items.flatMap((item) => {
    const persons = recusedFrom(state, item).filter((person) => headOf(roll, person) !== undefined);
    return persons.length > 0 ? [{ code: 'recusal-idle' as const, item, persons }] : [];
  });
}

/** What a notice under this rule should be read with. */
export function noticeWarnings(
  state: State,
  law: DecisionRule,
  body: string,
  { fields, at }: Announced,
): NoticeWarning[] {
  const { allowed, cap } = state.charter.vote.proxies;
  const opens = fields.opens ?? noticeEnd(state, body, at);
  const ofLaw: NoticeWarning[] = warningsOf(law, {
    day: dateIn(at, state.charter.zone),
    answers: fields.answers ?? ANSWERS,
    // Whole days between the notice and the opening, whatever the charter asks for.
    noticeDays: Math.max(0, daysBetween(at, opens, state.charter.zone) - 1),
    proxies: allowed ? cap : 0,
    ...(since(state, 1) && { elections: electionsOneByOne(state, fields.items) }),
  });
  return [...ofLaw, ...ofCalendar(state, body, at), ...ofRecusals(state, law, body, fields.items)];
}
