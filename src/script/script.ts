// A script as it will be played, with everything checked that can be checked before the first act.
import type { FieldsIn } from '../engine/engine.js';
import { method } from '../methods/index.js';
import type { ScriptProblem } from '../problems/script.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import type { TableTurn } from './act-tables.js';
import { ActReader, type Reads, type ScriptAct } from './acts.js';
import type { Attach } from './attached.js';
import { type Beside, type Trial, trialsIn } from './beside.js';
import { type CharterRead, senseIn } from './charter-file.js';
import type { Path, YamlDocument } from './document.js';
import { Gathered } from './gathered.js';
import { expandIds, isTooLong, MOST } from './ids.js';
import { readingOf } from './moments.js';
import { ownWords } from './open-words.js';
import { type Opening, openingOf } from './opening.js';
import { peopleOf, rollsOf, type Tables } from './rolls.js';
import type { ScriptForm } from './schema.js';
import { plainTime } from './times.js';
import { toldMoment } from './told.js';
import { People } from './who.js';

/** A script as it will be played: plain data, with everything read and checked. */
export interface Script {
  /** The consultation's. */
  id: string;
  /** What salts are derived from. */
  seed: string;
  /** The revision it is opened under, where it is not the newest. */
  revision?: number;
  /** The moment it opens. */
  at: string;
  /** Who opens it and enters the rolls. */
  convener: string;
  opening: Opening;
  /** What it opens: a consultation, or a community where the script has registers. */
  chart: Chart;
  rolls: FieldsIn<'roll.enter'>[];
  acts: ScriptAct[];
  /** What has to be refused, by the number of entries after which it is tried. */
  trials: Trial[];
}

/** The ids an act admits, as far as they can be told before it is checked. */
export function admittedBy(fields: Record<string, unknown> | undefined): string[] {
  const people = fields?.people;
  return Array.isArray(people) ? people.map((one: { person?: unknown } | null) => String(one?.person)) : [];
}

/** Tells of whoever is named and does not take part. */
export const knownAmong =
  (people: ReadonlySet<string>, who: People, faults: Gathered) =>
  (person: string, path: Path): void => {
    if (isTooLong(person)) faults.add(path, 'script.range-too-long', { range: person, most: MOST });
    else if (!people.has(person)) {
      const near = who.near(person);
      faults.add(path, 'script.stranger', {
        person,
        ...(near.length > 0 && { near }),
        ...(who.roomless(person) && { roomless: true as const }),
      });
    }
  };

/** A script as far as it can be read, and everything that is wrong with it. */
export interface Examined {
  script: Script;
  problems: readonly ScriptProblem[];
}

/** Reads all of it, whatever is wrong: acts of which something cannot be read say so. @param due of a script without its acts, when after which of them a deadline is due */
export async function examinedScript(
  name: string,
  form: ScriptForm,
  { tables, turns }: { tables: Tables; turns: ReadonlyMap<number, readonly TableTurn[]> },
  document: YamlDocument,
  read: CharterRead,
  due: (script: Script) => Reads['due'],
  { beside, attach }: { beside?: Beside | undefined; attach?: Attach | undefined } = {},
): Promise<Examined> {
  const { charter } = read;
  const faults = new Gathered(document);
  const admitted = form.acts.filter((act) => act.do === 'person.admit').flatMap((act) => admittedBy(act.with));
  const people = new Set([...expandIds(form.people.map(({ id }) => id)), ...admitted, 'system']);
  const who = new People(form, tables, faults);
  const known = knownAmong(people, who, faults);
  const head = who.head(form);
  if (form.mode === 'live') faults.add(['mode'], 'script.live', {});
  const { zone } = charter;
  const at = toldMoment(faults, ['at'], form.at, readingOf(plainTime(form.at, undefined, zone), zone), zone);
  const chart = form.registers ? community : consultation;
  // A community's consultations are opened under its charter, too.
  const asked = { commands: { ...consultation.commands, ...chart.commands }, methods: method };
  const wrong = senseIn(read, asked).filter(({ severity }) => severity === 'problem');
  faults.addAll(wrong.map(({ problem }) => problem));
  const opening = openingOf(head, charter, known, faults);
  // Offices and items are set before the rolls are entered; whoever acts later may be known by a roll alone.
  for (const person of peopleOf(tables)) people.add(person);
  const rolls = rollsOf(head, tables, known, faults);
  const script: Script = {
    id: form.id ?? name,
    // Whoever wants another chance says so.
    seed: form.seed ?? form.title,
    ...(form.revision !== undefined && { revision: form.revision }),
    at: at ?? '',
    convener: opening.offices.find(({ office }) => office === 'convener')?.person ?? '',
    opening,
    chart,
    rolls,
    acts: [],
    trials: [],
  };
  const reader = new ActReader(
    document,
    chart,
    charter.zone,
    { known, who, words: ownWords(charter, opening.registers), attach },
    faults,
  );
  const offices = { held: opening.offices.filter(({ person }) => people.has(person)), rights: charter.rights };
  const reads = { from: script.at, items: form.items, offices };
  script.acts = await reader.read(form.acts, { ...reads, tables: turns, due: due(script) });
  if (beside) {
    const { document: other } = beside;
    const wrongBeside = new Gathered(other);
    const there = new People(form, tables, wrongBeside);
    const by = {
      known: knownAmong(people, there, wrongBeside),
      who: there,
      words: ownWords(charter, opening.registers),
      attach,
    };
    const trying = new ActReader(other, chart, charter.zone, by, wrongBeside);
    script.trials = await trialsIn(beside, trying, wrongBeside, reads, form.acts.length);
    faults.addAll(wrongBeside.all);
  }
  return { script, problems: faults.all };
}
