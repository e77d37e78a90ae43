// Step 6 评估: what the ratings come to, and what follows from it.
import { part } from '../command.js';
import { commands } from './commands.js';
import { type Evaluation, emptyEvaluation } from './words.js';

export const evaluation = part({
  id: 'evaluation',
  empty: () => ({ evaluation: emptyEvaluation() }),
  copy(from: { evaluation: Evaluation }, to: { evaluation: Evaluation }) {
    to.evaluation = from.evaluation;
  },
  commands,
  clocks: {},
  announced: ({ rounds }) => rounds.evaluation > 0,
});
