// The words that a ballot may use to answer a proposal, in English and Chinese. Read, never said. Imports types only.
import type { Answer } from './method.js';

/** In every method that decides on a proposal. */
export const answers: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['yes', 'for', 'consent', '赞成', '同意'],
  no: ['no', 'against', 'object', 'objection', '反对', '不同意', '异议'],
  abstain: ['abstain', 'abstention', 'stand aside', 'stand-aside', '弃权', '保留'],
};
