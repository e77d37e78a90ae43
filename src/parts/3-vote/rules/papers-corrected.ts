// Slips at the tellers' table, put right until the count: a batch of another box, a paper noted as returned or spoiled, a delivery
// to the wrong door, a paper taken for invalid. Pure.
import * as z from 'zod/mini';
import { takeOut } from '../../../count/box.js';
import { canonical } from '../../../digest.js';
import { id, someone, text } from '../../../fields.js';
import { admitted, byType, command, found, refuse } from '../../command.js';
import type { Batch, Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';

/** Heads whose ballot in the box is still the one this batch brought. */
function broughtBy(stage: Stage, { papers }: Batch): string[] {
  const brought: string[] = [];
  for (const { person, choices, paper } of papers) {
    const head = headIn(stage, person);
    const ballot = stage.box.ballots.get(head);
    if (ballot?.channel !== 'paper' || ballot.paper !== paper) continue;
    if (canonical(ballot.choices) === canonical(choices) && !brought.includes(head)) brought.push(head);
  }
  return brought;
}

/** A batch that was entered twice alike and should not have been at all: its ballots are taken out. */
export const strikeBatch = command({
  type: 'batch.strike',
  fields: z.strictObject({ batch: id, reason: text(), witness: z.optional(someone) }),
  who: ['teller'],
  back: { by: { 'batch.enter': [] }, until: 'count' },
  subject: theStage,
  judge(_state, { fields: { batch } }, stage) {
    const entered = stage.batches[batch];
    if (!entered) return refuse('batch.unknown', { batch });
    return entered.counted
      ? found({ struck: broughtBy(stage, entered).length })
      : refuse('batch.not-counted', { batch });
  },
  changes(_draft, { fields: { batch } }, stage) {
    const entered = stage.batches[batch];
    if (!entered) return;
    for (const head of broughtBy(stage, entered)) {
      takeOut(stage.box, stage.roll, head);
      stage.box.struck += 1;
    }
    delete stage.batches[batch];
  },
});

/** A paper is out after all, whatever was noted of it. */
export const correctPaper = command({
  type: 'paper.correct',
  fields: z.strictObject({ paper: id, reason: text(), witness: z.optional(someone) }),
  who: ['teller'],
  back: { by: { 'paper.return': ['paper'], 'paper.spoil': ['paper'] }, until: 'count' },
  subject: theStage,
  judge(_state, { fields: { paper } }, stage) {
    const known = stage.papers.get(paper);
    if (!known) return refuse('paper.unknown', { paper });
    if (known.status === 'out') return refuse('paper.still-out', { paper });
    for (const { paper: cast } of stage.box.ballots.values())
      if (cast === paper) return refuse('paper.in-box', { paper });
    return admitted;
  },
  changes(_draft, { fields: { paper } }, stage) {
    const known = stage.papers.get(paper);
    if (!known || known.status === 'out') return;
    stage.paperCounts[known.status] -= 1;
    stage.papers = stage.papers.set(paper, { ...known, status: 'out' });
  },
});

/** Delivered to somebody else, or not at all. */
export const strikeDelivery = command({
  type: 'delivery.strike',
  fields: z.strictObject({ person: someone, reason: text(), witness: z.optional(someone) }),
  who: ['teller', 'recorder', 'convener'],
  back: { by: { 'notice.deliver': ['person'] }, until: 'polled' },
  subject: theStage,
  judge: (_state, { fields: { person } }, stage) =>
    stage.delivered.has(headIn(stage, person)) ? admitted : refuse('delivery.none', { person }),
  changes(_draft, { fields: { person } }, stage) {
    stage.delivered = stage.delivered.delete(headIn(stage, person));
  },
});

/** A paper that can be read after all: it is no longer invalid, and is entered as any other. */
export const restoreBallot = command({
  type: 'ballot.restore',
  fields: z.strictObject({ person: someone, reason: text(), witness: z.optional(someone) }),
  who: ['teller'],
  back: { by: { 'ballot.invalidate': ['person'] }, until: 'count' },
  subject: theStage,
  judge: (_state, { fields: { person } }, stage) =>
    stage.invalid.has(headIn(stage, person)) ? admitted : refuse('ballot.none', { person }),
  changes(_draft, { fields: { person } }, stage) {
    stage.invalid = stage.invalid.delete(headIn(stage, person));
  },
});

/** Everything declared here, by type. */
export const commands = byType(strikeBatch, correctPaper, strikeDelivery, restoreBallot);
