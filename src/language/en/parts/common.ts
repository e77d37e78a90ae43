// What is said of what comes in every step, in English.
import type { Office, Step } from '../../../charters/charter.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { itemStatus, many, office, witnessed } from '../terms.js';
import { words } from '../words.js';

const collision = (found: [Office, Office] | null): string[] =>
  found === null ? [] : [`Note: one person is both ${office(found[0])} and ${office(found[1])}.`];

/** Why an item needs the step that is left out. */
const needed: Readonly<Record<Step, string>> = {
  topics: 'would have to be gathered as a topic',
  deliberation: 'has no decision route and would be decided by deliberation',
  vote: 'has a decision route and would be voted on',
  conversion: 'is to become a project',
  implementation: 'is to become a project',
  evaluation: 'is to become a project',
};

const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: 'an authority’s order',
  unlawful: 'unlawful content',
  request: 'their own request, retention being over',
};

export const common: Texts<'common'> = {
  commands: {
    'person.admit': 'admit people',
    'person.erase': 'erase a person’s data',
    'entry.redact': 'redact an entry',
    'roll.enter': 'enter a roll',
    'office.appoint': 'appoint to an office',
    'office.hand-over': 'hand over an office',
    'office.relieve': 'relieve of an office',
    'item.settle': 'settle an item',
    'item.split': 'split off an item',
    'note.add': 'add a note',
    'item.reopen': 'take an item up again',
    'person.correct': 'correct a person’s entry',
    'entry.correct': 'correct the words of an entry',
  },
  refusals: {
    'person.unknown': ({ person }, say) => `${say.person(person)} is not known to this consultation. Admit them first.`,
    'person.known': ({ person }, say) => `${say.person(person)} is already known and need not be admitted again.`,
    'body.unknown': ({ body }, say) => `There is no body “${say.body(body)}” in this consultation. Check its id.`,
    'body.known': ({ body }, say) => `There is a body ${say.body(body)} already; write another id, or leave it out.`,
    'roll.duplicate': ({ person }, say) =>
      `${say.person(person)} is on the roll twice. List each head once, with the area of all their units together.`,
    'roll.parking-over': ({ person, area, parking, areaDecimals }, say) =>
      `${say.person(person)} has ${say.area(parking, areaDecimals)} of parking within ${say.area(area, areaDecimals)} in all, which cannot be. Check both figures.`,
    'roll.units-differ': ({ before, now }) =>
      `The roll so far has areas with ${before} decimals, and these have ${now}. Enter the whole roll with the same number of decimals.`,
    'roll.nothing-before': ({ body }, say) =>
      `${say.body(body)} has no roll yet that could be continued. Enter its first part without "more".`,
    'roll.total-over': () =>
      'The areas or weights of this roll add up to more than can be counted exactly. Check them and enter the roll again.',
    'office.held': ({ office: id, person }, say) => `${say.person(person)} already holds the office of ${office(id)}.`,
    'office.not-held': ({ office: id, person }, say) =>
      `${say.person(person)} does not hold the office of ${office(id)} and cannot give it up or hand it over.`,
    'office.collision': ({ person, first, second }, say) =>
      `Under the rules of procedure one person may not be both ${office(first)} and ${office(second)}; ${say.person(person)} would be. Choose somebody else.`,
    'office.last': ({ office: id }) =>
      `This is the last ${office(id)}: afterwards nobody could appoint the next. Appoint a successor first.`,
    'item.unknown': ({ item }, say) => `There is no item ${say.item(item)}. Check its id.`,
    'item.settled': ({ item, status }, say) =>
      `${say.item(item)} is ${itemStatus(status)} and takes no further part. If there is news, submit a new topic.`,
    'item.in-vote': ({ item }, say) => `${say.item(item)} is being voted on. Wait until the result is confirmed.`,
    'item.step-left-out': ({ item, step }, say) =>
      `${say.item(item)} ${needed[step]}, and these rules of procedure leave out the step “${words.steps[step].toLowerCase()}”. Set the item otherwise, or go by rules that have the step.`,
    'step.left-out': ({ step }) =>
      `These rules of procedure leave out the step “${words.steps[step].toLowerCase()}”, so nothing can go back to it. Conclude with what there is.`,
    'returns.used-up': ({ returns, max }) =>
      `The consultation has gone back ${returns} of at most ${max} times and may not go back again. Conclude with what there is.`,
    'retention.running': ({ until }, say) =>
      `The record is kept until ${say.until(until)}. Before that nothing is erased at a person’s request, only on an authority’s order or because it is unlawful.`,
    'entry.unknown': ({ seq }) => `There is no entry ${seq} in the record. Check the number.`,
    'item.not-settled': ({ item, status }, say) =>
      `${say.item(item)} is ${itemStatus(status)} and was not settled or split off, so it need not be taken up again.`,
    'item.moved-on': ({ item }, say) =>
      `The consultation has moved on since ${say.item(item)} was settled. Submit it as a new topic.`,
  },
  facts: {
    'person.admit': (fact, say) => {
      const { people, bodies = [] } = fact.fields;
      const came = [
        people.length > 0 ? `${say.people(people.map(({ person }) => person))} (${people.length})` : '',
        bodies.length > 0 ? say.list(bodies.map(({ body }) => say.body(body))) : '',
      ];
      return `${say.who(fact)} admitted ${came.filter((one) => one !== '').join(', and ')}.`;
    },
    'person.erase': (fact, say) =>
      `${say.who(fact)} ordered the data of ${say.person(fact.fields.person)} to be erased. Ground: ${ground[fact.fields.ground]}.`,
    'entry.redact': (fact, say) =>
      `${say.who(fact)} ordered ${many(fact.fields.paths.length, 'text')} of entry ${fact.fields.seq} to be redacted. Ground: ${ground[fact.fields.ground]}.`,
    'roll.enter': (fact, say) =>
      `${say.who(fact)} ${fact.fields.more ? 'added' : 'entered'} ${many(fact.fields.members.length, 'member')} ${fact.fields.more ? 'to' : 'on'} the roll of ${say.body(fact.fields.body)}.`,
    'office.appoint': (fact, say) =>
      `${say.who(fact)} appointed ${say.person(fact.fields.person)} ${office(fact.fields.office)}.`,
    'office.hand-over': (fact, say) =>
      `${say.person(fact.fields.from)} handed the office of ${office(fact.fields.office)} over to ${say.person(fact.fields.to)}; entered by ${say.who(fact)}.`,
    'office.relieve': (fact, say) =>
      `${say.who(fact)} relieved ${say.person(fact.fields.person)} of the office of ${office(fact.fields.office)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'item.settle': (fact, say) =>
      `${say.who(fact)} settled ${say.item(fact.fields.item)}: ${fact.fields.how}${
        fact.fields.to === undefined ? '' : ` (to ${fact.fields.to})`
      }. Reply: ${say.quote(fact.fields.reply)}.`,
    'item.split': (fact, say) =>
      `${say.who(fact)} split ${say.item(fact.fields.item)} off into the consultation “${fact.fields.into}”. Reason: ${say.quote(fact.fields.reason)}.`,
    'note.add': (fact, say) =>
      `${say.who(fact)} noted${fact.fields.about === undefined ? '' : ` about ${fact.fields.about}`}: ${say.quote(fact.fields.text)}.`,
    'item.reopen': (fact, say) =>
      `${say.who(fact)} took ${say.item(fact.fields.item)} up again, which had been settled by mistake. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'person.correct': (fact, say) =>
      `${say.who(fact)} corrected the entry of ${say.person(fact.fields.person)}${fact.fields.name === undefined ? '' : `: the name is ${say.quote(fact.fields.name)}`}${fact.fields.kinds === undefined ? '' : `; of the kinds: ${say.list(fact.fields.kinds)}`}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'entry.correct': (fact, say) =>
      `${say.who(fact)} corrected entry ${fact.fields.seq}, which is to read: ${say.quote(fact.fields.reads)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  },
  findings: {
    'office.appoint': (found) => collision(found.collision),
    'office.hand-over': (found) => collision(found.collision),
    'roll.enter': (found, say) => [`The roll now has ${say.measures(found)}.`],
  },
};
