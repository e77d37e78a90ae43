// Draws for people, rolls, offices, items and notes. Pure.
import { OFFICES } from '../../charters/charter.js';
import { councilRoll, ownersRoll } from '../community.js';
import { about, anItem, anybody, type DrawsOf, fresh } from './draw.js';

export const common: DrawsOf<'common'> = {
  'person.admit': (dice, state) => ({
    fields: {
      people: [{ person: fresh(dice, state, 'new', state.people.keys()), name: 'Newly Come', kinds: ['resident'] }],
    },
  }),
  'person.erase': (dice, state) => ({
    fields: { person: anybody(dice, state), ground: dice.pick(['order', 'unlawful', 'request']) },
  }),
  'entry.redact': (dice, state) => ({
    fields: { seq: dice.from(1, state.seq + 1), paths: ['/fields/text', '/fields/reason'], ground: 'order' },
  }),
  'roll.enter': (dice, state) => {
    const { body } = state.charter.deliberation;
    return { fields: dice.once(2) ? { body, members: councilRoll } : { body: 'owners', members: ownersRoll } };
  },
  'office.appoint': (dice, state) => ({ fields: { office: dice.pick(OFFICES), person: anybody(dice, state) } }),
  'office.hand-over': (dice, state) => {
    const office = dice.pick(OFFICES);
    const from = dice.maybe(state.offices[office] ?? []) ?? anybody(dice, state);
    return { fields: { office, from, to: anybody(dice, state) } };
  },
  'office.relieve': (dice, state) => {
    const office = dice.pick(OFFICES);
    // Not the last of an office: a consultation without a teller counts nothing any more.
    const [, ...others] = state.offices[office] ?? [];
    const person = dice.maybe(others) ?? anybody(dice, state);
    return { fields: { office, person, reason: 'Moved away' } };
  },
  'item.settle': (dice, state) =>
    about(anItem(dice, state), (item) => ({
      fields: { item, how: dice.pick(['answered', 'shelved', 'referred', 'withdrawn']), reply: 'Done elsewhere' },
    })),
  'item.split': (dice, state) =>
    about(anItem(dice, state), (item) => ({ fields: { item, into: 'c2', reason: 'It is another matter' } })),
  'note.add': () => ({ fields: { text: 'Tea was served' } }),
  'item.reopen': (dice, state) =>
    about(
      dice.once(3) ? dice.maybe(Object.values(state.items).filter(({ before }) => before)) : undefined,
      ({ item }) => ({ fields: { item, reason: 'It was another one' } }),
    ),
  'person.correct': (dice, state) => ({
    fields: { person: anybody(dice, state), name: 'Spelt Right', reason: 'A slip of the pen' },
  }),
  'entry.correct': (dice, state) => ({
    fields: { seq: dice.from(1, state.seq + 1), reads: 'Tea and cake were served', reason: 'A slip of the pen' },
  }),
};
