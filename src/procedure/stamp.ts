// Whoever asks, before anybody looks at what is asked: whether the stamp has its form, and whether they may ask, and for whom. Pure.
import * as z from 'zod/mini';
import { id, recordedInstant, wellFormed } from '../fields.js';
import { type FormProblem, formProblem, formProblemOf } from '../form.js';
import type { AnyCommand } from '../kernel/command.js';
import type { AnyPart } from '../kernel/part.js';
import { holds, isKnown } from '../kernel/questions.js';
import { since } from '../kernel/revisions.js';
import { refuse } from '../parts/command.js';
import type { Refusal, Stamp, State } from './vocabulary.js';

/** An idempotency key, of the host's making. */
const key = z.string().check(z.minLength(1), z.maxLength(200), wellFormed);

/** What is wrong with a name of the stamp. */
function misshapen(name: string, schema: typeof key, given: unknown): FormProblem[] {
  const parsed = schema.safeParse(given);
  return parsed.error?.issues.map((issue) => formProblemOf(issue, name, given === undefined)) ?? [];
}

const ofHost = (name: string, schema: typeof key, given: unknown): FormProblem[] =>
  given === undefined ? [] : misshapen(name, schema, given);

const NONE: readonly FormProblem[] = [];

/** The names of a stamp whose form is asked for; whoever is known to the consultation has an id. */
function formProblems(
  { by, enteredBy, for: principal, on, key: used, assisted }: Stamp,
  opens: boolean,
): readonly FormProblem[] {
  // Most say who asks and no more, and it shows in the time of a ballot.
  const bare = on === undefined && used === undefined && enteredBy === undefined && principal === undefined;
  if (!opens && bare && assisted === undefined && typeof by === 'string') return NONE;
  const problems: FormProblem[] = [];
  // Nobody is known yet: those who open it must have an id, and the clock and the host itself open nothing.
  if (opens)
    problems.push(...misshapen('by', id, by), ...ofHost('enteredBy', id, enteredBy), ...ofHost('for', id, principal));
  else {
    if (typeof by !== 'string') problems.push(...misshapen('by', id, by));
    if (enteredBy !== undefined && typeof enteredBy !== 'string')
      problems.push(...misshapen('enteredBy', id, enteredBy));
    if (principal !== undefined && typeof principal !== 'string') problems.push(...misshapen('for', id, principal));
  }
  if (on !== undefined) problems.push(...misshapen('on', recordedInstant, on));
  if (used !== undefined) problems.push(...misshapen('key', key, used));
  if (assisted !== undefined) {
    if (typeof assisted !== 'boolean') problems.push(formProblem('form.kind', { name: 'assisted', kind: 'boolean' }));
    // Whoever says that somebody was helped says who saw to it.
    else if (assisted && enteredBy === undefined) problems.push(formProblem('form.missing', { name: 'enteredBy' }));
  }
  return problems;
}

/** Why nobody may do this for somebody else now, or this person not for that one. */
function refusePrincipal(
  parts: readonly AnyPart<State>[],
  state: State,
  { type, forOthers }: AnyCommand<State>,
  { at, by, for: principal, assisted }: Stamp,
): Refusal | undefined {
  if (principal === undefined || principal === by) return undefined;
  if (!forOthers) return refuse('principal.not-allowed', { type });
  if (!isKnown(state, principal)) return refuse('stranger', { person: principal });
  // Only what binds somebody, or takes something from them, wants their mandate.
  if (assisted || forOthers !== true || !since(state, 3)) return undefined;
  const acting = { type, at, by, for: principal };
  if (parts.some((part) => part.mandate?.(state, acting) !== undefined)) return undefined;
  return refuse('principal.no-mandate', { type, by, principal });
}

/** What is wrong with who asks, for whom or when, before anybody asks what. */
export function refuseStamp(
  parts: readonly AnyPart<State>[],
  state: State,
  declared: AnyCommand<State>,
  opens: boolean,
  fields: object,
  stamp: Stamp,
): Refusal | undefined {
  const { type } = declared;
  const { at, on, by, enteredBy, assisted } = stamp;
  const problems = formProblems(stamp, opens);
  if (problems.length > 0) return refuse('malformed', { problems });
  if (on !== undefined && on > at) return refuse('on.after-at', { on, at });
  if (opens) {
    const { for: principal } = stamp;
    return assisted || (principal !== undefined && principal !== by)
      ? refuse('principal.not-allowed', { type })
      : undefined;
  }
  if (by !== 'clock' && by !== 'system' && !isKnown(state, by)) return refuse('stranger', { person: by });
  if (enteredBy !== undefined && (assisted || enteredBy !== by)) {
    const { clerks } = state.charter;
    if (!clerks.some((office) => holds(state, enteredBy, office)))
      return refuse('clerk.not-entitled', { person: enteredBy, offices: clerks });
  }
  const refused = refusePrincipal(parts, state, declared, stamp);
  if (refused) return refused;
  if (state.charter.secondPerson.includes(type)) {
    const witness = 'witness' in fields ? fields.witness : undefined;
    if (typeof witness !== 'string' || witness === by || !isKnown(state, witness))
      return refuse('witness.needed', { type });
  }
  return undefined;
}
