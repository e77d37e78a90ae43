// What is said of a charter, in English, as a facilitator tells a neighbour.
import type { CharterWords } from '../../charters.js';
import { conversion, evaluation, implementation, vote } from './after.js';
import { deliberation, rules, topics } from './before.js';

export const charters: CharterWords = {
  sections: {
    rules: 'The rules',
    topics: 'Topic collection',
    deliberation: 'Deliberation',
    vote: 'Vote',
    conversion: 'Project conversion',
    implementation: 'Implementation',
    evaluation: 'Evaluation',
  },
  told: { rules, topics, deliberation, vote, conversion, implementation, evaluation },
  nothing: '–',
};
