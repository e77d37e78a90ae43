// A decision rule as data: which shares of which base must take part and agree, and where that is written.
// Pure. It may import nothing but the thresholds.
import type { Bilingual } from '../bilingual.js';
import { reaches } from '../threshold.js';
import { type Check, check, type FineDecimals, type Measure, type Threshold } from './threshold.js';

/** A quantity on each measure: heads, floor area, weight. */
export interface Measures {
  heads: number;
  /** In 0.01 m², or in the smaller unit that `areaDecimals` says. */
  area: number;
  weight: number;
  /** How many decimals of a square metre the area has, where it is more than two: 1234567 is 123.4567 m² with four. */
  areaDecimals?: FineDecimals;
}

/** What a share is taken of: everybody on the roll, those attending, those whose ballots count, or for + against only. */
export type Base = 'roll' | 'attending' | 'participating' | 'for-and-against';

/**
 * A part of the roll that a rule names: `affected` are those an item touches directly (利害关系人), any other name is one that
 * the roll gives its members.
 */
export type Group = string;

export interface Requirement {
  measure: Measure;
  base: Base;
  threshold: Threshold;
  /** Only this group is counted, part and base alike; everybody where nothing is said. */
  group?: Group | undefined;
}

export type { Bilingual };

/** What every rule of the law says of itself: what it is, and where and when it holds. */
export interface Provision {
  id: string;
  title: Bilingual;
  /** The article the thresholds come from, as cited in papers; `articleOf` has its words. */
  source: Bilingual;
  /** `CN` for national law, `CN-BJ` and so on for local rules, `any` for what is agreed and no statute fixes. */
  jurisdiction: string;
  effective: { from: string; until?: string | undefined };
  /** Printed with every finding where the text leaves room: marks an interpretation, not law. */
  reading?: Bilingual | undefined;
  /** Days between the notice and the vote that the statute asks for; charters may give more. */
  noticeDays?: number | undefined;
  /** How many persons one proxy may stand for by statute; 0 where everybody votes in person. Charters may allow fewer. */
  proxies?: number | undefined;
}

export interface DecisionRule extends Provision {
  /** Who must take part for a decision to be formed at all: `attending` where people meet, `participating` where ballots are collected. */
  participation: readonly (Requirement & { of: 'attending' | 'participating' })[];
  /** How many must agree. */
  consent: readonly Requirement[];
  /** Whether parking spaces and garages count as floor area; they do unless the rule leaves them out. */
  parking?: 'left-out' | undefined;
  /** Who may stand for others: anybody known, or voters who are no candidates. */
  proxyAmong?: 'voters' | undefined;
  /** Whether invalid ballots are among those who take part; as the charter has it where nothing is said. */
  invalid?: 'participates' | undefined;
  /** What is asked instead when a vote that was not formed is called again. */
  secondCall?:
    | { participation: DecisionRule['participation']; consent?: DecisionRule['consent'] | undefined }
    | undefined;
  /** What happens where as many are for as against: it fails unless the rule says so. */
  ties?: 'fail' | 'pass' | 'casting-vote' | undefined;
}

/** Everything a rule compares. */
export const requirementsOf = ({
  participation,
  consent,
}: Pick<DecisionRule, 'participation' | 'consent'>): readonly Requirement[] => [...participation, ...consent];

/** The rule as it holds at a call of the vote, from 1: some ask for less when it is called again. */
export function atCall({ secondCall, ...rule }: DecisionRule, call: number): DecisionRule {
  if (!secondCall) return rule;
  return call < 2 ? { ...rule, secondCall } : { ...rule, ...secondCall, consent: secondCall.consent ?? rule.consent };
}

/** Whether a rule was in force on a day, `2026-03-01`. */
export const inForce = ({ effective: { from, until } }: Pick<Provision, 'effective'>, day: string): boolean =>
  from <= day && (until === undefined || day <= until);

/** What was answered, by how many, with what area and weight. */
export interface Answers {
  roll: Measures;
  attending: Measures;
  for: Measures;
  against: Measures;
  abstain: Measures;
}

export interface Tally extends Answers {
  /** The same of the groups a rule names. */
  groups?: Readonly<Record<Group, Answers | undefined>>;
}

export type VoteOutcome = 'passed' | 'failed' | 'not-formed';

/** A comparison of a judgement: of what, and of whom where not of everybody. */
export interface ConsentCheck extends Check {
  base: Base;
  group?: Group;
}

export interface ParticipationCheck extends ConsentCheck {
  of: 'attending' | 'participating';
}

export interface Judgement {
  outcome: VoteOutcome;
  participating: Measures;
  participation: ParticipationCheck[];
  consent: ConsentCheck[];
  /** As many are for as against, and the rule says what that means; the chair's vote, where that decides. */
  tie?: { by: 'pass' | 'casting-vote'; choice?: CastingVote };
}

/** 主持人的决定票: what the chair says where a vote is tied. */
export type CastingVote = 'for' | 'against';

export const nothing = (): Measures => ({ heads: 0, area: 0, weight: 0 });

/** The unit that areas are in, to be laid beside them; nothing where it is the usual one. */
export const areaUnit = ({
  areaDecimals,
}: {
  areaDecimals?: FineDecimals | undefined;
}): Pick<Measures, 'areaDecimals'> => (areaDecimals === undefined ? {} : { areaDecimals });

/** All of these together. @throws where they have areas in different units, which nobody may add up */
export function sum(...parts: readonly Measures[]): Measures {
  const total = nothing();
  for (const part of parts) {
    const { areaDecimals } = total;
    if (total.area > 0 && part.area > 0 && areaDecimals !== part.areaDecimals)
      throw new Error('areas in different units were added up');
    total.heads += part.heads;
    total.area += part.area;
    total.weight += part.weight;
    Object.assign(total, areaUnit(part));
  }
  return total;
}

/** Whether it counts those who came (到会) for anything. */
export const asksAttendance = (rule: Pick<DecisionRule, 'participation' | 'consent'>): boolean =>
  rule.participation.some(({ of }) => of === 'attending') ||
  requirementsOf(rule).some(({ base }) => base === 'attending');

/** The groups it names, each once. */
export const groupsOf = (rule: Pick<DecisionRule, 'participation' | 'consent'>): Group[] => [
  ...new Set(requirementsOf(rule).flatMap(({ group }) => group ?? [])),
];

/** What a share of these answers is taken of. Only that is looked at: the others may cost something to know. */
function baseOf(answers: Answers, base: Base): Measures {
  switch (base) {
    case 'roll':
      return answers.roll;
    case 'attending':
      return answers.attending;
    case 'participating':
      return sum(answers.for, answers.against, answers.abstain);
    case 'for-and-against':
      return sum(answers.for, answers.against);
  }
}

/** Compares one share, of the group it is asked of. @throws where the tally does not tell of the group. */
function share(
  rule: string,
  tally: Tally,
  { measure, base, threshold, group }: Requirement,
  part: (answers: Answers) => Measures,
): ConsentCheck {
  const answers = group === undefined ? tally : tally.groups?.[group];
  if (!answers) throw new Error(`rule ${rule} asks how the ${group} answered, and the tally does not say`);
  const whole = baseOf(answers, base);
  const checked = check(measure, part(answers)[measure], whole[measure], threshold, whole.areaDecimals);
  return { ...checked, base, ...(group !== undefined && { group }) };
}

/** Whether enough take part, by each share the rule asks for: known before anybody looks at what was answered. */
export const participationOf = (
  { id, participation }: Pick<DecisionRule, 'id' | 'participation'>,
  tally: Tally,
): ParticipationCheck[] =>
  participation.map((required) => ({
    ...share(id, tally, required, (answers) => baseOf(answers, required.of)),
    of: required.of,
  }));

/** What consent asks, held against those who are for one of several. */
export const consentOf = (rule: DecisionRule, tally: Tally, agreeing: Measures): ConsentCheck[] =>
  rule.consent.map((required) => share(rule.id, tally, required, () => agreeing));

/** Whether a share is met, or would be by one vote more; of area and weight, that is by anything more than the half it has. */
function oneMoreCarries({ measure, part, whole, num, den, strict, met }: ConsentCheck): boolean {
  if (met) return true;
  const threshold = { num, den, strict };
  if (num * 2 !== den) return false;
  return measure === 'heads' ? reaches(part + 1, whole, threshold) : part * 2 === whole;
}

/**
 * Whether as many are for as against on everything that consent is asked in, and one vote more would carry it: where two thirds
 * are asked for, nobody's vote makes up for them.
 */
const isTied = (tally: Tally, consent: readonly ConsentCheck[]): boolean =>
  consent.length > 0 &&
  consent.every(
    (check) =>
      tally.for[check.measure] === tally.against[check.measure] &&
      tally.for[check.measure] > 0 &&
      oneMoreCarries(check),
  );

/**
 * Applies a decision rule to a tally. Not formed (表决不成立) where participation falls short, whatever was answered;
 * failed where enough took part and too few agreed. A returned abstention takes part and does not agree.
 * @param casting the chair's vote, for a rule that lets it decide a tie; elsewhere it is not looked at
 * @throws where the rule names a group the tally does not tell of.
 */
export function judge(rule: DecisionRule, tally: Tally, casting?: CastingVote): Judgement {
  const participation = participationOf(rule, tally);
  const consent = rule.consent.map((required) => share(rule.id, tally, required, (answers) => answers.for));
  const judged = { participating: baseOf(tally, 'participating'), participation, consent };
  if (!participation.every((part) => part.met)) return { outcome: 'not-formed', ...judged };
  if (consent.every((part) => part.met)) return { outcome: 'passed', ...judged };
  const { ties: by = 'fail' } = rule;
  if (by === 'fail' || !isTied(tally, consent)) return { outcome: 'failed', ...judged };
  const carried = by === 'pass' || casting === 'for';
  return {
    outcome: carried ? 'passed' : 'failed',
    ...judged,
    tie: { by, ...(by === 'casting-vote' && casting && { choice: casting }) },
  };
}
