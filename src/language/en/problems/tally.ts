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
  'tally.rule-unknown': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${known.join(', ')}`,
  'tally.day': ({ written }) => `${written} is no day; write the day of the notice as 2026-03-01`,
  'tally.affected-missing': ({ rule }) =>
    `${rule} asks those whom the matter affects, and the roll does not say who they are; add a column affected with yes or no`,
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
  'tally.tie-break-form': ({ written }) =>
    `${written} breaks no tie; write order:A,B, casting-vote:A, status-quo:A or lot:SEED`,
  'tally.not-whole': ({ of, value }) =>
    of === 'seats'
      ? `--seats must be a whole number above 0, of at most 15 digits, not ${value}`
      : `the number of those attending must be a whole number from 0 up, not ${value}`,
  'tally.budget': ({ value }) =>
    `--budget must be a number from 0 up, of at most 15 digits and 6 decimals, not ${value}`,
  'tally.no-text': () => 'this is no text; hand in what the file says',
};
