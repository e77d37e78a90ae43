// Refusals that can come in every step, in English.
import type { Refusals as Across } from '../../../parts/across/words.js';
import type { Refusals as Consultation } from '../../../parts/consultation/words.js';
import type { Sentences } from '../../dictionary.js';
import { itemStatus, office, opening, step } from '../terms.js';

export const across: Sentences<Across & Consultation> = {
  'consultation.exists': ({ consultation }) =>
    `The consultation “${consultation}” is already open. Open another under another id.`,
  'opening.inconsistent': ({ problem, at }) =>
    `The opening does not fit together: ${opening[problem]}${at === '' ? '' : ` (${at})`}. Put it right and submit it again.`,
  'person.unknown': ({ person }, say) => `${say.person(person)} is not known to this consultation. Admit them first.`,
  'person.known': ({ person }, say) => `${say.person(person)} is already known and need not be admitted again.`,
  'body.unknown': ({ body }, say) => `There is no body “${say.body(body)}” in this consultation. Check its id.`,
  'roll.duplicate': ({ person }, say) =>
    `${say.person(person)} is on the roll twice. List each head once, with the area of all their units together.`,
  'roll.parking-over': ({ person, area, parking }, say) =>
    `${say.person(person)} has ${say.area(parking)} of parking within ${say.area(area)} in all, which cannot be. Check both figures.`,
  'office.held': ({ office: id, person }, say) => `${say.person(person)} already holds the office of ${office(id)}.`,
  'office.not-held': ({ office: id, person }, say) =>
    `${say.person(person)} does not hold the office of ${office(id)} and cannot give it up or hand it over.`,
  'office.collision': ({ person, first, second }, say) =>
    `Under the rules of procedure one person may not be both ${office(first)} and ${office(second)}; ${say.person(person)} would be. Choose somebody else.`,
  'office.last': ({ office: id }) =>
    `This is the last ${office(id)}: afterwards nobody could appoint the next. Appoint a successor first.`,
  'charter.fixed': ({ step: id }) =>
    `The rules of the step “${step(id)}” are fixed: people have been told of it, or it has begun. Amend them before the next consultation.`,
  'charter.unknown-command': ({ command }) =>
    `The rules name a command, “${command}”, that does not exist. Correct the name and amend again.`,
  'charter.not-amendable': () => 'These rules of procedure may not be amended during a consultation.',
  'charter.not-by-this-body': ({ body, amendedBy }, say) =>
    `The rules of procedure are amended by ${say.body(amendedBy)}, not by ${say.body(body)}.`,
  'item.unknown': ({ item }, say) => `There is no item ${say.item(item)}. Check its id.`,
  'item.settled': ({ item, status }, say) =>
    `${say.item(item)} is ${itemStatus(status)} and takes no further part. If there is news, submit a new topic.`,
  'item.in-vote': ({ item }, say) => `${say.item(item)} is being voted on. Wait until the result is confirmed.`,
  'returns.used-up': ({ returns, max }) =>
    `The consultation has gone back ${returns} of at most ${max} times and may not go back again. Conclude with what there is.`,
  'retention.running': ({ until }, say) =>
    `The record is kept until ${say.until(until)}. Before that nothing is erased at a person’s request, only on an authority’s order or because it is unlawful.`,
  'entry.unknown': ({ seq }) => `There is no entry ${seq} in the record. Check the number.`,
  'deadline.unknown': ({ deadline }) => `There is no deadline “${deadline}”, or it has been dealt with.`,
  'deadline.not-due': ({ deadline, due }, say) =>
    `The deadline “${deadline}” passes on ${say.until(due)} and not before.`,
};
