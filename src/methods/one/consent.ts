// Consent: a proposal is adopted unless somebody objects and the objection stands. It need not be anybody's first choice.
// Who stands aside neither agrees nor objects; where nobody agrees nothing is adopted.
import { type Field, raise } from '../ballots.js';
import { ElectionFault } from '../election.js';
import type { Method } from '../method.js';
import { onePass } from '../one-pass.js';
import { choiceOf } from '../proposal.js';
import { counted, elected, standing, step } from '../standing.js';

export interface ConsentOptions {
  /** How many sustained objections a proposal bears; 0 unless said otherwise. */
  objections: number;
}

const WORDS = {
  consent: ['consent', '同意'],
  objection: ['objection', 'object', '异议', '反对'],
  'stand-aside': ['stand-aside', 'abstain', '保留', '弃权'],
} as const;

/** The candidate that is this answer. */
const numberOf = ({ candidates }: Field, answer: keyof typeof WORDS): number =>
  candidates.findIndex((candidate) => (WORDS[answer] as readonly string[]).includes(candidate.trim().toLowerCase()));

function checked(field: Field): void {
  for (const needed of ['consent', 'objection'] as const) {
    if (numberOf(field, needed) >= 0) continue;
    throw new ElectionFault('no-candidates', { missing: needed }, `there is no answer ${needed} on the ballot`);
  }
  const known = [numberOf(field, 'consent'), numberOf(field, 'objection'), numberOf(field, 'stand-aside')];
  const other = field.candidates.find((_, candidate) => !known.includes(candidate));
  if (other === undefined) return;
  const message = `the answers are consent, objection and stand-aside, each once, not ${JSON.stringify(other)}`;
  throw new ElectionFault('unknown-candidate', { candidate: other }, message);
}

export const consent: Method<ConsentOptions> = onePass<ConsentOptions>(
  {
    id: 'consent',
    title: { zh: '无异议通过', en: 'Consent' },
    reference: 'Gerard Endenburg, "Sociocracy: The organization of decision-making" (1998)',
    ballot: 'choice',
    elects: 'proposal',
    options: {
      objections: {
        means: { zh: '容许几项仍然成立的异议', en: 'how many sustained objections a proposal bears' },
        values: 'integer',
        default: 0,
      },
    },
  },
  (field, { objections: allowed }) => {
    checked(field);
    const votes = new Float64Array(field.size);
    return {
      add: (ballot, count, at) => raise(votes, choiceOf(ballot, field, at), count),
      outcome() {
        const objections = votes[numberOf(field, 'objection')] ?? 0;
        const agreeing = votes[numberOf(field, 'consent')] ?? 0;
        const adopted = agreeing > 0 && objections <= allowed;
        const scores = standing(field, votes);
        const working = [...counted(field, scores), step('objected', [], { objections, allowed })];
        const winners = adopted ? [numberOf(field, 'consent')] : [];
        return elected(field, { winners, scores, working }, { result: adopted ? 'adopted' : 'not-adopted' });
      },
    };
  },
);
