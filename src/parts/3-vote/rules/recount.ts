// The recount: ballots struck out or brought in, before a scrutineer; it supersedes the count and both are kept. Pure.
import * as z from 'zod/mini';
import { type Ballot, copyOf, putIn, takeOut } from '../../../count/box.js';
import { id, text } from '../../../fields.js';
import { holds } from '../../../kernel/questions.js';
import { byType, command, found, refuse, type State } from '../../command.js';
import { type PaperBallot, paperBallot } from '../answers.js';
import { countStage, pollOf } from '../counting.js';
import type { Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import { refuseAside, refuseChoices } from './ballots.js';
import { refusePaper, takeBack } from './papers.js';

interface Amendment {
  strike: string[];
  add: PaperBallot[];
}

/** Brings a stage up to what a recount found: on a copy to count it, on the draft to keep it. */
function amend(stage: Stage, { strike, add }: Amendment): void {
  for (const person of strike) if (takeOut(stage.box, stage.roll, headIn(stage, person))) stage.box.struck += 1;
  for (const { person, choices, paper, on } of add) {
    const head = headIn(stage, person);
    const ballot: Ballot = { choices, channel: 'paper', moment: on ?? stage.closedAt ?? stage.closes, late: true };
    if (paper !== undefined) ballot.paper = paper;
    if (head !== person) ballot.coOwner = person;
    putIn(stage.box, stage.roll, head, ballot);
    takeBack(stage, paper);
    // The paper that was thought invalid is the one brought in: it is counted once.
    if (stage.invalid.has(head)) stage.invalid = stage.invalid.delete(head);
  }
}

/** Why one of these papers may not be brought in: the first of them. */
function refuseAdded(state: State, stage: Stage, { strike, add }: Amendment) {
  const struck = new Set(strike.map((person) => headIn(stage, person)));
  const seen = new Set<string>();
  const opened = stage.openedAt ?? stage.opens;
  const closed = stage.closedAt ?? stage.closes;
  for (const { person, choices, paper, on } of add) {
    const head = headIn(stage, person);
    const refused =
      refuseChoices(state, stage, head, choices) ??
      refuseAside(state, stage, person, choices) ??
      refusePaper(stage, paper, person);
    if (refused) return refused;
    if (on === undefined || on > closed) return refuse('ballot.late', { closed, moment: on ?? closed });
    if (on < opened) return refuse('ballot.too-early', { opened, moment: on });
    const kept = stage.box.ballots.has(head) && !struck.has(head);
    if (kept || seen.has(head)) return refuse('ballot.twice', { person });
    seen.add(head);
  }
  return undefined;
}

export const recount = command({
  type: 'count.recount',
  /** Counts again, with ballots struck out or brought in; the earlier count is kept. */
  fields: z.strictObject({ reason: text(), strike: z.array(id), add: z.array(paperBallot), witness: id }),
  who: ['teller'],
  subject: theStage,
  judge(state, { fields }, stage) {
    if (!holds(state, fields.witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const absent = fields.strike.find((person) => !stage.box.ballots.has(headIn(stage, person)));
    if (absent !== undefined) return refuse('ballot.none', { person: absent });
    const refused = refuseAdded(state, stage, fields);
    if (refused) return refused;
    const amended = { ...stage, box: copyOf(stage.box), paperCounts: { ...stage.paperCounts } };
    amend(amended, fields);
    return found(countStage(amended, pollOf(state, amended)));
  },
  changes(_draft, { fields, finding }, stage) {
    amend(stage, fields);
    stage.counts.push(finding);
  },
});

/** Everything declared here, by type. */
export const commands = byType(recount);
