// What the minutes set out in tables at the end: items and what was decided on them, projects and their accounts. Pure.

import type { ItemStatus } from '../../kernel/state.js';
import type { Language } from '../../language/index.js';
import type { State } from '../../procedure/vocabulary.js';
import { list, table } from '../markdown.js';
import type { Naming } from '../names.js';

const DECIDED: readonly ItemStatus[] = ['passed', 'agreed', 'failed', 'not-formed', 'objected'];

export function itemsTable(state: State, language: Language, namesIn: Naming): string {
  const { itemColumns, none } = language.papers.minutes;
  const say = language.say(namesIn(state));
  const rows = Object.values(state.items).map(({ item, status, chosen, reply, to }) => [
    say.item(item),
    `${language.words.itemStatus[status]}${to === undefined ? '' : ` → ${to}`}`,
    chosen === undefined ? '' : say.option(item, chosen),
    reply === undefined ? '' : say.quote(reply),
  ]);
  return rows.length === 0 ? list([none]) : table(itemColumns, rows);
}

/** The text of every decision, as it was voted on: with every amendment. */
export function decisions(state: State, language: Language, namesIn: Naming): string[] {
  const say = language.say(namesIn(state));
  const decided = Object.values(state.items).flatMap(({ item, status, chosen, elected = [], options }) => {
    const option = options.find((one) => one.option === chosen);
    // What nobody has decided yet, or was settled without a decision, has no text.
    if (!option && !DECIDED.includes(status)) return [];
    return [
      language.tidy(
        language.papers.minutes.decided({
          item: say.item(item),
          status,
          elected: elected.length > 0 ? say.list(elected.map((one) => say.option(item, one))) : undefined,
          option: option && say.option(item, option.option),
          text: option && say.quote(option.text),
          amendments: option?.amendments ?? 0,
        }),
      ),
    ];
  });
  return decided.length === 0 ? [] : [list(decided)];
}

export function projectsTables(state: State, language: Language, namesIn: Naming): string[] {
  const { projectColumns, sourceColumns, none } = language.papers.minutes;
  const say = language.say(namesIn(state));
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
