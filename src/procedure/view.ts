// What a person may see: the one place where that is decided. Lazy: nothing is computed or copied until it is looked at.
// While a poll or a ranking is open nobody sees an answer; those who run it see the turnout, what is still needed, and who has not voted.
import type { Instant } from '../calendar.js';
import type { Office, Step, Title } from '../charters/charter.js';
import { OFFICES, STEPS } from '../charters/charter.js';
import { type StillNeeded, stillNeeded, turnoutOf } from '../count/participation.js';
import { whole } from '../count/roll.js';
import { headOf, holds, isKnown } from '../kernel/questions.js';
import type { Deadline, Item } from '../kernel/state.js';
import type { Measures } from '../law/index.js';
import type { Topic } from '../parts/1-topics/vocabulary.js';
import { rankingsUnderWay } from '../parts/2-deliberation/rules/rankings.js';
import type { RankingCount, Round } from '../parts/2-deliberation/words.js';
import { pollOf } from '../parts/3-vote/counting.js';
import type { Objection, Stage } from '../parts/3-vote/slice.js';
import type { Count } from '../parts/3-vote/words.js';
import type { Project } from '../parts/projects/vocabulary.js';
import { type Permission, permitted } from './permitted.js';
import { placeOf, type Snapshot } from './snapshot.js';
import type { State } from './vocabulary.js';

export type { StillNeeded };

export interface PollView {
  items: string[];
  body: string;
  rule: string;
  opens: Instant;
  closes: Instant;
  /** Fingerprint of the frozen roll, as the notice carries it. */
  rollHash: string;
  roll: Measures;
  turnout: Measures;
  stillNeeded: StillNeeded[];
  /** Whether this person's own ballot is in. */
  voted: boolean;
  /** Who has not voted yet: for those who run the poll only. */
  readonly outstanding: Iterable<string>;
  /** The count, once there is one. */
  result?: Count | undefined;
  postedUntil?: Instant | undefined;
  objections: Objection[];
}

/** A ranking of an item's options: until it is closed no more than how many have given theirs. */
export interface RankingView {
  item: string;
  options: string[];
  method: string;
  /** Heads of the deliberating body, and how many of them have given a ranking. */
  members: number;
  given: number;
  /** Whether this person's own is in. */
  ranked: boolean;
  /** The count, once it is closed. */
  result?: RankingCount | undefined;
}

export interface View {
  id: string;
  /** The last fact this view knows of: watch from here on. */
  seq: number;
  title: string;
  mode: string;
  place: string;
  /** The step it is in, unless it has ended or is suspended. */
  step: Step | undefined;
  phase: Title | undefined;
  round: number;
  offices: Office[];
  readonly items: Item[];
  readonly topics: Iterable<Topic>;
  readonly deliberation: {
    round: Round | undefined;
    held: number;
    speaking: string | undefined;
    waiting: number;
    readonly rankings: RankingView[];
  };
  readonly poll: PollView | undefined;
  readonly projects: Project[];
  readonly deadlines: Deadline[];
  readonly overdue: Deadline[];
  readonly permitted: Permission[];
}

/** Whether what is in the box has been counted since the poll closed, last or for the first time. */
const isCounted = ({ closedAt, countedClose }: Stage): boolean => closedAt !== undefined && closedAt === countedClose;

function pollView(snapshot: Snapshot, person: string, stage: Stage): PollView {
  const state = snapshot.context;
  const runs = (['teller', 'scrutineer', 'convener', 'chair'] as const).some((office) => holds(state, person, office));
  const poll = pollOf(state, stage);
  return {
    items: stage.items,
    body: stage.body,
    rule: stage.rule,
    opens: stage.opens,
    closes: stage.closes,
    rollHash: stage.rollHash,
    roll: whole(stage.roll),
    turnout: turnoutOf(poll),
    stillNeeded: stillNeeded(poll),
    voted: stage.box.ballots.has(headOf(stage.roll, person) ?? person),
    get outstanding() {
      return runs ? whoHasNotVoted(stage) : [];
    },
    // A poll that goes on after a count that formed nothing is open again: no interim result.
    result: isCounted(stage) ? stage.counts.at(-1) : undefined,
    postedUntil: stage.postedUntil,
    objections: Object.values(stage.objections),
  };
}

function* whoHasNotVoted(stage: Stage): Iterable<string> {
  for (const person of stage.roll.members.keys()) {
    if (!stage.box.ballots.has(person) && !stage.invalid.has(person)) yield person;
  }
}

function rankingViews(state: State, person: string): RankingView[] {
  const roll = state.rolls[state.charter.deliberation.body];
  const head = (roll && headOf(roll, person)) ?? person;
  return Object.values(state.deliberation.rankings).map(({ item, options, method, given, result }) => ({
    item,
    options,
    method,
    members: roll?.heads ?? 0,
    given: given.size,
    ranked: given.has(head),
    result,
  }));
}

/** The consultation as one person sees it. */
export function view(snapshot: Snapshot, person: string): View {
  const state = snapshot.context;
  const place = placeOf(snapshot);
  // A stranger sees where things stand and what is decided on, and none of what people wrote.
  const insider = person === 'system' || isKnown(state, person);
  const step = STEPS.find((name) => place === name || place.startsWith(`${name}.`));
  return {
    id: state.id,
    seq: state.seq,
    title: state.title,
    mode: state.mode,
    place,
    step,
    phase: state.charter.phases?.find(({ steps }) => step !== undefined && steps.includes(step))?.title,
    round: step === undefined ? 0 : state.rounds[step],
    offices: OFFICES.filter((office) => holds(state, person, office)),
    get items() {
      return Object.values(state.items);
    },
    get topics() {
      return insider ? state.topics.topics.values() : [];
    },
    get deliberation() {
      const { round, held, speaking, requests } = state.deliberation;
      return {
        round,
        held: held.length,
        speaking: speaking?.person,
        waiting: requests.size,
        get rankings() {
          return rankingViews(state, person);
        },
      };
    },
    get poll() {
      return state.vote.current && pollView(snapshot, person, state.vote.current);
    },
    get projects() {
      return insider ? Object.values(state.projects) : [];
    },
    get deadlines() {
      return Object.values(state.deadlines);
    },
    get overdue() {
      return Object.values(state.overdue);
    },
    get permitted() {
      return permitted(snapshot, person);
    },
  };
}

/** The first ranking of options that is given while others still are: what came before is open to all. */
const firstRanking = (snapshot: Snapshot): number[] =>
  placeOf(snapshot).startsWith('closed')
    ? []
    : rankingsUnderWay(snapshot.context).flatMap(({ since }) => (since === undefined ? [] : [since]));

/** The first fact that is held back from every reader because people are still voting or it is not yet counted; nothing if all may be read. */
export function heldBackFrom(snapshot: Snapshot): number | undefined {
  const stage = snapshot.context.vote.current;
  const uncounted = stage && !isCounted(stage);
  const firstBallot = uncounted && stage.openedSeq !== undefined ? [stage.openedSeq + 1] : [];
  const from = [...firstBallot, ...firstRanking(snapshot)];
  return from.length === 0 ? undefined : Math.min(...from);
}
