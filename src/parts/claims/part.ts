// Claims 认领: something to be done, taken on by somebody.
import { commandsIn, part } from '../command.js';
import * as commands from './rules.js';
import { openClaims } from './rules.js';
import { type Claims, emptyClaims } from './vocabulary.js';

export const claims = part({
  id: 'claims',
  empty: emptyClaims,
  copy(from: Claims, to: Claims) {
    to.claims = from.claims;
  },
  commands: commandsIn(commands),
  clocks: { claim: { owed: true, runsOn: true } },
  shift(draft, moved) {
    for (const claim of Object.values(draft.claims)) if (claim.due !== undefined) claim.due = moved(claim.due);
  },
  unfinished: openClaims,
});
