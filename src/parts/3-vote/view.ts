// What a person may see of the vote. While a poll is open nobody sees an answer; those who run it see the turnout, what is still
// needed, and who has not voted. Lazy and pure.
import { type StillNeeded, stillNeeded, turnoutOf } from '../../count/participation.js';
import { whole } from '../../count/roll.js';
import type { Viewer } from '../../kernel/part.js';
import { headOf, holds } from '../../kernel/questions.js';
import { needed as shareOf } from '../../law/threshold.js';
import type { State } from '../state.js';
import { pollOf } from './counting.js';
import type { PollView, Stage, StillNeededTold, Words } from './slice.js';

/** Whether what is in the box has been counted since the poll closed, last or for the first time. */
export const isCounted = ({ closedAt, countedClose }: Stage): boolean =>
  closedAt !== undefined && closedAt === countedClose;

/** How much more or less is there tells who has just voted: who does not run the poll is told whether it is enough. */
function roundedOff({ measure, group, ...needed }: StillNeeded): StillNeededTold[] {
  // Of a group a head more or less tells who it was, too.
  if (group !== undefined) return [];
  if (measure === 'heads') return [{ measure, ...needed }];
  const all = shareOf(needed.whole, needed);
  const enough = needed.more === 0;
  const part = enough ? all : 0;
  const left = String(BigInt(part) * BigInt(needed.den));
  return [{ measure, ...needed, part, left, more: enough ? 0 : Math.max(1, all), rounded: true }];
}

function pollView(state: State, { person, insider }: Viewer, stage: Stage): PollView {
  const runs =
    person === 'system' ||
    (['teller', 'scrutineer', 'convener', 'chair'] as const).some((office) => holds(state, person, office));
  const exact = runs || (insider && isCounted(stage));
  let known: ReturnType<typeof pollOf> | undefined;
  const poll = () => {
    known ??= pollOf(state, stage);
    return known;
  };
  return {
    items: stage.items,
    body: stage.body,
    rule: stage.rule,
    opens: stage.opens,
    closes: stage.closes,
    rollHash: stage.rollHash,
    ...(stage.questions && { questions: stage.questions }),
    roll: whole(stage.roll),
    get turnout() {
      const turnout = turnoutOf(poll());
      return exact ? turnout : { heads: turnout.heads };
    },
    get stillNeeded() {
      const needed = stillNeeded(poll());
      return exact ? needed : needed.flatMap(roundedOff);
    },
    voted: stage.box.ballots.has(headOf(stage.roll, person) ?? person),
    proxy: stage.proxies.get(headOf(stage.roll, person) ?? person),
    get principals() {
      return principalsOf(stage, person);
    },
    get outstanding() {
      return runs ? [...whoHasNotVoted(stage)] : [];
    },
    // A poll that goes on after a count that formed nothing is open again: no interim result.
    get result() {
      return insider && isCounted(stage) ? stage.counts.at(-1) : undefined;
    },
    postedUntil: stage.postedUntil,
    get objections() {
      return insider ? Object.values(stage.objections) : [];
    },
  };
}

function principalsOf({ principals, proxies }: Stage, person: string): string[] {
  // Most hold none: then nobody's proxies are gone through.
  if ((principals.get(person) ?? 0) === 0) return [];
  return [...proxies].flatMap(([member, { to }]) => (to === person ? [member] : []));
}

function whoHasNotVoted(stage: Stage): string[] {
  const people: string[] = [];
  for (const person of stage.roll.members.keys()) {
    if (!stage.box.ballots.has(person) && !stage.invalid.has(person)) people.push(person);
  }
  return people;
}

export const told = (state: State, viewer: Viewer): Words['told'] => ({
  get poll() {
    return state.vote.current && pollView(state, viewer, state.vote.current);
  },
});

/** Ballots that have not been counted since the poll closed, last or for the first time. */
export function heldBack({ vote: { current } }: State): number | undefined {
  if (!current || isCounted(current) || current.openedSeq === undefined) return undefined;
  return current.openedSeq + 1;
}
