// What was done last and how each of it is put right. What is still secret is told by its type and number only, and its choices never. Pure.
import type { Instant } from '../calendar.js';
import { declaredAs } from '../procedure/chart.js';
import { shapeOf } from '../procedure/shapes.js';
import type { Snapshot } from '../procedure/snapshot.js';
import { heldBackFrom } from '../procedure/view.js';
import type { CommandType, Fact, Refusal } from '../procedure/vocabulary.js';
import { type Never, type WayBack, wayBack } from './back.js';
import type { May } from './may.js';

/** A way back, and whether this person can go it now; where another may and this one may not, why. */
export interface Way extends WayBack {
  open: boolean;
  refusal?: Refusal;
}

export interface Last {
  seq: number;
  at: Instant;
  type: CommandType;
  /** Whoever it was; left out of what is secret, unless it was this person. */
  by?: string;
  ways: readonly Way[];
  /** Why nothing puts it right. */
  none?: Never;
}

/** So many are told, of so many looked through. */
const TOLD = 5;
const LOOKED_AT = 200;

/** What people gave by themselves, whose choices are nobody's to read on a screen, nor after the count either. */
const GIVEN: ReadonlySet<string> = new Set<CommandType>([
  'ballot.cast',
  'ballot.correct',
  'batch.enter',
  'ranking.cast',
  'rating.give',
  'rating.correct',
  'project.score',
  'tally.enter',
]);

/** Whether people give it by themselves: that they did is told, and what it says is nobody's to read on a screen. */
export const isGiven = (type: string): boolean => GIVEN.has(type);

/** Of what is secret only whose it is and about what: fields that are one id each. */
function named({ command, fields }: WayBack): WayBack['fields'] {
  const declared = declaredAs(command);
  const open = declared ? shapeOf(declared) : [];
  const isName = (name: string): boolean =>
    open.some(({ path, holds, list, each }) => path === name && !list && !each && holds.every((one) => one === 'id'));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isName(name)));
}

/** Who looks, what they may do now, and whether they are told everything or what they did themselves. */
interface Looking {
  person: string;
  may: readonly May[];
  all: boolean;
}

export function lastOf(now: Snapshot, facts: readonly Fact[], { person, may, all }: Looking): Last[] {
  const from = heldBackFrom(now) ?? Number.POSITIVE_INFINITY;
  const answers = new Map<string, May>(may.map((one) => [one.type, one]));
  const wayOf = (way: WayBack): Way => {
    const answer = answers.get(way.command);
    return { ...way, open: answer?.ok === true, ...(answer?.ok === false && { refusal: answer.refusal }) };
  };
  const own = ({ by, for: principal, enteredBy }: Fact): boolean =>
    by === person || principal === person || enteredBy === person;
  return facts
    .slice(-LOOKED_AT)
    .filter((fact) => all || own(fact))
    .slice(-TOLD)
    .reverse()
    .map((fact): Last => {
      const { seq, at, type, by } = fact;
      const secret = seq >= from || GIVEN.has(type);
      const told = !secret || own(fact);
      const back = wayBack(fact);
      if ('none' in back) return { seq, at, type, ...(told && { by }), ways: [], none: back.none };
      const ways = back.map((way) => ({ ...way, fields: !secret ? way.fields : told ? named(way) : {} })).map(wayOf);
      return { seq, at, type, ...(told && { by }), ways };
    });
}
