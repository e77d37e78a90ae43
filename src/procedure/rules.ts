// Every rule by command type. Does not compile if a command has none, or if a rule stands under another's name.

import * as topics from '../parts/1-topics/rules.js';
import * as floor from '../parts/2-deliberation/rules/floor.js';
import * as motions from '../parts/2-deliberation/rules/motions.js';
import * as options from '../parts/2-deliberation/rules/options.js';
import * as rankings from '../parts/2-deliberation/rules/rankings.js';
import * as rounds from '../parts/2-deliberation/rules/rounds.js';
import * as ballots from '../parts/3-vote/rules/ballots.js';
import * as batches from '../parts/3-vote/rules/batches.js';
import * as consents from '../parts/3-vote/rules/consents.js';
import * as count from '../parts/3-vote/rules/count.js';
import * as notice from '../parts/3-vote/rules/notice.js';
import * as objections from '../parts/3-vote/rules/objections.js';
import * as papers from '../parts/3-vote/rules/papers.js';
import * as poll from '../parts/3-vote/rules/poll.js';
import * as proxies from '../parts/3-vote/rules/proxies.js';
import { recount } from '../parts/3-vote/rules/recount.js';
import * as result from '../parts/3-vote/rules/result.js';
import * as funding from '../parts/4-conversion/funding.js';
import * as conversion from '../parts/4-conversion/rules.js';
import * as changes from '../parts/5-implementation/rules/changes.js';
import * as money from '../parts/5-implementation/rules/money.js';
import * as projects from '../parts/5-implementation/rules/projects.js';
import * as evaluation from '../parts/6-evaluation/rules.js';
import * as offices from '../parts/across/offices.js';
import * as people from '../parts/across/people.js';
import * as across from '../parts/across/rules.js';
import * as attendance from '../parts/attendance/rules.js';
import * as callOuts from '../parts/call-outs/rules.js';
import * as claims from '../parts/claims/rules.js';
import * as recusals from '../parts/recusals/rules.js';
import * as surveys from '../parts/surveys/rules.js';
import type { AnyRule, Rule } from './rule.js';
import type { CommandType, DoorRefusals } from './vocabulary.js';

export const rules = {
  'consultation.open': across.open,
  'consultation.suspend': across.suspend,
  'consultation.resume': across.resume,
  'consultation.withdraw': across.withdraw,
  'consultation.annul': across.annul,
  'person.admit': people.admit,
  'person.erase': people.erase,
  'entry.redact': people.redact,
  'roll.enter': people.enterRoll,
  'office.appoint': offices.appoint,
  'office.hand-over': offices.handOver,
  'office.relieve': offices.relieve,
  'charter.amend': across.amendCharter,
  'item.settle': across.settleItem,
  'item.split': across.splitItem,
  'note.add': across.note,
  'deadline.pass': across.passDeadline,

  'attendance.check-in': attendance.checkIn,
  'attendance.check-out': attendance.checkOut,
  'attendance.correct': attendance.correctAttendance,

  'interest.declare': recusals.declare,
  'recusal.record': recusals.recuse,
  'recusal.correct': recusals.correctRecusal,

  'topic.submit': topics.submit,
  'topic.withdraw': topics.withdraw,
  'topic.correct': topics.correct,
  'topic.second': topics.second,
  'second.withdraw': topics.withdrawSecond,
  'gathering.close': topics.closeGathering,
  'gathering.reopen': topics.reopenGathering,
  'topic.merge': topics.merge,
  'topic.screen': topics.screen,
  'topic.score': topics.score,
  'topics.rank': topics.rank,
  'screening.close': topics.closeScreening,
  'study.decide': topics.study,
  'agenda.set': topics.setAgenda,
  'agenda.confirm': topics.confirmAgenda,

  'round.call': rounds.call,
  'round.cancel': rounds.cancel,
  'session.open': rounds.openSession,
  'session.fail': rounds.failSession,
  'session.adjourn': rounds.adjourn,
  'session.reconvene': rounds.reconvene,
  'round.close': rounds.closeRound,
  'oath.take': floor.takeOath,
  'floor.request': floor.request,
  'floor.grant': floor.grant,
  'floor.yield': floor.yieldFloor,
  'speech.make': floor.speak,
  'comment.submit': floor.comment,
  'evidence.submit': floor.submitEvidence,
  'motion.move': motions.move,
  'motion.second': motions.second,
  'motion.withdraw': motions.withdrawMotion,
  'motion.decide': motions.decide,
  'option.propose': options.propose,
  'option.amend': options.amend,
  'option.withdraw': options.withdrawOption,
  'ranking.open': rankings.open,
  'ranking.cast': rankings.cast,
  'ranking.close': rankings.close,
  'ranking.cancel': rankings.cancelRanking,
  'ruling.make': floor.makeRuling,
  'consensus.test': options.testConsensus,
  'options.freeze': options.freeze,
  'deliberation.conclude': rounds.conclude,

  'notice.post': notice.post,
  'notice.deliver': notice.deliver,
  'notice.withdraw': notice.withdrawNotice,
  'paper.issue': papers.issue,
  'paper.return': papers.returnPaper,
  'paper.spoil': papers.spoil,
  'proxy.grant': proxies.grantProxy,
  'proxy.revoke': proxies.revokeProxy,
  'consent.give': consents.giveConsent,
  'consent.withdraw': consents.withdrawConsent,
  'poll.open': poll.openPoll,
  'ballot.cast': ballots.cast,
  'ballot.correct': ballots.correctBallot,
  'ballot.invalidate': ballots.invalidate,
  'batch.enter': batches.enterBatch,
  'batch.discard': batches.discardBatch,
  'tally.enter': batches.enterTally,
  'poll.extend': poll.extend,
  'poll.close': poll.closePoll,
  'count.make': count.make,
  'count.recount': recount,
  'result.post': result.postResult,
  'objection.file': objections.file,
  'objection.reply': objections.reply,
  'objection.mediate': objections.mediate,
  'objection.withdraw': objections.withdrawObjection,
  'objection.note': objections.note,
  'objection.uphold': objections.uphold,
  'external.enter': objections.enterExternal,
  'result.confirm': result.confirm,
  'vote.return': notice.returnToDeliberation,

  'project.draft': conversion.draft,
  'project.amend': conversion.amend,
  'project.withdraw': conversion.withdraw,
  'project.submit': conversion.submit,
  'projects.screen': conversion.openScreening,
  'drafting.reopen': conversion.reopenDrafting,
  'project.score': conversion.score,
  'project.screen': conversion.screen,
  'conversion.conclude': conversion.conclude,
  'conversion.send-back': conversion.sendBack,

  'claim.post': claims.post,
  'claim.take': claims.take,
  'claim.deliver': claims.deliver,
  'claim.confirm': claims.confirm,
  'claim.release': claims.release,
  'claim.withdraw': claims.withdraw,

  'project.start': projects.start,
  'milestone.reach': projects.reach,
  'milestone.reopen': projects.reopen,
  'money.receive': money.receive,
  'money.spend': money.spend,
  'ledger.reverse': money.reverse,
  'change.request': changes.request,
  'change.decide': changes.decide,
  'inspection.record': projects.inspect,
  'project.suspend': projects.suspend,
  'project.resume': projects.resume,
  'project.terminate': projects.terminate,
  'project.complete': projects.complete,
  'project.accept': projects.accept,
  'project.rectify': projects.rectify,
  'implementation.send-back': changes.sendBack,
  'implementation.conclude': projects.conclude,

  'callout.raise': callOuts.raise,
  'callout.assign': callOuts.assign,
  'callout.arrive': callOuts.arrive,
  'callout.resolve': callOuts.resolve,
  'callout.confirm': callOuts.confirm,
  'callout.return': callOuts.returned,
  'callout.withdraw': callOuts.withdraw,

  'survey.open': surveys.open,
  'survey.close': surveys.close,
  'rating.give': surveys.give,
  'rating.correct': surveys.correct,
  'review.submit': surveys.review,

  'evaluation.find': evaluation.find,
  'evaluation.reopen': evaluation.reopen,
  'evaluation.conclude': evaluation.conclude,
  'offer.make': funding.makeOffer,
  'offer.match': funding.matchOffer,
  'offer.withdraw': funding.withdrawOffer,
  'pledge.make': funding.makePledge,
  'pledge.withdraw': funding.withdrawPledge,
} as const satisfies { [T in CommandType]: AnyRule & { type: T } };

type CodeOf<R> = R extends Rule<infer _T, infer C> ? C : never;

/** The refusals a command can be answered with: its own and those any command meets at the door. */
export type RefusalCodeOf<T extends CommandType> = CodeOf<(typeof rules)[T]> | keyof DoorRefusals;

/** The rule of a command whose type is known only at run time. */
export const ruleOf = (type: CommandType): AnyRule => rules[type];
