// What is read on the desk: where the meeting stands part by part, what was done, and what the keys do. Pure.
import { deskSections, isGiven, type Meeting, roomSections } from 'yishi/desk';
import { localTime, namesAt, type Recorded } from 'yishi/script';
import { padded, widthOf } from '../print/width.js';
import { suggestionIn } from './asking.js';
import { KEYS } from './keys.js';
import { blank, folded, labelled, type Row, span } from './rows.js';
import { deskAt, namesIn } from './seen.js';
import type { Mode, Model, Room } from './state.js';

interface Part {
  key: string;
  title: string;
  lines: string[];
}

/** In this order they matter while a meeting runs; the rest follows. */
const FIRST = [
  'overdue',
  'suggestion',
  'floor',
  'meeting',
  'poll',
  'needed',
  'outstanding',
  'deadlines',
  'items',
  'owed',
];

const placeOf = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);

/** What the floor tells of it is told there. */
const quietly = ({ speaking: _speaking, ...meeting }: Meeting): Meeting => ({ ...meeting, waiting: [] });

/** The desk in words, part by part.  */
export function partsOf(model: Model, { language }: Room): Part[] {
  const { seen, moment } = model;
  const names = namesIn(seen);
  const desk = deskAt(seen, moment);
  const { meeting } = desk;
  const told = meeting ? { ...desk, meeting: quietly(meeting) } : desk;
  return (
    [...deskSections(told, language, names), ...roomSections(desk, language, names, suggestionIn(model))]
      .filter(({ key }) => key !== 'where' && key !== 'next')
      // What comes next is what a training asks.
      .filter(({ key }) => !model.training || key !== 'suggestion')
      .sort((one, other) => placeOf(one.key) - placeOf(other.key))
  );
}

/** The widest label, so that all lines begin in one column. */
const columnOf = (parts: readonly Part[]): number =>
  Math.min(16, Math.max(6, ...parts.map(({ title }) => widthOf(title))) + 2);

const LOOKS: Readonly<Record<string, 'bold' | 'red' | undefined>> = { suggestion: 'bold', overdue: 'red' };

/** Each part in so many rows at most, the shorter parts whole: what is left out is told of. */
export function fitted(parts: readonly Part[], width: number, room: number, { words }: Room): Row[] {
  const column = columnOf(parts);
  const told = parts.map(({ key, title, lines }) => ({
    key,
    title,
    lines: lines.flatMap((line) => folded(line, width - column)),
  }));
  let most = 1;
  const height = (limit: number) => told.reduce((sum, { lines }) => sum + Math.min(limit, lines.length), 0);
  const longest = Math.max(1, ...told.map(({ lines }) => lines.length));
  while (most < longest && height(most + 1) <= room) most += 1;
  const rows = told.flatMap(({ key, title, lines }) => {
    const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), words.desk.more(lines.length - most + 1)];
    return labelled(title, kept, column, LOOKS[key]);
  });
  return rows.slice(0, Math.max(0, room));
}

/** What an entry says in the log. Of what people give by themselves it says whose it is, and never what. */
function entryLine({ fact, before, after }: Recorded, { language }: Room): string {
  const names = namesAt({ fact, before, after });
  if (!isGiven(fact.type)) return language.fact(fact, names);
  return language.desk.room.entry(fact.seq, language.command(fact.type), language.say(names).who(fact));
}

const kept = new WeakMap<object, Map<string, string>>();

function entryText(recorded: Recorded, room: Room): string {
  const said = kept.get(recorded.fact) ?? new Map<string, string>();
  kept.set(recorded.fact, said);
  const { id } = room.language;
  const line = said.get(id) ?? entryLine(recorded, room);
  said.set(id, line);
  return line;
}

function entryRows(recorded: Recorded, day: string, { seen, columns }: Model, room: Room): Row[] {
  const local = localTime(recorded.fact.at, seen.zone);
  const lead = `${local.time}  `;
  const lines = folded(entryText(recorded, room), columns - lead.length);
  const rows = lines.map((line, index): Row => [span(index === 0 ? lead : ' '.repeat(lead.length), 'dim'), span(line)]);
  return local.day === day ? rows : [[span(room.words.desk.day(local.day), 'dim')], ...rows];
}

/** The last entries, as many as there is room for. */
export function lastRows(model: Model, height: number, room: Room): Row[] {
  const rows: Row[] = [];
  const { recorded } = model.seen;
  for (let at = recorded.length - 1; at >= 0 && rows.length < height; at -= 1) {
    const one = recorded[at];
    const before = recorded[at - 1];
    if (!one) break;
    const day = before ? localTime(before.fact.at, model.seen.zone).day : '';
    rows.unshift(...entryRows(one, day, model, room));
  }
  return height <= 0 ? [] : rows.slice(-height);
}

/** The whole log, as it is read from the beginning. */
function logRows(model: Model, room: Room): Row[] {
  let day = '';
  return model.seen.recorded.flatMap((one) => {
    const rows = entryRows(one, day, model, room);
    day = localTime(one.fact.at, model.seen.zone).day;
    return rows;
  });
}

function wholeRows(model: Model, room: Room): Row[] {
  const parts = partsOf(model, room);
  const column = columnOf(parts);
  return parts.flatMap(({ title, lines }) =>
    labelled(
      title,
      lines.flatMap((line) => folded(line, model.columns - column)),
      column,
    ),
  );
}

function helpRows({ columns }: Model, { words, language }: Room): Row[] {
  const keys = Object.entries(KEYS).map(([type, key]): [string, string] => [
    key,
    // The keys are those of commands.
    language.command(type as keyof typeof KEYS),
  ]);
  const entries = [...words.guide.keys, ...keys];
  const column = Math.max(...entries.map(([key]) => widthOf(key))) + 2;
  const listed = entries.flatMap(([key, what]) => labelled(key, folded(what, columns - column), column));
  const lines = words.guide.lines.flatMap(([line, what]) =>
    folded(`${padded(line, 26)}${what}`, columns).map((text): Row => [span(text)]),
  );
  return [...listed, blank, ...lines];
}

/** All rows of what is read by scrolling. */
export function scrolled(model: Model, at: Extract<Mode, { scroll: number }>['at'], room: Room): Row[] {
  if (at === 'log') return logRows(model, room);
  return at === 'whole' ? wholeRows(model, room) : helpRows(model, room);
}

/** The rows there are beside what is scrolled: title, rules, message and keys. */
export const AROUND = 5;

/** How far it can be scrolled. */
export const longest = (model: Model, { at }: Extract<Mode, { scroll: number }>, room: Room): number =>
  Math.max(0, scrolled(model, at, room).length - (model.rows - 1 - AROUND));
