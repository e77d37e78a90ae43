// People, rolls and the erasure of what is kept of them. Pure.
import { type Instant, yearsAfter } from '../../calendar.js';
import { rollOf } from '../../count/roll.js';
import { refuse, rule } from '../../procedure/rule.js';
import type { State } from '../../procedure/vocabulary.js';
import { isKnown } from '../questions.js';

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
  changes(draft, { fields }) {
    const before = fields.more ? draft.rolls[fields.body] : undefined;
    draft.rolls[fields.body] = rollOf(fields.members, before, fields.scope);
  },
});
