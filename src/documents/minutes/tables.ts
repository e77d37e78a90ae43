// What the minutes set out in tables at the end: items and what was decided on them, projects and their accounts. Pure.
import { type Language, namesOf } from '../../language/index.js';
import type { State } from '../../procedure/vocabulary.js';
import { list, table } from '../markdown.js';

export function itemsTable(state: State, language: Language): string {
  const { itemColumns, none } = language.papers.minutes;
  const say = language.say(namesOf(state));
  const rows = Object.values(state.items).map(({ item, status, chosen, reply, to }) => [
    say.item(item),
    `${language.words.itemStatus[status]}${to === undefined ? '' : ` → ${to}`}`,
    chosen === undefined ? '' : say.option(item, chosen),
    reply === undefined ? '' : say.quote(reply),
  ]);
  return rows.length === 0 ? list([none]) : table(itemColumns, rows);
}

export function projectsTables(state: State, language: Language): string[] {
  const { projectColumns, sourceColumns, none } = language.papers.minutes;
  const say = language.say(namesOf(state));
  const projects = Object.values(state.projects);
  if (projects.length === 0) return [list([none])];
  const rows = projects.map(({ project, status, responsible, budget, pledged, moneyIn, moneyOut }) => [
    say.project(project),
    language.words.projectStatus[status],
    say.person(responsible.person),
    ...[budget, pledged, moneyIn, moneyOut, moneyIn - moneyOut].map(say.money),
  ]);
  const bySource = projects.flatMap(({ project, sources }) =>
    Object.entries(sources).map(([source, { pledged, moneyIn, moneyOut }]) => [
      say.project(project),
      say.source(source),
      ...[pledged, moneyIn, moneyOut, moneyIn - moneyOut].map(say.money),
    ]),
  );
  return [table(projectColumns, rows), ...(bySource.length === 0 ? [] : [table(sourceColumns, bySource)])];
}
