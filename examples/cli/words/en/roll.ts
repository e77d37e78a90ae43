// The words of `yishi roll` in English.
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const roll = {
  help: {
    summary: 'what a roll says before it is entered, and what it would change; nothing is entered',
    file: 'the roll (CSV or .xlsx: person, name, unit, area; see docs/rolls.md)',
    scope: 'only what lies there, such as 3幢/2单元',
    countedBy:
      'who is one head: unit, all owners of a unit together (if nothing is said); person, everybody listed, as residents vote',
    merge: 'ids that show the same ID number are one person; otherwise that is an error',
    sameName:
      'of a roll without ids: whether the same name is one person’s or each another’s, where nothing else tells',
    against: 'what it would change of another roll (CSV), or of that of --body in a record',
    body: 'with --against and a record: whose roll',
  },
  bodyOfWhat: 'a body is in a record; name the record with --against',
  whichBody: (known: readonly string[]) => `say with --body whose roll of the record it is: ${list(known)}`,
  unknownBody: (body: string, known: readonly string[]) =>
    `there is no body ${body} in this record; there are ${list(known)}`,
  countedBy: (written: string, known: readonly string[]) =>
    `--counted-by cannot be ${written}; write ${known.join(' or ')}`,
  heading: (scope: string | undefined, measures: string, units: number) =>
    `Roll${scope === undefined ? '' : ` of ${scope}`}: ${measures}${units === 0 ? '' : `, ${counted(units, 'unit')}`}`,
  labels: {
    countedBy: 'Counted',
    weight: 'Weight',
    parking: 'Parking',
    coOwned: 'Co-owned',
    unclear: 'No vote',
    stock: 'Unsold stock',
    organisations: 'Organisations',
    contact: 'Contact',
  },
  colon: ': ',
  byPerson: 'everybody listed is one head, those of one unit too',
  parking: (units: number, area: string, without: string) =>
    `${counted(units, 'unit')}, ${area}; without parking the roll has ${without}`,
  named: (person: string, name: string) => `${person} (${name})`,
  people: (named: readonly string[], all: number) =>
    all > named.length ? `${named.join(', ')} and ${all - named.length} more` : list(named),
  noted: (line: number | undefined, text: string) => (line === undefined ? text : `line ${line}: ${text}`),
  andMore: (count: number) => `and ${count} more`,
  coOwned: (unit: string, votes: string, others: string) => `${unit}: ${votes} votes, also for ${others}`,
  unclear: (person: string, heads: string) =>
    `${person} owns with ${heads}, who vote for different units, and has no vote of their own`,
  holding: (named: string, units: number, area: string) =>
    [named, [units === 0 ? '' : counted(units, 'unit'), area].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  stock: (holding: string) => `${holding}; one head in all`,
  contact: (state: string | null, count: number, people: string) =>
    `${state === null ? 'nothing said' : `“${state}”`} (${count}): ${people}`,
  against: (file: string, body: string | undefined) =>
    `What it would change of ${body === undefined ? file : `the roll of ${body} in ${file}`}`,
  frozen:
    'A vote of this body has been announced; it is counted on the roll as it was then, whatever is entered since.',
  unchanged: 'nothing',
  added: (count: number) => `${counted(count, 'head comes', 'heads come')}:`,
  removed: (count: number) => `${counted(count, 'head goes', 'heads go')}:`,
  changed: (count: number) => `${counted(count, 'head changes', 'heads change')}:`,
  became: (before: readonly string[], after: readonly string[]) => `${before.join('; ')} → ${after.join('; ')}`,
  unit: (unit: string, area: string, basis: 'registered' | 'surveyed' | 'contract' | undefined, parking: boolean) =>
    `${unit} (${[area, basis, parking ? 'parking' : undefined].filter((part) => part !== undefined).join(', ')})`,
  total: (before: string, after: string) => `The whole roll: ${before} → ${after}`,
  none: 'none',
  yesNo: (yes: boolean): string => (yes ? 'yes' : 'no'),
  kinds: { natural: 'natural person', organisation: 'organisation', 'developer-stock': 'unsold stock' } as Readonly<
    Record<string, string>
  >,
  fields: {
    name: 'name',
    kind: 'kind',
    units: 'units',
    unit: 'units',
    area: 'area',
    parking: 'parking',
    coOwners: 'co-owners',
    weight: 'weight',
    affected: 'directly affected',
    contactState: 'contact',
  },
};
