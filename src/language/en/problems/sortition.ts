// Why a panel cannot be drawn, or a pool not be read, in English.
import type { SortitionProblems } from '../../../sortition/problems.js';
import type { Sentences } from '../../dictionary.js';

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min} to ${max}`);

export const sortition: Sentences<SortitionProblems> = {
  'sortition.short-pool': ({ have, need }) =>
    `the roll has ${have} households or single people, and there are ${need} seats`,
  'sortition.short-value': ({ trait, value, have, need }) =>
    `${trait} ${value}: ${have} can be drawn, the quota needs ${need}`,
  'sortition.short-minimums': ({ trait, sum, seats }) =>
    `${trait}: the least numbers come to ${sum}, more than the ${seats} seats; lower some of them`,
  'sortition.short-maximums': ({ trait, sum, seats }) =>
    `${trait}: at most ${sum} can be drawn, fewer than the ${seats} seats; raise some of the greatest numbers`,
  'sortition.short-together': ({ quotas }) =>
    `these quotas cannot be met together, though without any one of them they could: ${quotas
      .map(({ trait, value, min, max }) => `${trait} ${value} ${range(min, max)}`)
      .join('; ')}`,
  'sortition.bad-seats': ({ seats }) => `a panel has at least one seat, not ${seats}`,
  'sortition.bad-seed': () =>
    'the seed is empty or begins or ends with white space; it is used exactly as it is written',
  'sortition.bad-reserves': ({ reserves }) => `there cannot be ${reserves} reserves`,
  'sortition.bad-draws': ({ draws }) => `there cannot be ${draws} draws`,
  'sortition.bad-person': ({ person }) => `"${person}" identifies nobody`,
  'sortition.person-twice': ({ person }) => `${person} is in the pool twice`,
  'sortition.missing-trait': ({ person, trait }) => `nothing is known of the ${trait} of ${person}`,
  'sortition.bad-quota': ({ trait, value, min, max }) =>
    `the quota of ${trait} ${value} goes from ${min} to ${max}; write whole numbers, the smaller first`,
  'sortition.no-quota': ({ person, trait, value }) =>
    `${person} has ${trait} ${value}, which has no quota; add one, or correct the roll`,
  'sortition.not-seated': ({ person }) =>
    `${person} has no seat to decline; those seated are printed without --decline`,
  'sortition.no-replacement': ({ person }) =>
    `nobody left in the pool can take the seat of ${person} so that every quota is met`,
  'sortition.other-draw': () => 'the panel was drawn from another pool or with another seed',
  'sortition.undecided': () => 'it could not be decided whether the quotas can be met; ask for fewer or wider ones',
  'sortition.column-missing': ({ column, header }) =>
    `there is no column ${column}; the first line names ${header.join(', ')}`,
  'sortition.column-twice': ({ column }) => `two columns are named ${column}; rename one of them`,
  'sortition.nobody': () => 'nobody is named here; write the id of the person',
  'sortition.empty': () => 'nobody stands in the table; put one row for each person below the first line',
  'sortition.trait-empty': ({ trait }) => `nothing stands under ${trait}; write what applies to this person`,
  'sortition.trait-differs': ({ person, trait, first }) =>
    `${person} differs in ${trait} from line ${first}; write the same in both`,
};
