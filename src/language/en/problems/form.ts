// What is wrong with the form of a value in a file, in English. Of a command, the refusal has its own words (door.ts).
import { type Counted, type FormProblems, isTextAlone, type Written } from '../../../form.js';
import type { Sentences } from '../../dictionary.js';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text (in quotes, if it is all digits)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  boolean: 'true or false',
  file: 'the path of one file; write an act for each of several',
};

const SCRIPTS = 'docs/scripts.md';

const WRITTEN: Readonly<Record<Written, string>> = {
  identifier: 'an identifier has 1 to 128 characters and no white space',
  address: 'an id is 1 to 128 letters from A to Z, digits and -_.~, and not only dots',
  'whole-number': 'a whole number from 0 up',
  unreserved: 'this word is reserved',
  'whole-characters': 'there is half a character in it',
  moment: 'a moment is written 2026-03-01T08:00:00Z, or with the local time and its offset: 2026-03-01T16:00+08:00',
  'existing-moment': 'there is no such moment',
  date: 'a date is written 2026-03-01',
  'time-of-day': 'a time of day, such as 09:00; a day ends at 24:00',
  'sha-256': 'the SHA-256 of the file, in 64 hexadecimal digits',
  currency: 'three capital letters, such as CNY',
  pointer: 'a place in an entry begins with “/”',
  zone: 'an IANA time zone such as Asia/Shanghai',
  distinct: 'one is named twice',
  'reachable-share': 'a share that nobody could ever reach',
  ascending: 'write the numbers in ascending order',
  'some-weight': 'one weight at least must be above 0',
  'as-many': 'there must be as many weights as values',
  'reachable-range': 'next to nothing of the distribution lies between min and max',
};

/** What a value is called; the whole of a script has no name of its own, and that of a sweep is called one. */
const called = (name: string): string => (name === 'sweep' ? 'the sweep' : name || 'the script');

/** What stands there instead, where that is told. */
const but = (written: string | undefined): string => (written === undefined ? '' : `, not ${written}`);

const bound = (how: string, number: number, of: Counted | undefined): string =>
  of === undefined ? `be ${how} ${number}` : `have ${how} ${number} ${of}`;

export const form: Sentences<FormProblems> = {
  'form.missing': ({ name, choices = [], command }) =>
    `${called(name)} is missing; write it here${choices.length === 0 ? '' : `: ${choices.join(', ')}`}${command === undefined ? '' : ` (yishi help ${command} has all of it)`}`,
  'form.empty': ({ name }) => `${called(name)} must not be empty`,
  'form.unknown-field': ({ name, fields, nearest, command }) =>
    command !== undefined && isTextAlone(fields)
      ? `${command} takes more than a text; write { field: value }, as yishi help ${command} has them`
      : `${called(name)} has no field ${fields.join(', ')}; ${nearest === undefined ? 'check its spelling or leave it out' : `did you mean ${nearest}?`}`,
  'form.kind': ({ name, kind, written }) =>
    `${called(name)} must be ${KINDS[kind] ?? `of the kind ${kind}`}${but(written)}`,
  'form.choice': ({ name, allowed, written, nearest }) =>
    `${called(name)} must be one of ${allowed.join(', ')}${but(written)}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  'form.too-small': ({ name, least, of, written }) =>
    `${called(name)} must ${bound('at least', least, of)}${but(written)}`,
  'form.too-large': ({ name, most, of, written }) =>
    `${called(name)} must ${bound('at most', most, of)}${but(written)}`,
  'form.no-form': ({ name, docs = SCRIPTS }) => `${called(name)} is not in any form that is known here; see ${docs}`,
  'form.unknown-kind': ({ name, written, known, nearest }) =>
    nearest === undefined
      ? `${called(name)} must be one of ${known.join(', ')}${written === undefined ? '' : `, not ${written}`}`
      : `${called(name)} cannot be ${written}; did you mean ${nearest}? There are ${known.join(', ')}`,
  'form.written': ({ name, as, docs = SCRIPTS, written }) =>
    `${called(name)} is not acceptable${written === undefined ? '' : ` as ${written}`}: ${as === 'other' ? `see ${docs}` : WRITTEN[as]}`,
};
