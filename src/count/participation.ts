// Who takes part in the vote on an item, by every measure: one sum for the count, for what a poll still needs, and for a quorum
// that comes late. Pure. May import nothing but ground, law and its neighbours.
import {
  type Answers,
  areaUnit,
  type Group,
  groupsOf,
  type Measures,
  nothing,
  type ParticipationCheck,
  participationOf,
  sum,
  type Tally,
} from '../law/rule.js';
import { needed } from '../law/threshold.js';
import { type Choice, emptyTotals, type ItemTotals, markOf } from './box.js';
import { type About, aboutItem, attendanceIn, type Collected, type Poll } from './poll.js';
import { headOf, less, measured, whole } from './roll.js';

/** Totals with the unit their areas are in; as they are, where it is the usual one. */
function inUnit(totals: ItemTotals, unit: Pick<Measures, 'areaDecimals'>): ItemTotals {
  const { for: ayes, against, abstain, 'with-majority': following, invalid } = totals;
  if (unit.areaDecimals === undefined) return { ...totals };
  return {
    for: { ...ayes, ...unit },
    against: { ...against, ...unit },
    abstain: { ...abstain, ...unit },
    ...(following && { 'with-majority': { ...following, ...unit } }),
    ...(invalid && { invalid: { ...invalid, ...unit } }),
  };
}

/** What was answered by name and by hands. A recusal recorded after the ballot takes the answer out again. */
export function answersTo(collected: Collected, item: string): ItemTotals {
  const { roll, box, recusal, shows } = collected;
  // The box adds up bare numbers, ballot by ballot: what unit their areas are in, the roll says.
  const named = inUnit(box.totals.get(item) ?? emptyTotals(), areaUnit(roll));
  if (!recusal.mayVote) {
    for (const person of aboutItem(collected, item).recused) {
      const answer = box.ballots.get(person)?.choices[item];
      if (answer === undefined) continue;
      const mark = markOf(answer);
      const before = named[mark];
      if (before) named[mark] = less(before, measured(roll, [person]));
    }
  }
  const show = shows[item];
  if (!show) return named;
  const hands = (heads: number): Measures => ({ heads, area: 0, weight: heads });
  return {
    ...named,
    for: sum(named.for, hands(show.for)),
    against: sum(named.against, hands(show.against)),
    abstain: sum(named.abstain, hands(show.abstain)),
  };
}

/** Invalid papers, and papers that are invalid on this item. */
export const invalidOn = ({ roll, invalid }: Pick<Collected, 'roll' | 'invalid'>, totals: ItemTotals): Measures =>
  sum(measured(roll, invalid.keys()), totals.invalid ?? nothing());

/**
 * The answers of all who take part. Who goes with the majority does, and where there is none agrees to nothing; what is invalid
 * takes part only where the rules said so beforehand, and never agrees.
 */
export function takingPart(collected: Collected, totals: ItemTotals): ItemTotals {
  const neither = [totals.abstain];
  if (totals['with-majority']) neither.push(totals['with-majority']);
  if (collected.invalidParticipates) neither.push(invalidOn(collected, totals));
  return neither.length === 1 ? totals : { ...totals, abstain: sum(...neither) };
}

/** How these heads answered; those who consented in writing are for it. */
function answersOf(
  collected: Collected,
  item: string,
  among: readonly string[],
  consents: ReadonlySet<string> = new Set(),
): Answers {
  const { roll, box } = collected;
  const attendance = attendanceIn(collected, item);
  const answered = (answer: Choice): Measures =>
    measured(
      roll,
      among.filter((head) => {
        const given = box.ballots.get(head)?.choices[item] ?? (consents.has(head) ? 'for' : undefined);
        const mark = given && markOf(given);
        // Who goes with the majority takes part; what they would dispose of by that is their own.
        return mark === answer || (answer === 'abstain' && mark === 'with-majority');
      }),
    );
  return {
    roll: measured(roll, among),
    attending: measured(
      roll,
      among.filter((head) => attendance.has(head)),
    ),
    for: answered('for'),
    against: answered('against'),
    abstain: answered('abstain'),
  };
}

/** How those answered whom the item touches directly: a ballot says so, or a consent given in writing. */
function affectedAnswers(collected: Collected, item: string, about: About): Answers {
  const heads = (persons: readonly string[]) =>
    new Set(persons.map((person) => headOf(collected.roll, person) ?? person));
  return answersOf(collected, item, [...heads(about.affected)], heads(about.consents));
}

/** How the members answered whom the roll puts in a group; a recusal takes effect among them as among all. */
function groupAnswers(collected: Collected, item: string, group: string): Answers {
  const { roll, recusal } = collected;
  const { recused } = aboutItem(collected, item);
  const among = [...roll.members.values()]
    .filter(({ person, groups }) => groups?.includes(group) && !(recused.includes(person) && !recusal.counted))
    .map(({ person }) => person);
  const answers = answersOf(collected, item, among);
  if (recusal.mayVote) return answers;
  const silenced = answersOf(
    collected,
    item,
    among.filter((person) => recused.includes(person)),
  );
  return {
    ...answers,
    for: less(answers.for, silenced.for),
    against: less(answers.against, silenced.against),
    abstain: less(answers.abstain, silenced.abstain),
  };
}

/** The tally of an item with these answers, for a decision rule to judge; with how the groups answered that it names. */
export function tallyOf(collected: Collected, item: string, totals: ItemTotals, groups: readonly Group[]): Tally {
  const { roll, recusal } = collected;
  const about = aboutItem(collected, item);
  const left = recusal.counted ? [] : about.recused;
  return {
    ...takingPart(collected, totals),
    roll: less(whole(roll), measured(roll, left)),
    // Worked out where a rule asks for it: everybody who came is looked at.
    get attending() {
      const attendance = attendanceIn(collected, item);
      const leftPresent = left.filter((head) => attendance.has(head));
      return less(attendance.measures, measured(roll, leftPresent));
    },
    groups: Object.fromEntries(
      groups.map((group) => [
        group,
        group === 'affected' ? affectedAnswers(collected, item, about) : groupAnswers(collected, item, group),
      ]),
    ),
  };
}

/** What is compared to know whether enough take part in the vote on an item. */
export const participationIn = (poll: Poll, item: string): ParticipationCheck[] =>
  participationOf(poll.law, tallyOf(poll, item, answersTo(poll, item), groupsOf(poll.law)));

/** Who takes part in the item most people answered: ballots may leave items out. */
export function turnoutOf(poll: Poll): Measures {
  let most: Measures = { heads: 0, area: 0, weight: 0 };
  for (const item of poll.items) {
    const part = takingPart(poll, answersTo(poll, item));
    const all = sum(part.for, part.against, part.abstain);
    if (all.heads >= most.heads) most = all;
  }
  return most;
}

/** A share of participation, and what it still lacks: "1 more head and 24.90 m²". */
export interface StillNeeded extends ParticipationCheck {
  /** The item that lacks most of it: ballots may leave items out. */
  item: string;
  /** None if and only if it is met. */
  more: number;
}

/**
 * What participation still lacks, share by share. Deemed votes are not among it: who would be counted with a majority is
 * known once there is one, which nobody may see while people vote.
 */
export function stillNeeded(poll: Poll): StillNeeded[] {
  const found: StillNeeded[] = [];
  for (const item of poll.items)
    for (const [index, checked] of participationIn(poll, item).entries()) {
      // Of nobody no share is ever reached, however small.
      const more = checked.met ? 0 : Math.max(1, needed(checked.whole, checked) - checked.part);
      const before = found[index];
      if (!before || more > before.more) found[index] = { ...checked, item, more };
    }
  return found;
}

/** Items in which enough have taken part, as far as ballots go. Who attends a meeting is not known before its end. */
export function formedItems(poll: Poll): string[] {
  const { law } = poll;
  const asked = law.participation.filter(({ of, group }) => of === 'participating' && group === undefined);
  return poll.items.filter((item) =>
    participationOf({ ...law, participation: asked }, tallyOf(poll, item, answersTo(poll, item), [])).every(
      ({ met }) => met,
    ),
  );
}
