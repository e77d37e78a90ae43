// How a count went, step by step, and why an election cannot be counted, in English.
import type { Counting, MethodSentences } from '../counting.js';

const votes = (n: string): string => `${n} ${n === '1' ? 'vote' : 'votes'}`;
const seats = (n: string): string => `${n} ${n === '1' ? 'seat' : 'seats'}`;
const is = ({ who }: Counting): string => (who.length === 1 ? 'is' : 'are');
const tally = ({ n }: Counting): string => `${n('for')} to ${n('against')}`;

/** At least or more than a threshold. */
const share = ({ n }: Counting): string => `${n('inclusive') === '1' ? 'at least' : 'more than'} ${n('threshold')}`;

const needed = (step: Counting): string =>
  `${step.all}${step.all && ': '}${step.n('votes')} of ${step.n('of')}, ${share(step)} is needed`;

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
  elected: (step) => `${step.all} ${is(step)} elected.`,
  transferred: ({ who: [first = '', to], n, has }) => {
    const part = has('each') ? `, each ballot with ${n('each')} of a vote` : '';
    return to === undefined
      ? `${votes(n('votes'))} go to ${first}${part}.`
      : `${votes(n('votes'))} pass from ${first} to ${to}${part}.`;
  },
  exhausted: ({ n }) => `Ballots that rank nobody who is left count no more: ${votes(n('votes'))}.`,
  quota: ({ n }) => `A seat takes ${votes(n('quota'))}: there are ${votes(n('votes'))} and ${seats(n('seats'))}.`,
  compared: (step) => `${step.who[0]} against ${step.who[1]}: ${tally(step)}.`,
  locked: (step) => `That ${step.who[0]} goes before ${step.who[1]} is settled (${tally(step)}).`,
  skipped: (step) =>
    `That ${step.who[0]} goes before ${step.who[1]} (${tally(step)}) would contradict what is settled, and is left out.`,
  path: ({ who: [from, to], n }) =>
    `The strongest path from ${from} to ${to} has the strength ${n('there')}, the one back ${n('back')}.`,
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
  reached: (step) => `${needed(step)}: reached.`,
  missed: (step) => `${needed(step)}: not reached.`,
  objected: ({ n }) => `Sustained objections: ${n('objections')}; allowed: ${n('allowed')}.`,
  bought: ({ all, n, has }) => {
    const price = has('price') ? `; its supporters pay ${n('price')} each at most` : '';
    return `${all} is funded with ${votes(n('votes'))}: it costs ${n('cost')}${price}; ${n('left')} is left.`;
  },
  unaffordable: ({ all, n }) => `${all} is not funded: it costs ${n('cost')}, and only ${n('left')} is left for it.`,
  completed: ({ who, all, n }) =>
    `The completion adds ${who.length === 0 ? 'nothing' : all}: ${n('spent')} of ${n('budget')} is spent.`,
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
  share: ({ n }) => `The budget of ${n('budget')} is shared among ${n('voters')} voters: ${n('share')} each.`,
  earned: ({ all, n }) =>
    `The supporters of ${all} (${n('votes')}) have earned its cost of ${n('cost')} when each voter has earned ${n('load')} in all.`,
  raised: ({ who, all, n }) =>
    `With ${n('share')} for every voter, ${n('spent')} is spent${who.length === 0 ? '' : `, on ${all}`}.`,
  overspent: ({ n }) =>
    `With ${n('share')} for every voter, ${n('spent')} would be spent, more than the budget of ${n('budget')}: the share before stands.`,
  branched: ({ all }) => `${all} are tied; each of them is tried in turn.`,
  followed: ({ who: [tried, ...winners], list }) =>
    `If ${tried} is taken: ${winners.length === 0 ? 'nobody wins' : list(winners)}.`,
  tied: ({ all }) => `${all} are tied: the method does not decide between them.`,
  nobody: () => 'Nobody wins.',
  'no-ballots': () => 'There is no ballot to count, so nobody wins.',
};

const faults: MethodSentences['faults'] = {
  'no-candidates': (n) =>
    n('missing')
      ? `nothing is called ${n('missing')}; a proposal is answered yes or no`
      : 'there are no candidates; name one at least',
  'candidate-twice': (n) => `the candidate ${n('candidate')} is listed twice; list each once`,
  'ballot-kind': (n) => `ballot ${n('ballot')} is of another kind; this method counts ${n('expected')}`,
  'unknown-candidate': (n) => {
    if (n('option')) return `the option ${n('option')} names ${n('candidate')}, who does not stand; correct it`;
    return n('ballot')
      ? `ballot ${n('ballot')} names ${n('candidate')}, who does not stand; correct it`
      : `${n('candidate') || 'a candidate without a name'} cannot stand here; a proposal is answered yes, no or abstain`;
  },
  'ranked-twice': (n) => `ballot ${n('ballot')} names ${n('candidate')} twice; leave it once`,
  'bad-count': (n) => `ballot ${n('ballot')} stands for ${n('count')} ballots; write a whole number from 0 up`,
  'bad-score': (n) => `ballot ${n('ballot')} gives ${n('candidate')} ${n('score')}; it may give ${n('allowed')}`,
  'bad-seats': (n) => `${n('seats') || 'no'} seats cannot be filled; say with --seats how many are elected`,
  'bad-cost': (n) => `the cost of ${n('candidate')} is ${n('cost') || 'not given'}; write a number above 0`,
  'bad-budget': (n) =>
    `the budget is ${n('budget') || 'not given'}; write a number from 0 up, with --budget for instance`,
  'bad-option': (n) => `the option ${n('option')} cannot be ${n('value')}; it may be: ${n('allowed')}`,
  'too-many-candidates': (n) => `there are ${n('candidates')} candidates; at most ${n('most')} can be counted this way`,
  'too-many-ties': (n) =>
    `the ties would have to be tried in more than ${n('most')} ways; break them first, or use another method`,
  'too-many-committees': (n) =>
    `more than ${n('most')} partial committees would have to be looked at; use fewer candidates, or the sequential method`,
  'too-many-rounds': (n) => `after ${n('most')} rounds the count is still not complete; use another completion`,
  'too-large': (n) => `the votes add up to more than ${n('most')}, beyond which they are not exact`,
};

export const methods: MethodSentences = { steps, faults };
