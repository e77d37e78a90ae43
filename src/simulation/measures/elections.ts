// The elections of a run, each with the ballots that counted and a way to count them again otherwise: rankings of the deliberating body,
// and votes that choose among options. Pure.

import { methodIn } from '../../charters/ranking-methods.js';
import { type BallotForm, namesOn, type Question } from '../../count/ballot-form.js';
import { isList, type Selection } from '../../count/box.js';
import { measuresOf } from '../../count/roll.js';
import { oneOf, seated } from '../../count/seats.js';
import type { Ballot, Method } from '../../methods/method.js';
import { stateWithin } from '../moments.js';
import type { Run } from '../simulate.js';
import type { factsOf } from './measure.js';

/** What a ballot says, and what it weighs. */
export interface Weighed {
  marks: Selection;
  weight: number;
}

export interface Election {
  item: string;
  candidates: readonly string[];
  kind: BallotForm['marks'];
  seats: number;
  /** Names one ballot may bear. */
  least: number;
  most: number;
  /** Points one ballot may give to one option, and in all. */
  points: { each: number; inAll: number };
  /** The last of each voter, by number. */
  ballots: readonly (Weighed & { voter: number })[];
  elect(ballots: readonly Weighed[]): readonly string[];
}

const ballotOf = ({ marks, weight: count }: Weighed, kind: BallotForm['marks']): Ballot => {
  if (!isList(marks)) return { count, scores: marks };
  return kind === 'names' ? { count, approvals: marks.flat() } : { count, ranking: marks };
};

/** Those with most votes, where names are counted by no method. */
function byVotes({ candidates }: Question, ballots: readonly Weighed[]): string[][] {
  const votes = new Map(candidates.map((option) => [option, 0]));
  for (const { marks, weight } of ballots)
    for (const option of isList(marks) ? marks.flat() : []) votes.set(option, (votes.get(option) ?? 0) + weight);
  const levels = [...new Set(votes.values())].filter((votes) => votes > 0).sort((one, other) => other - one);
  return levels.map((level) => candidates.filter((option) => votes.get(option) === level));
}

/** Who takes the seats, as the count of a vote has it, with ties by order. */
function elected(question: Question, method: Method | undefined, ballots: readonly Weighed[]): readonly string[] {
  const by = { seed: '' };
  if (!method) return seated(question, byVotes(question, ballots), by).elected;
  const { candidates, form, seats, costs } = question;
  const outcome = method.count(
    {
      candidates,
      ballots: ballots.map((ballot) => ballotOf(ballot, form.marks)),
      seats: Math.min(seats, candidates.length),
      ...(costs && { costs }),
      ...(form.budget !== undefined && { budget: form.budget }),
    },
    { ...form.options },
  );
  const { winners, ranking } = outcome;
  if (method.elects === 'one') return seated(question, ranking.length > 0 ? ranking : [winners], by).elected;
  return oneOf(question, outcome.committees ?? outcome.allocations ?? [winners], by).elected;
}

function electionFrom(
  run: Run,
  item: string,
  question: Question,
  cast: ReadonlyMap<string, Selection>,
  weightOf: (person: string) => number,
): Election[] {
  const { form, candidates, seats } = question;
  const method = form.method === undefined ? undefined : methodIn(run.methods, form.method);
  if (candidates.length < 2 || (form.method !== undefined && !method)) return [];
  const ballots = [...cast].flatMap(([person, marks]) => {
    const voter = run.crowd.indexOf.get(person);
    const weight = weightOf(person);
    return voter === undefined || weight <= 0 ? [] : [{ voter, marks, weight }];
  });
  if (ballots.length === 0) return [];
  const ordered: Question = { ...question, form: { ...form, tieBreak: 'order' } };
  const most = form.options?.['most'];
  return [
    {
      item,
      candidates,
      kind: form.marks,
      seats,
      ...namesOn(question),
      points: { each: typeof most === 'number' ? most : 10, inAll: form.points ?? Number.POSITIVE_INFINITY },
      ballots,
      elect: (changed) => elected(ordered, method, changed),
    },
  ];
}

/** Rankings of the deliberating body that were closed, each by the method the charter has for them. */
function rankingsOf(run: Run): Election[] {
  const found: Election[] = [];
  const given = new Map<string, Map<string, Selection>>();
  for (const fact of run.facts) {
    if (fact.type === 'ranking.open') given.set(fact.fields.item, new Map());
    if (fact.type === 'ranking.cast') given.get(fact.fields.item)?.set(fact.for ?? fact.by, fact.fields.ranking);
    if (fact.type !== 'ranking.close') continue;
    const { item } = fact.fields;
    const { options, method, leftOut } = fact.finding;
    const cast = new Map([...(given.get(item) ?? [])].filter(([person]) => !leftOut.includes(person)));
    const form: BallotForm = { marks: 'ranking', method, seats: 1, by: 'heads', tieBreak: 'order' };
    found.push(...electionFrom(run, item, { form, candidates: options, seats: 1 }, cast, () => 1));
  }
  return found;
}

/** Votes with a ballot form that were counted. */
function votesOf(run: Run): Election[] {
  const found: Election[] = [];
  const { rolls } = stateWithin(run.session);
  let notice: ReturnType<typeof factsOf<'notice.post'>>[number] | undefined;
  let cast = new Map<string, Map<string, Selection>>();
  for (const fact of run.facts) {
    if (fact.type === 'notice.post') {
      // The type says which it is.
      notice = fact as unknown as NonNullable<typeof notice>;
      cast = new Map();
    }
    if (fact.type === 'ballot.cast' && fact.finding?.superseded === undefined)
      for (const [item, said] of Object.entries(fact.fields.choices)) {
        if (typeof said === 'string') continue;
        const of = cast.get(item) ?? new Map<string, Selection>();
        cast.set(item, of.set(fact.for ?? fact.by, said));
      }
    if (fact.type !== 'count.make' || !notice) continue;
    const members = rolls[notice.finding.body]?.members;
    for (const [item, question] of Object.entries(notice.finding.questions ?? {})) {
      const weightOf = (person: string): number => {
        const member = members?.get(person);
        return member ? measuresOf(member)[question.form.by] : 0;
      };
      found.push(...electionFrom(run, item, question, cast.get(item) ?? new Map(), weightOf));
    }
  }
  return found;
}

/** Every election that was counted: rankings first. */
export const electionsOf = (run: Run): Election[] => [...rankingsOf(run), ...votesOf(run)];
