// Refusals any command can meet before its own judgement speaks, in English.
import type { DoorRefusals, Malformation } from '../../procedure/vocabulary.js';
import type { Sentences } from '../dictionary.js';
import { type Format, told, writtenAs } from '../working.js';
import { office, wordIn } from './terms.js';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
};

const FORMATS: Readonly<Record<Format, string>> = {
  id: 'must be an id: 1 to 128 characters without white space',
  moment: 'must be a moment, written 2026-03-01T08:00:00.000Z',
  date: 'must be a date, written 2026-03-01',
  hash: 'must be 64 hexadecimal digits',
  currency: 'must be a currency in three capital letters, such as CNY',
  path: 'must begin with “/”',
  zone: 'must be a time zone, such as Asia/Shanghai',
  reserved: 'is a reserved word; choose another',
  surrogate: 'has half a character in it',
  'no-moment': 'is no moment there is',
  twice: 'names something twice',
};

const malformed: Readonly<Record<Malformation['issue'], (expected: string) => string>> = {
  missing: () => 'is missing',
  empty: () => 'must not be empty',
  'unknown-field': () => 'is not a field of this command',
  type: (expected) => `must be ${wordIn(KINDS, expected)}`,
  'too-small': (expected) => `must be at least ${expected}`,
  'too-large': (expected) => `must be at most ${expected}`,
  format: (expected) => writtenAs(FORMATS, expected) ?? 'is written wrongly',
  choice: (expected) => `must be one of ${expected.replaceAll(' | ', ', ')}`,
  other: (expected) =>
    writtenAs(FORMATS, expected) ?? 'is not acceptable: perhaps a reserved word, or a moment there is not',
};

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems }) =>
    `The command is not well formed: ${told(problems)
      .map(({ path, issue, expected }) => `“${path || 'the command'}” ${malformed[issue](expected)}`)
      .join('; ')}. Put it right and submit it again.`,
  'command.unknown': ({ type }) => `There is no command “${type}”. Check its name.`,
  'not-now': ({ type, place }, say) =>
    `“${say.command(type)}” is not possible now (${say.place(place)}). Ask again when the procedure has come to it.`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}” is for ${say.roles(roles)}. Leave it to them.`,
  stranger: ({ person }, say) =>
    // Whoever asks from outside may have named nobody.
    !person
      ? 'Nobody is named as the one who acts. Say who it is.'
      : `${say.person(person)} is not known to this consultation, neither by name nor on any roll. Admit them first.`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `Under these rules of procedure nobody enters for others, and so ${say.person(person)} may not. Let people submit it themselves.`
      : `${say.person(person)} may not enter what others did: that is for the ${say.either(offices.map(office))}.`,
  'on.after-at': ({ on, at }, say) =>
    `It is said to have happened on ${say.when(on)}, after it was recorded on ${say.when(at)}. Check the time: only what has happened is entered.`,
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}” is done in person and not for somebody else.`,
  'witness.needed': ({ type }, say) =>
    `“${say.command(type)}” needs a second person as witness. Name one who is known here and is not the one acting.`,
  'key.reused': ({ key }) => `The key “${key}” was used for a different command. Use another key.`,
  'seq.moved': ({ expected, actual }) =>
    `This was asked at entry ${expected}, and the record has come to entry ${actual}. Look at it again and ask again.`,
};
