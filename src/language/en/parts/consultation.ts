// What is said of the consultation as a whole, in English.
import type { Step } from '../../../charters/charter.js';
import type { Deadline as AnyDeadline } from '../../../kernel/state.js';
import type { OpenedFrom } from '../../../kernel/words.js';
import type { DeadlineKind } from '../../../parts/state.js';
import type { Refusal } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { isOwed } from '../../working.js';
import { calendarLines, many } from '../terms.js';
import { words } from '../words.js';

const step = (id: Step): string => words.steps[id].toLowerCase();

const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  gathering: 'the gathering of topics',
  response: 'the time to answer a topic',
  poll: 'the poll',
  posting: 'the posting period',
  reply: 'the time to reply to an objection',
  'call-out': 'the time to respond to a call-out',
  milestone: 'the time to reach a milestone',
  survey: 'the survey',
  claim: 'the time to deliver a claim',
  session: 'the round',
};

/** What a deadline is about, where there may be several. */
function deadlineNamed({ kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>, say: Say): string {
  // A community's registers have clocks of their own.
  const own = say.clock(kind);
  if (own) return `${own.title} (${say.thing(own.register, subject)})`;
  if (!isOwed(kind) && kind !== 'survey') return deadlineKind[kind];
  const of = kind === 'claim' ? say.claim(subject) : kind === 'response' ? say.topic(subject) : subject;
  return `${deadlineKind[kind]} (${of})`;
}

const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': 'a person is listed twice',
  'body-twice': 'a body is listed twice',
  'item-twice': 'an item is listed twice',
  'unknown-person': 'a person is named who is not listed',
  'unknown-body': 'a body is named that is not listed',
  'unknown-rule': 'there is no such decision rule',
  'unknown-command': 'the rules name a command that does not exist',
  'unknown-ballot': 'there is no such ballot form in the charter',
  'option-twice': 'an option is listed twice',
  'motion-rule': 'a rule the charter has for motions is none, or counts more than heads',
  'no-convener': 'whoever opens it has to be among the people, and convener among the offices',
  'rule-taken': 'a rule of the charter has the name of one of the catalogue; give it a name of its own',
  'no-route': 'an item that goes straight to the vote has no decision route',
  'no-items': 'the rules of procedure begin at this step, and there are no items',
  'office-collision': 'one person would hold two offices that do not go together',
  'step-twice': 'a step stands in two phases',
  'step-missing': 'no phase lists a step that the procedure goes through',
};

/** The community it was opened from, and what of its registers came with it. */
const fromCommunity = (from: OpenedFrom | undefined): string => {
  if (from === undefined) return '';
  const carried = from.entries.map(({ id }) => `“${id}”`).join(', ');
  return ` It was opened from the community “${from.community}”, for its matter “${from.matter}”${carried === '' ? '' : `, with ${carried}`}.`;
};

export const consultation: Texts<'consultation'> = {
  commands: {
    'consultation.open': 'open the consultation',
    'consultation.suspend': 'suspend the consultation',
    'consultation.resume': 'resume the consultation',
    'consultation.withdraw': 'withdraw the consultation',
    'consultation.annul': 'annul the decision',
    'charter.amend': 'amend the rules of procedure',
    'deadline.pass': 'pass a deadline',
  },
  refusals: {
    'consultation.exists': ({ consultation }) =>
      `The consultation “${consultation}” is already open. Open another under another id.`,
    'opening.inconsistent': ({ problem, at }) =>
      `The opening does not fit together: ${opening[problem]}${at === '' ? '' : ` (${at})`}. Put it right and submit it again.`,
    'charter.fixed': ({ step: id }) =>
      `The rules of the step “${step(id)}” are fixed: people have been told of it, or it has begun. Amend them before the next consultation.`,
    'charter.motion-rule': ({ rule }) =>
      `The charter names the rule “${rule}” for motions, which there is not, or which counts more than heads. Name one that hands can be counted by.`,
    'charter.unknown-command': ({ command }) =>
      `The rules name a command, “${command}”, that does not exist. Correct the name and amend again.`,
    'charter.not-amendable': () => 'These rules of procedure may not be amended during a consultation.',
    'charter.not-by-this-body': ({ body, amendedBy }, say) =>
      `The rules of procedure are amended by ${say.body(amendedBy)}, not by ${say.body(body)}.`,
    'deadline.unknown': ({ deadline }) => `There is no deadline “${deadline}”, or it has been dealt with.`,
    'deadline.not-due': ({ deadline, due }, say) =>
      `The deadline “${deadline}” passes on ${say.until(due)} and not before.`,
  },
  facts: {
    'consultation.open': (fact, say) =>
      `${say.who(fact)} opened the consultation ${say.quote(fact.fields.title)} under “${fact.fields.charter.title.en}”, with ${many(fact.fields.people.length, 'person', 'persons')} and ${many(fact.fields.bodies.length, 'body', 'bodies')}${
        fact.fields.items.length > 0
          ? `, about ${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}`
          : ''
      }.${fact.fields.follows === undefined ? '' : ` It follows the consultation “${fact.fields.follows.consultation}”.`}${fromCommunity(fact.fields.community)}`,
    'consultation.suspend': (fact, say) =>
      `${say.who(fact)} suspended the consultation. Reason: ${say.quote(fact.fields.reason)}.`,
    'consultation.resume': (fact, say) =>
      `${say.who(fact)} resumed the consultation; what was due moves by as long as it stood.`,
    'consultation.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew the consultation. Reason: ${say.quote(fact.fields.reason)}.`,
    'consultation.annul': (fact, say) =>
      `${fact.fields.authority} annulled the decision by document “${fact.fields.document}”. Ground: ${say.quote(fact.fields.ground)}. Entered by ${say.who(fact)}.`,
    'charter.amend': (fact, say) =>
      `${say.body(fact.fields.body)} amended the rules of the step “${step(fact.fields.change.step)}” by decision “${fact.fields.document}”. Reason: ${say.quote(fact.fields.reason)}. Entered by ${say.who(fact)}.`,
    'deadline.pass': ({ finding }, say) => `On ${say.until(finding.due)} ${deadlineNamed(finding, say)} ran out.`,
  },
  findings: {
    'consultation.open': (found, say) => [
      `It begins with the step “${step(found.begins)}”.`,
      ...(found.gatheringCloses === null ? [] : [`Topics are gathered until ${say.until(found.gatheringCloses)}.`]),
      ...calendarLines(say, found.read),
    ],
    'deadline.pass': ({ kind }, say) =>
      isOwed(kind) || say.clock(kind)?.owed ? ['Somebody still owes an answer.'] : [],
  },
};
