// What holds of every state a consultation can get into, whatever was asked of it.
import { placeOf, type Snapshot, type State } from 'yishi';
import { endOfPeriod } from '../../src/calendar.js';
import { emptyBox, putIn } from '../../src/count/box.js';
import { stillNeeded } from '../../src/count/participation.js';
import { pollOf } from '../../src/parts/3-vote/counting.js';
import type { Stage } from '../../src/parts/3-vote/slice.js';
import { commands as rules } from '../../src/parts/all.js';

/** A sentence for everything that is wrong; none where all is well. */
export function wrongs(snapshot: Snapshot): string[] {
  const state = snapshot.context;
  const place = placeOf(snapshot);
  const stage = state.vote.current;
  return [
    ...(stage ? [...ballots(stage), ...notice(state, stage), ...counted(state, stage, place)] : []),
    ...money(state),
    ...evaluated(state, place),
    ...unanswered(state, place),
  ];
}

function* ballots(stage: Stage): Iterable<string> {
  const { roll, box, shows, invalid } = stage;
  const papers = new Set([...box.ballots.keys(), ...invalid.keys()]);
  if (papers.size < box.ballots.size + invalid.size) yield 'somebody has a valid and an invalid ballot';
  if (papers.size > roll.members.size) yield `${papers.size} ballots of ${roll.members.size} on the roll`;
  const fresh = emptyBox(stage.items);
  for (const [person, ballot] of box.ballots) {
    if (!roll.members.has(person)) yield `${person} voted and is not on the roll`;
    putIn(fresh, roll, person, ballot);
  }
  if (JSON.stringify([...fresh.totals]) !== JSON.stringify([...box.totals]) || fresh.late !== box.late)
    yield 'the totals are not those of the ballots';
  for (const item of stage.items) {
    const show = shows[item];
    const named = [...box.ballots.values()].filter(({ choices }) => choices[item] !== undefined).length;
    const hands = show ? show.for + show.against + show.abstain : 0;
    if (named + hands > roll.members.size)
      yield `${named} ballots and ${hands} hands of ${roll.members.size} on ${item}`;
  }
}

function* notice(state: State, { body, noticedAt, openedAt, held }: Stage): Iterable<string> {
  if (openedAt === undefined || held === 'external') return;
  const { zone, vote } = state.charter;
  const days = vote.bodies[body]?.noticeDays ?? vote.noticeDays;
  if (openedAt < endOfPeriod(noticedAt, days, zone, state.charter))
    yield `polling opened at ${openedAt} on a notice of ${noticedAt}`;
}

/** Once counted, counting again must come to the same, until a recount or an extension says otherwise. */
function* counted(state: State, stage: Stage, place: string): Iterable<string> {
  const last = stage.counts.at(-1);
  if (!last || !['vote.counted', 'vote.posted'].includes(place)) return;
  const again = rules['count.make'].judge?.(
    state,
    { fields: last.papers.checked ? { papers: last.papers } : {} } as never,
    stage,
  );
  const { supersedes: _, ...now } = again && 'found' in again ? again.found : {};
  const { supersedes: __, turned: ___, ...then } = last;
  if (JSON.stringify(now) !== JSON.stringify(then))
    yield `counted again it comes to ${JSON.stringify(now)}, not to ${JSON.stringify(then)}`;
  // What a poll still needed is what the count found missing; deemed votes are known to the count alone.
  for (const { item, met, more, ...check } of stillNeeded(pollOf(state, stage))) {
    const found = last.items.find((one) => one.item === item);
    if (found?.deemed || !found) continue;
    const same = found.participation.some((one) => one.met === met && one.left === check.left && one.of === check.of);
    if (!same || met !== (more === 0))
      yield `${more} more ${check.measure} are needed on ${item}, and the count has ${met}`;
  }
}

function* money(state: State): Iterable<string> {
  for (const { project, moneyIn, moneyOut, sources, ledger } of Object.values(state.projects)) {
    if (moneyOut > moneyIn) yield `${project} spent ${moneyOut} of ${moneyIn}`;
    const sum = (way: 'in' | 'out', source?: string) =>
      [...ledger.values()]
        .filter((line) => line.way === way && (source === undefined || line.source === source))
        .reduce((total, { amount }) => total + amount, 0);
    if (sum('in') !== moneyIn || sum('out') !== moneyOut) yield `the ledger of ${project} does not add up`;
    for (const [source, funds] of Object.entries(sources)) {
      if (funds.moneyOut > funds.moneyIn) yield `${project} spent more of ${source} than came in`;
      if (sum('in', source) !== funds.moneyIn || sum('out', source) !== funds.moneyOut)
        yield `the ledger of ${project} does not add up for ${source}`;
    }
  }
}

function* evaluated(state: State, place: string): Iterable<string> {
  const { found } = state.evaluation;
  if (place !== 'evaluation.found' || !found) return;
  const again = rules['evaluation.find'].judge?.(state, {} as never, undefined as never);
  if (JSON.stringify(again) !== JSON.stringify({ found })) yield 'evaluated again it comes to something else';
}

/** 闭环: nobody is left without an answer, unless the whole was set aside from outside. */
function* unanswered(state: State, place: string): Iterable<string> {
  if (!place.startsWith('closed.') || place === 'closed.annulled') return;
  const open = Object.values(state.items).filter(({ status }) => ['open', 'frozen', 'voting'].includes(status));
  if (open.length > 0) yield `${place} with open items ${open.map(({ item, status }) => `${item} ${status}`)}`;
  for (const { topic, status } of state.topics.topics.values())
    if (status === 'gathered') yield `${place} with the topic ${topic} unanswered`;
  // Withdrawn as a whole: its reason is the answer to everything.
  if (place === 'closed.withdrawn') return;
  for (const { claim, status } of Object.values(state.claims))
    if (!['confirmed', 'withdrawn'].includes(status)) yield `${place} with the claim ${claim} ${status}`;
  for (const { callout, status } of Object.values(state.callOuts))
    if (!['confirmed', 'withdrawn'].includes(status)) yield `${place} with the call-out ${callout} ${status}`;
  if (place === 'closed.done' && Object.keys(state.overdue).length > 0) yield `${place} with something overdue`;
  for (const { project, status } of Object.values(state.projects))
    if (['drafted', 'submitted', 'returned', 'approved', 'under-way', 'suspended', 'completed'].includes(status))
      yield `${place} with the project ${project} ${status}`;
}
