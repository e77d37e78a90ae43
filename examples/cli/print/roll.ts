// What a roll says before anybody enters it, and what it would change, for people; commands/roll.ts has the values.
import { anonymous } from 'yishi/language';
import type {
  Holder,
  Named,
  Problem,
  RollDifference,
  RollField,
  RollReport,
  RollSummary,
  RollValue,
} from 'yishi/tally';
import type { Desk } from './desk.js';
import { hang, padded } from './width.js';

/** People and changes beyond these are a number; `--json` has them all. */
const LISTED = 20;

/** How people, what they hold and what is said of them are told; areas in this unit. */
function wordsFor({ words, language }: Desk, { areaDecimals }: Pick<RollSummary, 'areaDecimals'>) {
  const told = words.roll;
  const say = language.say(anonymous);
  const area = (units: number): string => say.area(units, areaDecimals);
  const named = ({ person, name }: Named): string => (name === undefined ? person : told.named(person, name));
  return {
    say,
    area,
    named,
    people: (some: readonly Named[]): string => told.people(some.slice(0, LISTED).map(named), some.length),
    holding: (holder: Holder): string =>
      told.holding(named(holder), holder.units ?? 0, holder.area === 0 ? '' : area(holder.area)),
    /** What is said of a field, part by part. */
    parts(field: RollField, value: RollValue): string[] {
      if (value === null) return [told.none];
      if (typeof value === 'boolean') return [told.yesNo(value)];
      if (typeof value === 'number') return [field === 'weight' ? String(value) : area(value)];
      if (typeof value === 'string') return [field === 'kind' ? (told.kinds[value] ?? value) : value];
      const parts = value.map((one) =>
        'person' in one ? named(one) : told.unit(one.unit, area(one.area), one.areaBasis, one.parking),
      );
      return parts.length === 0 ? [told.none] : parts;
    },
  };
}

/** The first of a long list, each on its line, and how many more there are. */
const listed = <T>(all: readonly T[], line: (one: T) => string, more: (count: number) => string): string[] => [
  ...all.slice(0, LISTED).map(line),
  ...(all.length > LISTED ? [more(all.length - LISTED)] : []),
];

function printSummary(desk: Desk, roll: RollSummary): void {
  const { words, paint, width } = desk;
  const told = words.roll;
  const { say, area, named, people, holding } = wordsFor(desk, roll);
  const { parking, coOwned, stock, organisations, contact, unclear } = roll;
  const without = say.measures({ ...roll, heads: roll.headsWithoutParking, area: roll.areaWithoutParking });
  const { labels } = told;
  const lines: [label: string, texts: string[]][] = [
    [labels.countedBy, roll.countedBy === 'person' ? [told.byPerson] : []],
    [labels.weight, roll.weight === roll.heads ? [] : [String(roll.weight)]],
    [labels.parking, parking.units > 0 ? [told.parking(parking.units, area(parking.area), without)] : []],
    [
      labels.coOwned,
      listed(coOwned, (one) => told.coOwned(one.unit, named(one.votes), people(one.coOwners)), told.andMore),
    ],
    [labels.unclear, listed(unclear, (one) => told.unclear(named(one), people(one.heads)), told.andMore)],
    [labels.stock, stock ? [told.stock(holding(stock))] : []],
    [labels.organisations, listed(organisations, holding, told.andMore)],
    [
      labels.contact,
      listed(contact, ({ state, persons }) => told.contact(state, persons.length, people(persons)), told.andMore),
    ],
  ];
  desk.print(`${paint.green('✓')} ${paint.bold(told.heading(roll.scope, say.measures(roll), roll.units))}`);
  const said = lines.filter(([, texts]) => texts.length > 0);
  const widest = Math.max(0, ...said.map(([label]) => width(label)));
  for (const [label, texts] of said) {
    for (const [index, text] of texts.entries())
      desk.print(hang(`  ${padded(index === 0 ? label : '', widest)}  `, text, desk.columns));
  }
}

function printChanges(desk: Desk, changes: RollDifference): void {
  const { words, paint } = desk;
  const told = words.roll;
  const { say, named, holding, parts } = wordsFor(desk, changes.total.after);
  const { added, removed, changed, total } = changes;
  const print = (lead: string, text: string) => desk.print(hang(lead, text, desk.columns));
  desk.print(`\n${paint.bold(told.against(changes.against, changes.body?.name))}`);
  if (changes.frozen) print('  ', told.frozen);
  if (added.length + removed.length + changed.length === 0) {
    print('  ', told.unchanged);
    return;
  }
  for (const [label, sign, holders] of [
    [told.added, '+', added],
    [told.removed, '-', removed],
  ] as const) {
    if (holders.length > 0) print('  ', label(holders.length));
    for (const line of listed(holders, holding, told.andMore)) print(`    ${sign} `, line);
  }
  if (changed.length > 0) print('  ', told.changed(changed.length));
  for (const one of changed.slice(0, LISTED)) {
    print('    ~ ', named(one));
    for (const { field, before, after } of one.fields) {
      const [then, now] = [parts(field, before), parts(field, after)];
      // Of several units or people, those that stay as they are say nothing.
      const gone = then.filter((part) => !now.includes(part));
      const come = now.filter((part) => !then.includes(part));
      const nothing = [told.none];
      print(
        `      ${told.fields[field]}${told.colon}`,
        told.became(gone.length > 0 ? gone : nothing, come.length > 0 ? come : nothing),
      );
    }
  }
  if (changed.length > LISTED) print('    ', told.andMore(changed.length - LISTED));
  print('  ', told.total(say.measures(total.before), say.measures(total.after)));
}

/** What was passed over or filled in, line by line. */
export function printNotes({ language, words, columns, print, paint }: Desk, notes: readonly Problem[]): void {
  for (const note of notes.slice(0, LISTED))
    print(hang(`  ${paint.yellow('!')} `, words.roll.noted(note.at?.line, language.problem(note)), columns));
  if (notes.length > LISTED) print(hang('  ', words.roll.andMore(notes.length - LISTED), columns));
}

export function printRoll(desk: Desk, report: RollReport): void {
  const { roll, unstated, ignored, derived, merged, unreadNumbers, notes, changes } = report;
  printSummary(desk, roll);
  const told = desk.language.tally.decision;
  if (derived) desk.print(hang('  ', told.derived(derived), desk.columns));
  if (merged) desk.print(hang('  ', told.merged(merged), desk.columns));
  if (unreadNumbers) desk.print(hang('  ', told.unreadNumbers(unreadNumbers), desk.columns));
  if (unstated.length > 0) desk.print(hang('  ', told.unstated(unstated), desk.columns));
  if (ignored.length > 0) desk.print(hang('  ', told.ignored({ roll: ignored, ballots: [] }), desk.columns));
  if (notes) printNotes(desk, notes);
  if (changes) printChanges(desk, changes);
}
