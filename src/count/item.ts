// The count of one item, with all its working. Pure. May import nothing but ground, law and its neighbours.
import { asksAttendance, type CastingVote, groupsOf, type Judgement, judge, type Measures, sum } from '../law/rule.js';
import type { ItemTotals } from './box.js';
import { type Deemed, deem } from './deemed.js';
import { answersTo, invalidOn, takingPart, tallyOf } from './participation.js';
import { aboutItem, type Poll } from './poll.js';

export interface ItemCount extends ItemTotals, Judgement {
  item: string;
  /** What shares were taken of: the roll less those whose recusal takes them out of it. */
  base: Measures;
  attending: Measures;
  /** Papers that are invalid, or invalid on this item. */
  invalid: Measures;
  /** Directly affected persons whose own consent is needed, and who has not given it. */
  affected: { needed: number; missing: string[] };
  recused: string[];
  /** READING, where the law is silent: those attend a vote by hands who are in the room then, not whoever came while the poll was open. */
  came?: 'room';
  /** Those who were told and did not vote, counted with the majority; what would have come out without them. */
  deemed?: Deemed;
}

/** @param casting the chair's vote, where the rule lets it decide a tie */
export function countItem(poll: Poll, item: string, casting?: CastingVote): ItemCount {
  const { law } = poll;
  const about = aboutItem(poll, item);
  const totals = answersTo(poll, item);
  const groups = groupsOf(law);
  const tally = tallyOf(poll, item, totals, groups);
  const without = judge(law, tally, casting);
  const { 'with-majority': following, ...stated } = totals;
  const deemed = deem(poll, item, { ...takingPart(poll, stated), ...(following && { 'with-majority': following }) });
  const judgement =
    deemed?.answer == null
      ? without
      : judge(
          law,
          tallyOf(poll, item, { ...stated, [deemed.answer]: sum(stated[deemed.answer], deemed.added) }, groups),
          casting,
        );
  // An opinion on the way disposes of nobody's property; the decision at the end of the route does. Where the rule itself
  // asks the affected, it has judged what they answered.
  const asked = law.consent.some(({ group }) => group === 'affected');
  const wanted = about.deciding && !asked ? about.affected : [];
  const missing = wanted.filter((person) => !about.consents.includes(person));
  return {
    item,
    ...totals,
    ...judgement,
    // A majority does not dispose of what is one person's own.
    outcome: judgement.outcome === 'passed' && missing.length > 0 ? 'failed' : judgement.outcome,
    base: tally.roll,
    attending: tally.attending,
    invalid: invalidOn(poll, totals),
    affected: { needed: wanted.length, missing },
    recused: [...about.recused],
    ...(poll.shows[item]?.room && asksAttendance(law) && { came: 'room' as const }),
    ...(deemed && { deemed: { ...deemed, without: without.outcome } }),
  };
}
