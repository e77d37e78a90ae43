// The state before the opening fact: empty slices and a placeholder charter that the opening replaces. Pure.

import type { Charter, Step } from '../charters/charter.js';
import { Crowd } from '../crowd.js';
import { emptyTopics } from '../parts/1-topics/vocabulary.js';
import { emptyDeliberation } from '../parts/2-deliberation/vocabulary.js';
import { emptyVote } from '../parts/3-vote/slice.js';
import { emptyConversion } from '../parts/4-conversion/vocabulary.js';
import { emptyImplementation } from '../parts/5-implementation/vocabulary.js';
import { emptyEvaluation } from '../parts/6-evaluation/vocabulary.js';
import { emptyAcross } from '../parts/across/vocabulary.js';
import { emptyAttendance } from '../parts/attendance/vocabulary.js';
import { emptyCallOuts } from '../parts/call-outs/vocabulary.js';
import { emptyClaims } from '../parts/claims/vocabulary.js';
import { emptyProjects } from '../parts/projects/vocabulary.js';
import { emptyRecusals } from '../parts/recusals/vocabulary.js';
import { emptySurveys } from '../parts/surveys/vocabulary.js';
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
