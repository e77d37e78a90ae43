// A line as somebody types it at the desk: 到 301, 举手 陈淑珍 赞成, 票 14-1-2, +10m, or an act as a script has it. The words are the script's; people are
// found by whatever is quick to say. Pure.
import type { CommandType } from 'yishi';
import { type Findable, type FormField, findPeople, foundAlone, type Whose } from 'yishi/desk';
import { choiceRead, commandRead, consultationChart, localTime, shortRead, wordsNear } from 'yishi/script';
import type { Draft } from './form.js';
import { actIn, type Seen, type Speaking } from './seen.js';

export type Line =
  /** Time goes on: +10m, 14:35, 2026-03-20 14:35. */
  | { go: string }
  /** As a script has it. */
  | { script: string }
  | { draft: Draft /** What was typed of somebody who is one of several, or nobody. */; unsure?: string }
  /** An act, and words that are nothing it asks for. */
  | { unread: string; type: CommandType }
  | { unknown: string; near: readonly string[] };

const LATIN = /^[a-z][a-z-]*$/i;
const SPAN = /^\+\s*(?:\d{1,4}\s*[dhm]\s*){1,3}$/;
const CLOCK = /^\d{1,2}[:：]\d{2}$/;
const DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/;

/** A moment alone; of a time of day, on the day it is. */
function timeIn(words: readonly string[], day: string): string | undefined {
  const [first = '', second = ''] = words;
  if (SPAN.test(words.join(' '))) return words.join('');
  if (words.length === 1 && CLOCK.test(first)) return `${day} ${first.replace('：', ':').padStart(5, '0')}`;
  return words.length === 2 && DAY.test(first) && CLOCK.test(second) ? words.join(' ') : undefined;
}

/** The commands a word may stand for; those that can be asked here first. */
function commandsFor(said: string, seen: Seen): string[] {
  const short = shortRead(consultationChart, said);
  const read = 'near' in short ? commandRead(consultationChart, said) : short;
  const types = 'is' in read ? [read.is] : 'among' in read ? [...read.among] : [];
  const open = (type: string) => seen.acts.some((one) => one.type === type && one.refusal === undefined);
  return types.sort((one, other) => Number(open(other)) - Number(open(one)));
}

/** The word or words that say what is done, and where they stand: first, or behind whoever does it. */
function verbIn(words: readonly string[], seen: Seen): { at: number; many: number; type: string } | undefined {
  for (const at of [0, 1])
    for (const many of [4, 3, 2, 1]) {
      const said = words.slice(at, at + many);
      if (said.length < many || (many > 1 && !said.every((word) => LATIN.test(word)))) continue;
      const [type] = commandsFor(said.join(' '), seen);
      if (type !== undefined) return { at, many, type };
    }
  return undefined;
}

const VERBATIM = /^\s*(?:\{|-\s)|[:：](?!\d)/u;

/** An act as a script has it, with whoever does it found by what is quick to type. */
function scriptOf(text: string, seen: Seen): string {
  const colon = /[:：](?!\d)/u.exec(text)?.index ?? text.length;
  const [head, rest] = [text.slice(0, colon), text.slice(colon)];
  const words = head.trim().split(/\s+/);
  const at = words.findIndex((word) => !CLOCK.test(word) && !DAY.test(word) && !SPAN.test(word));
  const who = words[at] ?? '';
  if (at < 0 || at === words.length - 1 || commandsFor(who, seen).length > 0 || /^\s*[{-]/.test(text)) return text;
  const one = foundAlone(findPeople(who, seen.people));
  return one ? [...words.slice(0, at), one.person, ...words.slice(at + 1)].join(' ') + rest : text;
}

interface Filling {
  type: CommandType;
  form: readonly FormField[];
  people: readonly Findable[];
  fields: Record<string, unknown>;
  by?: string;
  unsure?: string;
  texts: string[];
}

const isPerson = ({ list, among, names }: FormField): boolean => !list && !among && names === 'person';

/** Whether somebody is asked for: in a field, or as whoever does it. */
const nextPerson = ({ form, fields, by }: Filling, { asks }: Pick<Whose, 'asks'>): string | undefined => {
  const field = form.find((one) => isPerson(one) && !one.optional && !Object.hasOwn(fields, one.key));
  return field?.key ?? (asks && by === undefined ? '' : undefined);
};

function put(filling: Filling, word: string, whose: Pick<Whose, 'asks'>): void {
  const { form, fields, type, people } = filling;
  const open = form.filter(({ key, path }) => key === path && !Object.hasOwn(fields, key));
  const command = consultationChart.commands[type];
  const person = nextPerson(filling, whose);
  if (person !== undefined) {
    const found = findPeople(word, people);
    const one = foundAlone(found);
    if (found.length > 0 && !one) filling.unsure = word;
    const is = one?.person ?? (found.length > 0 ? word : undefined);
    if (is !== undefined && person === '') filling.by = is;
    else if (is !== undefined) fields[person] = is;
    if (is !== undefined) return;
  }
  for (const field of open) {
    const named = field.among?.find(
      ({ id, title }) =>
        id === word || title === word || (field.names === 'person' && findPeople(word, people)[0]?.one.person === id),
    );
    if (named) {
      fields[field.key] = field.list ? [named.id] : named.id;
      return;
    }
    const read =
      command && (field.choices.length > 0 || field.key === 'channel')
        ? choiceRead(command, field.key, word)
        : undefined;
    if (read && 'is' in read) {
      fields[field.key] = field.each ? { '': read.is } : read.is;
      return;
    }
  }
  const number = open.find(({ holds, optional }) => holds.includes('count') && !optional);
  if (number && /^\d{1,9}$/.test(word)) fields[number.key] = Number(word);
  else {
    const paper = open.find(({ key, holds }) => key === 'paper' && holds.includes('id'));
    if (paper && /\d/.test(word)) fields[paper.key] = word;
    else filling.texts.push(word);
  }
}

/** What is given for each of one thing only is given for that one. */
function forTheOnly(fields: Record<string, unknown>, { now }: Seen): Record<string, unknown> {
  const [only, more] = now.context.vote.current?.items ?? [];
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '')) return [[key, value]];
      return only !== undefined && more === undefined
        ? [[key, { [only]: (value as Record<string, unknown>)[''] }]]
        : [];
    }),
  );
}

const RANGE = /^[\p{L}\p{N}_-]{1,40}\.\.[\p{L}\p{N}_-]{1,40}$/u;

/** Several who are entered one after the other: 到 301 302 m01..m12. Nothing where it is one, or where one of them is not found. */
function severalOf(
  type: string,
  rest: readonly string[],
  { people }: Seen,
  whose: Pick<Whose, 'form' | 'people'>,
): Line | undefined {
  const [by] = whose.people;
  const needed = whose.form.filter(({ key, path, optional }) => key === path && !optional);
  const [field] = needed;
  if (!field || needed.length > 1 || !isPerson(field) || by === undefined) return undefined;
  if (rest.length < 2 && !RANGE.test(rest[0] ?? '')) return undefined;
  const each = rest.map((word) => (RANGE.test(word) ? word : foundAlone(findPeople(word, people))?.person));
  if (each.includes(undefined)) return undefined;
  return {
    script: `- { do: ${type}, by: ${JSON.stringify(by)}, each: ${JSON.stringify(each)}, with: { ${field.key}: $each } }`,
  };
}

function draftOf(type: CommandType, who: string | undefined, rest: readonly string[], seen: Seen): Line {
  const whose = actIn(seen, type) ?? { asks: true, form: [], people: [] };
  const several = who === undefined ? severalOf(type, rest, seen, whose) : undefined;
  if (several) return several;
  const filling: Filling = { type, form: whose.form, people: seen.people, fields: {}, texts: [] };
  // Votes are said as 3:6:1 or 3-6-1, too.
  for (const word of rest)
    for (const part of /^\d+([:：-]\d+){2}$/u.test(word) ? word.split(/[:：-]/u) : [word]) put(filling, part, whose);
  if (who !== undefined) {
    const one = foundAlone(findPeople(who, seen.people));
    // Whom a clerk enters is in a field, unless somebody else is: 301 到 is 到 301.
    if (!whose.asks && nextPerson(filling, whose) !== undefined) put(filling, who, whose);
    else filling.by = one?.person ?? who;
    if (!one) filling.unsure = who;
  }
  const text = whose.form.find(
    ({ holds, key, path, optional }) =>
      key === path &&
      (holds.includes('text') || holds.includes('word')) &&
      !optional &&
      !Object.hasOwn(filling.fields, key),
  );
  // Whoever is nowhere to be found is asked for, with what was typed of them; whose act it is, where nothing else takes the word.
  const missing = nextPerson(filling, whose);
  const [nobody] = filling.texts;
  if (missing !== undefined && (missing !== '' || !text) && nobody !== undefined) {
    if (missing === '') filling.by = nobody;
    else filling.fields[missing] = nobody;
    filling.unsure = nobody;
    filling.texts.shift();
  }
  const said = filling.texts.join(' ');
  if (said !== '' && text) filling.fields[text.key] = said;
  else if (said !== '') return { unread: said, type };
  const { by, unsure } = filling;
  return {
    draft: { type, fields: forTheOnly(filling.fields, seen), ...(by !== undefined && { by }) },
    ...(unsure !== undefined && { unsure }),
  };
}

/** What a line says. @param moment now: a time of day is of its day */
export function readLine(text: string, seen: Seen, { language }: Speaking, moment: string): Line {
  const said = text.trim();
  const words = said.split(/\s+/);
  const go = timeIn(words, localTime(moment, seen.zone).day);
  if (go !== undefined) return { go };
  if (VERBATIM.test(said)) return { script: scriptOf(said, seen) };
  const verb = verbIn(words, seen);
  if (!verb) {
    const [first = said] = words;
    const read = commandRead(consultationChart, first);
    const open = seen.acts.map(({ type }) => language.command(type));
    return {
      unknown: first,
      near: [...new Set([...('near' in read ? read.near : []), ...wordsNear(first, open)])].slice(0, 3),
    };
  }
  const { at, many, type } = verb;
  // A word is of a command of the chart.
  return draftOf(type as CommandType, at === 1 ? words[0] : undefined, words.slice(at + many), seen);
}
