// Lines of the minutes for what comes in every step, in English.
import type { across as part } from '../../../parts/across/part.js';
import type { consultation } from '../../../parts/all.js';
import type { Lines } from '../../dictionary.js';
import { deadlineKind, deadlineSubject, ground, many, office, step } from '../terms.js';

export const across: Lines<keyof typeof consultation | keyof typeof part.commands> = {
  'consultation.open': (fact, say) =>
    `${say.who(fact)} opened the consultation ${say.quote(fact.fields.title)} under “${fact.fields.charter.title.en}”, with ${many(fact.fields.people.length, 'person', 'persons')} and ${many(fact.fields.bodies.length, 'body', 'bodies')}${
      fact.fields.items.length > 0 ? `, about ${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}` : ''
    }.${fact.fields.follows === undefined ? '' : ` It follows the consultation “${fact.fields.follows.consultation}”.`}`,
  'consultation.suspend': (fact, say) =>
    `${say.who(fact)} suspended the consultation. Reason: ${say.quote(fact.fields.reason)}.`,
  'consultation.resume': (fact, say) =>
    `${say.who(fact)} resumed the consultation; what was due moves by as long as it stood.`,
  'consultation.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew the consultation. Reason: ${say.quote(fact.fields.reason)}.`,
  'consultation.annul': (fact, say) =>
    `${fact.fields.authority} annulled the decision by document “${fact.fields.document}”. Ground: ${say.quote(fact.fields.ground)}. Entered by ${say.who(fact)}.`,
  'person.admit': (fact, say) =>
    `${say.who(fact)} admitted ${say.people(fact.fields.people.map(({ person }) => person))} (${fact.fields.people.length}).`,
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
  'charter.amend': (fact, say) =>
    `${say.body(fact.fields.body)} amended the rules of the step “${step(fact.fields.change.step)}” by decision “${fact.fields.document}”. Reason: ${say.quote(fact.fields.reason)}. Entered by ${say.who(fact)}.`,
  'item.settle': (fact, say) =>
    `${say.who(fact)} settled ${say.item(fact.fields.item)}: ${fact.fields.how}${
      fact.fields.to === undefined ? '' : ` (to ${fact.fields.to})`
    }. Reply: ${say.quote(fact.fields.reply)}.`,
  'item.split': (fact, say) =>
    `${say.who(fact)} split ${say.item(fact.fields.item)} off into the consultation “${fact.fields.into}”. Reason: ${say.quote(fact.fields.reason)}.`,
  'note.add': (fact, say) =>
    `${say.who(fact)} noted${fact.fields.about === undefined ? '' : ` about ${fact.fields.about}`}: ${say.quote(fact.fields.text)}.`,
  'deadline.pass': ({ finding }, say) =>
    `On ${say.until(finding.due)} ${deadlineKind[finding.kind]}${deadlineSubject(finding, say)} ran out.`,
};
