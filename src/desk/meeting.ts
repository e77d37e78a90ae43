// A meeting as it runs: who is there of how many, who has the floor, who waits for it, what is to be decided next. Pure.
import type { Instant } from '../calendar.js';
import { headOf } from '../kernel/questions.js';
import type { MotionView, Turn } from '../parts/2-deliberation/told.js';
import { isPresent, membersPresent, quorumOf } from '../parts/attendance/room.js';
import type { Quorum } from '../parts/attendance/words.js';
import type { View } from '../procedure/view.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { type NextTurn, queueOf, type Waiting } from './queue.js';

export interface Meeting {
  number: number;
  form: string;
  items: string[];
  /** The item at hand: what is spoken on, or to be decided, or asked to be spoken on next. */
  item?: string;
  opens: Instant;
  openedAt?: Instant;
  closes?: Instant;
  /** Members of the deliberating body in the room, of how many, and how few would do. */
  quorum: Quorum;
  /** Members who have not come, and those who must be there and are not. */
  absent: string[];
  missing: string[];
  guests: number;
  /** Whoever has the floor; `seconds` is how long a speech may take, `left` how much of that is left: below nought once it runs over. */
  speaking?: Turn & { seconds: number; since?: Instant; left?: number };
  /** In the order in which they asked. */
  waiting: Waiting[];
  /** Who is to have the floor next, and why; nobody where nobody waits. */
  next?: NextTurn;
  motions: MotionView[];
}

/** Since when somebody has the floor: no state keeps it. */
function grantedAt(
  facts: readonly Fact[],
  person: string,
  seconds: number,
  moment: Instant,
): { since?: Instant; left?: number } {
  const granted = facts.findLast(({ type, fields }) => type === 'floor.grant' && fields.person === person);
  if (!granted) return {};
  const gone = Math.max(0, Math.floor((Date.parse(moment) - Date.parse(granted.at)) / 1000));
  return { since: granted.at, left: seconds - gone };
}

/** By whom it is looked at, when, and with what led there. */
interface Looking {
  facts: readonly Fact[];
  moment: Instant;
  /** It is told who is there and who is not: to those who run it. */
  runs: boolean;
}

/** The round that is called or under way, as far as this view of it goes; nothing where there is none. */
export function meetingOf(
  state: State,
  { deliberation }: Pick<View, 'deliberation'>,
  { facts, moment, runs }: Looking,
): Meeting | undefined {
  const { round, floor, motions } = deliberation;
  if (!round) return undefined;
  const { body, speech } = state.charter.deliberation;
  const roll = state.rolls[body];
  const there = new Set(membersPresent(state, roll));
  const inRoom = [...state.presence].flatMap(([person, { out }]) => (out === undefined ? [person] : []));
  const { speaking } = floor;
  const seconds = speech.maxSeconds;
  const queue = queueOf(state, floor);
  const item = (speaking ?? motions.find(({ next }) => next) ?? queue.next)?.item;
  return {
    number: round.number,
    form: round.form,
    items: round.items,
    ...(item !== undefined && { item }),
    opens: round.opens,
    ...(round.openedAt !== undefined && { openedAt: round.openedAt }),
    ...(round.closes !== undefined && { closes: round.closes }),
    quorum: quorumOf(state, roll),
    absent: runs ? [...(roll?.members.keys() ?? [])].filter((person) => !there.has(person)) : [],
    missing: runs ? round.required.filter((person) => !isPresent(state, person)) : [],
    guests: inRoom.filter((person) => !roll || headOf(roll, person) === undefined).length,
    ...(speaking && { speaking: { ...speaking, seconds, ...grantedAt(facts, speaking.person, seconds, moment) } }),
    ...queue,
    motions,
  };
}
