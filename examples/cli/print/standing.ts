// Where a consultation stands, for people: the desk part by part, and for whoever asks how long its record is and what its fingerprint.
import type { Fact, Snapshot } from 'yishi';
import { type DeskSection, deskSections } from 'yishi/desk';
import { namesOf } from 'yishi/language';
import { type Standing, standingOf } from 'yishi/script';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

/** The desk in words: for a terminal, or for a page. */
export interface Told {
  title: string;
  /** Nothing where it is live. */
  mode: string;
  sections: (Omit<DeskSection, 'key'> & { key: string })[];
}

export function told({ words, language, verbose }: Desk, now: Snapshot, standing: Standing): Told {
  const { charter } = now.context;
  const { standing: labels } = words;
  const [where, ...others] = deskSections(standing, language, namesOf(now.context));
  const rules = { key: 'charter', title: language.desk.titles.charter, lines: [language.text(charter.title)] };
  const record = [
    { key: 'record', title: labels.record, lines: [labels.entries(standing.entries)] },
    { key: 'fingerprint', title: labels.fingerprint, lines: [standing.head] },
  ];
  return {
    title: standing.title,
    mode: standing.mode === 'live' ? '' : language.words.modes[standing.mode],
    sections: [...(where ? [where] : []), rules, ...others, ...(verbose ? record : [])],
  };
}

export function printTold(desk: Desk, { title, mode, sections }: Told): void {
  const { paint } = desk;
  const column = Math.max(...sections.map(({ title: called }) => desk.width(called))) + 2;
  desk.print(paint.bold(`\n${title}${mode === '' ? '' : ` [${mode}]`}`));
  for (const { title: called, lines } of sections)
    for (const [index, line] of lines.entries())
      desk.print(hang(`  ${paint.dim(padded(index === 0 ? called : '', column))}`, line, desk.columns, column + 2));
}

export const printStanding = (desk: Desk, now: Snapshot, head: string, facts: readonly Fact[] = []): void =>
  printTold(desk, told(desk, now, standingOf(now, head, facts)));
