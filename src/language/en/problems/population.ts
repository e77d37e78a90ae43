// Why the people of a study cannot be made up as it is written, in English.
import type { PopulationProblems } from '../../../problems/population.js';
import type { Sentences } from '../../dictionary.js';

const within = (least: number, most: number | null): string =>
  most === null ? `be at least ${least}` : `lie between ${least} and ${most}`;

const reach = (from: number | null, to: number | null): string => {
  if (from === null) return to === null ? 'has no bounds' : `has no bound below ${to}`;
  return to === null ? `has no bound above ${from}` : `may be from ${from} to ${to}`;
};

export const population: Sentences<PopulationProblems> = {
  'population.distribution-unknown': ({ name, known }) =>
    `${name} is no distribution; write a number, a list with a value for each person, or one of ${known.join(', ')}`,
  'population.group-twice': ({ group }) => `there are two groups ${group}; give one of them another id`,
  'population.size-missing': ({ group }) =>
    `group ${group} does not say how many people it has; write size, or name a roll`,
  'population.field-idle': ({ group, field, needs }) =>
    `${field} of group ${group} says nothing without ${needs}; write ${needs}, or leave ${field} out`,
  'population.field-on-roll': ({ group, field, roll }) =>
    `${field} of group ${group} is on the roll ${roll} already; leave it out here`,
  'population.not-numbers': ({ group, name }) => `${name} of group ${group} has to be numbers, and these are words`,
  'population.name-twice': ({ group, name }) =>
    `two things of group ${group} go by the name ${name}; call the attribute or trait something else`,
  'population.list-length': ({ group, name, values, size }) =>
    `${name} of group ${group} lists ${values} values for ${size} people; list one for each, or draw from them with { list: [...] }`,
  'population.out-of-bounds': ({ group, name, least, most, from, to }) =>
    `${name} of group ${group} must ${within(least, most)}, and as it is written it ${reach(from, to)}; narrow it, with min and max where it is normal`,
  'population.opinion-missing': ({ group, subject }) =>
    `group ${group} has no opinion of ${subject}; write opinion for every subject, or one under opinions`,
  'population.correlation-unknown': ({ group, name, known }) =>
    `a correlation of group ${group} names ${name}, which it does not have; it has ${known.join(', ')}`,
  'population.correlation-fixed': ({ group, name }) =>
    `${name} of group ${group} goes together with nothing: it is not drawn as a number, or is the same for all; take it out of the correlations`,
  'population.correlation-twice': ({ group, names }) =>
    `group ${group} says twice how ${names.join(' and ')} go together; leave one out`,
  'population.correlations-impossible': ({ group, names }) =>
    `no numbers can be correlated as group ${group} asks of ${names.join(', ')}: the matrix is not positive definite; bring the correlations nearer to 0`,
  'population.roll-unknown': ({ group, roll, known }) =>
    `group ${group} is on the roll ${roll}, which was not given; ${known.length === 0 ? 'no roll was' : `given were ${known.join(', ')}`}`,
  'population.sample-over': ({ group, size, most }) =>
    `group ${group} asks for ${size} of the ${most} on its roll; ask for fewer, or write replace: true`,
  'population.stratum-unknown': ({ group, name, known }) =>
    `group ${group} is to represent ${name}, which nobody on its roll has; the roll says ${known.join(', ')}`,
  'population.column-missing': ({ column, known }) =>
    `there is no column ${column}; the columns are ${known.join(', ')}`,
  'population.person-twice': ({ person, group }) =>
    `${person} is in the population already, and once more in group ${group}; let the groups have different people`,
};
