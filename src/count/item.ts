// The count of one item, with all its working. Pure. May import nothing but ground, law and its neighbours.
import {
  asksAttendance,
  type CastingVote,
  groupsOf,
  type Judgement,
  judge,
  type Measures,
  participationOf,
  sum,
  type Tally,
} from '../law/rule.js';
import type { Method } from '../methods/method.js';
import type { ItemTotals } from './box.js';
import { type ChoiceCount, countChoice } from './choice.js';
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
  /** What came of a choice among options, where that is what was asked. */
  choice?: ChoiceCount;
  /** Those who were told and did not vote, counted with the majority; what would have come out without them. */
  deemed?: Deemed;
}

/** What decides a tie, and what counts a choice: brought from outside, since the count draws no lot and knows no catalogue. */
export interface Means {
  /** The chair's vote, by item: for or against, or the option that has it. */
  casting?: Readonly<Record<string, string>> | undefined;
  /** The seed of a lot. */
  seed: string;
  /** The method of this id. */
  method(id: string): Method | undefined;
}

const isVote = (casting: string | undefined): casting is CastingVote => casting === 'for' || casting === 'against';

/** How a choice came out: by who takes the seats, where enough took part. */
function chosenOn(poll: Poll, item: string, tally: Tally, { casting, seed, method }: Means): Choosing | undefined {
  const question = poll.questions?.[item];
  if (!question) return undefined;
  const { law } = poll;
  const participation = participationOf(law, tally);
  const { method: id } = question.form;
  const formed = participation.every(({ met }) => met);
  const counting = {
    question,
    method: id === undefined ? undefined : method(id),
    casting: casting?.[item],
    seed,
    formed,
  };
  const choice = countChoice(poll, item, counting, { law, tally });
  const outcome = !formed ? 'not-formed' : choice.elected.length > 0 ? 'passed' : 'failed';
  const { for: ayes, against, abstain } = tally;
  return { choice, judgement: { outcome, participating: sum(ayes, against, abstain), participation, consent: [] } };
}

interface Choosing {
  choice: ChoiceCount;
  judgement: Judgement;
}

const NONE: Means = { seed: '', method: () => undefined };

export function countItem(poll: Poll, item: string, means = NONE): ItemCount {
  const { law } = poll;
  const given = means.casting?.[item];
  const casting = isVote(given) ? given : undefined;
  const about = aboutItem(poll, item);
  const totals = answersTo(poll, item);
  const groups = groupsOf(law);
  const tally = tallyOf(poll, item, totals, groups);
  const chosen = chosenOn(poll, item, tally, means);
  const without = chosen?.judgement ?? judge(law, tally, casting);
  const { 'with-majority': following, ...stated } = totals;
  const deemed = deem(poll, item, { ...takingPart(poll, stated), ...(following && { 'with-majority': following }) });
  const judgement =
    deemed?.answer == null || chosen
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
    ...(chosen && { choice: chosen.choice }),
    ...(poll.shows[item]?.room && asksAttendance(law) && { came: 'room' as const }),
    ...(deemed && { deemed: { ...deemed, without: without.outcome } }),
  };
}
