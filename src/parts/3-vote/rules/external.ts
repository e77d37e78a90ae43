// The result of a stage another body holds: its own e-voting, a court, the street office. Pure.
import * as z from 'zod/mini';
import { areaDecimals, attachment, count, id, line, word } from '../../../fields.js';
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

export const enterExternal = command({
  type: 'external.enter',
  fields: z.strictObject({
    item: id,
    authority: line,
    document: word,
    outcome: z.enum(['passed', 'failed', 'not-formed']),
    /** Heads and area (0.01 m², unless it says more decimals), where the document gives them: checked against the same thresholds. */
    figures: z.optional(figures),
    attachment: z.optional(attachment),
  }),
  who: ['convener', 'teller', 'authority'],
  subject: theStage,
  judge(_state, { fields: { item, outcome: claimed, figures } }, stage) {
    if (!stage.items.includes(item)) return refuse('ballot.not-on-ballot', { items: [item] });
    if (stage.external[item]) return refuse('external.twice', { item });
    const judgement = judged(stage, figures);
    // A document may not claim what its own figures do not bear out.
    return judgement && judgement.outcome !== claimed
      ? refuse('external.contradicts', { item, claimed, computed: judgement.outcome }, stage.law.source)
      : found({ judgement, pack: stage.pack });
  },
  changes(_draft, { fields }, stage) {
    stage.external[fields.item] = fields.outcome;
  },
});

/** Everything declared here, by type. */
export const commands = byType(enterExternal);
