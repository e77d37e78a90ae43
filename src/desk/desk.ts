// The desk: where a consultation stands and what has to be done next, for those who run it or for one person, as a value that can be sent
// as JSON. What it is said in is in `told.ts` and `room.ts`. Pure.
import type { Instant } from '../calendar.js';
import { OFFICES } from '../charters/charter.js';
import { holds, isKnown } from '../kernel/questions.js';
import type { Deadline } from '../kernel/state.js';
import type { Project, ProjectStatus } from '../parts/projects/words.js';
import { chartOf } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import { view } from '../procedure/view.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { type Community, isUsed, thingsOf } from '../registers/register.js';
import { type DeskItem, itemsOf } from './items.js';
import { type Last, lastOf } from './last.js';
import { type May, mayOf } from './may.js';
import { type Meeting, meetingOf } from './meeting.js';
import { type Move, movesOf, type Owed, owedIn, owedInCommunity } from './owed.js';
import { type Announced, type Poll, pollOf } from './poll.js';

export interface Due {
  deadline: string;
  kind: string;
  /** What it is about: the id of an objection, a project's milestone ... */
  subject: string;
  due: Instant;
  /** Its moment has come, and the clock has not run yet. */
  reached?: true;
}

export interface Desk {
  id: string;
  title: string;
  mode: State['mode'];
  /** The last fact it knows of. */
  seq: number;
  at: Instant;
  /** The moment it is of. */
  moment: Instant;
  place: string;
  items: DeskItem[];
  meeting?: Meeting;
  poll?: Poll;
  /** The vote that is under way where nothing is handed out of it until it is counted: in a publication. Then there is no `poll`. */
  heldBack?: Announced;
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
  /** Of one person: what they may do now, and why not the rest. */
  may?: May[];
  /** Of one person, where the facts are at hand: what was done last, the latest first, and how it is put right. */
  last?: Last[];
}

/** Whose desk it is, and when. */
export interface DeskOf {
  /** Whoever looks at it, who is shown what they may see; without it everything that those see who run it. */
  person?: string;
  /** Now, as the record writes it; without it the last fact's. */
  moment?: Instant;
  /** What led there, where it is at hand: then it says since when somebody has the floor, and what was done last. */
  facts?: readonly Fact[];
}

const dueIn = (clocks: readonly Deadline[], moment: Instant): Due[] =>
  clocks
    .map(({ id, kind, subject, due }) => ({
      deadline: id,
      kind,
      subject,
      due,
      ...(due <= moment && { reached: true as const }),
    }))
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

/** What leads on, without the names of people whom a stranger is not told of. */
const unnamed = ({ type, offices }: Move): Move => ({ type, offices, people: [] });

const projectsIn = (projects: readonly Pick<Project, keyof Desk['projects'][number]>[]): Desk['projects'] =>
  projects.map(({ project, title, status, budget, moneyIn, moneyOut }) => ({
    project,
    title,
    status,
    budget,
    moneyIn,
    moneyOut,
  }));

/**
 * Where a consultation stands: it never tells what anybody chose. For those who run it, or for one person, who sees of it what the engine's
 * `view` shows them; without a person it names who has not voted, and is for office-holders only.
 */
export function deskOf(now: Snapshot, { person, moment = now.context.at, facts = [] }: DeskOf = {}): Desk {
  const state = now.context;
  const { id, title, mode, seq, at } = state;
  const place = placeOf(now);
  const seen = view(now, person ?? 'system');
  // A community deliberates and votes in the consultations it opens.
  const meets = chartOf(now).id !== community.id;
  const runs = person === undefined || OFFICES.some((office) => holds(state, person, office));
  const insider = runs || isKnown(state, person);
  const meeting = meets ? meetingOf(state, seen, { facts, moment, runs }) : undefined;
  const poll = meets ? pollOf(state, seen) : undefined;
  const owed = meets ? owedIn(state) : owedInCommunity(state);
  const moves = movesOf(now);
  const may = person === undefined ? undefined : mayOf(now, seen, person, moment);
  return {
    id,
    title,
    mode,
    seq,
    at,
    moment,
    place,
    items: itemsOf(state, place, seen.items, insider),
    ...(meeting && { meeting }),
    ...(poll && { poll }),
    next: insider ? moves : moves.map(unnamed),
    owed: runs ? owed : owed.filter(({ people }) => people.includes(person)),
    deadlines: dueIn(seen.deadlines, moment),
    overdue: dueIn(seen.overdue, moment),
    projects: projectsIn(person === undefined ? Object.values(state.projects) : (seen.projects ?? [])),
    ...(insider && registersOf(now)),
    ...(may && { may }),
    ...(person !== undefined && may && facts.length > 0 && { last: lastOf(now, facts, { person, may, all: runs }) }),
  };
}

/**
 * The desk of a publication, which ends where a poll was opened: as it stands nobody has voted, which is not so. Until the count there are no counts to tell,
 * nor whether the poll may be closed.
 */
export function publishedDesk({ poll, ...desk }: Desk): Desk {
  if (!poll?.open) return { ...desk, ...(poll && { poll }) };
  const { body, rule, opens, closes, open, roll } = poll;
  const next = desk.next.filter(({ type }) => type !== 'poll.close');
  return { ...desk, heldBack: { body, rule, opens, closes, open, roll }, next };
}
