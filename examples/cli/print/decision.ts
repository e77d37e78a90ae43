// The count by a decision rule, as a value for programs and as lines for people: docs/rolls.md describes the value.
import { anonymous } from 'yishi/language';
import { type Check, type DecisionRule, inForce, type Judgement, type Measures, type VoteOutcome } from 'yishi/law';
import type { Counted, CountOptions, Roll } from 'yishi/rolls';
import type { Desk } from './desk.js';

export interface Decided {
  rule: DecisionRule;
  roll: Roll;
  counted: Counted;
  judged: Judgement;
  options: CountOptions;
  /** The day of the notice. */
  day: string | undefined;
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
  roll: Measures & { units: number; countedBy: Roll['countedBy']; scope?: string; parking?: 'left-out' };
  reconciliation: Counted['reconciliation'];
  /** Everything that was compared and what it rests on, line by line, in the language asked for. */
  working: string[];
}

const side = <C extends Check>(measures: Measures, checks: C[]): Side<C> => ({
  met: checks.every(({ met }) => met),
  ...measures,
  checks,
});

const unitsOf = ({ heads }: Roll): number => [...heads.values()].reduce((total, { units }) => total + units.length, 0);

/** Each part of the working on lines of its own. */
function workingOf({ words, language }: Desk, decided: Decided): string[] {
  const { rule, roll, counted, judged, options, day } = decided;
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
    told.roll(measures(roll.total), unitsOf(roll), roll.scope),
    ...(roll.countedBy === 'person' && unitsOf(roll) > 0 ? [told.byPerson] : []),
    ...(roll.parking === 'left-out' ? [told.noParking] : []),
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
    ...reconciliation.invalidBallots.map(told.invalid),
    told.silent(named(reconciliation.silent)),
  ];
}

export function decisionOf(desk: Desk, decided: Decided): Decision {
  const { rule, roll, counted, judged, options, day } = decided;
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
      units: unitsOf(roll),
      countedBy: roll.countedBy,
      ...(roll.scope !== undefined && { scope: roll.scope }),
      ...(roll.parking !== undefined && { parking: roll.parking }),
    },
    reconciliation,
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
