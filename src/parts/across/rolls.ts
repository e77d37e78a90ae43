// A roll from its members: what they add up to, and who may cast whose vote. Pure.
import { Crowd } from '../../crowd.js';
import type { Roll } from '../../kernel/state.js';
import type { Member } from '../../kernel/words.js';

/**
 * Who may cast whose vote besides the member. Who owns with two different members may cast for neither: it would not be
 * clear for which; and a member has a vote of their own.
 */
function withCoOwners(before: Roll['coOwners'], members: readonly Member[]): Roll['coOwners'] {
  let coOwners = before;
  for (const { person: head, coOwners: owners = [] } of members) {
    for (const person of owners) {
      const other = coOwners.get(person);
      coOwners = coOwners.set(person, other === undefined || other === head ? head : null);
    }
  }
  return coOwners;
}

/** The roll of these members, continuing another one where there is one before it. */
export function rollOf(members: readonly Member[], before?: Roll, scope = before?.scope): Roll {
  const entries = members.map((member) => [member.person, member] as const);
  const add = (of: (member: Member) => number, from = 0): number =>
    members.reduce((total, member) => total + of(member), from);
  return {
    members: before ? before.members.setAll(entries) : Crowd.of(entries),
    coOwners: withCoOwners(before?.coOwners ?? Crowd.empty(), members),
    heads: members.length + (before?.heads ?? 0),
    area: add(({ area }) => area ?? 0, before?.area),
    parking: add(({ parking }) => parking ?? 0, before?.parking),
    weight: add(({ weight }) => weight ?? 1, before?.weight),
    scope,
  };
}
