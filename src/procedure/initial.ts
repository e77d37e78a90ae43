// The state before the opening fact: empty slices and a placeholder charter that the opening replaces. Pure.

import type { Charter, Step } from '../charters/charter.js';
import { Crowd } from '../crowd.js';
import { emptyAttendance } from '../registers/attendance/vocabulary.js';
import { emptyCallOuts } from '../registers/call-outs/vocabulary.js';
import { emptyClaims } from '../registers/claims/vocabulary.js';
import { emptyProjects } from '../registers/projects/vocabulary.js';
import { emptyRecusals } from '../registers/recusals/vocabulary.js';
import { emptySurveys } from '../registers/surveys/vocabulary.js';
import { emptyTopics } from '../steps/1-topics/vocabulary.js';
import { emptyDeliberation } from '../steps/2-deliberation/vocabulary.js';
import { emptyVote } from '../steps/3-vote/slice.js';
import { emptyConversion } from '../steps/4-conversion/vocabulary.js';
import { emptyImplementation } from '../steps/5-implementation/vocabulary.js';
import { emptyEvaluation } from '../steps/6-evaluation/vocabulary.js';
import { emptyAcross } from '../steps/across/vocabulary.js';
import type { State } from './vocabulary.js';

/** A fresh slice for each step. */
export const emptySlice: { [S in Step]: () => State[S] } = {
  topics: emptyTopics,
  deliberation: emptyDeliberation,
  vote: emptyVote,
  conversion: emptyConversion,
  implementation: emptyImplementation,
  evaluation: emptyEvaluation,
};

/** Stands where the charter will be until the opening fact brings one; nothing but the opening is accepted before. */
const noCharter = {
  rights: {},
  secondPerson: [],
  clerks: [],
  vote: { late: { commands: [], by: [] } },
} as unknown as Charter;

export const initialState = (id: string): State => ({
  id,
  seq: 0,
  at: '',
  edition: '0',
  mode: 'live',
  charter: noCharter,
  keys: Crowd.empty(),
  rounds: { topics: 0, deliberation: 0, vote: 0, conversion: 0, implementation: 0, evaluation: 0 },
  past: [],
  ...emptyAcross(),
  ...emptyAttendance(),
  ...emptyRecusals(),
  ...emptyProjects(),
  ...emptyClaims(),
  ...emptyCallOuts(),
  ...emptySurveys(),
  topics: emptyTopics(),
  deliberation: emptyDeliberation(),
  vote: emptyVote(),
  conversion: emptyConversion(),
  implementation: emptyImplementation(),
  evaluation: emptyEvaluation(),
});
