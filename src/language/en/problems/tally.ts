// What is wrong with what is to be counted, in English.
import type { Method } from '../../../methods/index.js';
import type { TallyProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

const list = (parts: readonly string[]): string => (parts.length === 0 ? 'nobody' : parts.join(', '));

const ELECTS: Readonly<Record<Method['elects'], string>> = {
  one: 'elects one',
  several: 'elects several, and funds nothing',
  projects: 'chooses projects as far as the budget goes',
  proposal: 'decides on a proposal',
};

export const tally: Sentences<TallyProblems> = {
  'tally.no-consent': ({ rule }) =>
    `the rule ${rule} does not say how many must agree, so nothing could fail by it; say so under consent`,
  'tally.rule-unknown': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${known.join(', ')}`,
  'tally.option-unknown': ({ option, known }) => `there is no option ${option}; the options are ${known.join(', ')}`,
  'tally.option-value': ({ option, value, known }) =>
    `${option} cannot be ${value}; ${known.length === 1 ? 'it is' : 'it is one of'} ${known.join(', ')}`,
  'tally.several-items': ({ items }) =>
    `this sheet has a column for each of ${items.join(', ')}; count it with tallySheet, or keep one column`,
  'tally.ground-empty': () =>
    'no ground is named on which ballots go with the majority; name the covenant or resolution that lets them',
  'tally.ids-derived': () =>
    'the ids of this roll were made from its lines, so they are nobody’s in another roll; add a column person to compare them',
  'tally.day': ({ written }) => `${written} is no day; write the day of the notice as 2026-03-01`,
  'tally.affected-missing': ({ rule }) =>
    `${rule} asks those whom the matter affects, and the roll does not say who they are; add a column affected with yes or no`,
  'tally.groups-missing': ({ rule, groups }) =>
    `${rule} counts ${groups.join(', ')} by itself, and the roll puts nobody there; add a column group`,
  'tally.weights-missing': ({ rule }) => `${rule} counts weights, and the roll has none; add a column weight`,
  'tally.attending-named': ({ rule }) =>
    `a number of people does not do for ${rule}, which asks who they are; name a file with a column person`,
  'tally.method-unknown': ({ method, known }) => `there is no voting method ${method}; the methods are ${list(known)}`,
  'tally.mark-form': ({ written, marks }) =>
    `${written} says of no mark what becomes of the rest of the ballot; write one of ${marks.join(', ')}, then =next or =end`,
  'tally.option-idle': ({ option, value, method }) =>
    `the file asks for ${option} ${value}, which ${method} has no use for: it is not applied`,
  'tally.option-form': ({ written }) => `${written} is no option; write key=value, as yishi methods shows them`,
  'tally.seats-idle': ({ method, elects }) => `--seats does not apply: ${method} ${ELECTS[elects]}`,
  'tally.budget-idle': ({ method, elects }) => `--budget does not apply: ${method} ${ELECTS[elects]}`,
  'tally.too-large': ({ method, candidates, places, most }) =>
    `${method} counts in rounds: ${candidates} candidates and ballots that rank ${places} in all are too many, their product being above ${most}; write ballots that are equal as one with their number, or use a method of one pass, borda for instance`,
  'tally.tie-break-form': ({ written }) =>
    `${written} breaks no tie; write order:A,B, casting-vote:A, status-quo:A or lot:SEED`,
  'tally.not-whole': ({ of, value }) =>
    of === 'names'
      ? `--most-names must be a whole number above 0, of at most 15 digits, not ${value}`
      : of === 'seats'
        ? `--seats must be a whole number above 0, of at most 15 digits, not ${value}`
        : `the number of those attending must be a whole number from 0 up, not ${value}`,
  'tally.seats-each': ({ posts, seats }) =>
    posts.length === 0
      ? `the votes are for one post, and ${seats.length} numbers of seats are given; write one`
      : `the votes are for ${posts.join(', ')}; write the seats of each in that order: ${posts.map(() => '1').join(',')}`,
  'tally.names-idle': () => '--most-names limits the names on a paper of an election; say with --seats for how many',
  'tally.budget': ({ value }) =>
    `--budget must be a number from 0 up, of at most 15 digits and 6 decimals, not ${value}`,
  'tally.no-text': () => 'this is no text; hand in what the file says',
};
