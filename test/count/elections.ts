// Elections to try every door with: a roll as a table lists it, the law, the charter's options, and ballots as they come in.
import fc from 'fast-check';
import { type DecisionRule, decisionRules } from 'yishi/law';
import type { Precedence } from 'yishi/rolls';

export type Choice = 'for' | 'against' | 'abstain';

/** A head of the roll: the owner of one unit, with parking or without, and those who own it with them. */
export interface HeadOf {
  person: string;
  area: number;
  parking: number;
  weight: number;
  coOwners: string[];
  affected: boolean;
  /** Who may vote for them, a resident who owns nothing. */
  proxy: string;
  /** Signs in while the poll is open. */
  present: boolean;
}

/** Something that comes in for a head. */
export interface Row {
  head: string;
  /** Who brings it: the head, a co-owner or the proxy. */
  by: string;
  hand: 'own' | 'co-owner' | 'proxy';
  choice: Choice | 'invalid';
  channel: 'online' | 'paper' | 'phone';
  /** Steps after the opening at which it was cast; no two are the same. */
  moment: number;
  /** The step at which it comes in: the moment itself, unless it is entered late. */
  arrives: number;
  /** It comes in after the close, dated before it. */
  afterClose: boolean;
}

export interface ElectionOf {
  law: DecisionRule;
  /** Counted by instead, in what-if. */
  other: DecisionRule;
  precedence: Precedence;
  invalidParticipates: boolean;
  heads: HeadOf[];
  /** In the order in which they come in. */
  rows: Row[];
}

export const asksAffected = ({ participation, consent }: DecisionRule): boolean =>
  [...participation, ...consent].some(({ group }) => group === 'affected');

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** A step between two arrivals: late moments fall in between. */
const STEP = 100;

const drawnRow = fc.record({
  head: fc.nat(),
  hand: fc.constantFrom<Row['hand'][]>('own', 'own', 'co-owner', 'proxy'),
  coOwner: fc.nat(),
  choice: fc.constantFrom<Row['choice'][]>('for', 'for', 'for', 'against', 'abstain', 'invalid'),
  channel: fc.constantFrom<Row['channel'][]>('online', 'paper', 'phone'),
  late: fc.option(fc.nat({ max: 1000 })),
  afterClose: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
});

const drawnHead = fc.record({
  area: fc.integer({ min: 1, max: 20_000 }),
  parking: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 })),
  weight: fc.integer({ min: 1, max: 3 }),
  coOwners: fc.integer({ min: 0, max: 2 }),
  affected: fc.boolean(),
  present: fc.boolean(),
});

const rules = decisionRules();
const plain = rules.filter((rule) => !asksAffected(rule));

function rowsOf(drawn: readonly Drawn<typeof drawnRow>[], heads: readonly HeadOf[], law: DecisionRule): Row[] {
  const rows = drawn.map((one, index): Row => {
    const head = heads[one.head % heads.length] as HeadOf; // there are two at least
    const coOwner = head.coOwners[one.coOwner % Math.max(1, head.coOwners.length)];
    // A paper that says nothing is nobody's hand; where the law has everybody vote in person there are no proxies.
    const hand =
      one.choice === 'invalid' ||
      (one.hand === 'co-owner' && coOwner === undefined) ||
      (one.hand === 'proxy' && law.proxies === 0)
        ? 'own'
        : one.hand;
    const by = hand === 'own' ? head.person : hand === 'proxy' ? head.proxy : (coOwner ?? head.person);
    const arrives = STEP * (index + 1);
    const late =
      one.late === null || one.choice === 'invalid' ? undefined : (one.late % (index + 1)) * STEP + index + 1;
    return {
      head: head.person,
      by,
      hand,
      choice: one.choice,
      channel: one.choice === 'invalid' ? 'paper' : one.channel,
      moment: late ?? arrives,
      arrives,
      afterClose: one.afterClose && one.choice !== 'invalid',
    };
  });
  // After the close an invalid paper is what it is, until a recount.
  const spoilt = new Set(rows.filter(({ choice }) => choice === 'invalid').map(({ head }) => head));
  const after = rows.filter((row) => row.afterClose && !spoilt.has(row.head));
  const before = rows.filter((row) => !after.includes(row)).map((row) => ({ ...row, afterClose: false }));
  return [...before, ...after];
}

/** Whom the law asks there must be; elsewhere nobody's own consent is needed, which a table does not tell of. */
function affectedOf(heads: readonly HeadOf[], law: DecisionRule): HeadOf[] {
  const asked = asksAffected(law);
  return heads.map((head, index) => ({ ...head, affected: asked && (index === 0 || head.affected) }));
}

export const elections: fc.Arbitrary<ElectionOf> = fc
  .record({
    law: fc.constantFrom(...rules),
    other: fc.constantFrom(...plain),
    precedence: fc.constantFrom<Precedence[]>('refuse', 'first-valid', 'last-valid'),
    invalidParticipates: fc.boolean(),
    heads: fc.array(drawnHead, { minLength: 2, maxLength: 7 }),
    rows: fc.array(drawnRow, { maxLength: 16 }),
  })
  .map(({ heads: drawn, rows, ...terms }) => {
    const heads = drawn.map(({ coOwners, ...head }, index): HeadOf => {
      const person = `o${index + 1}`;
      return {
        person,
        ...head,
        coOwners: Array.from({ length: coOwners }, (_, nth) => `${person}-with-${nth + 1}`),
        proxy: `r${(index % 6) + 1}`,
      };
    });
    const known = affectedOf(heads, terms.law);
    return { ...terms, heads: known, rows: rowsOf(rows, known, terms.law) };
  });

/** What everybody says at a meeting where only heads count: by name, by their hand, or not at all. */
export interface MeetingOf extends Pick<ElectionOf, 'law' | 'precedence' | 'invalidParticipates' | 'heads'> {
  said: { person: string; choice: Choice; byName: boolean }[];
}

const ofHeads = plain.filter(({ participation, consent }) =>
  [...participation, ...consent].every(({ measure }) => measure === 'heads'),
);

export const meetings: fc.Arbitrary<MeetingOf> = fc
  .tuple(
    elections,
    fc.constantFrom(...ofHeads),
    fc.array(fc.tuple(fc.constantFrom<(Choice | 'nothing')[]>('for', 'against', 'abstain', 'nothing'), fc.boolean()), {
      minLength: 7,
      maxLength: 7,
    }),
  )
  .map(([{ heads, precedence, invalidParticipates }, law, answers]) => ({
    law,
    precedence,
    invalidParticipates,
    heads: heads.map((head) => ({ ...head, affected: false })),
    said: heads.flatMap(({ person, present }, index) => {
      const [choice, byName] = answers[index] ?? ['nothing', true];
      // Whoever is not there may still answer by name; only those who are there have a hand to raise.
      return choice === 'nothing' ? [] : [{ person, choice, byName: byName || !present }];
    }),
  }));

/** The roll as a table. */
export const rollTable = (heads: readonly HeadOf[]): string =>
  [
    'person,unit,area,co-owner of,parking,affected,weight',
    ...heads.flatMap(({ person, area, parking, weight, coOwners, affected }) => {
      const metres = (units: number): string => `${Math.trunc(units / 100)}.${String(units % 100).padStart(2, '0')}`;
      const touched = affected ? 'yes' : 'no';
      return [
        `${person},flat ${person},${metres(area)},,no,${touched},${weight}`,
        ...coOwners.map((coOwner) => `${coOwner},flat ${person},,${person},no,${touched},`),
        ...(parking > 0 ? [`${person},space ${person},${metres(parking)},,yes,${touched},${weight}`] : []),
      ];
    }),
  ].join('\n');

/** The ballots as a table, in the order in which they came in. */
export const ballotsTable = (rows: readonly Row[], momentAt: (step: number) => string): string =>
  [
    'person,choice,channel,at,proxy',
    ...rows.map(({ head, by, hand, choice, channel, moment }) =>
      hand === 'proxy'
        ? `${head},${choice},${channel},${momentAt(moment)},${by}`
        : `${by},${choice},${channel},${momentAt(moment)},`,
    ),
  ].join('\n');
