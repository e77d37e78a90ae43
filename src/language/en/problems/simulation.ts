// Why a consultation cannot be simulated, in English.
import type { SimulationProblems } from '../../../problems/simulation.js';
import type { Sentences } from '../../dictionary.js';

export const simulation: Sentences<SimulationProblems> = {
  'simulation.charter-unknown': ({ charter, known }) => `there is no charter ${charter}; there are ${known.join(', ')}`,
  'simulation.item-twice': ({ item }) => `the item ${item} is listed twice; give each a name of its own`,
  'simulation.option-twice': ({ item, option }) => `the item ${item} has the option ${option} twice`,
  'simulation.no-members': ({ body }) =>
    `nobody belongs to the body ${body}, which deliberates or decides; add it to the bodies of a group`,
  'simulation.group-unknown': ({ group, known }) => `there is no group ${group}; the groups are ${known.join(', ')}`,
  'simulation.item-unknown': ({ item, known }) =>
    `a bloc has a line on ${item}, which is no item; the items are ${known.join(', ')}`,
  'simulation.channel-unknown': ({ channel, known }) =>
    `the charter has no way to vote called ${channel}; it has ${known.join(', ')}`,
  'simulation.trait-unknown': ({ path, group, trait, known, nearest }) =>
    nearest === undefined
      ? `${path}: nobody asks for the trait ${trait} of group ${group}; there are ${known.join(', ')}, and those an outside process says it goes by (traits: [${trait}])`
      : `${path}: nobody asks for the trait ${trait} of group ${group}; did you mean ${nearest}?`,
  'simulation.subject-unknown': ({ path, group, subject, known, nearest }) =>
    nearest === undefined
      ? `${path}: group ${group} has an opinion of ${subject}, which is no item and no option; there are ${known.join(', ')}`
      : `${path}: group ${group} has an opinion of ${subject}, which is no item and no option; did you mean ${nearest}?`,
  'simulation.person-unknown': ({ item, person }) =>
    `${person} is said to be affected by the item ${item}, and nobody is called that; people are named after their group: GROUP-1, GROUP-2 and so on`,
  'simulation.not-opened': ({ refusal, details }) =>
    `the procedure cannot be opened like this: ${refusal} ${details}; mend the charter, the items or the bodies`,
  'simulation.stuck': ({ place, command, refusal, details }) =>
    refusal === undefined
      ? `the consultation came to ${place} and nothing leads on from there (${command})`
      : `the consultation came to ${place}, where ${command} was refused: ${refusal} ${details ?? ''}`.trimEnd(),
  'simulation.endless': ({ place, scenes }) =>
    `after ${scenes} scenes the consultation has not ended and is at ${place}; the charter lets it go round`,
  'simulation.outside': ({ outside }) =>
    `people are to be asked outside, of ${outside}, and nobody brings the answers; run it with \`simulating\`, or with yishi simulate`,
  'simulation.behaviour-broke': ({ question, person, message }) =>
    `asked “${question}”, the behaviour of ${person} failed: ${message}`,
  'simulation.behaviour-answer': ({ policy, question, person, answer }) =>
    `asked “${question}” of ${person}, the behaviour ${policy} answered ${answer}, which is no answer to it; what may be answered is in docs/simulate/outside.md`,
  'simulation.measure-unknown': ({ measure, known, nearest }) =>
    nearest === undefined
      ? `there is no measure ${measure}; there are ${known.join(', ')}`
      : `there is no measure ${measure}; did you mean ${nearest}?`,
};
