// Who has to do what: what moves the consultation on from here, and everybody who still waits for an answer. Pure.
import type { Instant } from '../calendar.js';
import { OFFICES, type Office } from '../charters/charter.js';
import type { Duty } from '../language/desk.js';
import { dueOf } from '../parts/projects/milestones.js';
import { type Permission, permitted } from '../procedure/permitted.js';
import { doors, placeOf, type Snapshot } from '../procedure/snapshot.js';
import type { CommandType, Refusal, State } from '../procedure/vocabulary.js';

/** A command that moves it on from here, who may give it, and why it cannot be given yet. */
export interface Move {
  type: CommandType;
  offices: Office[];
  people: string[];
  refusal?: Refusal;
}

/** Somebody waits: what for, about which thing, and by whom it is to be done. */
export interface Owed {
  what: Duty;
  /** The id of the topic, objection, call-out, claim or project. */
  about: string;
  /** Its title or matter, where it has one. */
  title?: string;
  people: string[];
  due?: Instant;
  late: boolean;
}

/** Ways back and out, which lead from here too and are nothing that has to be done. */
const BACK: ReadonlySet<string> = new Set<CommandType>([
  'gathering.reopen',
  'round.cancel',
  'round.reopen',
  'session.fail',
  'motion.decide',
  'motion.correct',
  'notice.withdraw',
  'poll.reopen',
  'poll.extend',
  'count.recount',
  'tally.correct',
  'result.retract',
  'objection.uphold',
  'vote.return',
  'drafting.reopen',
  'evaluation.reopen',
  'conversion.send-back',
  'implementation.send-back',
]);

export const holdersOf = (state: State, offices: readonly Office[]): string[] => [
  ...new Set(offices.flatMap((office) => state.offices[office] ?? [])),
];

/** What leads on from this place, for whom. */
export function movesOf(snapshot: Snapshot): Move[] {
  const state = snapshot.context;
  const { rights } = state.charter;
  const answers = new Map<string, readonly Permission[]>();
  const answersTo = (person: string): readonly Permission[] => {
    const known = answers.get(person) ?? permitted(snapshot, person);
    answers.set(person, known);
    return known;
  };
  // What has ended is not to be led on.
  if (placeOf(snapshot).startsWith('closed.')) return [];
  return [...doors(snapshot).values()]
    .filter(({ type, leads, who }) => leads && !BACK.has(type) && !who.includes('clock'))
    .map(({ type, who }): Move => {
      const roles = rights[type] ?? who;
      const offices = OFFICES.filter((office) => roles.includes(office));
      const people = holdersOf(state, offices);
      const [first] = people;
      const answer = first === undefined ? undefined : answersTo(first).find((one) => one.type === type);
      return { type, offices, people, ...(answer?.ok === false && { refusal: answer.refusal }) };
    });
}

/** The clock of a thing, running or run out. */
function clockOf(state: State, kind: string, subject: string): Pick<Owed, 'due' | 'late'> {
  const over = Object.values(state.overdue).find((one) => one.kind === kind && one.subject === subject);
  const running = Object.values(state.deadlines).find((one) => one.kind === kind && one.subject === subject);
  const due = (over ?? running)?.due;
  return { ...(due !== undefined && { due }), late: over !== undefined };
}

function topics(state: State): Owed[] {
  const people = holdersOf(state, ['convener']);
  return [...state.topics.topics.values()]
    .filter(({ status }) => status === 'gathered' || status === 'deferred')
    .map(({ topic, title }) => ({
      what: 'answer-topic',
      about: topic,
      title,
      people,
      ...clockOf(state, 'response', topic),
    }));
}

function objections(state: State): Owed[] {
  return Object.values(state.vote.current?.objections ?? {})
    .filter(({ status, replied }) => status === 'filed' && !replied)
    .map(({ objection }) => ({
      what: 'answer-objection',
      about: objection,
      people: holdersOf(state, ['convener']),
      ...clockOf(state, 'reply', objection),
    }));
}

function callOuts(state: State): Owed[] {
  return Object.values(state.callOuts).flatMap(({ callout, matter, status, to, by }): Owed[] => {
    const of = { about: callout, title: matter, ...clockOf(state, 'call-out', callout) };
    const doer = to === undefined ? [] : [to];
    if (status === 'raised') return [{ what: 'assign', people: holdersOf(state, ['convener', 'authority']), ...of }];
    if (status === 'assigned') return [{ what: 'arrive', people: doer, ...of }];
    if (status === 'arrived') return [{ what: 'resolve', people: doer, ...of }];
    return status === 'resolved' ? [{ what: 'confirm-call-out', people: [by], ...of }] : [];
  });
}

function claims(state: State): Owed[] {
  return Object.values(state.claims).flatMap(({ claim, title, status, takenBy, by }): Owed[] => {
    const of = { about: claim, title, ...clockOf(state, 'claim', claim) };
    if (status === 'posted') return [{ what: 'take', people: [], ...of }];
    if (status === 'taken') return [{ what: 'deliver', people: takenBy === undefined ? [] : [takenBy], ...of }];
    return status === 'delivered' ? [{ what: 'confirm-claim', people: [by], ...of }] : [];
  });
}

function milestones(state: State): Owed[] {
  return Object.values(state.projects)
    .filter(({ status }) => status === 'under-way')
    .flatMap(({ project, responsible, milestones: planned }): Owed[] => {
      const next = planned.find(({ reached }) => reached === undefined);
      if (!next) return [];
      const due = dueOf(state, project, next.milestone);
      const late = due !== undefined && due <= state.at;
      return [
        {
          what: 'milestone',
          about: project,
          title: next.title,
          people: [responsible.person],
          ...(due !== undefined && { due }),
          late,
        },
      ];
    });
}

const bySoonest = (state: State, kinds: readonly ((state: State) => Owed[])[]): Owed[] =>
  kinds.flatMap((of) => of(state)).sort((one, other) => (one.due ?? '~').localeCompare(other.due ?? '~'));

/** Everybody who waits, the soonest first and what has no date last. */
export const owedIn = (state: State): Owed[] => bySoonest(state, [topics, objections, callOuts, claims, milestones]);

/** The same of a community, which has neither topics nor votes nor projects of its own. */
export const owedInCommunity = (state: State): Owed[] => bySoonest(state, [callOuts, claims]);
