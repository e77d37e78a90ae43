// Refusals any command can meet before its own judgement speaks, in English.
import type { Counted, FormProblem, FormProblems, Written } from '../../form.js';
import type { DoorRefusals } from '../../procedure/vocabulary.js';
import type { Sentences } from '../dictionary.js';
import { calledIn } from '../fields.js';
import { nameOf, told, toldApart } from '../working.js';
import { fields } from './fields/index.js';
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

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: 'must be an id: 1 to 128 characters without white space',
  address:
    'must be an id of letters from A to Z, digits and -_.~, 1 to 128 of them and not only dots, so that an address can carry it',
  'whole-number': 'must be a whole number from 0 up',
  moment: 'must be a moment, written 2026-03-01T08:00:00.000Z',
  date: 'must be a date, written 2026-03-01',
  'time-of-day': 'must be a time of day, such as 09:00; a day ends at 24:00',
  'sha-256': 'must be 64 hexadecimal digits',
  currency: 'must be a currency in three capital letters, such as CNY',
  pointer: 'must begin with “/”',
  zone: 'must be a time zone, such as Asia/Shanghai',
  unreserved: 'is a reserved word; choose another',
  'whole-characters': 'has half a character in it',
  'existing-moment': 'is no moment there is',
  distinct: 'names something twice',
  'reachable-share': 'is a share that nobody could ever reach',
  ascending: 'must have its numbers in ascending order',
  'some-weight': 'must have one weight at least above 0',
  'as-many': 'must have as many weights as values',
  'reachable-range': 'has next to nothing between min and max',
  other: 'is written wrongly',
};

const unit = (of: Counted | undefined): string => (of === undefined ? '' : ` ${of}`);

/** What is wrong with a field of a command, behind its name. */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => 'is missing',
  'form.empty': () => 'must not be empty',
  'form.unknown-field': () => 'is not a field of this command',
  'form.kind': ({ kind }) => `must be ${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least, of }) => `must ${of ? 'have' : 'be'} at least ${least}${unit(of)}`,
  'form.too-large': ({ most, of }) => `must ${of ? 'have' : 'be'} at most ${most}${unit(of)}`,
  'form.choice': ({ allowed }) => `must be one of ${allowed.join(', ')}`,
  'form.no-form': () => 'is written wrongly',
  'form.unknown-kind': ({ known }) => `must be one of ${known.join(', ')}`,
  'form.written': ({ as }) => FORMATS[as],
};

const behindName = ({ code, numbers }: FormProblem, of?: 'query'): string =>
  of === 'query' && code === 'form.unknown-field'
    ? 'is nothing that can be asked for here'
    : // The code chose the words that take these numbers.
      (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** A field by its word, where it has one, and which of several it is of. */
function nameIn(problem: FormProblem, of: 'query' | undefined, type: string | undefined): string {
  const name = nameOf(problem);
  const field = type === undefined ? undefined : calledIn(fields, type, name);
  if (!field) return name || (of ? 'the query' : 'the command');
  return field.of === undefined ? field.word : `${field.word} (no. ${field.of})`;
}

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems, of, type }) => {
    const wrong = told(problems)
      .map((problem) => `“${nameIn(problem, of, type)}” ${behindName(problem, of)}`)
      .join('; ');
    return of === 'query'
      ? `What is asked for behind “?” is not well formed: ${wrong}. Put it right and ask again.`
      : `The command is not well formed: ${wrong}. Put it right and submit it again.`;
  },
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
  'on.after-at': ({ on, at }, say) => {
    const [happened, recorded] = toldApart(on, at, say);
    return `It is said to have happened on ${happened}, after it was recorded on ${recorded}. Check the time: only what has happened is entered.`;
  },
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}” is done in person and not for somebody else.`,
  'principal.no-mandate': ({ type, by, principal }, say) =>
    `Nothing in the record says that ${say.person(by)} may act for ${say.person(principal)} (“${say.command(type)}”). Record a mandate first, or let a clerk enter it as given with help.`,
  'witness.needed': ({ type }, say) =>
    `“${say.command(type)}” needs a second person as witness. Name one who is known here and is not the one acting.`,
  'key.reused': ({ key }) => `The key “${key}” was used for a different command. Use another key.`,
  'seq.moved': ({ expected, actual }) =>
    `This was asked at entry ${expected}, and the record has come to entry ${actual}. Look at it again and ask again.`,
};
