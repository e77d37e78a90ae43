// Who takes part in the vote on an item, by every measure: one sum for the count, for what a poll still needs, and for a quorum
// that comes late. Pure. May import nothing but ground, law and its neighbours.
import {
  type Answers,
  areaUnit,
  type Measures,
  type ParticipationCheck,
  participationOf,
  sum,
  type Tally,
} from '../law/rule.js';
import { needed } from '../law/threshold.js';
import { emptyTotals, type ItemTotals } from './box.js';
import { withFollowers } from './deemed.js';
import { type About, aboutItem, type Collected, type Poll } from './poll.js';
import { headOf, less, measured, whole } from './roll.js';

/** What was answered by name and by hands. A recusal recorded after the ballot takes the answer out again. */
export function answersTo(collected: Collected, item: string): ItemTotals {
  const { roll, box, recusal, shows } = collected;
  const { for: ayes, against, abstain, follow } = box.totals.get(item) ?? emptyTotals();
  // The box adds up bare numbers, ballot by ballot: what unit its areas are in, the roll says.
  const unit = areaUnit(roll);
  const named: ItemTotals = {
    for: { ...ayes, ...unit },
    against: { ...against, ...unit },
    abstain: { ...abstain, ...unit },
    ...(follow && { follow: { ...follow, ...unit } }),
  };
  if (!recusal.mayVote) {
    for (const person of aboutItem(collected, item).recused) {
      const choice = box.ballots.get(person)?.choices[item];
      const answered = choice && named[choice];
      if (answered) named[choice] = less(answered, measured(roll, [person]));
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

/** What everybody taking part said. An invalid paper takes part only where the rules said so beforehand; it never agrees. */
export const ownAnswers = ({ roll, invalid, invalidParticipates }: Collected, totals: ItemTotals): ItemTotals =>
  invalidParticipates ? { ...totals, abstain: sum(totals.abstain, measured(roll, invalid.keys())) } : totals;

/** Who takes part, and how: whoever goes with the majority is with it, or with those who abstain where there is none. */
export const takingPart = (collected: Collected, totals: ItemTotals): ItemTotals =>
  withFollowers(collected.law, ownAnswers(collected, totals));

/** How those answered whom the item touches directly: a ballot says so, or a consent given in writing. */
function affectedAnswers({ roll, box, attendance }: Collected, item: string, about: About): Answers {
  const heads = (persons: readonly string[]) => new Set(persons.map((person) => headOf(roll, person) ?? person));
  const affected = [...heads(about.affected)];
  const consents = heads(about.consents);
  const answered = (answer: 'for' | 'against' | 'abstain'): Measures =>
    measured(
      roll,
      affected.filter((head) => {
        const choice = box.ballots.get(head)?.choices[item] ?? (consents.has(head) ? 'for' : undefined);
        // Consent in what touches one directly is one's own: whoever goes with the majority has not given it.
        return (choice === 'follow' ? 'abstain' : choice) === answer;
      }),
    );
  return {
    roll: measured(roll, affected),
    attending: measured(
      roll,
      affected.filter((head) => attendance.has(head)),
    ),
    for: answered('for'),
    against: answered('against'),
    abstain: answered('abstain'),
  };
}

/** The tally of an item with these answers, for a decision rule to judge. */
export function tallyOf(collected: Collected, item: string, totals: ItemTotals): Tally {
  const { roll, recusal } = collected;
  const about = aboutItem(collected, item);
  const left = recusal.counted ? [] : about.recused;
  return {
    ...takingPart(collected, totals),
    roll: less(whole(roll), measured(roll, left)),
    // Worked out where a rule asks for it: everybody who came is looked at, or everybody whom the item touches.
    get attending() {
      const { attendance } = collected;
      const leftPresent = left.filter((head) => attendance.has(head));
      return less(attendance.measures, measured(roll, leftPresent));
    },
    groups: {
      get affected() {
        return affectedAnswers(collected, item, about);
      },
    },
  };
}

/** What is compared to know whether enough take part in the vote on an item. */
export const participationIn = (poll: Poll, item: string): ParticipationCheck[] =>
  participationOf(poll.law, tallyOf(poll, item, answersTo(poll, item)));

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
    participationOf({ ...law, participation: asked }, tallyOf(poll, item, answersTo(poll, item))).every(
      ({ met }) => met,
    ),
  );
}
