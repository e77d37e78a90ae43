// The book 台账 of a community, as Markdown: its registers as tables, and everything that was done, month by month. Pure.

import { partsOf } from '../../language/amounts.js';
import type { Language } from '../../language/index.js';
import { textsIn } from '../../language/spoken.js';
import { chartBeginning } from '../../procedure/chart.js';
import { community } from '../../procedure/community.js';
import { apply } from '../../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../../procedure/snapshot.js';
import type { Fact } from '../../procedure/vocabulary.js';
import { registers } from '../../registers/all.js';
import { type AnyRegister, type Community, isUsed } from '../../registers/register.js';
import { heading, list, table } from '../markdown.js';
import type { Naming } from '../names.js';
import type { Line, Section } from './fold.js';

/** Whether a record with this first fact is of a community. */
export const isCommunity = ({ type }: Fact): boolean => chartBeginning([community], type) !== undefined;

export interface Book {
  state: Community;
  place: string;
  sections: Section[];
}

/** Everything that was done, a section a month, with the names as they were then. */
export function bookOf(id: string, facts: readonly Fact[], language: Language, namesIn: Naming): Book {
  const sections: Section[] = [];
  let snapshot: Snapshot = unopened(id, community);
  let month = '';
  for (const fact of facts) {
    snapshot = apply(snapshot, fact);
    const { year, month: of } = partsOf(fact.at, snapshot.context.charter.zone);
    const key = `${year}-${of}`;
    if (key !== month) sections.push({ level: 3, title: language.papers.book.month(year, of), lines: [] });
    month = key;
    const names = namesIn(snapshot.context);
    const { seq, at } = fact;
    const line: Line = {
      first: seq,
      last: seq,
      at,
      text: language.fact(fact, names),
      working: language.finding(fact, names),
    };
    sections.at(-1)?.lines.push(line);
  }
  // The chart it was folded by is a community's.
  return { state: snapshot.context as Community, place: placeOf(snapshot), sections };
}

/** What is claimed, and who is called out: a community has both as a consultation has. */
export function sharedTables(state: Community, language: Language, namesIn: Naming): string[] {
  const { book } = language.papers;
  const say = language.say(namesIn(state));
  const claims = Object.values(state.claims).map(({ claim, by, takenBy, status }) => [
    say.claim(claim),
    say.person(by),
    takenBy === undefined ? '' : say.party(takenBy),
    book.claimStatus[status],
  ]);
  const callOuts = Object.values(state.callOuts).map(({ matter, by, to, status }) => [
    say.quote(matter),
    say.person(by),
    to === undefined ? '' : say.party(to),
    book.callOutStatus[status],
  ]);
  return [
    ...(claims.length === 0 ? [] : [heading(3, book.sections.claims), table(book.claimColumns, claims)]),
    ...(callOuts.length === 0 ? [] : [heading(3, book.sections.callOuts), table(book.callOutColumns, callOuts)]),
  ];
}

/** Every register the charter uses as a table, with its figures. */
export function registerTables(state: Community, language: Language, namesIn: Naming): string[] {
  const say = language.say(namesIn(state));
  return Object.values<AnyRegister>(registers)
    .filter(({ id }) => isUsed(state, id))
    .flatMap((register) => {
      const texts = textsIn(register.texts, language.id);
      const rows = texts.rows(state as never, say);
      const figures = Object.entries(register.indicators?.(state as never) ?? {}).map(([name, figure]) =>
        language.papers.book.figure(
          (texts.indicators as Readonly<Record<string, string>>)?.[name] ?? name,
          register.money?.includes(name) ? say.money(figure) : figure,
        ),
      );
      return [
        heading(3, texts.title),
        rows.length === 0
          ? list([language.papers.minutes.none])
          : table(
              texts.columns,
              rows.map((cells) => [...cells]),
            ),
        ...(figures.length === 0 ? [] : [list(figures)]),
      ];
    });
}
