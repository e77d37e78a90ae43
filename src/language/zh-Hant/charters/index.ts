// Made from zh-Hans/charters/index.ts by `npm run zh-hant`: not to be edited.
import type { CharterWords } from '../../charters.js';
import { conversion, evaluation, implementation, vote } from './after.js';
import { deliberation, rules, topics } from './before.js';

export const charters: CharterWords = {
  sections: {
    rules: '總則',
    topics: '議題徵集',
    deliberation: '議事協商',
    vote: '民主表決',
    conversion: '項目轉化',
    implementation: '組織實施',
    evaluation: '評估',
  },
  told: { rules, topics, deliberation, vote, conversion, implementation, evaluation },
  nothing: '—',
};
