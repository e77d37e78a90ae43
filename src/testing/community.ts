// A made-up community to test with: who lives there, who holds which office, and what they consult on. Pure.
import { bodiesNamed } from '../charters/bodies.js';
import type { Charter } from '../charters/charter.js';
import { stepLeftOut } from '../charters/steps.js';
import type { Member } from '../count/roll.js';
import type { FieldsIn } from '../engine/engine.js';
import type { ItemDraft } from '../kernel/words.js';
import type { Fields } from '../procedure/vocabulary.js';

/** The office-holders, by what they do. */
export const staff = {
  convener: 'zhao',
  chair: 'qian',
  recorder: 'sun',
  teller: 'li',
  secondTeller: 'lu',
  scrutineer: 'zhou',
  secondScrutineer: 'wu',
  supervisor: 'zheng',
  executor: 'wang',
  treasurer: 'feng',
  authority: 'chen',
} as const;

const OFFICES: Fields<'consultation.open'>['offices'] = [
  { office: 'convener', person: staff.convener },
  { office: 'chair', person: staff.chair },
  { office: 'recorder', person: staff.recorder },
  { office: 'teller', person: staff.teller },
  { office: 'teller', person: staff.secondTeller },
  { office: 'scrutineer', person: staff.scrutineer },
  { office: 'scrutineer', person: staff.secondScrutineer },
  { office: 'supervisor', person: staff.supervisor },
  { office: 'executor', person: staff.executor },
  { office: 'treasurer', person: staff.treasurer },
  { office: 'authority', person: staff.authority },
];

const named = (prefix: string, length: number): string[] =>
  Array.from({ length }, (_, index) => `${prefix}${index + 1}`);

/** Nine members of the council. */
export const council: readonly string[] = named('c', 9);
/** Six residents who neither own nor sit on the council. */
export const residents: readonly string[] = named('r', 6);
/** Eight owners with 700.10 m² between them, in units of 0.01 m². */
export const AREAS = [12050, 8780, 8780, 8780, 7905, 7905, 7905, 7905] as const;
export const owners: readonly string[] = named('o', AREAS.length);

export const councilRoll: Member[] = council.map((person) => ({ person, name: `Councillor ${person}` }));
export const ownersRoll: Member[] = owners.map((person, index) => ({
  person,
  name: `Owner ${person}`,
  unit: `Flat ${index + 1}01`,
  area: AREAS[index],
}));

/** The item the owners vote on, one the council votes on, and one that is agreed or not. */
export const lift: ItemDraft = {
  item: 'lift',
  title: 'A lift for unit 3',
  topics: ['t-lift'],
  stakeholders: ['r1'],
  affected: ['o1'],
  route: [{ body: 'owners', rule: 'civil-code-278-special', held: 'here' }],
  becomes: 'project',
};

export const covenant = (body = 'council'): ItemDraft => ({
  item: 'covenant',
  title: 'Quiet hours in the courtyard',
  topics: ['t-covenant'],
  stakeholders: [],
  affected: [],
  route: [{ body, rule: 'council-majority', held: 'here' }],
  becomes: 'covenant',
});

export const lamps: ItemDraft = {
  item: 'lamps',
  title: 'Lamps for the back lane',
  topics: ['t-lamps'],
  stakeholders: [],
  affected: [],
  route: [],
  becomes: 'project',
};

/** The items a consultation under this charter is about, unless a test brings its own: those its steps have a way for. */
export function itemsUnder(charter: Charter): ItemDraft[] {
  const ours = covenant(charter.deliberation.body);
  if (charter.begins === 'vote') return [{ ...ours, topics: [] }];
  const fit = [lift, ours, lamps].filter((item) => stepLeftOut(charter, item) === undefined);
  // Where nothing is voted on and nothing is built the covenant is agreed.
  const items = fit.length > 0 ? fit : [{ ...ours, route: [] }];
  return items.map((item) => (charter.begins === 'topics' ? item : { ...item, topics: [] }));
}

/** Somebody of each party the charter wants at a session, by kind. */
export const partiesUnder = (charter: Charter): { person: string; kinds: string[] }[] =>
  (charter.deliberation.parties ?? []).map((kind, index) => ({ person: `party${index + 1}`, kinds: [kind] }));

/** The bodies the community has, and whichever else the charter speaks of: each once. */
function bodiesUnder(charter: Charter): Fields<'consultation.open'>['bodies'] {
  const { deliberation, topics } = charter;
  const known = [
    { body: deliberation.body, kind: 'council', name: 'Deliberative council' },
    { body: 'owners', kind: 'owners-assembly', name: "Owners' assembly" },
    ...(topics.study ? [{ body: topics.study.body, kind: 'party-branch', name: 'Party branch' }] : []),
    ...bodiesNamed(charter).map(({ body }) => ({ body, kind: 'body', name: 'Another body' })),
  ];
  return [...new Map(known.toReversed().map((one) => [one.body, one])).values()].toReversed();
}

/** The opening of a consultation under a charter. */
export const openingUnder = (charter: Charter, items: readonly ItemDraft[]): FieldsIn<'consultation.open'> => ({
  edition: '0',
  mode: 'live',
  title: 'What our courtyard needs',
  charter,
  people: [
    ...[...new Set(Object.values(staff))].map((person) => ({ person, name: `Officer ${person}` })),
    ...residents.map((person) => ({ person, name: `Resident ${person}`, kinds: ['resident'] })),
    ...owners.map((person) => ({ person, name: `Owner ${person}`, kinds: ['owner'] })),
    ...partiesUnder(charter),
  ],
  bodies: bodiesUnder(charter),
  offices: OFFICES,
  items: charter.begins === 'topics' ? [] : [...items],
});

/** A plan of a project that passes screening: 1,000 yuan, half from the residents and half from the community. */
export const planFor = (charter: Charter, due: string): Omit<Fields<'project.draft'>, 'project' | 'item'> => {
  const [first = 'own', second = first] = charter.conversion.sources;
  return {
    title: 'What is to be built',
    goal: 'Nobody climbs stairs with shopping',
    beneficiaries: 'The elderly of unit 3',
    content: 'Shaft, cabin, upkeep',
    manner: 'By a builder chosen in the open',
    effect: 'Older people go out again',
    responsible: { body: charter.deliberation.body, person: staff.executor },
    budget: 100_000,
    funding:
      first === second
        ? [{ source: first, amount: 100_000 }]
        : [
            { source: first, amount: 50_000 },
            { source: second, amount: 50_000 },
          ],
    milestones: [{ milestone: 'built', title: 'It runs', due }],
    indicators: [],
  };
};

/** Full marks on every criterion. */
export const fullMarks = (criteria: readonly { id: string; max: number }[]): Record<string, number> =>
  Object.fromEntries(criteria.map(({ id, max }) => [id, max]));
