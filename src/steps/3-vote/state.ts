// Step 3 民主表决, its part of the chart. For each stage of the decision route:
// preparing → notice → polling → count → posting and objections → confirmed, and then the next stage or out.
import { obeys } from '../../procedure/rule.js';
import { procedure } from '../../procedure/setup.js';
import type { FactOf } from '../../procedure/vocabulary.js';
import * as attendance from '../../registers/attendance/rules.js';
import * as recusals from '../../registers/recusals/rules.js';
import { passDeadline } from '../across/rules.js';
import * as count from './rules/count.js';
import * as notice from './rules/notice.js';
import * as objections from './rules/objections.js';
import * as poll from './rules/poll.js';
import * as result from './rules/result.js';

const presence = {
  'attendance.check-in': obeys(attendance.checkIn),
  'attendance.check-out': obeys(attendance.checkOut),
  'attendance.correct': obeys(attendance.correctAttendance),
} as const;

const before = {
  'notice.deliver': obeys(notice.deliver),
  'paper.issue': obeys(notice.issue),
  'paper.spoil': obeys(notice.spoil),
  'proxy.grant': obeys(notice.grantProxy),
  'proxy.revoke': obeys(notice.revokeProxy),
  'interest.declare': obeys(recusals.declare),
  'recusal.record': obeys(recusals.recuse),
  'recusal.correct': obeys(recusals.correctRecusal),
} as const;

/** Affected persons may agree, or take it back, until the count. */
const consents = {
  'consent.give': obeys(notice.giveConsent),
  'consent.withdraw': obeys(notice.withdrawConsent),
} as const;

const ballots = {
  'paper.return': obeys(notice.returnPaper),
  'ballot.cast': obeys(poll.cast),
  'ballot.correct': obeys(poll.correctBallot),
  'ballot.invalidate': obeys(poll.invalidate),
  'batch.enter': obeys(poll.enterBatch),
  'batch.discard': obeys(poll.discardBatch),
  'tally.enter': obeys(poll.enterTally),
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
        ...consents,
        'notice.post': [
          { ...obeys(notice.post), target: 'noticed', guard: ({ event }) => event.finding.next === 'noticed' },
          { ...obeys(notice.post), target: 'external', guard: ({ event }) => event.finding.next === 'external' },
          { ...obeys(notice.post), target: 'polling' },
        ],
        'vote.return': { ...obeys(notice.returnToDeliberation), target: 'deliberation' },
      },
    },
    noticed: {
      on: {
        ...presence,
        ...before,
        ...consents,
        'notice.withdraw': { ...obeys(notice.withdrawNotice), target: 'preparing' },
        'poll.open': { ...obeys(poll.openPoll), target: 'polling' },
      },
    },
    polling: {
      on: {
        ...presence,
        ...before,
        ...consents,
        ...ballots,
        'poll.extend': obeys(poll.extend),
        'poll.close': { ...obeys(poll.closePoll), target: 'closed' },
        'deadline.pass': [
          {
            ...obeys(passDeadline, poll.pollOver),
            target: 'closed',
            guard: ({ event }) => event.finding.kind === 'poll',
          },
        ],
      },
    },
    closed: {
      // What was dated before the close may still come in, until the count.
      on: {
        ...ballots,
        ...consents,
        'paper.spoil': obeys(notice.spoil),
        'count.make': { ...obeys(count.make), target: 'counted' },
      },
    },
    counted: {
      on: {
        'count.recount': obeys(count.recount),
        'poll.extend': { ...obeys(poll.extend), target: 'polling' },
        'result.post': { ...obeys(result.postResult), target: 'posted' },
      },
    },
    posted: {
      on: {
        'count.recount': obeys(count.recount),
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
        ...consents,
        'external.enter': obeys(objections.enterExternal),
        'notice.withdraw': { ...obeys(notice.withdrawNotice), target: 'preparing' },
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
