// Step 3 民主表决, its part of the chart. For each stage of the decision route:
// preparing → notice → polling → count → posting and objections → confirmed, and then the next stage or out.

import type { FactOf } from '../all.js';
import { consultation } from '../all.js';
import { commands as signing } from '../attendance/commands.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { recusals } from '../recusals/part.js';
import * as ballots from './rules/ballots.js';
import * as batches from './rules/batches.js';
import * as consents from './rules/consents.js';
import * as count from './rules/count.js';
import * as delivery from './rules/delivery.js';
import { correctExternal, enterExternal } from './rules/external.js';
import { enterTally } from './rules/hands.js';
import { correctTally, strikeTally } from './rules/hands-corrected.js';
import * as notice from './rules/notice.js';
import * as objections from './rules/objections.js';
import * as papers from './rules/papers.js';
import * as papersCorrected from './rules/papers-corrected.js';
import * as poll from './rules/poll.js';
import * as proxies from './rules/proxies.js';
import { recount } from './rules/recount.js';
import * as reopening from './rules/reopening.js';
import * as result from './rules/result.js';

// In a vote proxies are given by `proxy.grant`.
const presence = allDoors(signing);

const before = {
  'notice.deliver': obeys(delivery.deliver),
  'paper.issue': obeys(papers.issue),
  'paper.spoil': obeys(papers.spoil),
  'proxy.grant': obeys(proxies.grantProxy),
  'proxy.revoke': obeys(proxies.revokeProxy),
  ...allDoors(recusals.commands),
} as const;

/** Affected persons may agree, or take it back, until the count. */
const agreeing = {
  'consent.give': obeys(consents.giveConsent),
  'consent.withdraw': obeys(consents.withdrawConsent),
} as const;

const voting = {
  'paper.return': obeys(papers.returnPaper),
  'ballot.cast': obeys(ballots.cast),
  'ballot.correct': obeys(ballots.correctBallot),
  'ballot.invalidate': obeys(ballots.invalidate),
  'batch.enter': obeys(batches.enterBatch),
  'batch.discard': obeys(batches.discardBatch),
  'tally.enter': obeys(enterTally),
  ...doors(
    strikeTally,
    papersCorrected.strikeBatch,
    papersCorrected.correctPaper,
    papersCorrected.strikeDelivery,
    papersCorrected.restoreBallot,
  ),
} as const;

const leadsTo =
  (way: string) =>
  ({ event }: { event: FactOf<'result.confirm'> }): boolean =>
    event.finding.way === way;

const confirmed = {
  'result.confirm': [
    { ...obeys(result.confirm), target: 'preparing', guard: leadsTo('next') },
    { ...obeys(result.confirm), target: 'conversion', guard: leadsTo('conversion') },
    { ...obeys(result.confirm), target: 'adopted', guard: leadsTo('adopted') },
    { ...obeys(result.confirm), target: 'deliberation', guard: leadsTo('deliberation') },
    { ...obeys(result.confirm), target: 'notFormed', guard: leadsTo('not-formed') },
    { ...obeys(result.confirm), target: 'notAdopted' },
  ],
} as const;

export const vote = procedure.createStateConfig({
  initial: 'preparing',
  states: {
    preparing: {
      on: {
        ...agreeing,
        'notice.post': [
          { ...obeys(notice.post), target: 'noticed', guard: ({ event }) => event.finding.next === 'noticed' },
          { ...obeys(notice.post), target: 'external', guard: ({ event }) => event.finding.next === 'external' },
          { ...obeys(notice.post), target: 'polling' },
        ],
        'vote.return': { ...obeys(delivery.returnToDeliberation), target: 'deliberation' },
      },
    },
    noticed: {
      on: {
        ...presence,
        ...before,
        ...agreeing,
        ...doors(papersCorrected.correctPaper, papersCorrected.strikeDelivery),
        'notice.withdraw': { ...obeys(delivery.withdrawNotice), target: 'preparing' },
        'poll.open': { ...obeys(poll.openPoll), target: 'polling' },
      },
    },
    polling: {
      on: {
        ...presence,
        ...before,
        ...agreeing,
        ...voting,
        ...doors(poll.extend, reopening.correctExtension),
        'notice.withdraw': { ...obeys(delivery.withdrawNotice), target: 'preparing' },
        'poll.close': { ...obeys(poll.closePoll), target: 'closed' },
        'deadline.pass': [
          {
            ...obeys(consultation['deadline.pass'], poll.pollOver),
            target: 'closed',
            guard: ({ event }) => event.finding.kind === 'poll',
          },
        ],
      },
    },
    closed: {
      // What was dated before the close may still come in, until the count.
      on: {
        ...voting,
        ...agreeing,
        'paper.spoil': obeys(papers.spoil),
        'count.make': { ...obeys(count.make), target: 'counted' },
        'poll.reopen': { ...obeys(reopening.reopenPoll), target: 'polling' },
      },
    },
    counted: {
      on: {
        ...doors(recount, correctTally),
        'poll.reopen': { ...obeys(reopening.reopenPoll), target: 'polling' },
        'poll.extend': { ...obeys(poll.extend), target: 'polling' },
        'result.post': { ...obeys(result.postResult), target: 'posted' },
      },
    },
    posted: {
      on: {
        // A result that turned is a new one, and is posted anew.
        'count.recount': [
          { ...obeys(recount), target: 'counted', guard: ({ event }) => event.finding.turned !== undefined },
          obeys(recount),
        ],
        'tally.correct': [
          { ...obeys(correctTally), target: 'counted', guard: ({ event }) => event.finding.turned !== undefined },
          obeys(correctTally),
        ],
        'result.retract': { ...obeys(reopening.retractResult), target: 'counted' },
        'objection.file': obeys(objections.file),
        'objection.reply': obeys(objections.reply),
        'objection.mediate': obeys(objections.mediate),
        'objection.withdraw': obeys(objections.withdrawObjection),
        'objection.note': obeys(objections.note),
        'objection.uphold': [
          { ...obeys(objections.uphold), target: 'preparing', guard: ({ event }) => event.finding.way === 'preparing' },
          { ...obeys(objections.uphold), target: 'deliberation' },
        ],
        ...confirmed,
      },
    },
    external: {
      on: {
        ...agreeing,
        ...doors(enterExternal, correctExternal),
        'notice.withdraw': { ...obeys(delivery.withdrawNotice), target: 'preparing' },
        ...confirmed,
      },
    },
    conversion: { type: 'final', output: 'conversion' },
    adopted: { type: 'final', output: 'adopted' },
    deliberation: { type: 'final', output: 'deliberation' },
    notAdopted: { type: 'final', output: 'not-adopted' },
    notFormed: { type: 'final', output: 'not-formed' },
  },
});
