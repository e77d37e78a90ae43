// From the head of a script to the opening of a consultation: people, bodies, offices, items. What the engine would refuse at
// the opening is found here, where it has a line.

import * as z from 'zod/mini';
import { readMoney } from '../amounts.js';
import type { Charter } from '../charters/charter.js';
import { communities } from '../communities/catalogue.js';
import type { FieldsIn } from '../engine/engine.js';
import { EDITION } from '../kernel/editions.js';
import { officesTogether } from '../parts/consultation/roster.js';
import type { ScriptCode, ScriptProblems } from '../problems/script.js';
import { community } from '../procedure/community.js';
import { commands } from '../procedure/vocabulary.js';
import { registers } from '../registers/all.js';
import type { RegistersIn } from '../registers/vocabulary.js';
import type { Path } from './document.js';
import type { Gathered } from './gathered.js';
import { countIds, expandIds, isTooLong, MOST, MOST_LISTED } from './ids.js';
import { checkItems } from './items.js';
import { type Listed, listedIn } from './persons.js';
import type { ScriptForm } from './schema.js';

type Open = FieldsIn<'consultation.open'>;

/** What it is opened with: the fields of `consultation.open`, or of `community.open` where there are registers. */
export interface Opening {
  title: string;
  mode: NonNullable<Open['mode']>;
  charter: Charter;
  people: NonNullable<Open['people']>;
  bodies: Open['bodies'];
  offices: NonNullable<Open['offices']>;
  items: NonNullable<Open['items']>;
  follows: Open['follows'];
  /** Of a community: the registers it uses. */
  registers?: RegistersIn;
}

const OFFICES = commands['office.appoint'].shape.office.options;
type Office = (typeof OFFICES)[number];
const isOffice = (name: string): name is Office => OFFICES.some((office) => office === name);

function refuseTwice<K extends string, C extends ScriptCode>(
  list: readonly Record<K, string>[],
  name: string,
  key: K,
  code: C,
  numbersOf: (id: string) => ScriptProblems[C],
  faults: Gathered,
): void {
  const seen = new Set<string>();
  for (const [index, { [key]: id }] of list.entries()) {
    if (seen.has(id)) faults.add([name, index, key], code, numbersOf(id));
    seen.add(id);
  }
}

/** A list of names is as long as there are people under the entry. */
function refuseNames(people: ScriptForm['people'], faults: Gathered): void {
  for (const [entry, { id, name }] of people.entries()) {
    const ids = countIds([id]);
    if (Array.isArray(name) && name.length !== ids)
      faults.add(['people', entry, 'name'], 'script.names-count', { range: id, ids, names: name.length });
  }
}

function refuseListedTwice(listed: readonly Listed[], faults: Gathered): void {
  const seen = new Set<string>();
  for (const {
    entry,
    person: { person },
  } of listed) {
    if (isTooLong(person)) faults.add(['people', entry, 'id'], 'script.range-too-long', { range: person, most: MOST });
    if (seen.has(person)) faults.add(['people', entry, 'id'], 'script.person-twice', { person });
    seen.add(person);
  }
}

function officesOf(
  form: ScriptForm,
  known: (person: string, path: Path) => void,
  faults: Gathered,
): Opening['offices'] {
  const offices = Object.entries(form.offices).flatMap(([office, holders]) => {
    if (!isOffice(office)) {
      faults.add(['offices'], 'script.office-unknown', { office, known: OFFICES }, office);
      return [];
    }
    const listed = [holders].flat();
    const count = countIds(listed);
    if (count > MOST_LISTED) {
      faults.add(['offices', office], 'script.list-too-long', { count, most: MOST_LISTED });
      return [];
    }
    return expandIds(listed).map((person) => {
      known(person, ['offices', office]);
      return { office, person };
    });
  });
  if (!offices.some(({ office }) => office === 'convener')) faults.add(['offices'], 'script.convener-missing', {});
  return offices;
}

/** Where the script writes `id` for what the command calls `person` or `body`. */
const asWritten =
  (listed: readonly Listed[]) =>
  <I extends { path: PropertyKey[] }>(issue: I): I => {
    const [list, index, key, ...rest] = issue.path;
    if (list === 'bodies' && key === 'body' && index !== undefined) return { ...issue, path: [list, index, 'id'] };
    const entry = list === 'people' ? listed[Number(index)]?.entry : undefined;
    if (entry === undefined || key === undefined) return issue;
    return { ...issue, path: [list, entry, key === 'person' ? 'id' : key, ...rest] };
  };

/** An item with the costs of its options read. */
function itemOf({ options, ...item }: ScriptForm['items'][number], index: number, faults: Gathered) {
  if (!options) return item;
  return {
    ...item,
    options: options.map(({ cost: written, ...option }, place) => {
      if (written === undefined) return option;
      const cost = readMoney(written);
      if (cost === undefined)
        faults.add(['items', index, 'options', place, 'cost'], 'script.amount', {
          kind: 'money',
          written: String(written),
        });
      return { ...option, cost: cost ?? 0 };
    }),
  };
}

/** The registers a script says itself, or those of a community of the package, by its id. */
function registersOf(said: NonNullable<ScriptForm['registers']>, faults: Gathered): RegistersIn {
  // What is written out is checked by each register's own schema below.
  if (typeof said !== 'string') return said as RegistersIn;
  const known = Object.hasOwn(communities, said) ? communities[said] : undefined;
  if (!known)
    faults.add(['registers'], 'script.community-unknown', { community: said, known: Object.keys(communities) });
  return known?.registers ?? {};
}

/** What a script says of a community's registers, each by its own schema; and nothing that only consultations have. */
function checkRegisters(form: ScriptForm, opening: Opening, listed: readonly Listed[], faults: Gathered): void {
  const { items: _items, follows: _follows, ...rest } = opening;
  const idle = form.items.length > 0 ? 'items' : form.follows ? 'follows' : undefined;
  if (idle !== undefined) faults.add([idle], 'script.community-has-none', { key: idle });
  const declared = community.commands['community.open'];
  const parsed = declared && z.safeParse(declared.fields, { edition: EDITION, ...rest });
  if (parsed?.error) faults.addIssues(parsed.error.issues.map(asWritten(listed)), []);
  if (!parsed?.success) return;
  for (const [id, said] of Object.entries(opening.registers ?? {})) {
    if (!Object.hasOwn(registers, id)) {
      faults.add(['registers', id], 'script.register-unknown', { register: id, known: Object.keys(registers) });
      continue;
    }
    const { settings } = registers[id as keyof typeof registers];
    const read = z.safeParse(settings, said);
    if (!read.success) faults.addIssues(read.error.issues, ['registers', id]);
  }
}

/** The opening, and who may be named in the acts. */
export function openingOf(
  form: ScriptForm,
  charter: Charter,
  known: (person: string, path: Path) => void,
  faults: Gathered,
): Opening {
  const listed = listedIn(form.people);
  refuseListedTwice(listed, faults);
  refuseNames(form.people, faults);
  refuseTwice(form.bodies, 'bodies', 'id', 'script.body-twice', (body) => ({ body }), faults);
  refuseTwice(form.items, 'items', 'item', 'script.item-twice', (item) => ({ item }), faults);
  for (const [index, { stakeholders, affected }] of form.items.entries()) {
    for (const [place, person] of stakeholders.entries()) known(person, ['items', index, 'stakeholders', place]);
    for (const [place, person] of affected.entries()) known(person, ['items', index, 'affected', place]);
  }
  if (!form.registers) checkItems(form, charter, faults);
  const opening: Opening = {
    title: form.title,
    mode: form.mode,
    charter,
    people: listed.map(({ person }) => person),
    bodies: form.bodies.map(({ id, kind, name, parent }) => ({
      body: id,
      kind,
      name,
      ...(parent !== undefined && { parent }),
    })),
    offices: officesOf(form, known, faults),
    items: form.items.map((item, index) => itemOf(item, index, faults)),
    follows: form.follows,
  };
  const together = officesTogether(opening);
  if (together) faults.add(['offices', together.second], 'script.office-collision', together);
  if (form.registers) {
    opening.registers = registersOf(form.registers, faults);
    checkRegisters(form, opening, listed, faults);
    return opening;
  }
  const { follows, ...rest } = opening;
  const parsed = commands['consultation.open'].safeParse({ edition: EDITION, ...rest, ...(follows && { follows }) });
  if (!parsed.success) faults.addIssues(parsed.error.issues.map(asWritten(listed)), []);
  return opening;
}
