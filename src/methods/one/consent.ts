// Consent: a proposal is adopted unless somebody objects and the objection stands. It need not be anybody's first choice.
// Who stands aside neither agrees nor objects; where nobody agrees nothing is adopted.
import { answers } from '../answers.js';
import type { Method } from '../method.js';
import { onProposal } from '../proposal.js';
import { step } from '../standing.js';

export interface ConsentOptions {
  /** How many sustained objections a proposal bears; 0 unless said otherwise. */
  objections: number;
}

export const consent: Method<ConsentOptions> = onProposal<ConsentOptions>(
  {
    id: 'consent',
    reference: 'Gerard Endenburg, "Sociocracy: The organization of decision-making" (1998)',
    ballot: 'choice',
    answers,
    elects: 'proposal',
    options: {
      objections: {
        values: 'integer',
        default: 0,
      },
    },
  },
  ({ yes, no }, { objections: allowed }) => {
    const passes = yes > 0 && no <= allowed;
    return {
      passes,
      working: [step('objected', [], { objections: no, allowed })],
      more: { result: passes ? 'adopted' : 'not-adopted' },
    };
  },
);
