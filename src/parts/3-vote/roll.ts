// The roll a vote counts by: as it was entered, less what the rule leaves out. Pure.
import { Crowd } from '../../crowd.js';
import type { Roll } from '../../kernel/state.js';
import type { DecisionRule } from '../../law/index.js';

/** Parking spaces and garages count as floor area unless the rule leaves them out (for instance 宁波 2021, art. 18). */
export function countedRoll(roll: Roll, { parking }: DecisionRule): Roll {
  if (parking !== 'left-out' || roll.parking === 0) return roll;
  const members = [...roll.members].map(
    ([person, { parking: spaces = 0, ...member }]) =>
      [person, { ...member, ...(member.area !== undefined && { area: member.area - spaces }) }] as const,
  );
  return { ...roll, members: Crowd.of(members), area: roll.area - roll.parking, parking: 0 };
}
