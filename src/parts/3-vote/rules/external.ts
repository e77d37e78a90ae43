// The result of a stage another body holds: its own e-voting, a court, the street office. Pure.
import * as z from 'zod/mini';
import { areaDecimals, attachment, count, id, line, someone, text, word } from '../../../fields.js';
import { areaUnit, judge, sum } from '../../../law/index.js';
import { byType, command, found, refuse } from '../../command.js';
import type { Stage } from '../slice.js';
import { theStage } from '../stage.js';

const share = z.strictObject({ heads: count, area: count });
const figures = z.strictObject({
  /** How many decimals of a square metre its areas have, where they are more than two. */
  areaDecimals: z.optional(areaDecimals),
  roll: share,
  for: share,
  against: share,
  abstain: share,
  /** Who came, where people met; without it, those who answered. */
  attending: z.optional(share),
});

/** What the figures of a document come to by the stage's rule; nothing where it gives none. */
function judged({ law }: Stage, given: z.output<typeof figures> | undefined) {
  if (!given) return null;
  const unit = areaUnit(given);
  const whole = ({ heads, area }: { heads: number; area: number }) => ({ heads, area, weight: heads, ...unit });
  const answers = { for: whole(given.for), against: whole(given.against), abstain: whole(given.abstain) };
  const attending = given.attending ? whole(given.attending) : sum(answers.for, answers.against, answers.abstain);
  return judge(law, { roll: whole(given.roll), attending, ...answers });
}

/** What is said of a document: whose, which, what came out, and the figures behind it. */
const documented = {
  item: id,
  authority: line,
  document: word,
  outcome: z.enum(['passed', 'failed', 'not-formed']),
  /** Heads and area (0.01 m², unless it says more decimals), where the document gives them: checked against the same thresholds. */
  figures: z.optional(figures),
  /** Of a choice among options: who was elected, or what was chosen. */
  elected: z.optional(z.array(someone)),
  attachment: z.optional(attachment),
};

/** A document may not claim what its own figures do not bear out. */
function examined(
  stage: Stage,
  { item, outcome: claimed, figures: given }: Pick<Document, 'item' | 'outcome' | 'figures'>,
) {
  const judgement = judged(stage, given);
  return judgement && judgement.outcome !== claimed
    ? refuse('external.contradicts', { item, claimed, computed: judgement.outcome }, stage.law.source)
    : found({ judgement, pack: stage.pack });
}

/** Who was elected elsewhere stood there, and no more than there are seats. */
function refuseElected(
  { questions }: Stage,
  { item, outcome, elected }: Pick<Document, 'item' | 'outcome' | 'elected'>,
) {
  const question = questions?.[item];
  if (!question) return elected === undefined ? undefined : refuse('external.elected', { item, seats: 0 });
  const { candidates, seats } = question;
  const some = outcome === 'passed' ? elected !== undefined && elected.length > 0 : elected === undefined;
  const stood = (elected ?? []).every((option) => candidates.includes(option));
  const several = new Set(elected).size === (elected ?? []).length && (elected ?? []).length <= seats;
  return some && stood && several ? undefined : refuse('external.elected', { item, seats });
}

const documentOf = z.strictObject(documented);
type Document = z.output<typeof documentOf>;

export const enterExternal = command({
  type: 'external.enter',
  fields: documentOf,
  who: ['convener', 'teller', 'authority'],
  back: {
    by: { 'external.correct': ['item', 'authority', 'document', 'outcome', 'figures', 'elected', 'attachment'] },
    until: 'result',
  },
  subject: theStage,
  judge(_state, { fields }, stage) {
    const { item } = fields;
    if (!stage.items.includes(item)) return refuse('ballot.not-on-ballot', { items: [item] });
    return stage.external[item]
      ? refuse('external.twice', { item })
      : (refuseElected(stage, fields) ?? examined(stage, fields));
  },
  changes(_draft, { fields }, stage) {
    stage.external[fields.item] = fields.outcome;
    if (fields.elected) stage.chosenElsewhere = { ...stage.chosenElsewhere, [fields.item]: fields.elected };
  },
});

/** The wrong outcome, or the wrong document: the right one takes its place until the result is confirmed. */
export const correctExternal = command({
  type: 'external.correct',
  fields: z.strictObject({ ...documented, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'teller', 'authority'],
  back: {
    by: { 'external.correct': ['item', 'authority', 'document', 'outcome', 'figures', 'elected', 'attachment'] },
    until: 'result',
  },
  subject: theStage,
  judge: (_state, { fields }, stage) =>
    stage.external[fields.item]
      ? (refuseElected(stage, fields) ?? examined(stage, fields))
      : refuse('external.none', { item: fields.item }),
  changes(_draft, { fields }, stage) {
    stage.external[fields.item] = fields.outcome;
    if (fields.elected) stage.chosenElsewhere = { ...stage.chosenElsewhere, [fields.item]: fields.elected };
  },
});

/** Everything declared here, by type. */
export const commands = byType(enterExternal, correctExternal);
