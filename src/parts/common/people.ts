// People, rolls and the erasure of what is kept of them. Pure.
import * as z from 'zod/mini';
import { type Instant, yearsAfter } from '../../calendar.js';
import { rollOf, whole } from '../../count/roll.js';
import { areaDecimals, areasWithin, id, someone, wellFormed, word } from '../../fields.js';
import { written } from '../../form.js';
import { isKnown } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { body, member, person } from '../../kernel/words.js';
import { areaUnit } from '../../law/rule.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';

/** Whoever admits nobody says nothing. */
const somebody = z.check<{ people: readonly unknown[]; bodies?: readonly unknown[] | undefined }>(
  ({ value: { people, bodies = [] }, issues }) => {
    if (people.length + bodies.length === 0)
      issues.push({ code: 'too_small', origin: 'array', minimum: 1, input: people, path: ['people'] });
  },
);

export const admit = command({
  type: 'person.admit',
  fields: z
    .strictObject({
      people: z.array(person),
      /** Units that come in with them: whoever acts for one is entered on its roll. */
      bodies: z.optional(z.array(body)),
    })
    .check(somebody),
  who: ['convener', 'recorder'],
  back: {
    by: {
      'person.correct': {
        person: '/fields/people/0/person',
        name: '/fields/people/0/name',
        kinds: '/fields/people/0/kinds',
      },
    },
    until: 'ends',
  },
  judge(state, { fields: { people, bodies = [] } }) {
    const seen = new Set<string>();
    for (const { person } of people) {
      if (state.people.has(person) || seen.has(person)) return refuse('person.known', { person });
      seen.add(person);
    }
    const units = new Set(Object.keys(state.bodies));
    for (const { body } of bodies) {
      if (units.has(body)) return refuse('body.known', { body });
      units.add(body);
    }
    for (const { parent } of bodies)
      if (parent !== undefined && !units.has(parent)) return refuse('body.unknown', { body: parent });
    return admitted;
  },
  changes(draft, { fields: { people, bodies = [] } }) {
    draft.people = draft.people.setAll(people.map(({ person, ...rest }) => [person, rest] as const));
    for (const one of bodies) draft.bodies[one.body] = one;
  },
});

/** Legal grounds for erasing text: an authority's order, unlawful content, or a request once retention is over. */
const ground = z.enum(['order', 'unlawful', 'request']);

/** A record is kept whole as long as the charter says, unless an authority orders otherwise or a text was unlawful. */
export function retention(state: State, ground: string, at: Instant = state.at) {
  const until = yearsAfter(state.openedAt, state.charter.retentionYears, state.charter.zone);
  return ground === 'request' && at < until ? refuse('retention.running', { until }) : undefined;
}

/** The text itself goes from the store; the engine then folds the record anew. */
export const erase = command({
  type: 'person.erase',
  fields: z.strictObject({ person: someone, ground }),
  who: ['convener', 'authority'],
  back: { never: 'erased' },
  judge(state, { fields: { person, ground }, at }) {
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    return retention(state, ground, at) ?? admitted;
  },
});

/** As `person.erase`, for single texts. */
export const redact = command({
  type: 'entry.redact',
  fields: z.strictObject({
    seq: z.int().check(z.gte(1)),
    paths: z.array(z.string().check(z.startsWith('/', written('pointer')), wellFormed)).check(z.minLength(1)),
    ground,
  }),
  who: ['convener', 'authority'],
  back: { never: 'erased' },
  judge(state, { fields: { seq, ground }, at }) {
    if (seq > state.seq) return refuse('entry.unknown', { seq });
    return retention(state, ground, at) ?? admitted;
  },
});

export const enterRoll = command({
  type: 'roll.enter',
  /** `more` continues a roll too long for one entry; without it the body's roll starts anew. */
  fields: z
    .strictObject({
      body: id,
      members: z.array(member).check(z.minLength(1)),
      /** How many decimals of a square metre its areas have, where they are more than two; of a continued roll, as it has. */
      areaDecimals: z.optional(areaDecimals),
      /** The part of the estate it is the roll of: 3幢/2单元. */
      scope: z.optional(word),
      more: z.optional(z.boolean()),
    })
    .check(areasWithin),
  who: ['convener', 'recorder'],
  back: {
    by: { 'roll.enter': ['body', 'members', 'areaDecimals', 'scope'], 'notice.withdraw': [] },
    until: 'answered',
  },
  judge(state, { fields: { body, members, more, areaDecimals } }) {
    if (!state.bodies[body]) return refuse('body.unknown', { body });
    const before = more ? state.rolls[body] : undefined;
    // Whoever means that more is to come would find that the next part takes the place of this one.
    if (more && !before && since(state, 3)) return refuse('roll.nothing-before', { body });
    const unit = areaUnit({ areaDecimals });
    // Areas in two units cannot be added up, and nobody could tell which of them is meant.
    if (before && before.areaDecimals !== areaDecimals)
      return refuse('roll.units-differ', { before: before.areaDecimals ?? 2, now: areaDecimals ?? 2 });
    const seen = new Set<string>();
    for (const { person, area = 0, parking = 0 } of members) {
      if (seen.has(person) || before?.members.has(person)) return refuse('roll.duplicate', { person });
      seen.add(person);
      if (parking > area) return refuse('roll.parking-over', { person, area, parking, ...unit });
    }
    const { heads, area, weight } = whole(rollOf(members, before));
    if (!Number.isSafeInteger(area) || !Number.isSafeInteger(weight)) return refuse('roll.total-over', {});
    return found({ size: heads, heads, area, ...unit });
  },
  changes(draft, { fields }) {
    const before = fields.more ? draft.rolls[fields.body] : undefined;
    draft.rolls[fields.body] = rollOf(fields.members, before, fields.scope, fields);
  },
});

/** Everything declared here, by type. */
export const commands = byType(admit, erase, redact, enterRoll);
