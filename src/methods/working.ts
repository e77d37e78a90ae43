// The steps by which a method comes to its outcome: a closed list, so that every language has a sentence for each.
import type { Amount, Candidate } from './election.js';

/**
 * What can happen on the way to an outcome. A method that needs another word adds it here, and every language a sentence.
 * Behind each: whom `candidates` names, in that order, and the keys of `numbers`.
 */
export type What =
  /** [one] `votes`: what a candidate has in this round, after adding up. */
  | 'counted'
  /** [one] `points`: the same in points or scores. */
  | 'scored'
  /** [one] `votes`, `of`: more than half of the votes that count. */
  | 'majority'
  /** [] `of`: nobody has more than half of that many. */
  | 'no-majority'
  /** [those out] `votes`: what each of them had; in Coombs `last`: how often each was ranked last. */
  | 'eliminated'
  /** [] none: the proposal is passed. */
  | 'passed'
  /** [] none: the proposal is not passed. */
  | 'not-passed'
  /** [one or more] none: elected. */
  | 'elected'
  /** [to] or [from, to] `votes`: passed on; `each`, where every ballot passes on with a part of its vote. */
  | 'transferred'
  /** [] `votes`: ballots that rank nobody who is left, and count no more. */
  | 'exhausted'
  /** [] `lost`, or `back`: votes lost because fractions are ignored; or given back, where papers are counted together that had lost them apart. */
  | 'fractions'
  /** [] `quota`, `votes`, `seats`: how many votes a seat takes. */
  | 'quota'
  /** [a, b] `for`, `against`: so many prefer a to b, so many b to a. */
  | 'compared'
  /** [a, b] `for`, `against`: that a goes before b is settled. */
  | 'locked'
  /** [a, b] `for`, `against`: it would contradict what is settled, and is left out. */
  | 'skipped'
  /** [a, b] `there`, `back`: the strength of the strongest path from a to b, and of that from b to a. */
  | 'path'
  /** [a, b] none: the two who go into the second round. */
  | 'runoff'
  /** [one] `grade`, `above`, `below`: its median grade (a word), and how many gave more and less. */
  | 'median'
  /** [one] `wins`, `losses`, `draws`: over all duels. */
  | 'duels'
  /** [one, opponent] `strength`: its worst defeat; [one] where it has none. */
  | 'worst-defeat'
  /** [all, best first] `agreements`, `of`: the order that agrees with the most pairwise preferences. */
  | 'best-order'
  /** [the latest in, the one before it] none: put to the vote against each other, by the agenda. */
  | 'put'
  /** [] `votes`, `of`, `threshold` (`2/3`), `strict` (1 for more than it, 0 for at least it), `base` (a word: what is a share of what, see `Measured`): reached. */
  | 'reached'
  /** The same, not reached. */
  | 'missed'
  /** [] `objections`, `allowed`: so many sustained objections, so many are allowed. */
  | 'objected'
  /** [one] `cost`, `votes`, `left` (of the budget): a project is funded; where its supporters pay for it, `price`: what each of them pays at most. */
  | 'bought'
  /** [one] `cost`, `left`: more than what is left of the budget, or than what its supporters have left together. */
  | 'unaffordable'
  /** [those added] `spent`, `budget`: what was left was used up by the completion. */
  | 'completed'
  /** [] `seats`: so many are elected. */
  | 'seats'
  /** [one] `value`: it gets the next seat, since it adds most to what the voters have of their committee. */
  | 'added'
  /** [one] `value`: it goes, since its going takes least from what the voters have of their committee. */
  | 'removed'
  /** [] `score`, `committees`: the greatest score of any committee, and how many committees have it. */
  | 'best-committees'
  /** [one] `votes`, `quota`, `surplus`: it has more than a seat takes, and what is above is passed on. */
  | 'surplus'
  /** [those elected] `seats`: as many are left as seats, so they are elected without the quota. */
  | 'filled'
  /** [one] `keep`, `votes`: of every vote that reaches this elected candidate it keeps this part, and so has so many (Meek). */
  | 'kept'
  /** [] `quota`, `surplus`, `iterations`: the parts that are kept were found, all but this surplus (Meek). */
  | 'settled'
  /** [the one it hits, then those it was tied with] `round`: a tie is decided by what they had in this earlier round. */
  | 'by-earlier-round'
  /** [] `share`, `voters`, `budget`: what every voter has to spend. */
  | 'share'
  /** [one] `load`, `votes`, `cost`: its supporters together have earned what it costs, when each voter had earned `load` in all (Phragmén). */
  | 'earned'
  /** [those funded then] `share`, `spent`: the share of every voter is raised, and this is what comes of it. */
  | 'raised'
  /** [those funded then] `share`, `spent`, `budget`: a share raised that far would cost more than there is, so the one before stands. */
  | 'overspent'
  /** [the tied] none: each of them is tried in turn, since the method does not say which goes first. */
  | 'branched'
  /** [those out] none: they have fewer points than all have on average (Nanson). */
  | 'below-average'
  /** [those out] none: they have the fewest points (Baldwin). */
  | 'fewest-points'
  /** [one] none: of the last two fewer prefer it, so it goes. */
  | 'loses'
  /** [one] `exchanges`: so many exchanges of neighbours on ballots are the fewest by which it beats everybody (Dodgson). */
  | 'exchanges'
  /** [] `distance`, `committees`: the greatest difference between a ballot and the committee is at least that, and so many committees have it. */
  | 'least-distance'
  /** [lists] `votes`: they have fewer than so many votes, which a list needs for a seat. */
  | 'below-threshold'
  /** [list] `seats`: so many seats are its own. */
  | 'allotted'
  /** [the tied] `seats`: so many seats are between them, and the method does not decide who has them. */
  | 'tied-seats'
  /** [] `average`, `seats`: the least average that a seat goes to. */
  | 'last-average'
  /** [projects] `votes`: they have less than a project needs to be funded. */
  | 'below-minimum'
  /** [the tied and whoever else it takes] none: it is proved that they go before anybody else, in whatever order, so they go together. */
  | 'all-go'
  /** [who wins in some way] none: there are more ways to decide the ties than could be followed, so others may win too. */
  | 'ways-left'
  /** [one of them] `out` (1 or 0): the steps behind this one are of the case in which it goes, or is taken, first. */
  | 'supposed'
  /** [the one tried, then who wins that way]. */
  | 'followed'
  /** [the tied] none: the method does not decide between them. */
  | 'tied'
  /** [] none: no project is funded. */
  | 'unfunded'
  /** [] none: nobody wins. */
  | 'nobody'
  /** [] none: there is no ballot to count. */
  | 'no-ballots';

/** What a threshold is held against: votes for, of one of four bases; everybody who voted, of the electorate; areas for, of all; people for, of those for and against, beside areas. */
export type Measured = 'votes cast' | 'yes and no' | 'people' | 'members' | 'electorate' | 'turnout' | 'areas';

/** One step: in which round, about whom, and the numbers it rests on. */
export interface Step {
  what: What;
  round: number;
  candidates: Candidate[];
  numbers: Record<string, Amount>;
}
