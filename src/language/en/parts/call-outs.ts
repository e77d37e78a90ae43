// What is said of call-outs, in English.
import type { CallOutStatus, Outcome, Response, Risk } from '../../../parts/call-outs/words.js';
import type { Texts } from '../../dictionary.js';
import { have, many } from '../terms.js';

const late = (is: boolean): string => (is ? 'Late.' : 'In time.');

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: 'waiting to be assigned',
  assigned: 'assigned and waiting for somebody to report in',
  arrived: 'being dealt with',
  resolved: 'resolved and waiting to be confirmed',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

const risks: Readonly<Record<Risk, string>> = { low: 'low', medium: 'medium', high: 'high', urgent: 'urgent' };

/** What did not happen in time, before whom it was for. */
const missed: Readonly<Record<Response, string>> = {
  assign: 'Nobody assigned it',
  arrive: 'Nobody reported in',
  resolve: 'It was not resolved',
};

const outcomes: Readonly<Record<Outcome, string>> = {
  named: 'named whoever did not answer',
  urged: 'urged an answer',
  excused: 'excused the delay',
};

export const callOuts: Texts<'callOuts'> = {
  commands: {
    'callout.raise': 'raise a call-out',
    'callout.assign': 'assign a call-out',
    'callout.arrive': 'report in to a call-out',
    'callout.resolve': 'resolve a call-out',
    'callout.confirm': 'confirm a call-out',
    'callout.return': 'return a call-out',
    'callout.withdraw': 'withdraw a call-out',
    'callout.escalate': 'escalate a call-out',
    'callout.report': 'report that a call-out is not answered',
    'callout.settle': 'answer the report of a call-out',
  },
  refusals: {
    'callout.exists': ({ callout }, say) => `${say.named('A call-out', callout)} has been raised. Use another id.`,
    'callout.unknown': ({ callout }) => `There is no call-out “${callout}”. Check its id.`,
    'callout.out-of-turn': ({ callout, status }, say) =>
      `${say.named('The call-out', callout)} is ${callOutStatus[status]}, and this cannot be done with it now.`,
    'callout.not-yours': ({ callout }, say) =>
      `${say.named('The call-out', callout)} is for whoever raised it, whoever it was assigned to, or the convener, each in turn.`,
    'callout.own': ({ callout }, say) =>
      `You resolved ${say.named('the call-out', callout)} yourself; whoever raised it, or a supervisor, says whether it will do.`,
    'callout.open': ({ callouts }, say) =>
      `${many(callouts.length, 'call-out')} ${have(callouts.length)} not been confirmed: ${say.list(callouts)}. See to each first.`,
    'callout.not-higher': ({ callout, to }, say) =>
      `${say.named('The call-out', callout)} is with ${say.party(to)} or with somebody above them. Escalate it to somebody else.`,
    'callout.risk-lower': ({ callout, risk, was }, say) =>
      `${say.named('The call-out', callout)} has a ${risks[was]} risk; escalating it does not make that ${risks[risk]}. Leave the risk out, or name a higher one.`,
    'callout.not-overdue': ({ callout, due }, say) =>
      due === null
        ? `No clock runs for ${say.named('the call-out', callout)}, so nobody is late.`
        : `There is time to answer ${say.named('the call-out', callout)} until ${say.until(due)}. It can be reported after that.`,
    'callout.reported': ({ callout }, say) =>
      `That ${say.named('the call-out', callout)} is not answered has been reported. The supervisor answers first.`,
    'callout.no-report': ({ callout }, say) =>
      `Nobody has reported ${say.named('the call-out', callout)}, so there is nothing to answer.`,
    'callout.about-you': ({ callout }, say) =>
      `The report of ${say.named('the call-out', callout)} is about you or your body; another supervisor or the authority answers it.`,
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)} raised ${say.named('the call-out', fact.fields.callout)}: ${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : ` at ${say.quote(fact.fields.place)}`
      }${fact.fields.risk === undefined ? '' : `, with a ${risks[fact.fields.risk]} risk`}.`,
    'callout.assign': (fact, say) =>
      `${say.who(fact)} assigned ${say.named('the call-out', fact.fields.callout)} to ${say.party(fact.fields.to)}.`,
    'callout.arrive': (fact, say) =>
      `${say.who(fact)} reported in to ${say.named('the call-out', fact.fields.callout)}.`,
    'callout.resolve': (fact, say) =>
      `${say.who(fact)} resolved ${say.named('the call-out', fact.fields.callout)}: ${say.quote(fact.fields.result)}.`,
    'callout.confirm': (fact, say) =>
      `${say.who(fact)} confirmed that ${say.named('the call-out', fact.fields.callout)} is resolved.`,
    'callout.return': (fact, say) =>
      `${say.who(fact)} returned ${say.named('the call-out', fact.fields.callout)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'callout.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew ${say.named('the call-out', fact.fields.callout)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'callout.escalate': (fact, say) =>
      `${say.who(fact)} escalated ${say.named('the call-out', fact.fields.callout)} to ${say.party(fact.fields.to)}${
        fact.fields.risk === undefined ? '' : `, with a ${risks[fact.fields.risk]} risk`
      }. Reason: ${say.quote(fact.fields.reason)}.`,
    'callout.report': (fact, say) =>
      `${say.who(fact)} reported to the supervisor that ${say.named('the call-out', fact.fields.callout)} is not answered${
        fact.fields.text === undefined ? '' : `: ${say.quote(fact.fields.text)}`
      }.`,
    'callout.settle': (fact, say) =>
      `${say.who(fact)} ${outcomes[fact.fields.outcome]}, on the report of ${say.named('the call-out', fact.fields.callout)}. Reply: ${say.quote(fact.fields.reply)}.`,
  },
  findings: {
    'callout.raise': (found, say) => [`To be assigned by ${say.until(found.due)}.`],
    'callout.assign': (found, say) => [
      `${late(found.late)} Whoever it is assigned to reports in by ${say.until(found.due)}.`,
    ],
    'callout.arrive': (found, say) => [`${late(found.late)} To be resolved by ${say.until(found.due)}.`],
    'callout.resolve': (found) => [late(found.late)],
    'callout.escalate': (found, say) => [
      `${late(found.late)} Level ${found.level}${found.from === null ? '' : `, from ${say.party(found.from)}`}. Somebody reports in by ${say.until(found.due)}.`,
    ],
    'callout.report': (found, say) => [
      `${missed[found.response]}${found.to === null ? '' : ` for ${say.party(found.to)}`}: due by ${say.until(found.due)}, late by ${say.span(found.minutes)}.`,
    ],
    'callout.return': (found, say) => [`Somebody reports in again by ${say.until(found.due)}.`],
  },
};
