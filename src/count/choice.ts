// The count of a choice among an item's options: who voted for each, who of them has what the rule asks, and who takes the seats.
// Pure. May import nothing but ground, law, methods and its neighbours.
import {
  type ConsentCheck,
  consentOf,
  type DecisionRule,
  type Measures,
  nothing,
  sum,
  type Tally,
} from '../law/rule.js';
import type { Ballot, Election, Method, Outcome } from '../methods/method.js';
import type { Question } from './ballot-form.js';
import { type Answer, isList, type Selection } from './box.js';
import { aboutItem, type Collected } from './poll.js';
import { measuresOf } from './roll.js';
import { type Breaking, oneOf, type Seated, seated } from './seats.js';

/** One option as it was counted: who is for it, and what the rule asks of it. */
export interface OptionCount {
  option: string;
  support: Measures;
  /** Empty where the ballots rank or give points: then the method alone says who wins. */
  consent: ConsentCheck[];
}

/** 选举、择一、排序、分配预算: what came of a choice. */
export interface ChoiceCount extends Seated {
  seats: number;
  /** Nothing where those with most votes win. */
  method: string | null;
  options: OptionCount[];
  /** Best first, those equal in an inner list: of names, only of those who have what the rule asks. */
  ranking: (string | string[])[];
  /** Seats nobody took. */
  vacant: number;
  /** What the method establishes, where one counts. */
  outcome?: Pick<Outcome, 'winners' | 'scores' | 'rounds' | 'tied' | 'working'>;
}

export const isSelection = (answer: Answer | undefined): answer is Selection => typeof answer === 'object';

/** Which options a selection names. */
export const namedIn = (answer: Selection): string[] => (isList(answer) ? answer.flat() : Object.keys(answer));

/** The ballots that choose, by head; of those whose recusal takes their vote away none. */
function* selections({ box, recusal, about }: Collected, item: string): Iterable<readonly [string, Selection]> {
  const { recused } = aboutItem({ about }, item);
  for (const [head, { choices }] of box.ballots) {
    const answer = choices[item];
    if (isSelection(answer) && (recusal.mayVote || !recused.includes(head))) yield [head, answer];
  }
}

function supports(collected: Collected, item: string, { candidates }: Question): Map<string, Measures> {
  const found = new Map(candidates.map((option) => [option, nothing()]));
  const add = (option: string, measures: Measures): void => {
    const before = found.get(option);
    if (before) found.set(option, sum(before, measures));
  };
  for (const [head, answer] of selections(collected, item)) {
    const member = collected.roll.members.get(head);
    if (member) for (const option of namedIn(answer)) add(option, measuresOf(member));
  }
  for (const [option, heads] of Object.entries(collected.shows[item]?.options ?? {}))
    add(option, { heads, area: 0, weight: heads });
  return found;
}

/** The ballots as the method reads them; of names only those of `among`, who have what the rule asks. */
function ballotOf(answer: Selection, count: number, marks: Question['form']['marks'], among: Set<string>): Ballot {
  if (!isList(answer)) return { count, scores: answer };
  return marks === 'names'
    ? { count, approvals: answer.flat().filter((option) => among.has(option)) }
    : { count, ranking: answer };
}

function electionOf(collected: Collected, item: string, question: Question, candidates: readonly string[]): Election {
  const { form, seats, costs } = question;
  const among = new Set(candidates);
  const ballots: Ballot[] = [];
  for (const [head, answer] of selections(collected, item)) {
    const member = collected.roll.members.get(head);
    const count = member ? measuresOf(member)[form.by] : 0;
    if (count > 0) ballots.push(ballotOf(answer, count, form.marks, among));
  }
  return {
    candidates,
    ballots,
    seats: Math.min(seats, candidates.length),
    ...(costs && { costs: Object.fromEntries(candidates.map((option) => [option, costs[option] ?? 0])) }),
    ...(form.budget !== undefined && { budget: form.budget }),
  };
}

/** Options by their votes, most first; those with as many in an inner list, in the order proposed. */
function byVotes(options: readonly OptionCount[], by: Question['form']['by']): (string | string[])[] {
  const groups = new Map<number, string[]>();
  for (const { option, support } of options) groups.set(support[by], [...(groups.get(support[by]) ?? []), option]);
  return [...groups]
    .sort(([one], [other]) => other - one)
    .map(([, group]) => (group.length === 1 && group[0] !== undefined ? group[0] : group));
}

/** Who wins by a method: of what elects one, the best of its ranking; else the set it elects. */
function byMethod(method: Method, question: Question, election: Election, by: Breaking) {
  const outcome = method.count(election, { ...question.form.options });
  const { winners, scores, rounds, tied, working, ranking } = outcome;
  const sets = outcome.committees ?? outcome.allocations ?? [winners];
  const found =
    method.elects === 'one'
      ? seated(question, ranking.length > 0 ? ranking : [winners], by)
      : oneOf(question, sets, by);
  return { found, ranking, outcome: { winners, scores, rounds, tied, working } };
}

/**
 * Counts a choice. Of names every option is held against what the rule asks, and those who have it take the seats; of rankings and
 * points the method says who wins. Nothing is seated where nobody chose anything.
 */
export function countChoice(
  collected: Collected,
  item: string,
  { question, method, formed, ...by }: Breaking & { question: Question; method: Method | undefined; formed: boolean },
  judged: { law: DecisionRule; tally: Tally },
): ChoiceCount {
  const { form, seats } = question;
  const named = form.marks === 'names';
  const options = [...supports(collected, item, question)].map(
    ([option, support]): OptionCount => ({
      option,
      support,
      consent: named ? consentOf(judged.law, judged.tally, support) : [],
    }),
  );
  const reached = options.filter(({ consent, support }) => support.heads > 0 && consent.every(({ met }) => met));
  const among = reached.map(({ option }) => option);
  const chosen =
    // A vote that was not formed elects nobody, and leaves no tie.
    among.length === 0 || !formed
      ? { found: { elected: [] }, ranking: [] }
      : method
        ? byMethod(method, question, electionOf(collected, item, question, named ? among : question.candidates), by)
        : { found: seated(question, byVotes(reached, form.by), by), ranking: byVotes(reached, form.by) };
  const { found, ranking, ...more } = chosen;
  const projects = method?.elects === 'projects';
  return {
    seats,
    method: method?.id ?? null,
    options,
    ranking,
    ...found,
    vacant: projects ? 0 : Math.max(0, seats - found.elected.length),
    ...more,
  };
}
