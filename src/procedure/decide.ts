// The path of one command, up to the new state: parse → overdue deadlines → place → who → may → subject → judge → fact.
// One synchronous pure function. No clock, no chance, no ids, no I/O: the stamp brings them.
import type { Edit } from '../edit.js';
import { deepFrozen } from '../handed.js';
import { type AnyCommand, admitted, type Found } from '../kernel/command.js';
import { hasRole, nextDeadline } from '../kernel/questions.js';
import { isRefused, type Refused } from '../kernel/refusal.js';
import type { Deadline } from '../kernel/state.js';
import { refuse } from '../parts/command.js';
import { chartOf } from './chart.js';
import { parse } from './parse.js';
import { applyWithin } from './replay.js';
import { doors, placeOf, type Snapshot } from './snapshot.js';
import { refuseStamp } from './stamp.js';
import type { CommandType, Fact, Refusal, Stamp, State } from './vocabulary.js';

export { parse };

/** What became of a command: the facts to append (overdue deadlines first), the state after them, and the refusal if there was one. */
export interface Decision {
  facts: Fact[];
  snapshot: Snapshot;
  refusal?: Refusal;
}

/** Why not, before the command's own rule speaks: who asks and when, the place, the office. Asked at the door, and again by whoever verifies. */
export function refuseAsker(
  snapshot: Snapshot,
  declared: AnyCommand<State>,
  fields: object,
  stamp: Stamp,
  { opening, parts } = chartOf(snapshot),
): Refusal | undefined {
  const state = snapshot.context;
  // The chart declares it under this name.
  const type = declared.type as CommandType;
  const opens = type === opening;
  const refused = refuseStamp(parts, state, declared, opens, fields, stamp);
  if (refused) return refused;
  const door = doors(snapshot).get(type);
  if (!door) return refuse('not-now', { type, place: placeOf(snapshot) });
  // The clock keeps its right, whatever a charter says: without it nothing would ever close by itself.
  const roles = type === 'deadline.pass' ? door.who : (state.charter.rights[type] ?? door.who);
  return opens || hasRole(state, stamp.by, roles) ? undefined : refuse('not-yours', { type, roles: [...roles] });
}

/** Judges one command here and now. The answer is a fact or a refusal; nothing has changed yet. */
export function judge(snapshot: Snapshot, type: CommandType, fields: object, stamp: Stamp): Fact | Refusal {
  const state = snapshot.context;
  const chart = chartOf(snapshot);
  const declared = Object.hasOwn(chart.commands, type) ? chart.commands[type] : undefined;
  if (!declared) return refuse('command.unknown', { type });
  const refused = refuseAsker(snapshot, declared, fields, stamp, chart);
  if (refused) return refused;
  const answer = answerTo(declared, state, fields, stamp);
  // Its refusals are among all there are: only the run time knows which command this is.
  if (isRefused(answer)) return answer as Refusal;
  const { at, on, by, enteredBy, for: principal, key, assisted } = stamp;
  const fact: Record<string, unknown> = { type, seq: state.seq + 1, at, by, fields };
  if (on !== undefined) fact.on = on;
  if (enteredBy !== undefined) fact.enteredBy = enteredBy;
  if (principal !== undefined) fact.for = principal;
  if (key !== undefined) fact.key = key;
  if (assisted) fact.assisted = true;
  if (answer.found !== undefined) fact.finding = answer.found;
  // Fields and finding of this type, put together under this type.
  return fact as unknown as Fact;
}

/** What is judged: a command with its stamp. Name by name: spreading the stamp takes ten times as long. */
class Asked {
  readonly at: Stamp['at'];
  readonly on: Stamp['on'];
  readonly by: Stamp['by'];
  readonly enteredBy: Stamp['enteredBy'];
  readonly for: Stamp['for'];
  readonly key: Stamp['key'];
  readonly assisted: Stamp['assisted'];
  readonly methods: Stamp['methods'];
  readonly revision: Stamp['revision'];

  constructor(
    readonly type: string,
    readonly fields: object,
    private readonly stamp: Stamp,
  ) {
    this.at = stamp.at;
    this.on = stamp.on;
    this.by = stamp.by;
    this.enteredBy = stamp.enteredBy;
    this.for = stamp.for;
    this.key = stamp.key;
    this.assisted = stamp.assisted;
    this.methods = stamp.methods;
    this.revision = stamp.revision;
  }

  /** Few ask for it, so a host that draws it only then pays for nobody else. */
  get salt(): string {
    return this.stamp.salt;
  }
}

/** What a command's own declaration answers: may → subject → judge. */
export function answerTo(
  declared: AnyCommand<State>,
  state: State,
  fields: object,
  stamp: Stamp,
): Refused | Found<unknown> {
  // `fields` were parsed by this type's schema, so this is the claim this declaration wants; only the run time knows which.
  const claim = new Asked(declared.type, fields, stamp) as never;
  const refused = declared.may?.(state, stamp.by);
  if (refused) return refused;
  const subject = declared.subject?.(state, claim);
  if (isRefused(subject)) return subject;
  return declared.judge?.(state, claim, subject as never) ?? admitted;
}

export const isRefusal = (answer: Fact | Refusal): answer is Refusal => 'code' in answer;

/** The deadline that the clock passes next, where one is due by then and the clock does not stand still. */
export function dueBy(snapshot: Snapshot, at: string): Deadline | undefined {
  const next = nextDeadline(snapshot.context);
  return next && next.due <= at && doors(snapshot).has('deadline.pass') ? next : undefined;
}

/** Every deadline that is due by now, passed in due order: a closed poll is closed even if no clock ran. */
export function passDeadlines(snapshot: Snapshot, stamp: Pick<Stamp, 'at' | 'salt'>, edit?: Edit): Decision {
  const facts: Fact[] = [];
  let current = snapshot;
  const { at } = stamp;
  for (;;) {
    const deadline = dueBy(current, at);
    if (!deadline) break;
    const fact = judge(
      current,
      'deadline.pass',
      { deadline: deadline.id },
      { at, on: deadline.due, by: 'clock', salt: stamp.salt },
    );
    if (isRefusal(fact)) throw new Error(`the clock was refused: ${fact.code}`);
    current = applyWithin(edit, current, fact);
    facts.push(fact);
  }
  return { facts, snapshot: current };
}

/**
 * Judges one command. Overdue deadlines are admitted first, whatever becomes of the command itself.
 * @param type a command's type; anything else is refused as `command.unknown`
 * @param fields its fields, unparsed
 */
export function decide(snapshot: Snapshot, type: string, fields: unknown, stamp: Stamp): Decision {
  const decision = decideWithin(undefined, snapshot, type, fields, stamp);
  // The state is made of what the facts say: whoever writes on them would write on it.
  deepFrozen(decision.facts);
  deepFrozen(decision.refusal);
  // Also on what the next one is judged by. What did not change was looked through before.
  deepFrozen(decision.snapshot.context);
  deepFrozen(decision.snapshot.value);
  return decision;
}

/** The same as part of an edit: for whoever judges many and keeps none of the snapshots before. */
export function decideWithin(
  edit: Edit | undefined,
  snapshot: Snapshot,
  type: string,
  fields: unknown,
  stamp: Stamp,
): Decision {
  const parsed = parse(type, fields, chartOf(snapshot));
  if ('refusal' in parsed) return { ...passDeadlines(snapshot, stamp, edit), refusal: parsed.refusal };
  return decideParsed(edit, snapshot, parsed.type, parsed.fields, stamp);
}

/** The same with fields that have the form of their type already. */
export function decideParsed(
  edit: Edit | undefined,
  snapshot: Snapshot,
  type: string,
  fields: unknown,
  stamp: Stamp,
): Decision {
  const before = passDeadlines(snapshot, stamp, edit);
  // A type that is none is refused by name; fields of this form are an object.
  const answer = judge(before.snapshot, type as CommandType, fields as object, stamp);
  if (isRefusal(answer)) return { ...before, refusal: answer };
  before.facts.push(answer);
  return { facts: before.facts, snapshot: applyWithin(edit, before.snapshot, answer) };
}
