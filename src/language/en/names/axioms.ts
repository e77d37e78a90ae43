// What axioms of social choice are called and ask for, in English.
import type { AxiomNames } from '../../method-names.js';

export const axioms: AxiomNames = {
  majority: {
    title: 'Majority criterion',
    asks: 'a candidate whom more than half of the ballots rank first, alone, wins',
  },
  'mutual-majority': {
    title: 'Mutual majority criterion',
    asks: 'if more than half of the ballots rank all of a group before everybody else, the winner is one of the group',
  },
  'condorcet-winner': {
    title: 'Condorcet winner criterion',
    asks: 'a candidate who beats every other one in pairs wins',
  },
  'condorcet-loser': {
    title: 'Condorcet loser criterion',
    asks: 'a candidate whom every other one beats in pairs does not win',
  },
  smith: {
    title: 'Smith criterion',
    asks: 'the winner is in the smallest group whose members all beat everybody outside it in pairs',
  },
  pareto: {
    title: 'Pareto criterion',
    asks: 'if every ballot ranks one candidate before another, the other does not win',
  },
  monotonicity: {
    title: 'Monotonicity',
    asks: 'a winner whom ballots rank higher, with all else unchanged, still wins',
  },
  participation: {
    title: 'Participation criterion',
    asks: 'nobody gets a winner they like less by voting than by staying at home',
  },
  'independence-of-clones': {
    title: 'Independence of clones',
    asks: 'a clone, next to its original on every ballot, changes nothing but which of the two may win',
  },
  'reversal-symmetry': {
    title: 'Reversal symmetry',
    asks: 'the only winner does not win when every ballot is turned upside down',
  },
  jr: {
    title: 'Justified representation',
    asks: 'of voters enough for a seat who all approve of one candidate, some approve of a member of the committee',
  },
  pjr: {
    title: 'Proportional justified representation',
    asks: 'voters enough for some seats who agree on as many candidates approve, together, of as many members',
  },
  ejr: {
    title: 'Extended justified representation',
    asks: 'of voters enough for some seats who agree on as many candidates, one approves of as many members',
  },
};
