// Why nothing is learnt from a record, and what no record can tell, in English.
import type { CalibrationProblems } from '../../../problems/calibration.js';
import type { Sentences } from '../../dictionary.js';

export const calibration: Sentences<CalibrationProblems> = {
  'calibration.no-records': () => 'there is no record to learn from; give at least one',
  'calibration.no-items': () => 'nothing came on the agenda of this record, so there is nothing to hold again',
  'calibration.nobody': () =>
    'no roll of a body that deliberates or decides is in this record, so there is nobody to ask again',
  'calibration.body-unknown': ({ body, known }) =>
    `a rule is given for the body ${body}, which decides nothing in this record; there are ${known.join(', ')}`,
  'calibration.rule-unknown': ({ rule, known }) =>
    `there is no rule ${rule}; there are ${known.join(', ')}; a rule of the house is written under \`house\``,
  'calibration.no-record': ({ message }) => `this is no record that can be read: ${message}`,
  'calibration.absent-opinions': ({ body, people }) =>
    `what those think who did not vote (${people} in ${body}) is in no record; a simulation has to assume it`,
  'calibration.turnout-or-preference': ({ body, item, polls }) =>
    `the vote of ${body} on ${item} was seen ${polls} time(s): whether people stayed away because of what they think, a poll cannot say`,
  'calibration.strength': () => 'a ballot says on which side somebody is, not how strongly',
  'calibration.susceptibility': () =>
    'how far people may be moved was not observed: opinions are seen once, at the vote',
  'calibration.networks': () => 'who listens to whom is in no record',
  'calibration.sincerity': () => 'whether people voted as they think cannot be seen from their votes',
  'calibration.hands': ({ body, item }) =>
    `in ${body} hands were counted on ${item}: how many there were is known, whose they were is not`,
  'calibration.few': ({ estimate, n, least }) =>
    `${estimate} rests on ${n} observation(s); below ${least} its interval says little more than that it may happen`,
  'calibration.records': ({ records }) =>
    `the intervals are of chance among the people of these ${records} record(s); how communities differ they do not say`,
  'calibration.quality': () => 'how well a project was done is seen through its ratings only',
};
