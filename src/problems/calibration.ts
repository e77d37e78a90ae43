// What a record does not say: why nothing can be learnt from it, or its people not be asked again; and what no record says, beside what
// is learnt. Codes, and the numbers behind each. No sentences. May import nothing but the shape of a problem.
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** What data like these cannot tell, whatever is made of them: said beside every estimate that is made. */
export interface CalibrationGaps {
  /** Nobody knows what those who did not vote think; `people` of them in the polls of this body. */
  'calibration.absent-opinions': { body: string; people: number };
  /** A poll shows the choices of those who voted: whether few came because they were against, one poll cannot say. */
  'calibration.turnout-or-preference': { body: string; item: string; polls: number };
  /** A ballot says which side, not how strongly. */
  'calibration.strength': object;
  /** How far anybody may be moved was not observed: opinions were seen once at most. */
  'calibration.susceptibility': object;
  /** Who listens to whom is in no record. */
  'calibration.networks': object;
  /** Whether votes were sincere cannot be seen. */
  'calibration.sincerity': object;
  /** Hands were counted: how many are known, whose they were is not. */
  'calibration.hands': { body: string; item: string };
  /** Too few to tell anything but that it may happen. */
  'calibration.few': { estimate: string; n: number; least: number };
  /** People of one consultation are no sample of another's: intervals are of chance within these records. */
  'calibration.records': { records: number };
  /** Quality of what was done is seen through ratings alone. */
  'calibration.quality': object;
}

export interface CalibrationProblems extends CalibrationGaps {
  'calibration.no-records': object;
  /** Nothing came on the agenda. */
  'calibration.no-items': object;
  /** No roll of a body that decides was entered. */
  'calibration.nobody': object;
  /** A rule is given for a body that no item's route leads to. */
  'calibration.body-unknown': { body: string; known: readonly string[] };
  'calibration.rule-unknown': { rule: string; known: readonly string[] };
  /** It cannot be read as a record: what it was found to be. */
  'calibration.no-record': { message: string };
}

export type CalibrationProblem = ProblemOf<CalibrationProblems>;
export type CalibrationGap = ProblemOf<CalibrationGaps>;

/** Whether an error is that nothing can be learnt from a record, or its people not be asked again. */
export const isCalibrationFault = (error: unknown): error is Fault<CalibrationProblem> => isFault(error, 'calibration');

/** A problem of this module. */
export const calibrationProblem = problemsOf<CalibrationProblems>();
/** Something that data cannot tell. */
export const calibrationGap = problemsOf<CalibrationGaps>();
