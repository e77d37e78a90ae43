// A meeting as it runs: who is there of how many, who has the floor, who waits for it, what is to be decided next. Pure.
import type { Instant } from '../calendar.js';
import { headOf } from '../kernel/questions.js';
import type { MotionView, Turn } from '../parts/2-deliberation/told.js';
import { membersPresent, quorumOf } from '../parts/attendance/room.js';
import type { Quorum } from '../parts/attendance/words.js';
import type { View } from '../procedure/view.js';
import type { Fact, State } from '../procedure/vocabulary.js';

export interface Meeting {
  number: number;
  form: string;
  items: string[];
  opens: Instant;
  openedAt?: Instant;
  closes?: Instant;
  /** Members of the deliberating body in the room, of how many, and how few would do. */
  quorum: Quorum;
  /** Members who have not come, and those who must be there and are not. */
  absent: string[];
  missing: string[];
  guests: number;
  /** Whoever has the floor; `seconds` is how long a speech may take. */
  speaking?: Turn & { seconds: number; since?: Instant };
  waiting: Turn[];
  motions: MotionView[];
}

/** Since when somebody has the floor: no state keeps it. */
function grantedAt(facts: readonly Fact[], person: string): { since?: Instant } {
  const granted = facts.findLast(({ type, fields }) => type === 'floor.grant' && fields.person === person);
  return granted ? { since: granted.at } : {};
}

/** The round that is called or under way, as whoever chairs it sees it; nothing where there is none. */
export function meetingOf(
  state: State,
  { deliberation }: Pick<View, 'deliberation'>,
  facts: readonly Fact[],
): Meeting | undefined {
  const { round, floor, motions } = deliberation;
  if (!round) return undefined;
  const { body, speech } = state.charter.deliberation;
  const roll = state.rolls[body];
  const there = new Set(membersPresent(state, roll));
  const inRoom = [...state.presence].flatMap(([person, { out }]) => (out === undefined ? [person] : []));
  const { speaking, waiting } = floor;
  return {
    number: round.number,
    form: round.form,
    items: round.items,
    opens: round.opens,
    ...(round.openedAt !== undefined && { openedAt: round.openedAt }),
    ...(round.closes !== undefined && { closes: round.closes }),
    quorum: quorumOf(state, roll),
    absent: [...(roll?.members.keys() ?? [])].filter((person) => !there.has(person)),
    missing: round.required.filter(
      (person) => state.presence.get(person)?.out !== undefined || !state.presence.has(person),
    ),
    guests: inRoom.filter((person) => !roll || headOf(roll, person) === undefined).length,
    ...(speaking && { speaking: { ...speaking, seconds: speech.maxSeconds, ...grantedAt(facts, speaking.person) } }),
    waiting,
    motions,
  };
}
