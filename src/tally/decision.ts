// The count by a decision rule as a value, with its working line by line: docs/rolls.md describes it. Pure.
import { anonymous, type Language } from '../language/index.js';
import {
  type Check,
  type DecisionRule,
  inForce,
  type Judgement,
  type Measures,
  type VoteOutcome,
} from '../law/index.js';
import type { CoOwned, Counted, CountOptions, Derived, ListedRoll, RollRows } from '../rolls/index.js';

/** What a table of a roll says besides its rows. */
export type ReadInto = Omit<RollRows, 'rows'>;

/** Everything a count by a rule came from and came to. */
interface Decided {
  read: ReadInto;
  /** On what ground ballots may go with the majority. */
  ground: string | undefined;
  rule: DecisionRule;
  roll: ListedRoll;
  counted: Counted;
  judged: Judgement;
  options: CountOptions;
  /** The day of the notice. */
  day: string | undefined;
  ignored: { roll: string[]; ballots: string[] };
}

/** Parking spaces and garages, whether or not their area counts. */
interface Parking {
  units: number;
  area: number;
}

/** One side of a decision: whether every share was met, what was measured, and each comparison. */
interface Side<C extends Check> extends Measures {
  met: boolean;
  checks: C[];
}

/** A count by a rule for decisions: what `yishi tally --rule --json` answers. Areas are whole numbers of 0.01 m², or of the smaller unit that `areaDecimals` beside them says. */
export interface RuleTally {
  outcome: VoteOutcome;
  rule: Pick<DecisionRule, 'id' | 'title' | 'source' | 'jurisdiction' | 'effective' | 'reading'> & {
    /** Whether it was in force on the day of the notice; nothing where no day was given. */
    inForce?: boolean;
  };
  participation: Side<Judgement['participation'][number]>;
  consent: Side<Judgement['consent'][number]>;
  for: Measures;
  against: Measures;
  abstain: Measures;
  invalid: Measures & { participates: boolean };
  attending: Measures;
  roll: Measures & {
    /** Without parking spaces and garages. */
    units: number;
    parkingSpaces: Parking;
    countedBy: ListedRoll['countedBy'];
    scope?: string;
    parking?: 'left-out';
    coOwned: Omit<CoOwned, 'lines'>[];
    /** Heads who own nothing but parking, where parking is left out. */
    parkingOnly?: string[];
    /** How ids were made for a roll that has none. */
    derived?: Derived;
    /** Ids that are one person by their ID number. */
    merged?: ListedRoll['merged'];
    /** Lines whose ID number could not be compared. */
    unreadNumbers?: number[];
  };
  /** Ballots that go with the majority: on what ground, how many, and which answer; null where none has a majority. */
  followed?: NonNullable<Counted['followed']> & { ground: string };
  reconciliation: Counted['reconciliation'];
  ignored: { roll: string[]; ballots: string[] };
  /** Everything that was compared and what it rests on, line by line, in the language asked for. */
  working: string[];
}

const side = <C extends Check>(measures: Measures, checks: C[]): Side<C> => ({
  met: checks.every(({ met }) => met),
  ...measures,
  checks,
});

function unitsOf({ heads, leftOut }: ListedRoll): { units: number; parking: Parking } {
  const all = [...[...heads.values()].flatMap(({ units }) => units), ...(leftOut?.units ?? [])];
  const parked = all.filter((unit) => unit.parking);
  const parking = { units: parked.length, area: parked.reduce((area, unit) => area + unit.area, 0) };
  return { units: all.length - parking.units, parking };
}

/** What the roll comes to, and what was read into it. */
function rollLines({ tally, say }: Language, roll: ListedRoll, { derived, unreadNumbers }: ReadInto): string[] {
  const told = tally.decision;
  const { units, parking } = unitsOf(roll);
  const named = (person: string): string => roll.names.get(person) ?? person;
  const shared = roll.coOwned.map(({ head, coOwners, ...unit }) => ({
    ...unit,
    head: named(head),
    owners: [head, ...coOwners].map(named),
  }));
  const unstated = shared.filter(({ stated }) => !stated);
  const { measures } = say(anonymous);
  return [
    told.roll(measures(roll.total), units, roll.scope, parking.units),
    ...(roll.countedBy === 'person' && units > 0 ? [told.byPerson] : []),
    ...(derived ? [told.derived(derived)] : []),
    ...(roll.merged.length > 0 ? [told.merged(roll.merged)] : []),
    ...(unreadNumbers.length > 0 ? [told.unreadNumbers(unreadNumbers)] : []),
    ...(roll.parking === 'left-out'
      ? [told.noParking(roll.leftOut?.heads.map(named) ?? [])]
      : parking.units > 0
        ? [told.parking]
        : []),
    ...(shared.length > 0 ? [told.coOwned(shared)] : []),
    ...(unstated.length > 0 ? [told.unstated(unstated)] : []),
    ...[...roll.heads.values()]
      .filter(({ kind, coOwners }) => kind === 'developer-stock' && coOwners.length > 0)
      .map(({ person, coOwners }) => told.stock([person, ...coOwners])),
  ];
}

/** Each part of the working on lines of its own. */
function workingOf(language: Language, decided: Decided): string[] {
  const { rule, roll, counted, judged, options, day, ignored, read, ground } = decided;
  const { tally, abstain, invalid, followed, reconciliation } = counted;
  const own = counted.own;
  const told = language.tally.decision;
  const measures = (of: Measures): string => language.say(anonymous).measures(of);
  const { shares, law } = language.judgement(rule, judged, day === undefined || inForce(rule, day));
  const named = (heads: readonly string[]): string[] =>
    heads.map((head) => {
      const name = roll.heads.get(head)?.name;
      return name === undefined ? head : told.named(head, name);
    });
  return [
    ...rollLines(language, roll, read),
    told.answers({
      for: measures(own.for),
      against: measures(own.against),
      abstain: measures(abstain),
      ...(invalid.heads > 0 && { invalid: measures(invalid), participates: options.invalidParticipates === true }),
    }),
    ...(followed && ground !== undefined ? [told.followed(measures(followed.added), followed.answer, ground)] : []),
    ...(options.attending === undefined ? [] : [told.attending(measures(tally.attending))]),
    ...shares,
    told.outcome(language.outcome(judged.outcome), judged.outcome),
    ...law,
    told.received(reconciliation),
    ...(reconciliation.channels.some(({ channel }) => channel !== null)
      ? [told.channels(reconciliation.channels)]
      : []),
    ...reconciliation.papers.map(told.papers),
    ...(reconciliation.unused.length > 0 ? [told.unused(reconciliation.unused)] : []),
    ...reconciliation.several.map((one) => told.several(one, reconciliation.precedence)),
    ...(reconciliation.coOwners.length > 0 ? [told.coOwners(reconciliation.coOwners)] : []),
    ...(reconciliation.proxies.length > 0 ? [told.proxies(reconciliation.proxies)] : []),
    ...reconciliation.invalidBallots.map(told.invalid),
    told.silent(named(reconciliation.silent)),
    ...(ignored.roll.length + ignored.ballots.length > 0 ? [told.ignored(ignored)] : []),
  ];
}

/** The value, with its working in words. */
export function ruleTallyOf(decided: Decided, language: Language): RuleTally {
  const { rule, roll, counted, judged, options, day, ignored, read, ground } = decided;
  const { derived, unreadNumbers } = read;
  const { units, parking } = unitsOf(roll);
  const { id, title, source, jurisdiction, effective, reading } = rule;
  const { tally, reconciliation } = counted;
  return {
    outcome: judged.outcome,
    rule: {
      id,
      title,
      source,
      jurisdiction,
      effective,
      ...(reading && { reading }),
      ...(day !== undefined && { inForce: inForce(rule, day) }),
    },
    participation: side(judged.participating, judged.participation),
    consent: side(tally.for, judged.consent),
    for: counted.own.for,
    against: counted.own.against,
    abstain: counted.abstain,
    invalid: { ...counted.invalid, participates: options.invalidParticipates === true },
    attending: tally.attending,
    roll: {
      ...roll.total,
      units,
      parkingSpaces: parking,
      countedBy: roll.countedBy,
      ...(roll.scope !== undefined && { scope: roll.scope }),
      ...(roll.parking !== undefined && { parking: roll.parking }),
      coOwned: roll.coOwned.map(({ unit, head, coOwners, stated }) => ({ unit, head, coOwners, stated })),
      ...(roll.leftOut && { parkingOnly: [...roll.leftOut.heads] }),
      ...(derived && { derived }),
      ...(roll.merged.length > 0 && { merged: roll.merged }),
      ...(unreadNumbers.length > 0 && { unreadNumbers }),
    },
    ...(counted.followed && ground !== undefined && { followed: { ground, ...counted.followed } }),
    reconciliation,
    ignored,
    working: workingOf(language, decided),
  };
}
