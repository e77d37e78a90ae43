// A panel drawn by lot, as a value for programs and as tables for people: docs/sortition.md describes the value.
import type { Fairness, Panel, PanelTerms, Replacement } from 'yishi/sortition';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

/** What `--json` answers, with the seed. */
export interface Drawn {
  panel: Panel;
  replacements: Replacement[];
  fairness?: Fairness;
}

/** What those are called who were drawn, by their ids. */
export function namesOf({ panel, replacements }: Drawn, names: ReadonlyMap<string, string>): Record<string, string> {
  const drawn = [...panel.seats, ...panel.reserves].map(({ person }) => person);
  const all = [...drawn, ...replacements.flatMap(({ left, by }) => [left, ...by])];
  return Object.fromEntries(all.flatMap((person) => (names.has(person) ? [[person, names.get(person) ?? '']] : [])));
}

/** How the roll names them: the column that says who lives together, and what people are called. */
interface Naming {
  column: string | null | undefined;
  names: ReadonlyMap<string, string>;
}

/** A chance in percent to one decimal, `3/25` as `12.0 %`: for reading only, the fraction is exact. */
function percent(chance: string): string {
  const [of = 0n, over = 1n] = chance.split('/').map(BigInt);
  const tenths = (of * 2000n + over) / (over * 2n);
  return `${tenths / 10n}.${tenths % 10n} %`;
}

export function printDrawn(desk: Desk, terms: PanelTerms, drawn: Drawn, { column, names }: Naming): void {
  const { paint, width } = desk;
  const { draw: told } = desk.words;
  const { panel, replacements } = drawn;
  const traits = Object.keys(terms.quotas);
  const called = (person: string): string => {
    const name = names.get(person);
    return name === undefined ? person : told.called(name, person);
  };
  const named = names.size > 0;
  const entrants = new Map(terms.pool.map((entrant) => [entrant.person, entrant]));
  desk.print(`${paint.green('✓')} ${paint.bold(told.panel(terms.seats, terms.pool.length))}`);
  const together = terms.pool.some(({ household }) => household !== undefined);
  desk.print(`  ${together && column !== null ? told.household(column) : told.anyHousehold}`);
  for (const { left, by } of replacements) desk.print(`  ${told.replaced(called(left), by.map(called))}`);
  const { columns } = told;
  table(desk, [
    [columns.number, columns.person, ...(named ? [columns.name] : []), ...traits, columns.lot],
    ...panel.seats.map(({ person, lot }, index) => [
      `${index + 1}`,
      person,
      ...(named ? [names.get(person) ?? ''] : []),
      ...traits.map((trait) => entrants.get(person)?.traits[trait] ?? ''),
      `${lot.slice(0, 12)}…`,
    ]),
  ]);
  if ((terms.reserves ?? 0) > 0) {
    desk.print(hang('  ', told.reserves(panel.reserves.map(({ person }) => called(person))), desk.columns));
  }
  if (panel.quotas.length > 0) {
    desk.print(`  ${paint.bold(told.quotas)}`);
    table(
      desk,
      panel.quotas.map(({ trait, value, min, max, seated, pool }) => [
        trait,
        value,
        told.quota(min, max, seated, pool),
      ]),
    );
  }
  if (drawn.fairness) printFairness(desk, drawn.fairness);
  const labels = [told.seed, told.seal, told.pool];
  const widest = Math.max(...labels.map(width));
  for (const [index, value] of [terms.seed, panel.seal, panel.pool].entries()) {
    desk.print(`  ${padded(labels[index] ?? '', widest)}  ${value}`);
  }
  for (const line of told.recompute) desk.print(paint.dim(hang('  ', line, desk.columns)));
}

function printFairness(desk: Desk, { by, draws, least, most, even, values }: Fairness): void {
  const { fairness: told } = desk.words.draw;
  const how = by === 'exact' ? told.exact : told.estimated(draws);
  desk.print(`  ${desk.paint.bold(told.title(how))}`);
  const row = (label: string, chance: string) => [label, percent(chance), chance];
  table(desk, [
    row(told.even, even),
    row(told.least, least),
    row(told.most, most),
    ...values.map(({ trait, value, people, chance }) => row(told.value(trait, value, people), chance)),
  ]);
}

/** Rows in columns as wide as their widest cell. */
function table({ width, print }: Desk, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  for (const row of rows) {
    print(`    ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}
