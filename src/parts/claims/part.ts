// Claims 认领: something to be done, taken on by somebody.
import { part } from '../command.js';
import { commands, openClaims, refuseOpenClaims } from './commands.js';
import { type Claims, emptyClaims, type Words } from './words.js';

export const claims = part({
  id: 'claims',
  empty: emptyClaims,
  copy(from: Claims, to: Claims) {
    to.claims = from.claims;
  },
  commands,
  clocks: { claim: { owed: true, runsOn: true } },
  shift(draft, moved) {
    for (const claim of openClaims(draft)) if (claim.due !== undefined) claim.due = moved(claim.due);
  },
  told: (state, { insider }): Words['told'] => ({
    get claims() {
      return insider ? Object.values(state.claims) : [];
    },
  }),
  unfinished: (state) => openClaims(state).map(({ claim }) => claim),
  refusesEnd: refuseOpenClaims,
});
