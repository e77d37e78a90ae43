// Where a consultation stands, for people: the desk part by part, how long its record is and what its fingerprint.
import type { Fact, Snapshot } from 'yishi';
import { deskSections } from 'yishi/desk';
import { type NameLookup, namesOf } from 'yishi/language';
import { standingOf } from 'yishi/script';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

export function printStanding(desk: Desk, now: Snapshot, head: string, facts: readonly Fact[] = []): void {
  const { words, language, paint } = desk;
  const standing = standingOf(now, head, facts);
  const { charter } = now.context;
  const names: NameLookup = namesOf(now.context);
  const { standing: labels } = words;
  const [where, ...others] = deskSections(standing, language, names);
  const sections = [
    ...(where ? [where] : []),
    { title: language.desk.titles.charter, lines: [language.text(charter.title)] },
    ...others,
    { title: labels.record, lines: [labels.entries(standing.entries)] },
    { title: labels.fingerprint, lines: [standing.head] },
  ];
  const column = Math.max(...sections.map(({ title }) => desk.width(title))) + 2;
  const mode = standing.mode === 'live' ? '' : language.words.modes[standing.mode];
  desk.print(paint.bold(`\n${standing.title}${mode === '' ? '' : ` [${mode}]`}`));
  for (const { title, lines } of sections)
    for (const [index, line] of lines.entries())
      desk.print(hang(`  ${paint.dim(padded(index === 0 ? title : '', column))}`, line, desk.columns, column + 2));
}
