// The count by a decision rule, as a value for programs and as lines for people: docs/rolls.md describes the value.
import { anonymous } from 'yishi/language';
import { type Check, type DecisionRule, inForce, type Judgement, type Measures, type VoteOutcome } from 'yishi/law';
import type { CoOwned, Counted, CountOptions, TableRoll } from 'yishi/rolls';
import type { Desk } from './desk.js';

export interface Decided {
  rule: DecisionRule;
  roll: TableRoll;
  counted: Counted;
  judged: Judgement;
  options: CountOptions;
  /** The day of the notice. */
  day: string | undefined;
  ignored: Ignored;
}

/** Headings of columns that were passed over, of either table. */
export interface Ignored {
  roll: string[];
  ballots: string[];
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

/** What `--json` answers. Areas are whole numbers of 0.01 m². */
export interface Decision {
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
    countedBy: TableRoll['countedBy'];
    scope?: string;
    parking?: 'left-out';
    coOwned: Omit<CoOwned, 'lines'>[];
  };
  reconciliation: Counted['reconciliation'];
  ignored: Ignored;
  /** Everything that was compared and what it rests on, line by line, in the language asked for. */
  working: string[];
}

const side = <C extends Check>(measures: Measures, checks: C[]): Side<C> => ({
  met: checks.every(({ met }) => met),
  ...measures,
  checks,
});

function unitsOf({ heads }: TableRoll): { units: number; parking: Parking } {
  const all = [...heads.values()].flatMap(({ units }) => units);
  const parking = { units: all.filter((unit) => unit.parking).length, area: 0 };
  for (const { parkingArea } of heads.values()) parking.area += parkingArea;
  return { units: all.length - parking.units, parking };
}

/** What the roll comes to, and what was read into it. */
function rollLines({ words, language }: Desk, roll: TableRoll): string[] {
  const told = words.tally.rule;
  const { units, parking } = unitsOf(roll);
  const named = (person: string): string => roll.names.get(person) ?? person;
  const shared = roll.coOwned.map(({ head, coOwners, ...unit }) => ({
    ...unit,
    head: named(head),
    owners: [head, ...coOwners].map(named),
  }));
  const unstated = shared.filter(({ stated }) => !stated);
  const measures = language.say(anonymous).measures;
  return [
    told.roll(measures(roll.total), units, roll.scope, parking.units),
    ...(roll.countedBy === 'person' && units > 0 ? [told.byPerson] : []),
    ...(roll.parking === 'left-out' ? [told.noParking] : parking.units > 0 ? [told.parking] : []),
    ...(shared.length > 0 ? [told.coOwned(shared)] : []),
    ...(unstated.length > 0 ? [told.unstated(unstated)] : []),
    ...[...roll.heads.values()]
      .filter(({ kind, coOwners }) => kind === 'developer-stock' && coOwners.length > 0)
      .map(({ person, coOwners }) => told.stock([person, ...coOwners])),
  ];
}

/** Each part of the working on lines of its own. */
function workingOf(desk: Desk, decided: Decided): string[] {
  const { words, language } = desk;
  const { rule, roll, counted, judged, options, day, ignored } = decided;
  const { tally, abstain, invalid, reconciliation } = counted;
  const told = words.tally.rule;
  const measures = (of: Measures): string => language.say(anonymous).measures(of);
  const { shares, law } = language.judgement(rule, judged, day === undefined || inForce(rule, day));
  const named = (heads: readonly string[]): string[] =>
    heads.map((head) => {
      const name = roll.heads.get(head)?.name;
      return name === undefined ? head : told.named(head, name);
    });
  return [
    ...rollLines(desk, roll),
    told.answers({
      for: measures(tally.for),
      against: measures(tally.against),
      abstain: measures(abstain),
      ...(invalid.heads > 0 && { invalid: measures(invalid), participates: options.invalidParticipates === true }),
    }),
    ...(options.attending === undefined ? [] : [told.attending(measures(tally.attending))]),
    ...shares,
    told.outcome(language.outcome(judged.outcome), judged.outcome),
    ...law,
    told.received(reconciliation),
    ...(reconciliation.channels.some(({ channel }) => channel !== null)
      ? [told.channels(reconciliation.channels)]
      : []),
    ...reconciliation.several.map((one) => told.several(one, reconciliation.precedence)),
    ...(reconciliation.coOwners.length > 0 ? [told.coOwners(reconciliation.coOwners)] : []),
    ...(reconciliation.proxies.length > 0 ? [told.proxies(reconciliation.proxies)] : []),
    ...reconciliation.invalidBallots.map(told.invalid),
    told.silent(named(reconciliation.silent)),
    ...(ignored.roll.length + ignored.ballots.length > 0 ? [told.ignored(ignored)] : []),
  ];
}

export function decisionOf(desk: Desk, decided: Decided): Decision {
  const { rule, roll, counted, judged, options, day, ignored } = decided;
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
    for: tally.for,
    against: tally.against,
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
    },
    reconciliation,
    ignored,
    working: workingOf(desk, decided),
  };
}

export function printDecision(desk: Desk, { outcome, rule, working }: Decision): void {
  const { paint, language } = desk;
  const colour = outcome === 'passed' ? paint.green : paint.red;
  const title = language.text(rule.title);
  desk.print(
    `${colour(outcome === 'passed' ? '✓' : '✗')} ${paint.bold(desk.words.tally.rule.heading(title, language.outcome(outcome)))}`,
  );
  for (const line of working) desk.print(`  ${line}`);
}
