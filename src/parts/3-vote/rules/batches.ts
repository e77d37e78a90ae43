// Paper ballots by the batch: entered twice by different hands and compared before they count. Pure.
import * as z from 'zod/mini';
import { copyOf, supersede } from '../../../count/box.js';
import { receive } from '../../../count/precedence.js';
import { canonical } from '../../../digest.js';
import { id, text } from '../../../fields.js';
import type { Stamp } from '../../../kernel/command.js';
import { momentOf } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { type PaperBallot, paperBallot } from '../answers.js';
import type { Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import { type Arrived, ballotOf, judgeBallot } from './judgement.js';
import { takeBack } from './papers.js';
import { prolong, prolongedBy } from './quorum.js';

/** The papers of a batch as ballots, each judged behind those before it; or why one may not go into the box: the first of them. */
function judgePapers(
  state: State,
  stage: Stage,
  claim: Stamp & { type: string },
  batch: string,
  papers: PaperBallot[],
) {
  const arrived: Arrived[] = [];
  const then: Stage = { ...stage, box: copyOf(stage.box) };
  const counting = new Set<string>();
  for (const { person, proxy, choices, paper, behind, on } of papers) {
    const head = headIn(stage, person);
    if (counting.has(head) && state.charter.vote.replace === 'refuse')
      return refuse('batch.person-twice', { batch, person });
    if (on !== undefined && on > claim.at) return refuse('on.after-at', { on, at: claim.at });
    const { moment, time } = momentOf(state, { ...claim, on });
    const ballot = {
      choices,
      channel: 'paper',
      paper,
      behind,
      by: proxy ?? person,
      for: person,
      moment,
      claimed: time === 'on',
      methods: claim.methods,
    };
    const judged = judgeBallot(state, then, ballot);
    if (isRefused(judged)) return judged;
    if (judged.counts) {
      receive(then, head, judged.ballot);
      counting.add(head);
    }
    arrived.push(judged);
  }
  return arrived;
}

/** What was read of each person, paper by paper. */
function readings(papers: readonly PaperBallot[]): Map<string, string> {
  const read = new Map<string, string>();
  for (const paper of papers) read.set(paper.person, (read.get(paper.person) ?? '') + canonical(paper));
  return read;
}

/** Persons whose papers were read otherwise the second time, or only once. */
function differing(first: readonly PaperBallot[], second: readonly PaperBallot[]): string[] {
  const then = readings(first);
  const now = readings(second);
  return [...new Set([...then.keys(), ...now.keys()])].filter((person) => then.get(person) !== now.get(person));
}

/** Which reading it was, and how many of its papers count from now on. */
export interface BatchFinding {
  pass: 1 | 2;
  counted: number;
  /** Which of its papers, from 1, were received and do not count: by the charter's precedence another ballot does. */
  superseded?: number[];
  /** Its dates do not count by the charter: the moment it was entered does. */
  time?: 'at';
  prolonged?: string;
}

export const enterBatch = command({
  type: 'batch.enter',
  fields: z.strictObject({ batch: id, papers: z.array(paperBallot).check(z.minLength(1), z.maxLength(500)) }),
  who: ['teller'],
  back: { by: { 'batch.discard': ['batch'], 'batch.strike': ['batch'], 'count.recount': [] }, until: 'result' },
  subject: theStage,
  judge(state, claim, stage) {
    const { batch, papers } = claim.fields;
    const hand = claim.enteredBy ?? claim.by;
    const first = stage.batches[batch];
    if (first?.counted) return refuse('batch.counted', { batch });
    if (first?.by === hand) return refuse('batch.same-hand', { batch, person: hand });
    const arrived = judgePapers(state, stage, claim, batch, papers);
    if (isRefused(arrived)) return arrived;
    if (!first) return found<BatchFinding>({ pass: 1, counted: 0 });
    const persons = differing(first.papers, papers);
    if (persons.length > 0) return refuse('batch.differs', { batch, papers: persons });
    const superseded = arrived.flatMap(({ counts }, index) => (counts ? [] : [index + 1]));
    const counting = arrived.filter(({ counts }) => counts);
    const prolonged = prolongedBy(
      state,
      stage,
      counting.map(({ head, ballot }) => [head, ballot.choices]),
      claim.at,
    );
    const undated = papers.some(({ on }) => on !== undefined && momentOf(state, { ...claim, on }).time === 'at');
    return found<BatchFinding>({
      pass: 2,
      counted: counting.length,
      ...(superseded.length > 0 && { superseded }),
      ...(undated && { time: 'at' as const }),
      ...(prolonged && { prolonged }),
    });
  },
  changes(draft, { fields, finding, by, enteredBy, at }, stage) {
    const papers = fields.papers;
    stage.batches[fields.batch] ??= { by: enteredBy ?? by, papers, counted: false };
    if (finding.pass === 1) return;
    const batch = stage.batches[fields.batch];
    if (batch) batch.counted = true;
    for (const [index, { person, proxy, choices, paper, behind, on }] of papers.entries()) {
      takeBack(stage, paper);
      if (finding.superseded?.includes(index + 1)) {
        supersede(stage.box, 'paper');
        continue;
      }
      const moment = finding.time === 'at' ? at : (on ?? at);
      const arriving = { choices, channel: 'paper', paper, behind, by: proxy ?? person, for: person, moment };
      const { head, ballot } = ballotOf(stage, arriving);
      receive(stage, head, ballot);
    }
    if (finding.prolonged !== undefined) prolong(draft, stage, finding.prolonged);
  },
});

export const discardBatch = command({
  type: 'batch.discard',
  fields: z.strictObject({ batch: id, reason: text() }),
  who: ['teller'],
  back: { by: { 'batch.enter': [] }, until: 'count' },
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
