// Signatures under a covenant: households and persons put their names to the text that holds, each once. Pure.
import * as z from 'zod/mini';
import { id, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { asker, isParty, speaksFor } from '../lists.js';
import { byType, found } from '../register.js';
import { adopt, annul, file, repeal, retract } from './deciding.js';
import { amend, correct, draft, withdraw } from './drafting.js';
import { command, refuse, refuseOutOfTurn, signatureKey, theCovenant } from './versions.js';
import type { CovenantsState } from './words.js';

/** Nobody signs for others, but for those whom they speak for. */
function refuseParty(state: CovenantsState, party: string, asked: Stamp) {
  if (!isParty(state, party)) return refuse('covenant.party-unknown', { party });
  return speaksFor(state, party, asked) ? undefined : refuse('covenant.party-not-yours', { party });
}

export const sign = command({
  type: 'covenant.sign',
  /** The household or body that signs; whoever asks where nothing is said. */
  fields: z.strictObject({ covenant: id, party: z.optional(id) }),
  who: ['anyone'],
  back: { by: { 'covenant.unsign': ['covenant', 'party'] }, until: 'kept' },
  forOthers: true,
  subject: theCovenant,
  judge(state, asked, one) {
    const { covenant, holding: version = 0 } = one;
    const { party = asker(asked) } = asked.fields;
    const refused = refuseOutOfTurn(one, 'hold') ?? refuseParty(state, party, asked);
    if (refused) return refused;
    return state.covenantSignatures.has(signatureKey(covenant, version, party))
      ? refuse('covenant.signed', { covenant, version, party })
      : found({ version, party });
  },
  changes(draft, { finding: { version, party }, at }, { covenant }) {
    const key = signatureKey(covenant, version, party);
    draft.covenantSignatures = draft.covenantSignatures.set(key, { covenant, version, party, at });
  },
});

/** A name taken back, or put there by mistake. */
export const unsign = command({
  type: 'covenant.unsign',
  fields: z.strictObject({ covenant: id, party: z.optional(id), reason: text() }),
  who: ['anyone'],
  back: { by: { 'covenant.sign': ['covenant', 'party'] }, until: 'kept' },
  concerns: ['party'],
  forOthers: true,
  subject: theCovenant,
  judge(state, asked, one) {
    const { covenant, holding: version = 0 } = one;
    const { party = asker(asked) } = asked.fields;
    const refused = refuseOutOfTurn(one, 'hold') ?? refuseParty(state, party, asked);
    if (refused) return refused;
    return state.covenantSignatures.has(signatureKey(covenant, version, party))
      ? found({ version, party })
      : refuse('covenant.not-signed', { covenant, party });
  },
  changes(draft, { finding: { version, party } }, { covenant }) {
    draft.covenantSignatures = draft.covenantSignatures.delete(signatureKey(covenant, version, party));
  },
});

/** Everything that is said of covenants, by type. */
export const commands = byType(draft, correct, amend, withdraw, adopt, repeal, annul, retract, file, sign, unsign);
