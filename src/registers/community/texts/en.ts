// What is said of a community as a whole, in English.
import type { RegisterTexts } from '../../texts.js';
import type { CommunityCommands } from '../commands.js';
import type { CommunityState, Refusals } from '../words.js';

const problems: Readonly<Record<Refusals['community.inconsistent']['problem'], string>> = {
  'person-twice': 'this person is there twice',
  'body-twice': 'this body is there twice',
  'unknown-body': 'there is no such body',
  'unknown-person': 'an office is held by somebody who is not among the people',
  'unknown-command': 'no register has this command',
  'no-convener': 'whoever opens it has to be among the people, and convener among the offices',
  'office-collision': 'one person holds offices that the charter keeps apart',
};

export const en: RegisterTexts<CommunityCommands, Refusals, CommunityState> = {
  title: 'The community',
  about: 'Who there is, by which charter, and which registers are kept.',
  commands: {
    'community.open': 'open a community',
    'community.amend': 'amend what the charter says of its registers',
    'community.suspend': 'suspend the community',
    'community.resume': 'resume the community',
    'community.close': 'close the community',
  },
  facts: {
    'community.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened the community ${say.quote(fields.title)} under ${say.quote(say.text(fields.charter.title))}, with ${say.list(Object.keys(fields.registers).map(say.register))}.`,
    'community.amend': ({ fields, ...fact }, say) =>
      `${say.who(fact)} amended the rules for ${say.list(Object.keys(fields.registers).map(say.register))}, as ${say.body(fields.body)} decided (${say.quote(fields.document)}). Reason: ${say.quote(fields.reason)}.`,
    'community.suspend': ({ fields, ...fact }, say) =>
      `${say.who(fact)} suspended the community. Reason: ${say.quote(fields.reason)}.`,
    'community.resume': (fact, say) =>
      `${say.who(fact)} resumed the community; every clock goes on from where it stood.`,
    'community.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)} closed the community${fields.successor === undefined ? '' : `; ${say.named('community', fields.successor)} follows it`}. Reason: ${say.quote(fields.reason)}.`,
  },
  refusals: {
    'community.exists': ({ community }, say) => `${say.named('community', community)} has been opened. Use another id.`,
    'community.inconsistent': ({ problem, at }, say) =>
      `The opening contradicts itself at ${say.quote(at)}: ${problems[problem]}.`,
    'community.register-unknown': ({ register, known }, say) =>
      `There is no register ${say.quote(register)}. There are ${say.list([...known])}.`,
    'community.not-amendable': () => 'The charter lets nobody amend it.',
    'community.not-by-this-body': ({ body, amendedBy }, say) =>
      `${say.body(body)} may not amend the charter; ${say.body(amendedBy)} may.`,
    'community.unfinished': ({ register, open, count }, say) =>
      `In ${say.register(register)} ${count} ${count === 1 ? 'entry is' : 'entries are'} still on the way: ${say.list([...open])}. Bring each to an end first; nobody is left without an answer.`,
    'register.unused': ({ register }, say) =>
      `This community does not keep ${say.register(register)}. Amend its rules, if it is to.`,
  },
  columns: [],
  rows: () => [],
};
