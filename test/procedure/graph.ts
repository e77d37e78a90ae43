// The chart as a graph, walked breadth first from every opening: each state that looks different to the rules once, and each
// command that might be asked for there. A tiny community, so that one ballot decides.

import { type CommandType, decide, doors, type Fact, placeOf, type Snapshot, type State, unopened } from 'yishi';
import { plausible, plus, START, staff } from 'yishi/testing';
import { STEPS, type Step } from '../../src/charters/charter.js';
import { markOf } from '../../src/count/box.js';
import { isSettled } from '../../src/kernel/questions.js';
import { openCallOuts } from '../../src/parts/call-outs/call-out.js';
import { openClaims } from '../../src/parts/claims/commands.js';
import { unfinished } from '../../src/parts/unfinished.js';
import { machine } from '../../src/procedure/machine.js';
import type { Door } from '../../src/procedure/snapshot.js';
import { Dice } from '../../src/testing/plausible/dice.js';
import { openingsOf, tiny } from './openings.js';

/** What XState knows of a transition: the object is the same each time it is taken. */
export interface Transition {
  eventType: string;
  guard?: unknown;
  target?: readonly { id: string }[] | undefined;
  source: { id: string };
}

interface Node {
  id: string;
  type: string;
  transitions: Map<string, Transition[]>;
  states: Record<string, Node>;
  parent: Node | undefined;
}

export const rootNode = machine.root as unknown as Node;

export const nodes = (node: Node = rootNode): Node[] => [node, ...Object.values(node.states).flatMap(nodes)];

export const named = ({ source, eventType, target, guard }: Transition): string =>
  `${source.id} ${eventType}${guard ? ' ?' : ''} → ${target?.map(({ id }) => id).join() ?? 'itself'}`;

const some = (values: Iterable<string>): string => [...new Set(values)].sort().join();

/** Items that have been answered are all the same to the rules. */
const standing = ({ items }: State): string =>
  some(
    Object.values(items).map(({ status, route, stage, becomes }) =>
      isSettled({ status })
        ? 'settled'
        : `${status} ${route[stage]?.held} ${stage + 1 < route.length} ${becomes === 'project'}`,
    ),
  );

/** What the rules of each step look at: whether there is any of it, not how much. */
const LOOKS: Record<Step, (state: State) => unknown> = {
  topics: ({ topics, charter }) => [
    charter.topics.study === null,
    some([...topics.topics.values()].map(({ status }) => (['gathered', 'accepted'].includes(status) ? status : ''))),
    topics.agendaSet,
    topics.studyReturns,
  ],
  deliberation: (state) => {
    const { round, held, pending, motions } = state.deliberation;
    const adjourns = (id: string | undefined) => id !== undefined && motions[id]?.kind === 'adjourn';
    const moved = Object.values(motions).findLast(({ status }) => status === 'moved')?.motion;
    return [
      standing(state),
      round?.form === 'session',
      held.length > 0,
      round?.openedAt !== undefined && [pending.length > 0 && [adjourns(pending.at(-1))], moved && [adjourns(moved)]],
      round && state.presence.size > 0,
      unfinished(state),
    ];
  },
  vote: (state) => {
    const stage = state.vote.current;
    return [
      standing(state),
      unfinished(state),
      stage && [
        some([...stage.box.ballots.values()].flatMap(({ choices }) => Object.values(choices).map(markOf))),
        stage.extensions,
        some(stage.counts.at(-1)?.items.map(({ outcome }) => outcome) ?? []),
        some(Object.values(stage.external)),
        Object.values(stage.objections).some(({ status }) => status !== 'withdrawn'),
      ],
    ];
  },
  conversion: (state) => [
    standing(state),
    some(Object.values(state.projects).map(({ status }) => status)),
    openClaims(state).length > 0,
    openCallOuts(state).length > 0,
  ],
  implementation: (state) => [
    some(
      Object.values(state.projects).map(({ status, milestones, changes }) =>
        [
          status,
          milestones.every(({ reached }) => reached),
          Object.values(changes).some((change) => change.status === 'requested'),
        ].join(' '),
      ),
    ),
    openClaims(state).length > 0,
    openCallOuts(state).length > 0,
  ],
  evaluation: (state) => [
    some(
      Object.values(state.surveys)
        .filter(({ spent }) => !spent)
        .map(({ survey, ratings }) => `${`survey:${survey}` in state.deadlines} ${ratings.size > 0}`),
    ),
    state.evaluation.found && [state.evaluation.found.enough, state.evaluation.found.satisfied],
    state.rectifications,
  ],
};

/** A state as far as the rules see it: rounds no further than the second, and of a suspended one where it will resume. */
export function looks(snapshot: Snapshot): string {
  const { context: state, historyValue } = snapshot;
  const place = placeOf(snapshot);
  if (place === 'suspended') return `suspended at ${Object.values(historyValue)[0]?.map(({ id }) => id)}`;
  const step = STEPS.find((name) => place.startsWith(`${name}.`));
  if (!step) return place;
  return JSON.stringify([
    place,
    Math.min(state.rounds[step], 2),
    state.returns >= state.charter.maxReturns,
    LOOKS[step](state),
  ]);
}

/** Runs the chart on a fact and tells which transitions it took. */
export function run(snapshot: Snapshot, fact: Fact, taken: Set<Transition>): Snapshot {
  const system = {
    _sendInspectionEvent: (event: { _transitions?: Transition[] }) => {
      for (const transition of event._transitions ?? []) taken.add(transition);
    },
  };
  const inert = { self: {}, id: '', sessionId: '', system, defer() {}, logger() {}, stopChild() {}, emit() {} };
  return machine.transition(snapshot, fact, { ...inert, actionExecutor() {} } as never) as Snapshot;
}

/** What changes nothing that these looks look at; whether it is admitted at all is tested with the walks. */
const ASIDE =
  /^(note|person|entry|office|charter|roll|interest|recusal|ranking|evidence|offer|floor|speech|ruling|paper|proxy|consent|money|ledger|inspection|batch|tally|rating.correct|review|notice.deliver|comment)\b/;

/** Of what there may be many, one is enough. */
const ENOUGH: { [T in CommandType]?: (state: State) => boolean } = {
  'topic.submit': ({ topics }) => topics.topics.size > 0,
  'motion.move': ({ deliberation }) => Object.values(deliberation.motions).some(({ status }) => status === 'moved'),
  'project.draft': ({ projects }) => Object.keys(projects).length > 0,
  'claim.post': ({ claims }) => Object.keys(claims).length > 0,
  'callout.raise': ({ callOuts }) => Object.keys(callOuts).length > 0,
  'survey.open': ({ surveys }) => Object.values(surveys).some(({ spent }) => !spent),
  'change.request': ({ projects }) => Object.values(projects).some(({ changes }) => Object.keys(changes).length > 0),
};

/** Commands that lead more ways than one, and have to be asked for in as many. */
const MANY_WAYS: readonly CommandType[] = [
  'motion.move',
  'motion.decide',
  'round.call',
  'deliberation.conclude',
  'notice.post',
  'objection.file',
  'objection.uphold',
  'external.enter',
  'result.confirm',
  'conversion.conclude',
  'evaluation.conclude',
];

export interface Graph {
  states: Map<string, Snapshot>;
  /** Where each state leads, by the command that leads there. */
  ways: Map<string, Map<string, string>>;
  taken: Set<Transition>;
  /** Where a command led from one step to another, or out: `vote → deliberation`. */
  steps: Set<string>;
}

/** The step of a place, or the end. */
const stepOf = (place: string): string => (place.startsWith('closed.') ? place : (place.split('.')[0] ?? place));

type Go = (type: string, fields: unknown, asker: { by: string; for?: string | undefined }, at: string) => void;

/** Everything that can be reached from these openings by commands that are admitted. */
export function explore(openings = openingsOf(tiny)): Graph {
  const states = new Map<string, Snapshot>();
  const ways = new Map<string, Map<string, string>>();
  const taken = new Set<Transition>();
  const steps = new Set<string>();
  const queue: [string, Snapshot][] = [];

  const from = (key: string, before: Snapshot): Go => {
    const found = ways.get(key) ?? new Map<string, string>();
    ways.set(key, found);
    return (type, fields, asker, at) => {
      const { facts } = decide(before, type, fields, { ...asker, at, salt: 's' });
      if (facts.length === 0) return;
      let snapshot = before;
      for (const fact of facts) snapshot = run(snapshot, fact, taken);
      const there = looks(snapshot);
      const [one, other] = [before, snapshot].map((each) => stepOf(placeOf(each)));
      if (one !== other) steps.add(`${one} → ${other}`);
      found.set(`${type} ${there}`, there);
      if (states.has(there)) return;
      states.set(there, snapshot);
      // What follows an agenda of several items is what follows each of them: the other openings go there.
      const beyond = snapshot.context.charter.begins === 'topics' && placeOf(snapshot).startsWith('deliberation.');
      if (!beyond) queue.push([there, snapshot]);
    };
  };

  const start = from('unopened', unopened('c1'));
  for (const fields of openings) start('consultation.open', fields, { by: staff.convener }, START);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [key, snapshot] = next;
    const open = Object.keys(snapshot.context.rolls).length > 0 ? snapshot : withRolls(snapshot, taken);
    askEverything(open, from(key, open));
  }
  return { states, ways, taken, steps };
}

function askEverything(snapshot: Snapshot, go: Go): void {
  const { context: state } = snapshot;
  const soon = plus(state.at, { minutes: 1 });
  const moments = [
    state.vote.current?.opens,
    state.vote.current?.postedUntil,
    state.deliberation.round?.opens,
    ...Object.values(state.deadlines).map(({ due }) => due),
  ];
  const next = moments.filter((moment) => moment !== undefined && moment > soon).sort()[0];
  const later = next ? plus(next, { minutes: 1 }) : soon;
  go('note.add', { text: 'Time passes' }, { by: 'r1' }, later);
  for (const door of doors(snapshot).values()) {
    if (ENOUGH[door.type]?.(state) || ASIDE.test(door.type)) continue;
    for (let time = 0; time < (door.quiet ? 2 : MANY_WAYS.includes(door.type) ? 18 : 3); time += 1) {
      const at = time % 3 === 2 ? later : soon;
      const asked = plausible(state, door as Door, new Dice(state.seq * 31 + time * 7919), at);
      if (asked) go(door.type, asked.fields, asked.asker, at);
    }
  }
}

/** One councillor and one owner. */
function withRolls(snapshot: Snapshot, taken: Set<Transition>): Snapshot {
  let entered = snapshot;
  for (const [body, person] of [
    [snapshot.context.charter.deliberation.body, 'c1'],
    ['owners', 'o1'],
  ] as const) {
    const { seq, at } = entered.context;
    const fields = { body, members: [{ person, area: 1000 }] };
    const finding = { size: 1, heads: 1, area: 1000 };
    entered = run(entered, { type: 'roll.enter', seq: seq + 1, at, by: staff.recorder, fields, finding }, taken);
  }
  return entered;
}
