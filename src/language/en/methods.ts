// How a count went, step by step, in English.
import type { Counting, MethodSentences } from '../counting.js';

const votes = (n: string): string => `${n} ${n === '1' ? 'vote' : 'votes'}`;
const seats = (n: string): string => `${n} ${n === '1' ? 'seat' : 'seats'}`;
const is = ({ who }: Counting): string => (who.length === 1 ? 'is' : 'are');
const tally = ({ n }: Counting): string => `${n('for')} to ${n('against')}`;

/** At least or more than a threshold. */
const share = ({ n }: Counting): string => `${n('strict') === '1' ? 'more than' : 'at least'} ${n('threshold')}`;

export const measured: MethodSentences['measured'] = {
  'votes cast': 'Votes cast',
  'yes and no': 'For and against',
  people: 'People, for and against',
  members: 'All members',
  electorate: 'The electorate',
  turnout: 'Turnout',
  areas: 'Areas, for and against',
};

const needed = ({ n }: Counting): string => `${n('votes')} of ${n('of')}`;
const toReach = (step: Counting): string =>
  `${measured[step.n('base') as keyof typeof measured]}: ${needed(step)}, ${share(step)} is needed`;

const steps: MethodSentences['steps'] = {
  counted: ({ all, n }) => `${all} has ${votes(n('votes'))}.`,
  scored: ({ all, n }) => `${all} has ${n('points')} ${n('points') === '1' ? 'point' : 'points'}.`,
  majority: ({ all, n }) => `${all} has more than half of the votes that count: ${n('votes')} of ${n('of')}.`,
  'no-majority': ({ n }) => `Nobody has more than half of the ${votes(n('of'))} that count.`,
  eliminated: (step) => {
    const { all, n, has } = step;
    if (has('last')) return `${all} ${is(step)} eliminated, ranked last on ${n('last')} ballots.`;
    return has('votes')
      ? `${all} ${is(step)} eliminated, with ${votes(n('votes'))}.`
      : `${all} ${is(step)} eliminated.`;
  },
  passed: () => 'The proposal is passed.',
  'not-passed': () => 'The proposal is not passed.',
  elected: (step) => `${step.all} ${is(step)} elected.`,
  transferred: ({ who: [first = '', to], n, has }) => {
    const part = has('each') ? `, each ballot with ${n('each')} of a vote` : '';
    return to === undefined
      ? `${votes(n('votes'))} ${n('votes') === '1' ? 'goes' : 'go'} to ${first}${part}.`
      : `${votes(n('votes'))} ${n('votes') === '1' ? 'passes' : 'pass'} from ${first} to ${to}${part}.`;
  },
  exhausted: ({ n }) => `Ballots that rank nobody who is left count no more: ${votes(n('votes'))}.`,
  fractions: ({ n, has }) =>
    has('back')
      ? `Papers counted together give back ${votes(n('back'))} of the fractions ignored before.`
      : `Fractions are ignored: ${votes(n('lost'))} lost.`,
  quota: ({ n }) => `A seat takes ${votes(n('quota'))}: there are ${votes(n('votes'))} and ${seats(n('seats'))}.`,
  compared: (step) => `${step.who[0]} against ${step.who[1]}: ${tally(step)}.`,
  locked: (step) => `That ${step.who[0]} goes before ${step.who[1]} is settled (${tally(step)}).`,
  skipped: (step) =>
    `That ${step.who[0]} goes before ${step.who[1]} (${tally(step)}) would contradict what is settled, and is left out.`,
  path: ({ who: [from, to], n }) => `${from} against ${to}: ${n('there')} to ${n('back')} by the strongest paths.`,
  runoff: ({ all }) => `${all} go into the second round.`,
  median: ({ all, n }) =>
    `${all}: median grade ${n('grade')}; ${n('above')} gave a better one, ${n('below')} a worse one.`,
  duels: ({ all, n }) => `${all}: ${n('wins')} duels won, ${n('losses')} lost, ${n('draws')} drawn.`,
  'worst-defeat': ({ who: [loser, winner], n }) =>
    winner === undefined
      ? `${loser} is defeated by nobody.`
      : `The worst defeat of ${loser} is by ${winner}: ${n('strength')}.`,
  'best-order': ({ who, n }) =>
    `The order ${who.join(' > ')} agrees with the most pairwise preferences: ${n('agreements')} of ${n('of')}.`,
  put: ({ who: [latest, before] }) => `${latest} is put to the vote against ${before}.`,
  reached: (step) => `${toReach(step)}: reached.`,
  missed: (step) => `${toReach(step)}: not reached.`,
  objected: ({ n }) => `Sustained objections: ${n('objections')}; allowed: ${n('allowed')}.`,
  bought: ({ all, n, money, has }) => {
    const price = has('price') ? `; its supporters pay ${money('price')} each at most` : '';
    return `${all} is funded with ${votes(n('votes'))}: it costs ${money('cost')}${price}; ${money('left')} is left.`;
  },
  unaffordable: ({ all, money }) =>
    `${all} is not funded: it costs ${money('cost')}, and only ${money('left')} is left for it.`,
  completed: ({ who, all, money }) =>
    `The completion adds ${who.length === 0 ? 'nothing' : all}: ${money('spent')} of ${money('budget')} is spent.`,
  seats: ({ n }) => `To be elected: ${n('seats')}.`,
  added: ({ all, n }) => `${all} is added: it adds most, ${n('value')}, to what the voters have of the committee.`,
  removed: ({ all, n }) =>
    `${all} is removed: it takes least, ${n('value')}, from what the voters have of the committee.`,
  'best-committees': ({ n }) =>
    `The greatest score of a committee is ${n('score')}; committees that have it: ${n('committees')}.`,
  surplus: ({ all, n }) =>
    `${all} has ${votes(n('votes'))}, ${n('surplus')} above the quota of ${n('quota')}; what is above is passed on.`,
  filled: (step) => `As many are left as seats, so ${step.all} ${is(step)} elected without the quota.`,
  kept: ({ all, n }) => `${all} keeps ${n('keep')} of every vote that comes in, and so has ${votes(n('votes'))}.`,
  settled: ({ n }) =>
    `After ${n('iterations')} turns of reckoning what is above the quota of ${n('quota')} is down to ${n('surplus')}.`,
  'by-earlier-round': ({ who: [hit, ...others], list, n }) =>
    `${hit} was tied with ${list(others)}; what they had in round ${n('round')} decides.`,
  share: ({ n, money }) =>
    `The budget of ${money('budget')} is shared among ${n('voters')} voters: ${money('share')} each.`,
  earned: ({ all, n, money }) =>
    `The supporters of ${all} (${n('votes')}) have earned its cost of ${money('cost')} when each voter has earned ${money('load')} in all.`,
  raised: ({ who, all, money }) =>
    `With ${money('share')} for every voter, ${money('spent')} is spent${who.length === 0 ? '' : `, on ${all}`}.`,
  overspent: ({ money }) =>
    `With ${money('share')} for every voter, ${money('spent')} would be spent, more than the budget of ${money('budget')}: the share before stands.`,
  branched: ({ all }) => `${all} are tied; each of them is tried in turn.`,
  supposed: ({ all, n }) =>
    n('out') === '1'
      ? `The steps that follow are of the case in which ${all} goes first.`
      : `The steps that follow are of the case in which ${all} is taken first.`,
  'below-average': ({ all, who }) =>
    `${all} ${who.length === 1 ? 'has' : 'have'} no more than the average of the points, and ${who.length === 1 ? 'goes' : 'go'}.`,
  'fewest-points': ({ all }) => `${all} has the fewest points, and goes.`,
  loses: ({ all }) => `Of the last two fewer prefer ${all}, who goes.`,
  exchanges: ({ all, n }) => `${all} takes ${n('exchanges')} exchanges of neighbours on ballots to beat everybody.`,
  'least-distance': ({ n }) =>
    `A committee and some ballot differ by ${n('distance')} at least; committees from which none differs by more: ${n('committees')}.`,
  'below-threshold': ({ all, who, n }) =>
    `${all} ${who.length === 1 ? 'has' : 'have'} fewer than the ${votes(n('votes'))} that a list needs.`,
  allotted: ({ all, n }) => `${all} has ${seats(n('seats'))}.`,
  'tied-seats': ({ all, n }) => `${all} are tied for ${seats(n('seats'))}: the method does not decide between them.`,
  'last-average': ({ n }) => `The least average that a seat goes to is ${n('average')}, for ${seats(n('seats'))}.`,
  'below-minimum': ({ all, who, n }) =>
    `${all} ${who.length === 1 ? 'has' : 'have'} fewer than the ${n('votes')} that a project needs, and ${who.length === 1 ? 'is' : 'are'} not funded.`,
  'all-go': ({ all }) => `${all} go before anybody else, whoever of them goes first: they go together.`,
  'ways-left': ({ who, all }) =>
    `There are more ways to decide the ties than could be followed. ${who.length === 0 ? 'Nobody wins' : `${all} ${who.length === 1 ? 'wins' : 'win'}`} in those that were; others may in the rest. Say in which order those tied last go.`,
  followed: ({ who: [tried, ...winners], list }) =>
    `If ${tried} is taken: ${winners.length === 0 ? 'nobody wins' : list(winners)}.`,
  tied: ({ all }) => `${all} are tied: the method does not decide between them.`,
  unfunded: () => 'No project is funded.',
  nobody: () => 'Nobody wins.',
  'no-ballots': () => 'There is no ballot to count, and so no result.',
};

export const methods: MethodSentences = { steps, measured };
