// The desk of a facilitator: where a consultation stands and what has to be done next, as a value that can be sent as JSON. What it is
// said in is in `told.ts`. Pure.
import type { Instant } from '../calendar.js';
import type { ProjectStatus } from '../parts/projects/words.js';
import { chartOf } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import { view } from '../procedure/view.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { type Community, isUsed, thingsOf } from '../registers/register.js';
import { type DeskItem, itemsOf } from './items.js';
import { type Meeting, meetingOf } from './meeting.js';
import { type Move, movesOf, type Owed, owedIn, owedInCommunity } from './owed.js';
import { type Poll, pollOf } from './poll.js';

export interface Due {
  deadline: string;
  kind: string;
  /** What it is about: the id of an objection, a project's milestone ... */
  subject: string;
  due: Instant;
}

export interface Desk {
  id: string;
  title: string;
  mode: State['mode'];
  /** The last fact it knows of. */
  seq: number;
  at: Instant;
  place: string;
  items: DeskItem[];
  meeting?: Meeting;
  poll?: Poll;
  /** What leads on from here. */
  next: Move[];
  /** Who waits for what, the soonest first. */
  owed: Owed[];
  deadlines: Due[];
  overdue: Due[];
  /** Sums are whole numbers of 0.01 of the currency. */
  projects: {
    project: string;
    title: string;
    status: ProjectStatus;
    budget: number;
    moneyIn: number;
    moneyOut: number;
  }[];
  /** Of a community: how much each register it uses holds, and how much of that is still on its way. */
  registers?: { register: string; things: number; unfinished: number }[];
}

const dueIn = (clocks: State['deadlines']): Due[] =>
  Object.values(clocks)
    .map(({ id, kind, subject, due }) => ({ deadline: id, kind, subject, due }))
    .sort((one, other) => (one.due < other.due ? -1 : 1));

function registersOf(now: Snapshot): Pick<Desk, 'registers'> {
  if (chartOf(now).id !== community.id) return {};
  // The snapshot is of the community's chart, whose state this is.
  const state = now.context as Community;
  const registers = chartOf(now)
    .parts.filter(({ id }) => isUsed(state, id))
    .map((part) => ({
      register: part.id,
      things: thingsOf(state, part.id).size,
      unfinished: part.unfinished?.(state).length ?? 0,
    }));
  return { registers };
}

/**
 * Where a consultation stands, for those who run it: it names who has not voted, and never what anybody chose.
 * A host shows it to office-holders only; everybody else has `view`.
 * @param facts what led there, where it is at hand: then it says since when somebody has the floor
 */
export function deskOf(now: Snapshot, facts: readonly Fact[] = []): Desk {
  const state = now.context;
  const { id, title, mode, seq, at, projects } = state;
  const place = placeOf(now);
  const seen = view(now, 'system');
  // A community deliberates and votes in the consultations it opens.
  const meets = chartOf(now).id !== community.id;
  const meeting = meets ? meetingOf(state, seen, facts) : undefined;
  const poll = meets ? pollOf(state, seen) : undefined;
  return {
    id,
    title,
    mode,
    seq,
    at,
    place,
    items: itemsOf(state, place),
    ...(meeting && { meeting }),
    ...(poll && { poll }),
    next: movesOf(now),
    owed: meets ? owedIn(state) : owedInCommunity(state),
    deadlines: dueIn(state.deadlines),
    overdue: dueIn(state.overdue),
    projects: Object.values(projects).map(({ project, title: called, status, budget, moneyIn, moneyOut }) => ({
      project,
      title: called,
      status,
      budget,
      moneyIn,
      moneyOut,
    })),
    ...registersOf(now),
  };
}
