// Paper ballots by the batch: entered twice by different hands and compared before they count. Pure.
import * as z from 'zod/mini';
import { type Ballot, putIn } from '../../../count/box.js';
import { canonical } from '../../../digest.js';
import { id, text } from '../../../fields.js';
import type { Stamp } from '../../../kernel/command.js';
import { momentOf } from '../../../kernel/questions.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { type PaperBallot, paperBallot } from '../answers.js';
import type { Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import { refuseAside, refuseChoices, refuseMoment } from './ballots.js';
import { refusePaper, takeBack } from './papers.js';
import { prolong, prolongedBy } from './quorum.js';

/** Why one of these papers may not go into the box: the first of them. */
function refusePapers(
  state: State,
  stage: Stage,
  batch: string,
  claim: Stamp & { type: string },
  papers: PaperBallot[],
) {
  const seen = new Set<string>();
  for (const { person, choices, paper, on } of papers) {
    const head = headIn(stage, person);
    if (seen.has(head)) return refuse('batch.person-twice', { batch, person });
    if (on !== undefined && on > claim.at) return refuse('on.after-at', { on, at: claim.at });
    seen.add(head);
    const before = stage.box.ballots.has(head) || stage.invalid.has(head);
    const refused =
      refuseChoices(state, stage, head, choices) ??
      refuseAside(state, stage, person, choices) ??
      (before ? refuse('ballot.twice', { person }) : undefined) ??
      refuseMoment(stage, on ?? claim.at, on !== undefined && momentOf(state, { ...claim, on }).time === 'on') ??
      refusePaper(stage, paper, person);
    if (refused) return refused;
  }
  return undefined;
}

/** Persons whose paper was read otherwise the second time, or only once. */
function differing(first: readonly PaperBallot[], second: readonly PaperBallot[]): string[] {
  const then = new Map(first.map((paper) => [paper.person, canonical(paper)]));
  const now = new Map(second.map((paper) => [paper.person, canonical(paper)]));
  return [...new Set([...then.keys(), ...now.keys()])].filter((person) => then.get(person) !== now.get(person));
}

/** Which reading it was, and how many of its papers count from now on. */
export interface BatchFinding {
  pass: 1 | 2;
  counted: number;
  prolonged?: string;
}

export const enterBatch = command({
  type: 'batch.enter',
  fields: z.strictObject({ batch: id, papers: z.array(paperBallot).check(z.minLength(1), z.maxLength(500)) }),
  who: ['teller'],
  subject: theStage,
  judge(state, claim, stage) {
    const { batch, papers } = claim.fields;
    const hand = claim.enteredBy ?? claim.by;
    const first = stage.batches[batch];
    if (first?.counted) return refuse('batch.counted', { batch });
    if (first?.by === hand) return refuse('batch.same-hand', { batch, person: hand });
    const refused = refusePapers(state, stage, batch, claim, papers);
    if (refused) return refused;
    if (!first) return found<BatchFinding>({ pass: 1, counted: 0 });
    const persons = differing(first.papers, papers);
    if (persons.length > 0) return refuse('batch.differs', { batch, papers: persons });
    const ballots = papers.map(({ person, choices }) => [headIn(stage, person), choices] as const);
    const prolonged = prolongedBy(state, stage, ballots, claim.at);
    return found<BatchFinding>({ pass: 2, counted: papers.length, ...(prolonged && { prolonged }) });
  },
  changes(draft, { fields, finding, by, enteredBy, at }, stage) {
    const papers = fields.papers;
    stage.batches[fields.batch] ??= { by: enteredBy ?? by, papers, counted: false };
    if (finding.pass === 1) return;
    const batch = stage.batches[fields.batch];
    if (batch) batch.counted = true;
    for (const { person, choices, paper, on } of papers) {
      const ballot: Ballot = { choices, channel: 'paper', moment: on ?? at, late: stage.closedAt !== undefined };
      const head = headIn(stage, person);
      if (paper !== undefined) ballot.paper = paper;
      if (head !== person) ballot.coOwner = person;
      putIn(stage.box, stage.roll, head, ballot);
      takeBack(stage, paper);
    }
    if (finding.prolonged !== undefined) prolong(draft, stage, finding.prolonged);
  },
});

export const discardBatch = command({
  type: 'batch.discard',
  fields: z.strictObject({ batch: id, reason: text() }),
  who: ['teller'],
  subject: theStage,
  judge(_state, { fields: { batch } }, stage) {
    const entered = stage.batches[batch];
    if (!entered) return refuse('batch.unknown', { batch });
    return entered.counted ? refuse('batch.counted', { batch }) : admitted;
  },
  changes(_draft, { fields }, stage) {
    delete stage.batches[fields.batch];
  },
});

/** Everything declared here, by type. */
export const commands = byType(enterBatch, discardBatch);
