// A course: one community's way with a register, in which every one of its commands is said at least once.
import type { CommunityGiven, inCommunity } from 'yishi/testing';

export interface Course {
  /** What the charter says of the registers it uses. */
  registers: Parameters<typeof inCommunity>[0];
  options?: Parameters<typeof inCommunity>[1];
  /** Every code it refuses with, and numbers of one case: that each sentence can be said. */
  refusals: Readonly<Record<string, object>>;
  play(given: CommunityGiven): CommunityGiven;
}
