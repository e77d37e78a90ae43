// Ballot papers: issued, returned, spoiled. Pure.
import * as z from 'zod/mini';
import type { Own } from '../../../edit.js';
import { id, someone, text } from '../../../fields.js';
import { lifecycle } from '../../../kernel/lifecycle.js';
import { headOf } from '../../../kernel/questions.js';
import { admitted, byType, command, refuse, type State } from '../../command.js';
import { openPapers, openStage, type Paper, type Stage } from '../slice.js';
import { refuseUnlisted, theStage } from '../stage.js';

const life = lifecycle<Paper['status'], 'return' | 'spoil'>({ return: { out: 'returned' }, spoil: { out: 'spoiled' } });

function opens(draft: State, _fact: unknown, own: Own): void {
  const stage = openStage(draft, own);
  if (stage) openPapers(stage, own);
}

export const issue = command({
  type: 'paper.issue',
  fields: z.strictObject({ paper: id, person: someone }),
  who: ['teller'],
  back: { by: { 'paper.spoil': ['paper'] }, until: 'count' },
  subject: theStage,
  judge: (_state, { fields: { paper, person } }, stage) =>
    (stage.papers.has(paper) ? refuse('paper.exists', { paper }) : undefined) ??
    refuseUnlisted(stage, person) ??
    admitted,
  opens,
  changes(_draft, { fields: { paper, person } }, stage) {
    stage.papers = stage.papers.set(paper, { person, status: 'out' });
    stage.paperCounts.issued += 1;
  },
});

function refuseMove({ papers }: Stage, paper: string, verb: 'return' | 'spoil') {
  const found = papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  return life.may(found, verb) ? undefined : refuse('paper.not-out', { paper, status: found.status });
}

export const returnPaper = command({
  type: 'paper.return',
  fields: z.strictObject({ paper: id }),
  who: ['teller'],
  back: { by: { 'paper.correct': ['paper'] }, until: 'count' },
  subject: theStage,
  judge: (_state, { fields }, stage) => refuseMove(stage, fields.paper, 'return') ?? admitted,
  opens,
  changes: (_draft, { fields }, stage) => takeBack(stage, fields.paper),
});

export const spoil = command({
  type: 'paper.spoil',
  fields: z.strictObject({ paper: id, reason: text() }),
  who: ['teller'],
  back: { by: { 'paper.correct': ['paper'] }, until: 'count' },
  subject: theStage,
  judge: (_state, { fields }, stage) => refuseMove(stage, fields.paper, 'spoil') ?? admitted,
  opens,
  changes(_draft, { fields }, stage) {
    stage.papers = stage.papers.change(fields.paper, (paper) => life.moved(paper, 'spoil'));
    stage.paperCounts.spoiled += 1;
  },
});

/** Why this paper cannot be the ballot of this person. */
export function refusePaper(stage: Stage, paper: string | undefined, person: string) {
  if (paper === undefined) return undefined;
  const found = stage.papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  if (headOf(stage.roll, found.person) !== headOf(stage.roll, person))
    return refuse('paper.not-theirs', { paper, person });
  return found.status === 'spoiled' ? refuse('paper.not-out', { paper, status: found.status }) : undefined;
}

/** A paper that came in, with its ballot or before it, is returned. */
export function takeBack(stage: Stage, id: string | undefined): void {
  const found = id === undefined ? undefined : stage.papers.get(id);
  if (id === undefined || !found || !life.may(found, 'return')) return;
  stage.papers = stage.papers.change(id, (paper) => life.moved(paper, 'return'));
  stage.paperCounts.returned += 1;
}

/** Everything declared here, by type. */
export const commands = byType(issue, returnPaper, spoil);
