// The whole screen at a size: rows and where the cursor stands. It draws what it can where there is less room than it wants. Pure.
import { placeOf } from 'yishi';
import { localTime } from 'yishi/script';
import { widthOf } from '../print/width.js';
import { refusedAs } from './asking.js';
import type { Form } from './form.js';
import { KEYS, LEADS, lettersFor } from './keys.js';
import { between, blank, cut, folded, type Row, ruled, safe, span, tail, trimmed } from './rows.js';
import { calledIn, namesIn, ordered, putRight, shownAs } from './seen.js';
import { AROUND, fitted, lastRows, partsOf, scrolled } from './sheets.js';
import type { Mode, Model, Room } from './state.js';
import { before, type Typed } from './typed.js';
import { type Field, meantBy } from './values.js';

export interface Screen {
  rows: Row[];
  /** Where somebody types; nothing where nobody does. */
  cursor?: { x: number; y: number };
}

/** What it is made for. */
export const LEAST = { columns: 80, rows: 24 } as const;

function headRows(model: Model, { words, language }: Room): Row[] {
  const { seen, moment, columns } = model;
  const { context } = seen.now;
  const { day, time } = localTime(moment, seen.zone);
  const clock = seen.live ? `${day} ${time}:${moment.slice(17, 19)}` : `${day} ${time}`;
  const mode = model.training
    ? words.training.beat(model.training.beat, model.training.beats)
    : seen.live
      ? ''
      : language.words.modes[context.mode];
  const small = columns < LEAST.columns || model.rows < LEAST.rows;
  return [
    between(context.title, [mode, clock].filter((one) => one !== '').join('  '), columns, 'bold'),
    between(language.place(placeOf(seen.now)), small ? words.desk.small(LEAST.columns, LEAST.rows) : '', columns),
  ];
}

/** The line that is typed, of which the part around the cursor is seen. */
function typedRow(lead: string, line: Typed, width: number): { row: Row; x: number } {
  const room = width - widthOf(lead) - 1;
  const head = tail(safe(before(line)), room);
  const rest = cut(safe(line.text.slice(before(line).length)), Math.max(0, room - widthOf(head)));
  return { row: [span(lead), span(head + rest)], x: widthOf(lead) + widthOf(head) };
}

const MARKS = { done: '✓', refused: '✗', told: '·' } as const;
const COLOURS = { done: 'green', refused: 'red', told: 'yellow' } as const;

function messageRows({ message, columns, busy, training }: Model, { words }: Room, most: number): Row[] {
  if (busy) return [[span(words.desk.writing, 'dim')]];
  if (!message)
    return training?.shown === undefined
      ? []
      : folded(training.shown, columns - 2)
          .slice(0, most)
          .map((line): Row => [span(`  ${line}`, 'dim')]);
  const { kind, text, news } = message;
  const rowsOf = (said: string, as: typeof kind, room: number): Row[] => {
    const lines = folded(said, columns - 2);
    const kept = lines.length <= room ? lines : [...lines.slice(0, room - 1), cut(`${lines[room - 1]}……`, columns - 3)];
    return kept.map((line, index) => [
      span(index === 0 ? `${MARKS[as]} ` : '  ', COLOURS[as]),
      span(line, COLOURS[as]),
    ]);
  };
  return news === undefined ? rowsOf(text, kind, most) : [...rowsOf(text, kind, most - 1), ...rowsOf(news, 'told', 1)];
}

/** Keys that are an act's and can be pressed now, then those that lead elsewhere. */
function keyRows(model: Model, { words, language }: Room): Row[] {
  const open = ordered(model.seen).filter(({ refusal }) => !refusal);
  const acts = open.flatMap(({ type }) =>
    KEYS[type] === undefined ? [] : [`${KEYS[type]} ${language.command(type)}`],
  );
  const leads = Object.entries(words.desk.leads).map(([name, what]) => `${LEADS[name as keyof typeof LEADS]} ${what}`);
  const first = model.training ? words.training.keys : words.desk.enter;
  const line = (parts: readonly string[]): string => {
    let text = '';
    for (const part of parts) {
      if (text !== '' && widthOf(`${text}  ${part}`) > model.columns) break;
      text += text === '' ? part : `  ${part}`;
    }
    return text;
  };
  return [[span(line(acts), 'dim')], [span(line([first, ...leads]), 'dim')]];
}

function deskScreen(model: Model, room: Room): Screen {
  const { columns, line } = model;
  const rows = model.rows - 1;
  const head = headRows(model, room);
  const messages = messageRows(model, room, rows < 18 ? 2 : 4);
  const keys = rows < 12 ? [] : keyRows(model, room);
  const lead = line ? ': ' : '';
  const input = line ? typedRow(lead, line, columns) : { row: [span(room.words.desk.invite, 'dim')] as Row, x: 0 };
  const foot = [...messages, ...keys, input.row];
  const middle = Math.max(0, rows - head.length - foot.length - 3);
  const least = Math.min(3, Math.floor(middle / 3));
  const parts = fitted(partsOf(model, room), columns, middle - least, room);
  const log = lastRows(model, middle - parts.length, room);
  const filler = Array.from({ length: Math.max(0, middle - parts.length - log.length) }, () => blank);
  const body = [
    ruled('', columns),
    ...parts,
    ruled(room.words.desk.log, columns),
    ...filler,
    ...log,
    ruled('', columns),
  ];
  const all = [...head, ...body, ...foot];
  return { rows: all, ...(line && { cursor: { x: input.x, y: all.length - 1 } }) };
}

/** Something to read or to choose from, under its title, with what is told at its foot. */
function sheet(model: Model, title: string, body: readonly Row[], hint: string, room: Room): Row[] {
  const { columns } = model;
  const messages = messageRows(model, room, 4);
  const height = Math.max(0, model.rows - 1 - 3 - messages.length);
  const filler = Array.from({ length: Math.max(0, height - body.length) }, () => blank);
  return [
    between(title, model.seen.now.context.title, columns, 'bold'),
    ruled('', columns),
    ...body.slice(0, height),
    ...filler,
    ...messages,
    [span(cut(hint, columns), 'dim')],
  ];
}

/** So much of a list that the row that is marked is seen. */
function around<T>(all: readonly T[], at: number, height: number): { part: readonly T[]; from: number } {
  const from = Math.max(0, Math.min(all.length - height, at - Math.floor(height / 2)));
  return { part: all.slice(from, from + height), from };
}

function actsScreen(model: Model, cursor: number, room: Room): Screen {
  const { words, language } = room;
  const acts = ordered(model.seen);
  const letters = lettersFor(acts.map(({ type }) => type));
  const marked = acts[cursor];
  const why = marked?.refusal ? folded(refusedAs(model, marked.type, room), model.columns - 2) : [];
  const height = model.rows - 1 - AROUND - 3;
  const { part, from } = around(acts, cursor, height);
  const say = language.say(namesIn(model.seen));
  const rows = part.map(({ type, people, offices, asks, refusal }, index): Row => {
    const who = !asks ? say.people(people) : offices.length > 0 ? say.roles(offices) : words.acts.asks;
    const text = `${letters.get(type) ?? ' '}  ${language.command(type)}  ${safe(who)}${refusal ? `  ${words.acts.closed}` : ''}`;
    const isMarked = from + index === cursor;
    return [
      span(cut(`${isMarked ? '›' : ' '} ${text}`, model.columns), isMarked ? 'inverse' : refusal ? 'dim' : undefined),
    ];
  });
  const reasons = why.slice(0, 3).map((line): Row => [span(`  ${line}`, 'yellow')]);
  const filler = Array.from({ length: Math.max(0, height - rows.length) }, () => blank);
  return { rows: sheet(model, words.acts.title, [...rows, ...filler, ...reasons], words.acts.hint, room) };
}

function lastScreen(model: Model, cursor: number, room: Room): Screen {
  const { words, language } = room;
  const all = putRight(model.seen);
  const rows = all.flatMap(({ entry, way }, index): Row[] => {
    const who = entry.by === undefined ? undefined : calledIn(model.seen, entry.by);
    const line = language.desk.room.entry(entry.seq, language.command(entry.type), who);
    const how = way
      ? words.right.way(language.command(way.command as never), language.words.back.until[way.until], way.open)
      : entry.none === undefined
        ? ''
        : language.words.back.never[entry.none];
    const isMarked = index === cursor;
    return [
      [
        span(
          cut(`${isMarked ? '›' : ' '} ${index + 1}  ${safe(line)}`, model.columns),
          isMarked ? 'inverse' : undefined,
        ),
      ],
      ...folded(how, model.columns - 8).map((text): Row => [span(`        ${text}`, 'dim')]),
    ];
  });
  return { rows: sheet(model, words.right.title, rows, words.right.hint, room) };
}

/** What may be typed into a field: those who are meant by what is, or what there is to choose. */
function offered(field: Field, { seen }: Model, { words }: Room): { lines: string[]; marked: number } {
  if (field.kind === 'person' || field.kind === 'people') {
    const meant = meantBy(field, seen.people);
    return { lines: meant.map(shownAs), marked: field.marked ?? -1 };
  }
  if (field.choices.length > 0)
    return { lines: field.choices.map(({ label }, index) => `${index + 1} ${label}`), marked: -1 };
  return { lines: field.kind === 'written' ? [words.form.written] : [], marked: -1 };
}

function formScreen(model: Model, form: Form, room: Room): Screen {
  const { words } = room;
  const { columns } = model;
  const column = Math.min(24, Math.max(8, ...form.fields.map(({ label }) => widthOf(label))) + 4);
  const height = model.rows - 1 - AROUND - 6;
  const { part, from } = around(form.fields, Math.min(form.at, form.fields.length - 1), Math.max(1, height));
  let cursor: Screen['cursor'];
  const top = 2 + (form.reason === undefined ? 0 : 1) + (form.enteredBy === undefined ? 0 : 1);
  const lines: Row[] = part.map((field, index) => {
    const here = from + index === form.at;
    const label = `${here ? '›' : ' '} ${cut(safe(field.label), column - 4)}${field.optional ? '' : ' *'}`;
    const lead = label + ' '.repeat(Math.max(1, column - widthOf(label)));
    if (!here) return [span(lead, 'dim'), span(cut(safe(field.typed.text), columns - widthOf(lead)))];
    const { row, x } = typedRow(lead, field.typed, columns);
    cursor = { x, y: top + index };
    return [span(lead, 'bold'), ...row.slice(1)];
  });
  const field = form.fields[form.at];
  const offer = field ? offered(field, model, room) : { lines: [words.form.ready], marked: -1 };
  const most = Math.max(1, model.rows - 1 - top - lines.length - 3);
  const seen = around(offer.lines, Math.max(0, offer.marked), most);
  const choices = seen.part.map((line, index): Row => {
    const isMarked = seen.from + index === offer.marked;
    return [span(cut(`    ${isMarked ? '›' : ' '} ${safe(line)}`, columns), isMarked ? 'inverse' : undefined)];
  });
  const about: Row[] = [
    ...(form.reason === undefined ? [] : [[span(cut(safe(form.reason), columns), 'yellow')]]),
    ...(form.enteredBy === undefined
      ? []
      : [[span(cut(safe(words.form.enteredBy(calledIn(model.seen, form.enteredBy))), columns), 'dim')]]),
  ];
  const rows = sheet(model, form.title, [...about, ...lines, blank, ...choices], words.form.hint, room);
  return { rows, ...(cursor && { cursor }) };
}

function scrollScreen(model: Model, mode: Extract<Mode, { scroll: number }>, room: Room): Screen {
  const { words } = room;
  const all = scrolled(model, mode.at, room);
  const height = model.rows - 1 - AROUND;
  const from = mode.at === 'log' ? Math.max(0, all.length - height - mode.scroll) : mode.scroll;
  const part = all.slice(from, from + height);
  return {
    rows: sheet(
      model,
      words.titles[mode.at],
      part,
      words.scroll(from + 1, Math.min(all.length, from + height), all.length),
      room,
    ),
  };
}

function drawn(model: Model, room: Room): Screen {
  const { mode } = model;
  switch (mode.at) {
    case 'acts':
      return actsScreen(model, mode.cursor, room);
    case 'last':
      return lastScreen(model, mode.cursor, room);
    case 'form':
      return formScreen(model, mode.form, room);
    case 'desk':
      return deskScreen(model, room);
    default:
      return scrollScreen(model, mode, room);
  }
}

/** One row less than the terminal has: a screen that fills it to the last row is drawn anew from the top each time. */
export function screenOf(model: Model, room: Room): Screen {
  const { rows, cursor } = drawn(model, room);
  const height = Math.max(1, model.rows - 1);
  // Where there is too little room the end is what is needed: it is where somebody types.
  const over = Math.max(0, rows.length - height);
  const kept = rows.slice(over).map((row) => trimmed(row, model.columns));
  return { rows: kept, ...(cursor && cursor.y >= over && { cursor: { x: cursor.x, y: cursor.y - over } }) };
}
