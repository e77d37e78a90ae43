// What is said of call-outs, in English.
import type { CallOutStatus } from '../../../parts/call-outs/words.js';
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

export const callOuts: Texts<'callOuts'> = {
  commands: {
    'callout.raise': 'raise a call-out',
    'callout.assign': 'assign a call-out',
    'callout.arrive': 'report in to a call-out',
    'callout.resolve': 'resolve a call-out',
    'callout.confirm': 'confirm a call-out',
    'callout.return': 'return a call-out',
    'callout.withdraw': 'withdraw a call-out',
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
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)} raised ${say.named('the call-out', fact.fields.callout)}: ${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : ` at ${say.quote(fact.fields.place)}`
      }.`,
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
  },
  findings: {
    'callout.raise': (found, say) => [`To be assigned by ${say.until(found.due)}.`],
    'callout.assign': (found, say) => [
      `${late(found.late)} Whoever it is assigned to reports in by ${say.until(found.due)}.`,
    ],
    'callout.arrive': (found, say) => [`${late(found.late)} To be resolved by ${say.until(found.due)}.`],
    'callout.resolve': (found) => [late(found.late)],
    'callout.return': (found, say) => [`Somebody reports in again by ${say.until(found.due)}.`],
  },
};
