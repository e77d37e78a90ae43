// Elections to several posts in one vote, a chair, a deputy and members, where votes for a higher post pass down. Pure.
import { type ElectionCount, type ElectionResult, type ElectionRule, elect } from './election.js';
import { impossible } from './problems.js';

/** A vote on several posts as it was counted: of each candidate the votes for each post, in the order of the posts. */
export interface PostsCount extends Omit<ElectionCount, 'candidates' | 'seats' | 'passedDown'> {
  /** The highest first. */
  posts: readonly { post: string; seats: number }[];
  candidates: readonly { candidate: string; votes: readonly number[] }[];
  /**
   * `passed-down`: whoever is not elected to a higher post has their votes for it counted for the lower ones too, as provinces
   * have it (委员候选人的得票为其主任、副主任、委员票之和); the national law does not say. `separate`: each post for itself.
   */
  counted: 'passed-down' | 'separate';
}

/** What became of one post. */
export interface PostResult extends ElectionResult {
  post: string;
  seats: number;
  /** Votes of its candidates that came down from higher posts. */
  passedDown: number;
}

export interface PostsResult {
  posts: PostResult[];
  /** Posts that cannot be counted yet: who takes a higher one hangs on a tie. */
  open: string[];
}

const total = (votes: readonly number[]): number => votes.reduce((sum, one) => sum + one, 0);

/** Everybody who had votes has taken a higher post: the seats are left. */
const nobody = (alone: ElectionResult, seats: number): ElectionResult => ({
  ...alone,
  ...{ outcome: alone.turnout.met ? 'unfilled' : 'not-formed', candidates: [], elected: [] },
  tied: { seats: 0, candidates: [] },
  left: { seats: alone.turnout.met ? seats : 0, candidates: [] },
});

/**
 * Counts an election to several posts, the highest first; whoever is elected stands for no lower one. A ballot names nobody for
 * two posts, so that nobody has more votes for all posts together than there are ballots.
 * @throws {Fault} where the numbers cannot be: see `elect`
 */
export function electPosts(rule: ElectionRule, count: PostsCount): PostsResult {
  const { posts, candidates, counted, ...shared } = count;
  const { ballots = shared.voting } = shared;
  for (const { candidate, votes } of candidates) {
    const all = total(votes);
    if (all > ballots) throw impossible('elections.more-votes-than-ballots', { candidate, votes: all, ballots });
  }
  const found: PostResult[] = [];
  const elected = new Set<string>();
  for (const [index, { post, seats }] of posts.entries()) {
    if (found.some(({ tied }) => tied.seats > 0)) break;
    // What was written for this post has to fit on its ballots, whoever it was for.
    const direct = candidates.map(({ candidate, votes }) => ({ candidate, votes: votes[index] ?? 0 }));
    const alone = elect(rule, { ...shared, seats, candidates: direct });
    const standing = candidates
      .filter(({ candidate }) => !elected.has(candidate))
      .map(({ candidate, votes }) => ({
        candidate,
        own: votes[index] ?? 0,
        votes: counted === 'separate' ? (votes[index] ?? 0) : total(votes.slice(0, index + 1)),
      }))
      .filter(({ votes }) => votes > 0);
    const passedDown = standing.reduce((sum, { own, votes }) => sum + votes - own, 0);
    const named = standing.map(({ candidate, votes }) => ({ candidate, votes }));
    const result =
      named.length > 0 ? elect(rule, { ...shared, seats, candidates: named, passedDown }) : nobody(alone, seats);
    for (const candidate of result.elected) elected.add(candidate);
    // Whoever has taken a higher post stood for this one too.
    const contested = direct.filter(({ votes }) => votes > 0).length > seats;
    found.push({ post, seats, passedDown, ...result, contested });
  }
  return { posts: found, open: posts.slice(found.length).map(({ post }) => post) };
}
