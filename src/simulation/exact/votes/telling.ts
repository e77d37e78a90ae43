// What a decision rule can tell apart of what people do, and what of a person it looks at: found by asking the rule itself about tallies
// of one, so that no share and no base is written down a second time here. Pure.
import { type Answers, type DecisionRule, judge, nothing, requirementsOf, type Tally } from '../../../law/index.js';
import { groupsOf } from '../../../law/rule.js';

/** What somebody on the roll may do: answer, come and not answer, or stay away. */
export const ACTS = ['for', 'against', 'abstain', 'present', 'away'] as const;
export type Act = (typeof ACTS)[number];

/** What a rule may look at in a person: by measure. */
export interface Unit {
  heads: number;
  area: number;
  weight: number;
  /** Of the groups a rule names, those the person is of. */
  groups: readonly string[];
}

/** What was done by how many, with what area and weight; and the same of every group the rule names. */
export type Done = Readonly<Record<string, Readonly<Record<Act, Unit>>>>;

const measures = ({ heads, area, weight }: Unit) => ({ heads, area, weight });

const answersOf = (done: Readonly<Record<Act, Unit>>): Answers => {
  const whole = nothing();
  const attending = nothing();
  for (const act of ACTS) {
    for (const measure of ['heads', 'area', 'weight'] as const) {
      whole[measure] += done[act][measure];
      if (act !== 'away') attending[measure] += done[act][measure];
    }
  }
  return {
    roll: whole,
    attending,
    for: measures(done.for),
    against: measures(done.against),
    abstain: measures(done.abstain),
  };
};

/** Everybody's key among the groups of `Done`. */
export const ALL = '';

/** The tally a rule judges. */
export function tallyOf(done: Done): Tally {
  const all = done[ALL];
  if (!all) throw new Error('a tally is of everybody first');
  const groups = Object.entries(done).filter(([group]) => group !== ALL);
  return { ...answersOf(all), groups: Object.fromEntries(groups.map(([group, acts]) => [group, answersOf(acts)])) };
}

export const noUnit = (): Unit => ({ heads: 0, area: 0, weight: 0, groups: [] });

export const nobody = (): Record<Act, Unit> => ({
  for: noUnit(),
  against: noUnit(),
  abstain: noUnit(),
  present: noUnit(),
  away: noUnit(),
});

/** What the rule compares when there is one person, of every group and with one of everything, who does this: part and whole of each share. */
export function comparedOf(rule: DecisionRule, act: Act): { part: number; whole: number }[] {
  const one = { ...nobody(), [act]: { heads: 1, area: 1, weight: 1, groups: [] } };
  const done = Object.fromEntries([ALL, ...groupsOf(rule)].map((group) => [group, one]));
  const { participation, consent } = judge(rule, tallyOf(done));
  return [...participation, ...consent].map(({ part, whole }) => ({ part, whole }));
}

/** Whether a tie counts: who is for and who against are then told apart whatever the shares are of. */
export const tiesCount = ({ ties = 'fail' }: DecisionRule): boolean => ties !== 'fail';

/** The acts in classes: those of a class are all one to the rule. The last class is that of whoever stays away. */
export function classesOf(rule: DecisionRule): Act[][] {
  const byCompared = new Map<string, Act[]>();
  for (const act of ACTS) {
    const side = tiesCount(rule) && (act === 'for' || act === 'against') ? act : '';
    const compared = `${side}${JSON.stringify(comparedOf(rule, act))}`;
    byCompared.set(compared, [...(byCompared.get(compared) ?? []), act]);
  }
  const classes = [...byCompared.values()];
  return [...classes.filter((acts) => !acts.includes('away')), ...classes.filter((acts) => acts.includes('away'))];
}

export const countsArea = (rule: DecisionRule): boolean =>
  requirementsOf(rule).some(({ measure }) => measure === 'area');

/** What of a person the rule looks at: the rest is left out, so that people are alike who are alike to it. */
export function seenOf(rule: DecisionRule, unit: Unit): Unit {
  const measured = new Set(requirementsOf(rule).map(({ measure }) => measure));
  const named = groupsOf(rule);
  return {
    heads: unit.heads,
    area: measured.has('area') ? unit.area : 0,
    weight: measured.has('weight') ? unit.weight : 0,
    groups: unit.groups.filter((group) => named.includes(group)).toSorted(),
  };
}
