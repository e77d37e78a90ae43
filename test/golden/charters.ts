// A consultation under each charter but the two that the other records were made under: from its opening to its good end, a notice and a
// posting for each vote, everybody on the rolls for it.
import { type Charter, charters, hepingRoad, leavesOut, quickPoll } from 'yishi/charters';
import { at, type Given } from 'yishi/testing';

/** Where it ends where all goes well: evaluated, or in effect. */
const good = (charter: Charter): Given =>
  at(leavesOut(charter, 'evaluation') ? 'closed.adopted' : 'closed.done', { charter });

/** By name: `charter-owners-assembly`. */
export const underCharters: Record<string, () => Given> = Object.fromEntries(
  charters()
    .filter((charter) => charter !== hepingRoad && charter !== quickPoll)
    .map((charter) => [`charter-${charter.id}`, () => good(charter)]),
);
