// Who is in the room, and whether they are enough: the one place where a body that decides is asked for its quorum. Pure; imports no
// step and declares no command.
import type { Instant } from '../../calendar.js';
import { headOf } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import type { Roll } from '../../kernel/state.js';
import { needed } from '../../law/index.js';
import { PersistentMap } from '../../persistent-map.js';
import { refuse, type State } from '../command.js';
import type { Quorum } from './words.js';

export const isPresent = (state: State, person: string): boolean => {
  const presence = state.presence.get(person);
  return presence !== undefined && presence.out === undefined;
};

/**
 * Those on a roll who are here, themselves or by proxy. Those who were struck out do not count, nor those who left: before
 * `from`, where it is asked who was there at some time from then on.
 */
export function membersPresent(state: State, roll: Roll | undefined, from?: Instant): string[] {
  if (!roll) return [];
  const present = new Set<string>();
  for (const [person, { out, proxyFor }] of state.presence) {
    if (out !== undefined && (from === undefined || out < from)) continue;
    const head = headOf(roll, person);
    if (head !== undefined) present.add(head);
    const principal = proxyFor === undefined ? undefined : headOf(roll, proxyFor);
    if (principal !== undefined) present.add(principal);
  }
  return [...present];
}

/** A body's quorum: the charter's share of its roll, and how many of it are in the room at this moment. */
export function quorumOf(state: State, roll: Roll | undefined = state.rolls[state.charter.deliberation.body]): Quorum {
  const members = roll?.members.size ?? 0;
  return {
    members,
    present: membersPresent(state, roll).length,
    needed: needed(members, state.charter.deliberation.quorum),
  };
}

export const isQuorate = ({ members, present, needed: least }: Quorum): boolean => members > 0 && present >= least;

/** Why so many may not decide for their body. */
export const refuseTooFew = (quorum: Quorum) => (isQuorate(quorum) ? undefined : refuse('quorum.missing', quorum));

/**
 * Why the deliberating body may not decide anything now. Every command by which it decides in a meeting asks this, at the moment of
 * the decision: a quorum that was there when the session opened may have left since.
 */
export const refuseInquorate = (state: State, roll?: Roll) =>
  since(state, 1) ? refuseTooFew(quorumOf(state, roll)) : undefined;

/** Nobody is in the room any more, or yet: a session is called, a vote is announced, or over. */
export function emptyRoom(draft: State): void {
  draft.presence = PersistentMap.empty();
  draft.entrusted = PersistentMap.empty();
}
