// What voting methods and their options are called, in English.
import type { MethodNames } from '../../method-names.js';

/** Options that several methods have. */
const unranked =
  'candidates a ballot does not rank: tied last, below everybody ranked; or without an opinion, and not compared';
const tiedLast = 'several tied last: eliminated one at a time, all at once, or the count stops there undecided';
const order =
  'where those tied last go one at a time, the latest in this order goes first; without it each is tried in turn, and everybody who can win is listed';
const equalRanks = 'a ballot whose one vote goes to several ranked equal: they share it, or the ballot is set aside';
const threshold = 'the share asked for, with or without the number itself';
const base = 'what the share is taken of: votes cast (abstentions too), yes and no, all members, or the electorate';
const members = 'how many members there are';
const electorate = 'how many are entitled to vote';
const invalid = 'how many papers were invalid';
const fundingOrder = 'What the order goes by';
const skipUnaffordable =
  'Whether a project that the rest of the budget does not pay for is passed over; otherwise the funding ends there';
const strength =
  'what makes a defeat strong: votes for the winner (then few for the loser), margin, ratio, or few votes for the loser';
const minimumScore = 'Votes, or points, that a project needs to be funded at all';
const listThreshold = 'the share of all votes that a list needs for any seat';
const max = 'the highest score; the lowest is 0, which is also what a candidate gets who is given none';

export const methods: MethodNames = {
  approval: {
    title: 'Approval voting',
    options: {},
  },
  'approval-cc': {
    title: 'Approval Chamberlin-Courant',
    options: {},
  },
  borda: {
    title: 'Borda count',
    options: {
      points: 'the points of each place, with m candidates',
      equalRanks: 'candidates ranked equal: the average of the places they share, or the lowest of them',
      unranked: 'candidates a ballot does not rank: tied last, with the points of those places averaged, or no points',
    },
  },
  'condorcet-winner': {
    title: 'Condorcet winner',
    options: { unranked },
  },
  consent: {
    title: 'Consent',
    options: { objections: 'how many sustained objections a proposal bears' },
  },
  coombs: {
    title: "Coombs' method",
    options: { ends: 'when it ends: once somebody has a majority of first places, or with one left', tiedLast, order },
  },
  copeland: {
    title: "Copeland's method",
    options: { unranked },
  },
  'double-majority': {
    title: 'Double majority',
    options: { areaVotes: 'how many areas voted for and against; halves may be' },
  },
  'equal-shares': {
    title: 'Method of equal shares',
    options: {
      completion: 'How seats are filled that the shares do not pay for',
      ties: 'Between candidates that cost their supporters alike',
    },
  },
  irv: {
    title: 'Instant-runoff voting',
    options: {
      exhausted:
        'ballots that rank nobody who is left: out of the base of a majority, or still in it (then nobody may win)',
      tiedLast,
      order,
      equalRanks,
    },
  },
  kemeny: {
    title: 'Kemeny–Young method',
    options: { unranked },
  },
  majority: {
    title: 'Majority for or against',
    options: { threshold, base, members, electorate, invalid },
  },
  'majority-judgment': {
    title: 'Majority judgment',
    options: {
      grades: 'the grades, worst first; who is given none has the worst',
      median: 'of an even number of grades, the lower or the upper of the two in the middle',
      tieBreak: 'candidates with the same median: one median grade after the other is removed, or they are tied',
    },
  },
  'meek-stv': {
    title: "Single transferable vote, Meek's method",
    options: {
      precision: 'Decimals counted with, 3 to 30; a surplus below one unit of two thirds of them is none',
      equalRanks:
        'Candidates ranked equal: the paper counts in equal parts for every order of them, or no further than to there',
      ties: 'Several with fewest votes: every outcome; or by the latest round in which they differed, then every outcome',
    },
  },
  minimax: {
    title: 'Minimax',
    options: {
      variant:
        'what a defeat is measured by: votes of an opponent who wins, margin, or votes of any opponent, won or lost',
      unranked,
    },
  },
  'multi-approval': {
    title: 'Multi-seat approval voting',
    options: {},
  },
  pav: {
    title: 'Proportional approval voting',
    options: {},
  },
  'pb-equal-shares': {
    title: 'Participatory budgeting: method of equal shares',
    options: {
      satisfaction: 'What a funded project is worth to those who approve of it: what it costs, or as much as any other',
      completion:
        'What becomes of money left: nothing; shares are raised to whole units one by one (add1), then the rest goes by votes (add1u); raised by the increment (add); the total raised by the step; the rest goes by votes (greedy)',
      stopAtExhaustive: 'Whether shares are raised no more once the rest pays for no further project with votes',
      increment: 'By how much the share of a voter is raised each time (add)',
      step: 'By how much the total is raised each time; a hundredth of the budget unless said otherwise',
      minimumScore,
      ties: 'Between projects that cost their supporters alike for what they give: the cheapest, then the one with most votes; or every order',
    },
  },
  'pb-greedy-votes': {
    title: 'Participatory budgeting: greedy by votes',
    note: 'a project with no votes is never funded, even where there is money left for it',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-greedy-votes-per-cost': {
    title: 'Participatory budgeting: greedy by votes per cost',
    note: 'a project with no votes is never funded, even where there is money left for it',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-phragmen': {
    title: 'Participatory budgeting: sequential Phragmén',
    options: { skipUnaffordable, minimumScore },
  },
  plurality: {
    title: 'Plurality',
    options: { equalRanks },
  },
  'ranked-pairs': {
    title: 'Ranked pairs',
    options: { strength, unranked },
  },
  'rev-seq-pav': {
    title: 'Reverse sequential proportional approval voting',
    options: {},
  },
  'satisfaction-approval': {
    title: 'Satisfaction approval voting',
    options: {},
  },
  schulze: {
    title: 'Schulze method',
    options: { strength, unranked },
  },
  score: {
    title: 'Score voting',
    options: { max },
  },
  'seq-pav': {
    title: 'Sequential proportional approval voting',
    options: {},
  },
  'seq-phragmen': {
    title: 'Sequential Phragmén',
    options: {},
  },
  'sequential-pairwise': {
    title: 'Sequential pairwise voting',
    options: {
      agenda:
        'the agenda: the first two meet first, the winner meets the next; the order of the candidates where none is given',
      unranked,
    },
  },
  star: {
    title: 'STAR voting',
    options: { max },
  },
  stv: {
    title: 'Single transferable vote',
    options: {
      quota:
        'Votes a seat takes: valid votes / (seats + 1), rounded down, plus one (Droop); more than that fraction (exact Droop) or as many (Hagenbach-Bischoff); valid votes / seats (Hare) or / (seats + 2) (Imperiali)',
      transfers:
        'How surpluses are passed on: in exact fractions, or with five decimals a paper and the rest ignored, as in Scotland; by the papers of the last parcel alone, in whole votes (hare-clark tasmania) or to six decimals (hare-clark act); or by whole papers of the last parcel, rounded by largest remainders (irish), where those that the law has mixed are taken in proportion to how they rank those who are left, and what it draws by lot between equal remainders is decided by the order of the candidates; nor is it asked whether a surplus would save somebody’s election expenses',
      equalRanks:
        'Candidates ranked equal: the paper counts in equal parts for every order of them, or no further than to there. Unless with gregory transfers always no further',
      ties: 'Equal votes: by the latest round in which they differed, or by the first, then every outcome where the law draws lots; or every outcome at once. Unless said otherwise the last with gregory transfers, by the first round with irish ones, else by the latest',
      writeIns: 'Names written in that do not stand: papers pass them over',
    },
  },
  supermajority: {
    title: 'Supermajority',
    options: { threshold, turnout: 'which share of the electorate must vote', base, members, electorate, invalid },
  },
  'two-round-runoff': {
    title: 'Two-round system',
    options: { equalRanks },
  },
  'allocated-score': { title: 'Allocated score (proportional STAR)', options: { max } },
  baldwin: { title: 'Baldwin method', options: { unranked } },
  'bloc-star': { title: 'Bloc STAR voting', options: { max } },
  'bottom-two-runoff': { title: 'Bottom-two-runoff instant-runoff', options: { unranked } },
  bucklin: { title: 'Bucklin voting', options: {} },
  cumulative: {
    title: 'Cumulative voting',
    options: {
      votes:
        'how many votes a ballot may give in all, several of them to one candidate; as many as it gives unless said otherwise',
    },
  },
  'd-hondt': { title: 'D’Hondt method', options: { threshold: listThreshold } },
  dodgson: { title: 'Dodgson method', options: {} },
  'largest-remainder': {
    title: 'Largest remainder',
    options: {
      threshold: listThreshold,
      quota:
        'votes a seat takes: valid votes / seats (Hare), or valid votes / (seats + 1), rounded down, plus one (Droop)',
    },
  },
  'minimax-approval': { title: 'Minimax approval voting', options: {} },
  monroe: { title: 'Monroe rule with approvals', options: {} },
  nanson: {
    title: 'Nanson method',
    options: {
      eliminated: 'who goes in each round: whoever is below the average of the points, or whoever is not above it',
      unranked,
    },
  },
  'pb-greedy-points': {
    title: 'Participatory budgeting: greedy by points',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  quadratic: {
    title: 'Quadratic voting',
    options: {
      credits:
        'what a ballot may spend in all, votes for one candidate costing their square; as much as it spends unless said otherwise',
    },
  },
  'reweighted-range': {
    title: 'Reweighted range voting',
    options: {
      max,
      divisors:
        'what a ballot weighs once it has given points to those elected: 1/(1 + given/max), or 1/(1 + 2 given/max)',
    },
  },
  'sainte-lague': {
    title: 'Sainte-Laguë method',
    options: { threshold: listThreshold, firstDivisor: 'the first divisor: 1, or 1.4 or 1.2 in the modified method' },
  },
  'schwartz-set': { title: 'Schwartz set', options: { unranked } },
  'seq-cc': { title: 'Sequential Chamberlin-Courant', options: {} },
  'smith-set': { title: 'Smith set', options: { unranked } },
  'split-cycle': { title: 'Split cycle', options: { unranked } },
};
