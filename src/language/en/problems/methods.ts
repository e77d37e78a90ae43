// Why an election cannot be counted, or a tie not be broken, in English.
import type { CountProblems, MethodProblems, OptionProblems, TieProblems } from '../../../methods/problems.js';
import type { Sentences } from '../../dictionary.js';

const KINDS: Readonly<Record<string, string>> = { ranking: 'rankings', choice: 'choices' };

const counting: Sentences<CountProblems> = {
  'methods.no-candidates': () => 'there are no candidates; name one at least',
  'methods.candidate-unnamed': () => 'a candidate has no name; name every one',
  'methods.candidate-twice': ({ candidate }) => `the candidate ${candidate} is listed twice; list each once`,
  'methods.no-answer': ({ candidate }) =>
    `${candidate || 'a candidate without a name'} cannot stand here; a proposal is answered yes, no or abstain`,
  'methods.answers-same': ({ candidate, same }) =>
    `${same} and ${candidate} mean the same; write one of them throughout`,
  'methods.ballot-kind': ({ ballot, expected }) =>
    `ballot ${ballot} is of another kind; this method counts ${KINDS[expected] ?? expected}`,
  'methods.unknown-candidate': ({ ballot, candidate }) =>
    `ballot ${ballot} names ${candidate}, who does not stand; correct it`,
  'methods.unknown-in-option': ({ option, candidate }) =>
    `the option ${option} names ${candidate}, who does not stand; correct it`,
  'methods.ranked-twice': ({ ballot, candidate }) => `ballot ${ballot} names ${candidate} twice; leave it once`,
  'methods.bad-count': ({ ballot, count, most }) =>
    `ballot ${ballot} stands for ${count} ballots; write a whole number from 0 to ${most}`,
  'methods.bad-score': ({ ballot, candidate, score, allowed, option }) =>
    `ballot ${ballot} rates ${candidate} as ${score}; it may say ${allowed}, unless the option ${option} says otherwise`,
  'methods.bad-seats': ({ seats, candidates }) =>
    seats
      ? `${seats} seats cannot be filled from ${candidates} ${candidates === 1 ? 'candidate' : 'candidates'}; name from 1 to as many as stand`
      : 'no number of seats was given; say how many are elected, with --seats for instance',
  'methods.bad-cost': ({ candidate, cost }) =>
    `the cost of ${candidate} is ${cost || 'not given'}; write a number from 0 up`,
  'methods.bad-budget': ({ budget }) =>
    `the budget is ${budget || 'not given'}; write a number from 0 up, with --budget for instance`,
  'methods.too-many-candidates': ({ candidates, most }) =>
    `there are ${candidates} candidates; at most ${most} can be counted this way`,
  'methods.too-many-groups': ({ most }) =>
    `there are more than ${most} groups of candidates to look at; ask of fewer candidates or seats`,
  'methods.too-many-ties': ({ most, options = [] }) =>
    `the ties would have to be tried in more than ${most} ways; ${options.length > 0 ? `decide them on the way by the option ${options.join(' or ')}, or use another method` : 'settle beforehand who of the tied stands, or use a method or an option that decides ties on the way'}`,
  'methods.too-many-committees': ({ most }) =>
    `more than ${most} partial committees would have to be looked at; use fewer candidates, or the sequential method`,
  'methods.too-many-rounds': ({ most }) =>
    `after ${most} rounds the count is still not complete; use another completion`,
  'methods.too-large': ({ most, what }) =>
    `the ${what} add up to more than ${most}, beyond which they are not exact; count in smaller numbers`,
};

type Given = OptionProblems['methods.option-record'];

const cannotBe = ({ option, value }: Given, expected: string): string =>
  `the option ${option} cannot be ${value}; it may be: ${expected}`;

const options: Sentences<OptionProblems> = {
  'methods.option-unknown': ({ option, known }) =>
    `there is no option ${option}; ${known.length > 0 ? `the options of this method are: ${known.join(', ')}` : 'this method has none'}`,
  'methods.option-one-of': (given) => cannotBe(given, given.allowed.join(', ')),
  'methods.option-fraction': (given) => cannotBe(given, 'a number or a fraction, such as 1/10'),
  'methods.option-threshold': (given) =>
    cannotBe(given, 'a share and whether it counts itself, such as "3/4 inclusive" or "1/2 exclusive"'),
  'methods.option-integer': (given) => cannotBe(given, 'a whole number from 0'),
  'methods.option-candidates': (given) => cannotBe(given, 'a list of candidates, each once: A,B,C'),
  'methods.option-grades': (given) => cannotBe(given, 'a list of grades, worst first, two or more: Poor,Good'),
  'methods.option-record': (given) => cannotBe(given, 'a JSON object'),
  'methods.option-missing': ({ option }) =>
    `the share is of ${option}, and their number is not given; say it with the option ${option}`,
  'methods.option-at-least': (given) => cannotBe(given, `${given.least} or more, since so many voted`),
  'methods.option-between': (given) => cannotBe(given, `a whole number from ${given.least} to ${given.most}`),
  'methods.option-above-zero': (given) => cannotBe(given, 'a number above 0'),
  'methods.option-every-candidate': (given) => cannotBe(given, 'a list of all candidates, each once'),
  'methods.option-area-votes': (given) =>
    given.value === 'null'
      ? `say with the option ${given.option} how many areas were for and against: {"yes": 8.5, "no": 14.5}`
      : cannotBe(given, 'how many areas were for and against: {"yes": 8.5, "no": 14.5}'),
};

const RULES: Readonly<Record<TieProblems['methods.tie-unbroken']['rule'], string>> = {
  order: 'the order given',
  'casting-vote': 'the casting vote',
  'status-quo': 'the status quo',
  lot: 'the lot',
};

const ties: Sentences<TieProblems> = {
  'methods.tie-unbroken': ({ rule, tied }) =>
    `${RULES[rule]} does not decide among ${tied.length === 0 ? 'nobody' : tied.join(', ')}; name one of them, or all of them in order`,
};

export const methods: Sentences<MethodProblems> = { ...counting, ...options, ...ties };
