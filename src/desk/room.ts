// The desk of one person while a meeting runs, said in a language: the floor and its clock, what is suggested, what they may do, and what was
// done last. Pure.
import type { NameLookup } from '../engine/names.js';
import type { Reasons, RoomTitle } from '../language/room.js';
import type { Say } from '../language/say.js';
import type { Language } from '../language/spoken.js';
import type { Suggestion } from './autopilot.js';
import type { Desk } from './desk.js';
import type { Last } from './last.js';
import type { FormField, May } from './may.js';

/** One part of it, under its title; `key` says which it is, whatever the language. */
export interface RoomSection {
  key: RoomTitle;
  title: string;
  lines: string[];
}

/** A field of a form in words, with what it may be. */
export interface FormLine
  extends Pick<FormField, 'path' | 'holds' | 'list' | 'each' | 'optional' | 'names' | 'sealed' | 'value'> {
  label: string;
  choices: { value: string | number; label: string }[];
  /** What it is filled in for, one by one. */
  for?: { value: string; label: string }[];
}

/** A form in words, field by field. */
export const formLines = (
  type: string,
  form: readonly FormField[],
  language: Pick<Language, 'field' | 'chosen' | 'text'>,
): FormLine[] =>
  form.map(({ path, holds, list, each, optional, names, sealed, value, choices, among = [], for: ofEach }) => ({
    ...{ path, holds, list, each, optional, sealed },
    ...(names && { names }),
    ...(value !== undefined && { value }),
    ...(ofEach && {
      for: ofEach.map(({ id, title }) => ({
        value: id,
        label: typeof title === 'string' ? title : language.text(title),
      })),
    }),
    label: language.field(type, path),
    choices: [
      ...choices.map((one) => ({ value: one, label: language.chosen(type, path, one) })),
      ...among.map(({ id, title }) => ({ value: id, label: title })),
    ],
  }));

const reasonOf = (language: Language, { because }: Suggestion, say: Say): string => {
  // Its numbers are its reason's own: the key chose the sentence that takes them.
  const sentence = language.desk.room.reasons[because.why] as (
    numbers: Reasons[typeof because.why],
    say: Say,
  ) => string;
  return sentence(because.numbers, say);
};

/** The suggested act, by whom and why; what is still to be filled in; and why it cannot be done yet. */
export function suggestionLines(suggestion: Suggestion, language: Language, names: NameLookup): string[] {
  const { type, people, offices, open, refusal } = suggestion;
  const { room } = language.desk;
  const say = language.say(names);
  const command = language.command(type);
  return [
    room.act(command, people.length > 0 ? say.people(people) : say.roles(offices), reasonOf(language, suggestion, say)),
    ...(open.length > 0 ? [room.open(say.list(open.map((field) => language.field(type, field))))] : []),
    ...(refusal ? [room.refused(command, language.refusal(refusal, names))] : []),
  ];
}

function floorLines({ meeting }: Desk, language: Language, names: NameLookup): string[] {
  if (!meeting) return [];
  const { item, speaking, next, waiting } = meeting;
  const { room, meeting: words } = language.desk;
  const say = language.say(names);
  return [
    ...(item === undefined ? [] : [room.at(say.item(item))]),
    ...(speaking?.left === undefined
      ? []
      : [`${words.turn(say.person(speaking.person), words.stance[speaking.stance])} ${room.left(speaking.left)}`]),
    ...(next ? [room.next(say.person(next.person), words.stance[next.stance], room.why[next.why])] : []),
    ...waiting
      .filter(({ person }) => person !== next?.person)
      .map(({ person, stance, refusal }) =>
        refusal
          ? room.waits(say.person(person), words.stance[stance], language.refusal(refusal, names))
          : words.turn(say.person(person), words.stance[stance]),
      ),
  ];
}

function lastLine({ seq, type, by, ways, none }: Last, language: Language, names: NameLookup): string {
  const { desk, words } = language;
  const entry = desk.room.entry(
    seq,
    language.command(type),
    by === undefined ? undefined : language.say(names).person(by),
  );
  if (none !== undefined) return desk.room.never(entry, words.back.never[none]);
  const now = ways.filter(({ open }) => open);
  const say = language.say(names);
  // Where others may and this person may not, it is said who.
  const theirs = ways.filter(({ refusal }) => refusal?.code === 'not-yours');
  const [first] = now.length > 0 ? now : theirs;
  if (!first) return entry;
  const commands = (now.length > 0 ? now : theirs).map(({ command }) => say.quote(say.command(command)));
  const whose = now.length > 0 ? undefined : say.roles(first.who);
  return desk.room.back(entry, whose, say.either(commands), words.back.until[first.until]);
}

/** Who else it is for is said with the command's name; so is that somebody is not known, once. */
const NAMED: ReadonlySet<string> = new Set(['not-yours', 'stranger']);

function notYet({ type, refusal }: Extract<May, { ok: false }>, language: Language, names: NameLookup): string {
  const why = language.refusal(refusal, names);
  return NAMED.has(refusal.code) ? why : language.desk.room.refused(language.command(type), why);
}

/** What stands beside `deskSections` while a meeting runs; parts that have nothing to tell are left out. */
export function roomSections(
  desk: Desk,
  language: Language,
  names: NameLookup,
  suggestion?: Suggestion,
): RoomSection[] {
  const { titles } = language.desk.room;
  const { may = [], last = [] } = desk;
  const lines: Readonly<Record<RoomTitle, string[]>> = {
    suggestion: suggestion ? suggestionLines(suggestion, language, names) : [],
    floor: floorLines(desk, language, names),
    may: may.flatMap(({ type, ok }) => (ok ? [language.command(type)] : [])),
    'may-not': [...new Set(may.flatMap((one) => (one.ok ? [] : [notYet(one, language, names)])))],
    last: last.map((one) => lastLine(one, language, names)),
  };
  return Object.entries(lines)
    .filter(([, said]) => said.length > 0)
    .map(([key, said]) => ({ key: key as RoomTitle, title: titles[key as RoomTitle], lines: said }));
}
