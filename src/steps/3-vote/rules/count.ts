// The count, with all its working, and the recount that supersedes it. Pure.

import { judge, type Measures, nothing, sum } from '../../../law/index.js';
import { refuse, rule } from '../../../procedure/rule.js';
import type { State } from '../../../procedure/vocabulary.js';
import { membersPresent } from '../../../registers/attendance/rules.js';
import { recusedFrom } from '../../../registers/recusals/rules.js';
import { holds } from '../../questions.js';
import { copyOf, emptyTotals, measuresOf, putIn, takeOut } from '../box.js';
import type { Ballot, Box, Count, ItemCount, ItemTotals, Stage } from '../vocabulary.js';
import { refuseChoices, votesDespiteRecusal } from './poll.js';
import { current, hasMoreStages } from './stage.js';

const less = (from: Measures, part: Measures): Measures => ({
  heads: from.heads - part.heads,
  area: from.area - part.area,
  weight: from.weight - part.weight,
});

/** What these persons count for on the frozen roll. */
function measured(stage: Stage, persons: Iterable<string>): Measures {
  const total = nothing();
  for (const person of persons) {
    const member = stage.roll.members.get(person);
    if (!member) continue;
    const { heads, area, weight } = measuresOf(member);
    total.heads += heads;
    total.area += area;
    total.weight += weight;
  }
  return total;
}

/** Who attended the poll, and what they count for. */
interface Attendance {
  present: ReadonlySet<string>;
  attending: Measures;
}

function countItem(state: State, stage: Stage, box: Box, attendance: Attendance, item: string): ItemCount {
  const show = stage.shows[item];
  const hands = (heads: number): Measures => ({ heads, area: 0, weight: heads });
  const named: ItemTotals = structuredClone(box.totals[item] ?? emptyTotals());
  const recused =
    stage.body === state.charter.deliberation.body
      ? recusedFrom(state, item).filter((person) => stage.roll.members.has(person))
      : [];
  if (!votesDespiteRecusal(state, stage)) {
    // A recusal recorded after the ballot takes the answer out again.
    for (const person of recused) {
      const choice = box.ballots.get(person)?.choices[item];
      if (choice) named[choice] = less(named[choice], measured(stage, [person]));
    }
  }
  const totals: ItemTotals = show
    ? {
        for: sum(named.for, hands(show.for)),
        against: sum(named.against, hands(show.against)),
        abstain: sum(named.abstain, hands(show.abstain)),
      }
    : named;
  const invalid = measured(stage, stage.invalid.keys());
  const left = state.charter.deliberation.recusal.counted ? [] : recused;
  const leftPresent = left.filter((person) => attendance.present.has(person));
  const attending = less(attendance.attending, measured(stage, leftPresent));
  const base = less(
    { heads: stage.roll.heads, area: stage.roll.area, weight: stage.roll.weight },
    measured(stage, left),
  );
  const judgement = judge(stage.law, {
    roll: base,
    attending,
    ...totals,
    // An invalid paper takes part only where the rules said so beforehand; it never agrees.
    abstain: state.charter.vote.invalidParticipates ? sum(totals.abstain, invalid) : totals.abstain,
  });
  // An opinion on the way disposes of nobody's property; the decision at the end of the route does.
  const deciding = !hasMoreStages(state, item);
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
  };
}

function countAll(state: State, stage: Stage, box: Box): Count {
  const { issued, returned, spoiled } = stage.paperCounts;
  // Whoever was there while the poll was open attended it, whenever they left.
  const present = new Set(membersPresent(state, stage.roll.members, stage.openedAt));
  for (const person of box.ballots.keys()) present.add(person);
  const attendance = { present, attending: measured(stage, present) };
  return {
    stage: stage.number,
    body: stage.body,
    rule: stage.rule,
    pack: stage.pack,
    roll: { heads: stage.roll.heads, area: stage.roll.area, weight: stage.roll.weight },
    items: stage.items.map((item) => countItem(state, stage, box, attendance, item)),
    ballots: box.ballots.size,
    late: box.late,
    invalid: stage.invalid.size,
    papers: { issued, returned, spoiled, outstanding: issued - returned - spoiled },
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
  finds: (state) => countAll(state, current(state), current(state).box),
  changes(draft, { finding }) {
    draft.vote.current?.counts.push(finding);
  },
});

interface Recount {
  strike: readonly string[];
  add: readonly { person: string; choices: Ballot['choices']; paper?: string | undefined; on?: string | undefined }[];
}

/** Brings the box up to what a recount found. */
function amendBox(box: Box, stage: Stage, { strike, add }: Recount): void {
  for (const person of strike) takeOut(box, stage.roll, person);
  for (const { person, choices, paper, on } of add) {
    const ballot: Ballot = { choices, channel: 'paper', moment: on ?? stage.closedAt ?? stage.closes, late: true };
    if (paper !== undefined) ballot.paper = paper;
    putIn(box, stage.roll, person, ballot);
  }
}

/** A paper that was thought invalid and is brought in after all is counted once. */
const stillInvalid = ({ invalid }: Stage, { add }: Recount): Stage['invalid'] =>
  add.reduce((left, { person }) => left.delete(person), invalid);

export const recount = rule({
  type: 'count.recount',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = current(state);
    if (!holds(state, fields.witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const absent = fields.strike.find((person) => !stage.box.ballots.has(person));
    if (absent !== undefined) return refuse('ballot.none', { person: absent });
    const seen = new Set<string>();
    for (const { person, choices, on } of fields.add) {
      const refused = refuseChoices(state, stage, person, choices);
      if (refused) return refused;
      const closed = stage.closedAt ?? stage.closes;
      if (on === undefined || on > closed) return refuse('ballot.late', { closed, moment: on ?? closed });
      const kept = stage.box.ballots.has(person) && !fields.strike.includes(person);
      if (kept || seen.has(person)) return refuse('ballot.twice', { person });
      seen.add(person);
    }
    return undefined;
  },
  finds(state, { fields }) {
    const stage = current(state);
    const box = copyOf(stage.box);
    amendBox(box, stage, fields);
    return countAll(state, { ...stage, invalid: stillInvalid(stage, fields) }, box);
  },
  changes(draft, { fields, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    amendBox(stage.box, stage, fields);
    stage.invalid = stillInvalid(stage, fields);
    stage.counts.push(finding);
  },
});
