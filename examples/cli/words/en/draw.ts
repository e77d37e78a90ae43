// The words of `yishi draw` in English.

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min} to ${max}`);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const draw = {
  help: {
    summary: 'draws a panel by lot from a roll, with quotas and a public seed; anybody can recompute it',
    roll: 'the roll (CSV: person, and a column for each trait the quotas name)',
    seats: 'how many are drawn',
    quotas: 'quotas (YAML: trait, value, and how many: 5, or {min: 4, max: 6}); none if nothing is said',
    seed: 'a text that nobody could know when the roll was closed, such as the numbers of a public lottery',
    household:
      'the column that says who lives together; unit if nothing is said; none to let people of one household be drawn',
    reserves: 'how many further people to name, who could take a seat that falls vacant',
    decline: 'who has declined, in this order: their seats are filled again',
    fairness: "each person's chance of a seat; from so many more draws, where it cannot be computed exactly",
  },
  notCount: (option: string, written: string, least: number) =>
    `${option} is a whole number, ${least} or more, not ${written}`,
  asCsv: (file: string) =>
    `${file} is a workbook, and a draw is from CSV: save it as “CSV UTF-8 (comma delimited)” first`,
  missing: (options: readonly string[]) => `say ${options.join(', ')}`,
  notQuotas: 'quotas are traits, under each its values, and for each how many: see docs/sortition.md',
  notQuota: (trait: string, value: string) => `how many with ${trait} ${value}: a whole number, or {min: 4, max: 6}`,
  panel: (seats: number, pool: number) => `A panel of ${seats}, drawn by lot from ${people(pool)}`,
  household: (column: string | undefined) => `At most one of each household (column ${column ?? 'unit'}).`,
  anyHousehold: 'People of one household may sit together.',
  replaced: (left: string, by: readonly string[]) =>
    by.length > 0
      ? `${left} declined; the seat goes to ${by.join(', ')}`
      : `${left} declined; the seat stays open for now`,
  called: (name: string, person: string) => `${name} (${person})`,
  columns: { number: 'No.', person: 'Person', name: 'Name', lot: 'Lot' },
  reserves: (persons: readonly string[]) =>
    persons.length > 0 ? `Reserves, in this order: ${persons.join(', ')}` : 'Nobody could take a single seat.',
  quotas: 'Quotas',
  quota: (min: number, max: number, seated: number, pool: number) =>
    `${seated} (${range(min, max)}; ${people(pool)} in the pool)`,
  seed: 'Seed',
  seal: 'Seal',
  pool: 'Pool',
  recompute: [
    "To recompute it: a lot is the SHA-256 of the seed, a slash and the person (printf '%s' SEED/PERSON | sha256sum).",
    'From the smallest lot on, a person is seated if a panel that meets every quota still exists with everybody seated so far.',
    'The seal is the SHA-256 of the seed: published before the roll was closed, it shows that the seed was not fitted to the roll.',
    'The pool is a digest of the roll: published before the seed was known, it shows that the roll was not fitted to the seed.',
  ],
  fairness: {
    title: (how: string) => `Chances of a seat, ${how}`,
    exact: 'computed exactly',
    estimated: (draws: number) => `estimated from ${draws} draws, with seeds derived from this one`,
    even: 'without quotas',
    least: 'least',
    most: 'greatest',
    value: (trait: string, value: string, count: number) => `${trait} ${value} (${people(count)})`,
  },
};
