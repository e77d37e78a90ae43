// What is said of claims, in English.
import type { ClaimStatus } from '../../../parts/claims/words.js';
import type { Texts } from '../../dictionary.js';
import { are, many, quotedIf } from '../terms.js';

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: 'waiting to be claimed',
  taken: 'claimed',
  delivered: 'delivered',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

export const claims: Texts<'claims'> = {
  commands: {
    'claim.post': 'post something to be claimed',
    'claim.take': 'claim it',
    'claim.deliver': 'deliver a claim',
    'claim.confirm': 'confirm a claim',
    'claim.release': 'release a claim',
    'claim.withdraw': 'withdraw a claim',
  },
  refusals: {
    'claim.exists': ({ claim }, say) => `The claim ${say.claim(claim)} has been posted. Use another id.`,
    'claim.unknown': ({ claim }, say) => `There is no claim ${say.claim(claim)}. Check its id.`,
    'claim.out-of-turn': ({ claim, status }, say) =>
      `The claim ${say.claim(claim)} is ${claimStatus[status]}, and this cannot be done with it now.`,
    'claim.not-yours': ({ claim }, say) =>
      `The claim ${say.claim(claim)} is for whoever posted or took it, or for the convener.`,
    'claim.own': ({ claim }, say) =>
      `You delivered ${say.claim(claim)} yourself; whoever posted it, or the convener, confirms it.`,
    'claim.past': ({ claim, due }, say) =>
      `The claim ${say.claim(claim)} was due by ${say.until(due)}, which is past. Choose a later time.`,
    'claim.open': ({ claims: open }, say) =>
      `${many(open.length, 'claim')} ${are(open.length)} open: ${say.list(open.map(say.claim))}. Confirm each, or withdraw it and say why.`,
  },
  facts: {
    'claim.post': (fact, say) =>
      `${say.who(fact)} posted ${say.quote(fact.fields.title)} to be claimed${
        fact.fields.due === undefined ? '' : `, due by ${say.until(fact.fields.due)}`
      }${quotedIf(say, fact.fields.text)}.`,
    'claim.take': (fact, say) => `${say.who(fact)} claimed ${say.claim(fact.fields.claim)}.`,
    'claim.deliver': (fact, say) =>
      `${say.who(fact)} delivered ${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}.`,
    'claim.confirm': (fact, say) => `${say.who(fact)} confirmed that ${say.claim(fact.fields.claim)} was done.`,
    'claim.release': (fact, say) =>
      `${say.who(fact)} released ${say.claim(fact.fields.claim)} to be claimed again. Reason: ${say.quote(fact.fields.reason)}.`,
    'claim.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew ${say.claim(fact.fields.claim)}. Reason: ${say.quote(fact.fields.reason)}.`,
  },
  findings: {},
};
