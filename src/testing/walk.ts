// Random walks: commands people might ask for, drawn from what there is in the state, mostly valid and sometimes not. Pure.
// One number is one step, so a property test that fails shrinks to the steps that matter:
//   fc.assert(fc.property(fc.array(fc.nat()), (seeds) => { const { facts } = walk(at('vote.polling'), seeds); ... }))
import type { Asker } from '../engine/engine.js';
import { nextDeadline } from '../kernel/questions.js';
import { type Decision, decide } from '../procedure/decide.js';
import { type Door, doors, type Snapshot } from '../procedure/snapshot.js';
import type { CommandType, Fact, Refusal, State } from '../procedure/vocabulary.js';
import { plus } from './clock.js';
import { frozen } from './frozen.js';
import { draws } from './plausible/all.js';
import { Dice } from './plausible/dice.js';
import { type Draw, entitled } from './plausible/draw.js';
import type { Given } from './scenario.js';

/** A command somebody asks for, and when. */
export interface Step {
  type: CommandType;
  fields: unknown;
  asker: Asker;
  at: string;
}

/** A command of one type that might be asked for here; nothing where it would make no sense. */
export function plausible(
  state: State,
  { type, who }: Pick<Door, 'type' | 'who'>,
  dice: Dice,
  now: string,
): Pick<Step, 'fields' | 'asker'> | undefined {
  if (type === 'consultation.open') return undefined;
  // Each type's draw makes that type's fields; only the run time knows which it is.
  const draw = draws[type] as Draw<CommandType>;
  const asked = draw(dice, state, now);
  if (!asked) return undefined;
  const { fields, by = entitled(dice, state, state.charter.rights[type] ?? who), ...rest } = asked;
  return { fields, asker: { by, ...rest } };
}

/** What ends a consultation or throws it back: rare in life, and rarer still in a walk that is to get somewhere. */
const RARE: readonly CommandType[] = [
  'consultation.suspend',
  'consultation.withdraw',
  'consultation.annul',
  'round.cancel',
  'ranking.cancel',
  'session.fail',
  'notice.withdraw',
  'vote.return',
  'objection.uphold',
  'conversion.send-back',
  'implementation.send-back',
  'item.settle',
  'item.split',
  'person.erase',
  'entry.redact',
  'office.relieve',
  'office.appoint',
  'office.hand-over',
  'roll.enter',
  'mandate.give',
  'mandate.end',
  'charter.amend',
  'gathering.reopen',
  'drafting.reopen',
  'project.withdraw',
  'project.terminate',
];

/** What comes in by the dozen. */
const FREQUENT: readonly CommandType[] = [
  'ballot.cast',
  'ranking.cast',
  'rating.give',
  'attendance.check-in',
  'topic.screen',
  'pledge.make',
  'project.submit',
  'project.screen',
  'floor.grant',
  'speech.make',
  'project.start',
  'milestone.reach',
  'project.complete',
  'project.accept',
  'callout.assign',
  'callout.arrive',
  'callout.resolve',
  'callout.confirm',
  'claim.take',
  'claim.deliver',
  'claim.confirm',
];

function chooseDoor(snapshot: Snapshot, dice: Dice): Door | undefined {
  const open = [...doors(snapshot).values()].filter(({ type }) => type !== 'deadline.pass');
  const usual = open.filter(({ type }) => !RARE.includes(type));
  if (dice.once(40)) return dice.maybe(open);
  const frequent = usual.filter(({ type }) => FREQUENT.includes(type));
  if (frequent.length > 0 && dice.once(2)) return dice.maybe(frequent);
  const onward = usual.filter(({ quiet }) => !quiet);
  if (onward.length > 0 && dice.once(7)) return dice.maybe(onward);
  return dice.maybe(usual.length > 0 ? usual : open);
}

/** The next moment at which something could be done that cannot be done now. */
function nextMoment({ vote, deliberation, deadlines }: State, now: string): string | undefined {
  return [vote.current?.opens, vote.current?.postedUntil, deliberation.round?.opens, nextDeadline({ deadlines })?.due]
    .filter((moment) => moment !== undefined && moment > now)
    .sort()[0];
}

/** The step a number stands for at this place, some time after `now`. */
export function stepFrom(snapshot: Snapshot, now: string, seed: number): Step | undefined {
  const dice = new Dice(seed);
  const state = snapshot.context;
  const soon = plus(now, { minutes: dice.from(1, 30) });
  const next = dice.once(4) ? nextMoment(state, soon) : undefined;
  const at = next ? plus(next, { minutes: 1 }) : dice.once(20) ? plus(soon, { days: dice.from(1, 6) }) : soon;
  const door = chooseDoor(snapshot, dice);
  const asked = door && plausible(state, door, dice, at);
  return asked && { type: door.type, ...asked, at };
}

/** What became of one step. */
export interface Stride extends Decision {
  step: Step;
  before: Snapshot;
  refusal?: Refusal;
}

export interface Walk {
  /** All facts from the opening on. */
  facts: Fact[];
  snapshot: Snapshot;
  strides: Stride[];
  now: string;
}

/** Walks on from somewhere, one step a number. */
export function walk(from: Given, seeds: readonly number[]): Walk {
  let { snapshot, now } = from;
  const facts = [...from.facts];
  const strides: Stride[] = [];
  for (const seed of seeds) {
    const step = stepFrom(snapshot, now, seed);
    if (!step) continue;
    now = step.at;
    const decision = decide(frozen(snapshot), step.type, step.fields, {
      ...step.asker,
      at: now,
      salt: `salt ${seed} of ${facts.length}`,
    });
    strides.push({ ...decision, step, before: snapshot });
    facts.push(...decision.facts);
    snapshot = decision.snapshot;
  }
  return { facts, snapshot, strides, now };
}
