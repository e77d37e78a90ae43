// yishi/what-if: the same ballots counted another way. Nothing is written. Runs anywhere; imports no `node:` module.

export { isWhatIfFault, type WhatIfFault, type WhatIfProblem, type WhatIfProblems } from '../problems/what-if.js';
export { answerOf, type RetallyAnswer, type WouldHaveBeenAnswer } from './answer.js';
export type { Reranking } from './rankings.js';
export { type Difference, type Retally, retally, type WhatIf, type WouldHaveBeen } from './retally.js';
