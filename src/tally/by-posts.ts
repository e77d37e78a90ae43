// The votes of an election to several posts, and who takes which of them under a law of elections. Pure.
import { anonymous, type Language } from '../language/index.js';
import { type ElectionRule, electPosts, inForce, type PostResult, type Provision } from '../law/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import type { PostVotes } from '../rolls/index.js';

/** A count of an election to several posts: what `yishi tally --rule --json` answers where the votes have a column for each post. */
export interface PostsTally {
  outcome: PostResult['outcome'];
  rule: Pick<Provision, 'id' | 'title' | 'source' | 'jurisdiction' | 'effective'> & { inForce?: boolean };
  roll: number;
  voting: number;
  ballots?: number;
  counted: 'passed-down' | 'separate';
  runoff: boolean;
  /** The highest first. */
  posts: PostResult[];
  /** Posts that wait for a tie on a higher one. */
  open: string[];
  /** Everything that was compared and what it rests on, line by line. */
  working: string[];
}

/** What is counted, with the numbers of the vote. */
export interface PostsAsked {
  rule: ElectionRule;
  roll: number;
  voting: number;
  ballots?: number;
  /** Of each post, in the order in which they rank. */
  seats: number | readonly number[];
  counted?: 'passed-down' | 'separate';
  runoff?: boolean;
  day?: string;
}

function seatsOf(seats: PostsAsked['seats'], posts: readonly string[]): readonly number[] {
  const each = typeof seats === 'number' ? [seats] : seats;
  if (each.length === posts.length) return each;
  throw new Fault([tallyProblem('tally.seats-each', { posts, seats: each })]);
}

/** Whether the whole vote is done: as bad as the worst of its posts. */
function outcomeOf(posts: readonly PostResult[]): PostResult['outcome'] {
  const order = ['not-formed', 'tied', 'run-off', 'unfilled'] as const;
  return order.find((one) => posts.some(({ outcome }) => outcome === one)) ?? 'elected';
}

function workingOf(language: Language, asked: PostsAsked, posts: readonly PostResult[], open: readonly string[]) {
  const { rule, runoff = false, counted = 'passed-down', day } = asked;
  const { election: told } = language.tally;
  const { threshold } = language.say(anonymous);
  const [first] = posts;
  return [
    ...(first ? [told.turnout(first.turnout, threshold(first.turnout))] : []),
    ...(first ? [told.needed(first.needed, threshold(runoff ? rule.runoff : rule.elected), runoff)] : []),
    counted === 'passed-down' ? told.passedDown : told.separate,
    ...posts.flatMap(({ post, seats, candidates, tied, left, contested }) => [
      told.post(post, seats),
      ...candidates.map(({ candidate, votes, standing }) => told.candidate(candidate, votes, standing)),
      ...(tied.seats > 0 ? [told.tied(tied.seats, tied.candidates)] : []),
      ...(left.seats > 0 ? [told.left(left.seats, left.candidates)] : []),
      ...(contested || runoff ? [] : [told.uncontested]),
    ]),
    ...(open.length > 0 ? [told.open(open)] : []),
    told.source(language.text(rule.source)),
    ...(day === undefined || inForce(rule, day) ? [] : [told.notInForce(day)]),
    language.tally.local,
  ];
}

/**
 * Counts an election to several posts and says who takes which, with the arithmetic in words.
 * @throws {Fault} where the seats are not one number for each post, or the votes cannot be
 */
export function tallyPosts({ posts: names, rows }: PostVotes, asked: PostsAsked, language: Language): PostsTally {
  const { rule, roll, voting, ballots, counted = 'passed-down', runoff = false, day } = asked;
  const seats = seatsOf(asked.seats, names);
  const { posts, open } = electPosts(rule, {
    ...{ roll, voting, runoff, counted, candidates: rows },
    ...(ballots !== undefined && { ballots }),
    posts: names.map((post, index) => ({ post, seats: seats[index] ?? 0 })),
  });
  const { id, title, source, jurisdiction, effective } = rule;
  return {
    outcome: outcomeOf(posts),
    rule: { id, title, source, jurisdiction, effective, ...(day !== undefined && { inForce: inForce(rule, day) }) },
    ...{ roll, voting, counted, runoff, posts, open },
    ...(ballots !== undefined && { ballots }),
    working: workingOf(language, asked, posts, open),
  };
}
