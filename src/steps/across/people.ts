// People, rolls and the erasure of what is kept of them. Pure.
import { type Instant, yearsAfter } from '../../calendar.js';
import { Crowd } from '../../crowd.js';
import { refuse, rule } from '../../procedure/rule.js';
import type { State } from '../../procedure/vocabulary.js';
import { isKnown } from '../questions.js';
import type { Member, Roll } from './vocabulary.js';

export const admit = rule({
  type: 'person.admit',
  who: ['convener', 'recorder'],
  refuses(state, { fields }) {
    const seen = new Set<string>();
    for (const { person } of fields.people) {
      if (state.people.has(person) || seen.has(person)) return refuse('person.known', { person });
      seen.add(person);
    }
    return undefined;
  },
  changes(draft, { fields }) {
    draft.people = draft.people.setAll(fields.people.map(({ person, ...rest }) => [person, rest] as const));
  },
});

/** A record is kept whole as long as the charter says, unless an authority orders otherwise or a text was unlawful. */
export function retention(state: State, ground: string, at: Instant = state.at) {
  const until = yearsAfter(state.openedAt, state.charter.retentionYears, state.charter.zone);
  return ground === 'request' && at < until ? refuse('retention.running', { until }) : undefined;
}

export const erase = rule({
  type: 'person.erase',
  who: ['convener', 'authority'],
  refuses: (state, { fields, at }) =>
    isKnown(state, fields.person)
      ? retention(state, fields.ground, at)
      : refuse('person.unknown', { person: fields.person }),
  // The text itself goes from the store; the engine then folds the record anew.
  changes: () => {},
});

export const redact = rule({
  type: 'entry.redact',
  who: ['convener', 'authority'],
  refuses: (state, { fields, at }) =>
    fields.seq > state.seq ? refuse('entry.unknown', { seq: fields.seq }) : retention(state, fields.ground, at),
  changes: () => {},
});

/**
 * Who may cast whose vote besides the member. Who owns with two different members may cast for neither: it would not be
 * clear for which; and a member has a vote of their own.
 */
function withCoOwners(before: Roll['coOwners'], members: readonly Member[]): Roll['coOwners'] {
  const found = new Map<string, string | undefined>();
  for (const { person: head, coOwners = [] } of members) {
    for (const person of coOwners) {
      const other = found.has(person) ? found.get(person) : before.get(person);
      found.set(person, other === undefined || other === head ? head : undefined);
    }
  }
  let coOwners = before;
  for (const [person, head] of found)
    coOwners = head === undefined ? coOwners.delete(person) : coOwners.set(person, head);
  return coOwners;
}

export const enterRoll = rule({
  type: 'roll.enter',
  who: ['convener', 'recorder'],
  refuses(state, { fields }) {
    if (!state.bodies[fields.body]) return refuse('body.unknown', { body: fields.body });
    const before = fields.more ? state.rolls[fields.body] : undefined;
    const seen = new Set<string>();
    for (const member of fields.members) {
      const { person, area = 0, parking = 0 } = member;
      if (seen.has(person) || before?.members.has(person)) return refuse('roll.duplicate', { person });
      seen.add(person);
      if (parking > area) return refuse('roll.parking-over', { person, area, parking });
    }
    return undefined;
  },
  finds(state, { fields }) {
    const before = fields.more ? state.rolls[fields.body] : undefined;
    const area = fields.members.reduce((total, member) => total + (member.area ?? 0), before?.area ?? 0);
    const heads = fields.members.length + (before?.heads ?? 0);
    return { size: heads, heads, area };
  },
  changes(draft, { fields, finding }) {
    const before = fields.more ? draft.rolls[fields.body] : undefined;
    const entries = fields.members.map((member) => [member.person, member] as const);
    const members = before ? before.members.setAll(entries) : Crowd.of(entries);
    const add = (of: (member: Member) => number, from = 0): number =>
      fields.members.reduce((total, member) => total + of(member), from);
    const roll: Roll = {
      members,
      coOwners: withCoOwners(before?.coOwners ?? Crowd.empty(), fields.members),
      heads: finding.heads,
      area: finding.area,
      parking: add(({ parking }) => parking ?? 0, before?.parking),
      weight: add(({ weight }) => weight ?? 1, before?.weight),
      scope: fields.scope ?? before?.scope,
    };
    draft.rolls[fields.body] = roll;
  },
});
