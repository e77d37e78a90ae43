// The count of one item, with all its working. Pure. May import nothing but ground, law and its neighbours.
import { type Judgement, judge, type Measures, sum } from '../law/rule.js';
import type { ItemTotals } from './box.js';
import { type Deemed, deem, type Followed, follow } from './deemed.js';
import { answersTo, ownAnswers, tallyOf } from './participation.js';
import { aboutItem, type Poll } from './poll.js';
import { measured } from './roll.js';

export interface ItemCount extends ItemTotals, Judgement {
  item: string;
  /** What shares were taken of: the roll less those whose recusal takes them out of it. */
  base: Measures;
  attending: Measures;
  invalid: Measures;
  /** Directly affected persons whose own consent is needed, and who has not given it. */
  affected: { needed: number; missing: string[] };
  recused: string[];
  /** Those who answered that they go with the majority, and with which answer they were counted. */
  followed?: Followed;
  /** Those who were told and did not vote, counted with the majority; what would have come out without them. */
  deemed?: Deemed;
}

export function countItem(poll: Poll, item: string): ItemCount {
  const { law } = poll;
  const about = aboutItem(poll, item);
  const totals = answersTo(poll, item);
  const tally = tallyOf(poll, item, totals);
  const without = judge(law, tally);
  const own = ownAnswers(poll, totals);
  const deemed = deem(poll, item, own);
  const followed = follow(law, own);
  const judgement =
    deemed?.answer == null
      ? without
      : judge(law, tallyOf(poll, item, { ...totals, [deemed.answer]: sum(totals[deemed.answer], deemed.added) }));
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
    invalid: measured(poll.roll, poll.invalid.keys()),
    affected: { needed: wanted.length, missing },
    recused: [...about.recused],
    ...(followed && { followed }),
    ...(deemed && { deemed: { ...deemed, without: without.outcome } }),
  };
}
