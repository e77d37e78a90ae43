// Where a consultation stands, for people: its items, projects and clocks, how long its record is and what its fingerprint.
import type { Snapshot } from 'yishi';
import { type NameLookup, namesOf } from 'yishi/language';
import { type Standing, standingOf } from 'yishi/script';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

export function printStanding(desk: Desk, now: Snapshot, head: string): void {
  const { words, language, paint } = desk;
  const standing = standingOf(now, head);
  const { charter } = now.context;
  const names: NameLookup = namesOf(now.context);
  const { standing: labels } = words;
  const titles = [
    labels.where,
    labels.items,
    labels.projects,
    labels.deadlines,
    labels.overdue,
    labels.record,
    labels.fingerprint,
    labels.charter,
    ...(standing.registers ?? []).flatMap(({ register }) => language.register(register)?.title ?? []),
  ];
  const column = Math.max(...titles.map(desk.width)) + 2;
  const row = (label: string, text: string): void =>
    desk.print(hang(`  ${paint.dim(padded(label, column))}`, text, desk.columns, column + 2));
  const rows = (label: string, texts: readonly string[]): void => {
    for (const [index, text] of texts.entries()) row(index === 0 ? label : '', text);
  };
  const mode = labels.mode[standing.mode];
  desk.print(paint.bold(`\n${standing.title}${mode === '' ? '' : ` [${mode}]`}`));
  row(labels.where, language.place(standing.place));
  row(labels.charter, language.text(charter.title));
  rows(
    labels.items,
    standing.items.map(({ title, status }) => `${title} · ${desk.status(status)}`),
  );
  rows(
    labels.projects,
    standing.projects.map(({ title, status, ...sums }) => {
      const of = language.say(names).money;
      return `${title} · ${desk.status(status)} · ${labels.money(of(sums.moneyIn), of(sums.moneyOut), of(sums.budget))}`;
    }),
  );
  const say = language.say(names);
  // A register's clock is called by what it is, and of what; a consultation's by its id.
  const called = (id: string): string => {
    const { kind, subject } = now.context.deadlines[id] ?? now.context.overdue[id] ?? {};
    const own = kind === undefined ? undefined : say.clock(kind);
    return own && subject !== undefined ? `${own.title} ${say.thing(own.register, subject)}` : id;
  };
  const clock = ({ deadline, due }: Standing['deadlines'][number]) =>
    `${language.until(due, names.zone)}  ${called(deadline)}`;
  for (const { register, things } of standing.registers ?? []) {
    const texts = language.register(register);
    if (texts) row(texts.title, things === 0 ? '–' : labels.things(things));
  }
  rows(labels.deadlines, standing.deadlines.map(clock));
  rows(labels.overdue, standing.overdue.map(clock));
  row(labels.record, labels.entries(standing.entries));
  row(labels.fingerprint, standing.head);
}
