// The recount: ballots struck out or brought in, before a scrutineer; it supersedes the count and both are kept. Pure.
import * as z from 'zod/mini';
import type { Methods } from '../../../charters/ranking-methods.js';
import { copyOf, putIn, supersede, takeOut } from '../../../count/box.js';
import { verdictOn } from '../../../count/precedence.js';
import { id, someone, text } from '../../../fields.js';
import { dropDeadline, holds } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { byType, command, found, refuse, type State } from '../../command.js';
import { type PaperBallot, paperBallot } from '../answers.js';
import { countStage, pollOf, seedOf } from '../counting.js';
import type { Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import type { Count, ItemCount } from '../words.js';
import { casting, refuseIdle, refuseUndecided } from './casting.js';
import { type Arriving, ballotOf, judgeBallot } from './judgement.js';
import { takeBack } from './papers.js';
import { refuseUnknownMethod } from './question.js';

interface Amendment {
  strike: string[];
  add: PaperBallot[];
}

/** A paper that a recount brings in: it counts from the day it bears, and was in the box when the poll closed. */
const arrivingOf = (stage: Stage, { person, proxy, choices, paper, behind, on }: PaperBallot): Arriving => {
  const moment = on ?? stage.closedAt ?? stage.closes;
  return { choices, channel: 'paper', paper, behind, by: proxy ?? person, for: person, moment, claimed: true };
};

/** Takes out what a recount strikes. */
function strikeOut(stage: Stage, strike: readonly string[]): void {
  for (const person of strike) if (takeOut(stage.box, stage.roll, headIn(stage, person))) stage.box.struck += 1;
}

/** Puts a paper in that was judged; it counts unless another of its head does by the charter's precedence. */
function bringIn(state: State, stage: Stage, paper: PaperBallot): void {
  const { head, ballot } = ballotOf(stage, arrivingOf(stage, paper));
  // Who counts follows from what is in the box: an earlier record never brought in a ballot of a head that had one.
  const counts = verdictOn(state.charter.vote.replace, stage.box.ballots.get(head), ballot) === 'counts';
  if (counts) {
    const before = putIn(stage.box, stage.roll, head, { ...ballot, late: true });
    if (before) supersede(stage.box, before.channel);
    // The paper that was thought invalid is the one brought in: it is counted once.
    if (stage.invalid.has(head)) stage.invalid = stage.invalid.delete(head);
  } else supersede(stage.box, 'paper');
  takeBack(stage, paper.paper);
}

/** Brings a stage up to what a recount found. */
function amend(state: State, stage: Stage, { strike, add }: Amendment): void {
  strikeOut(stage, strike);
  for (const paper of add) bringIn(state, stage, paper);
}

/** The stage as it is after the recount, on a copy; or why one of the papers may not be brought in: the first of them. */
function amended(state: State, stage: Stage, { strike, add }: Amendment, methods: Methods | undefined) {
  const copy = { ...stage, box: copyOf(stage.box), paperCounts: { ...stage.paperCounts } };
  strikeOut(copy, strike);
  const opened = stage.openedAt ?? stage.opens;
  const closed = stage.closedAt ?? stage.closes;
  for (const paper of add) {
    const { person, on } = paper;
    const head = headIn(stage, person);
    // An invalid paper is put right by being brought in; a recount is what may still do so.
    const judged = judgeBallot(
      state,
      { ...copy, invalid: copy.invalid.delete(head) },
      { ...arrivingOf(copy, paper), methods },
    );
    if (isRefused(judged)) return judged;
    if (on === undefined || on > closed) return refuse('ballot.late', { closed, moment: on ?? closed });
    if (on < opened) return refuse('ballot.too-early', { opened, moment: on });
    bringIn(state, copy, paper);
  }
  return copy;
}

/** A lot is drawn once: the same tie falls the same way however often it is counted. */
export const seedAgain = ({ counts }: Stage, salt: string): string => {
  const last = counts.at(-1);
  return (last && seedOf(last)) || salt;
};

/** What people read of an item: how it came out, and who was elected or what was chosen. */
const resultOf = ({ outcome, choice }: ItemCount): string => [outcome, ...(choice?.elected ?? []).toSorted()].join(' ');

/** A count beside the one before it: where that was posted, which of its items come out otherwise. */
export function countedAgain({ postedUntil, counts }: Stage, count: Count): Count {
  if (postedUntil === undefined) return count;
  const posted = new Map((counts.at(-1)?.items ?? []).map((one) => [one.item, resultOf(one)]));
  const turned = count.items.filter((one) => resultOf(one) !== posted.get(one.item)).map(({ item }) => item);
  return turned.length === 0 ? count : { ...count, turned };
}

/** Keeps a count beside those before it. A result that turned is a new one: the old is not posted any more. */
export function keepCount(draft: State, stage: Stage, count: Count): void {
  stage.counts.push(count);
  if (count.turned === undefined) return;
  stage.postedUntil = undefined;
  dropDeadline(draft, 'posting');
}

export const recount = command({
  type: 'count.recount',
  /** Counts again, with ballots struck out or brought in; the earlier count is kept. */
  fields: z.strictObject({
    reason: text(),
    strike: z._default(z.array(id), []),
    add: z._default(z.array(paperBallot), []),
    witness: someone,
    /** The chair's casting vote on what is tied now; as it was at the count unless said otherwise. */
    casting: z.optional(casting),
  }),
  who: ['teller'],
  back: { by: { 'count.recount': ['casting'] }, until: 'result' },
  subject: theStage,
  judge(state, { fields, salt: seed, methods }, stage) {
    if (!holds(state, fields.witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const absent = fields.strike.find((person) => !stage.box.ballots.has(headIn(stage, person)));
    if (absent !== undefined) return refuse('ballot.none', { person: absent });
    const unknown = refuseUnknownMethod(stage, methods);
    if (unknown) return unknown;
    const after = amended(state, stage, fields, methods);
    if (isRefused(after)) return after;
    const counted = countStage(after, pollOf(state, after), {
      casting: fields.casting ?? stage.casting,
      methods,
      seed: seedAgain(stage, seed),
    });
    return (
      refuseUndecided(counted, fields.casting ?? stage.casting) ??
      (fields.casting ? refuseIdle(counted, fields.casting) : undefined) ??
      found(countedAgain(stage, counted))
    );
  },
  findAgain: (_state, { finding }, again) => again(seedOf(finding)),
  changes(draft, { fields, finding }, stage) {
    amend(draft, stage, fields);
    if (fields.casting) stage.casting = fields.casting;
    keepCount(draft, stage, finding);
  },
});

/** Everything declared here, by type. */
export const commands = byType(recount);
