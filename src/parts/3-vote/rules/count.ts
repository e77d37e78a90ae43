// The count, with all its working. Pure.
import { type Answers, judge, type Measures, sum } from '../../../law/index.js';
import { membersPresent } from '../../attendance/rules.js';
import { recusedFrom } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { emptyTotals, less, measured, whole } from '../box.js';
import { refuse, rule } from '../rule.js';
import type { Box, Stage } from '../slice.js';
import type { Count, ItemCount, ItemTotals } from '../vocabulary.js';
import { headIn, votesDespiteRecusal } from './ballots.js';
import { deem } from './deemed.js';
import { paperwork, reconcile } from './reconciliation.js';
import { current, hasMoreStages } from './stage.js';

/** Who attended the poll, and what they count for. */
interface Attendance {
  present: ReadonlySet<string>;
  attending: Measures;
}

/** Everything one item's count starts from. */
interface Counting {
  state: State;
  stage: Stage;
  box: Box;
  attendance: Attendance;
  item: string;
}

/** What was answered by name and by hands. A recusal recorded after the ballot takes the answer out again. */
function answers({ state, stage, box, item }: Counting, recused: readonly string[]): ItemTotals {
  const named: ItemTotals = { ...(box.totals.get(item) ?? emptyTotals()) };
  if (!votesDespiteRecusal(state, stage)) {
    for (const person of recused) {
      const choice = box.ballots.get(person)?.choices[item];
      if (choice) named[choice] = less(named[choice], measured(stage.roll, [person]));
    }
  }
  const show = stage.shows[item];
  if (!show) return named;
  const hands = (heads: number): Measures => ({ heads, area: 0, weight: heads });
  return {
    for: sum(named.for, hands(show.for)),
    against: sum(named.against, hands(show.against)),
    abstain: sum(named.abstain, hands(show.abstain)),
  };
}

/** How those answered whom the item touches directly: a ballot says so, or a consent given in writing. */
function affectedAnswers({ state, stage, box, attendance, item }: Counting): Answers {
  const heads = (persons: readonly string[]): Set<string> => new Set(persons.map((person) => headIn(stage, person)));
  const affected = [...heads(state.items[item]?.affected ?? [])];
  const consents = heads(state.vote.consents[item] ?? []);
  const consented = (person: string): boolean => consents.has(person);
  const answered = (answer: keyof ItemTotals) =>
    measured(
      stage.roll,
      affected.filter((person) => {
        const choice = box.ballots.get(person)?.choices[item] ?? (consented(person) ? 'for' : undefined);
        return choice === answer;
      }),
    );
  return {
    roll: measured(stage.roll, affected),
    attending: measured(
      stage.roll,
      affected.filter((person) => attendance.present.has(person)),
    ),
    for: answered('for'),
    against: answered('against'),
    abstain: answered('abstain'),
  };
}

function countItem(counting: Counting): ItemCount {
  const { state, stage, attendance, item } = counting;
  const recused =
    stage.body === state.charter.deliberation.body
      ? recusedFrom(state, item).filter((person) => stage.roll.members.has(person))
      : [];
  const totals = answers(counting, recused);
  const invalid = measured(stage.roll, stage.invalid.keys());
  const left = state.charter.deliberation.recusal.counted ? [] : recused;
  const leftPresent = left.filter((person) => attendance.present.has(person));
  const attending = less(attendance.attending, measured(stage.roll, leftPresent));
  const base = less(whole(stage.roll), measured(stage.roll, left));
  // An invalid paper takes part only where the rules said so beforehand; it never agrees.
  const takingPart = (part: ItemTotals): ItemTotals =>
    state.charter.vote.invalidParticipates ? { ...part, abstain: sum(part.abstain, invalid) } : part;
  const judged = (part: ItemTotals) =>
    judge(stage.law, {
      roll: base,
      attending,
      ...takingPart(part),
      groups: { affected: affectedAnswers(counting) },
    });
  const without = judged(totals);
  const deemed = deem(stage, item, takingPart(totals), recused);
  const judgement =
    deemed?.answer == null ? without : judged({ ...totals, [deemed.answer]: sum(totals[deemed.answer], deemed.added) });
  // An opinion on the way disposes of nobody's property; the decision at the end of the route does. Where the rule itself
  // asks the affected, it has judged what they answered.
  const asked = stage.law.consent.some(({ group }) => group === 'affected');
  const deciding = !hasMoreStages(state, item) && !asked;
  const wanted = deciding ? (state.items[item]?.affected ?? []) : [];
  const missing = wanted.filter((person) => !state.vote.consents[item]?.includes(person));
  return {
    item,
    ...totals,
    ...judgement,
    // A majority does not dispose of what is one person's own.
    outcome: judgement.outcome === 'passed' && missing.length > 0 ? 'failed' : judgement.outcome,
    base,
    attending,
    invalid,
    affected: { needed: wanted.length, missing },
    recused,
    ...(deemed && { deemed: { ...deemed, without: without.outcome } }),
  };
}

/** Counts a stage with what is in this box. */
export function countAll(state: State, stage: Stage, box: Box, checked = false): Count {
  // Whoever was there while the poll was open attended it, whenever they left.
  const present = new Set(membersPresent(state, stage.roll, stage.openedAt));
  for (const person of box.ballots.keys()) present.add(person);
  const attendance = { present, attending: measured(stage.roll, present) };
  const reconciliation = reconcile(state, stage, box);
  return {
    stage: stage.number,
    body: stage.body,
    rule: stage.rule,
    pack: stage.pack,
    roll: whole(stage.roll),
    items: stage.items.map((item) => countItem({ state, stage, box, attendance, item })),
    ballots: box.ballots.size,
    late: box.late,
    invalid: stage.invalid.size,
    papers: paperwork(stage, box, checked),
    reconciliation,
    supersedes: stage.counts.length,
  };
}

export const make = rule({
  type: 'count.make',
  who: ['teller'],
  may(state) {
    const open = Object.entries(state.vote.current?.batches ?? {}).filter(([, { counted }]) => !counted);
    if (open.length > 0) return refuse('batch.unfinished', { batches: open.map(([batch]) => batch) });
    const needed = state.charter.vote.scrutineers;
    const present = state.offices.scrutineer?.length ?? 0;
    return present < needed ? refuse('scrutineer.missing', { needed, present }) : undefined;
  },
  refuses(state, { fields: { papers } }) {
    if (!papers) return undefined;
    const { returned, spoiled, outstanding } = paperwork(current(state), current(state).box, true);
    const agree = papers.returned === returned && papers.spoiled === spoiled && papers.outstanding === outstanding;
    return agree ? undefined : refuse('papers.differ', { registered: { returned, spoiled, outstanding } });
  },
  finds: (state, { fields }) => countAll(state, current(state), current(state).box, fields.papers !== undefined),
  changes(draft, { finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.counts.push(finding);
    stage.countedClose = stage.closedAt;
  },
});
