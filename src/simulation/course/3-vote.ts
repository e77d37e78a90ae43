// Step 3 民主表决 among made-up people, stage by stage: notice, polling, count, posting, objections, confirmation. Pure.
import { leavesOut } from '../../charters/steps.js';
import { namesOn } from '../../count/ballot-form.js';
import { canonical } from '../../digest.js';
import { itemsThat, periodEnd } from '../../kernel/questions.js';
import type { BallotAsked, BallotItem, VoteAnswer } from '../behaviour/policy.js';
import {
  ask,
  consult,
  DAY,
  drawsFor,
  type Going,
  HOUR,
  MINUTE,
  momentOf,
  must,
  OFFICERS,
  type Running,
  sample,
  stateOf,
  until,
} from './running.js';

/** Days a poll is open, at first. */
const POLL_DAYS = 7;

/** The notice goes up for all that wait for the same stage. */
export function preparing(running: Running): void {
  const state = stateOf(running);
  const waiting = itemsThat(state, 'frozen');
  const [first] = waiting;
  const key = (item: (typeof waiting)[number]) => canonical([item.route[item.stage], state.vote.calls[item.item] ?? 0]);
  const items = waiting.filter((item) => first && key(item) === key(first)).map(({ item }) => item);
  const { vote } = state.charter;
  const { noticeDays } = vote.bodies[first?.route[first.stage]?.body ?? ''] ?? vote;
  until(running, running.now + HOUR);
  const earliest = Date.parse(periodEnd(state, momentOf(running.now), noticeDays));
  const opens = Math.max(earliest, running.now) + HOUR;
  must(
    running,
    'notice.post',
    { items, opens: momentOf(opens), closes: momentOf(opens + POLL_DAYS * DAY), place: 'Notice board' },
    OFFICERS.convener,
  );
}

export function noticed(running: Running): void {
  const { current } = stateOf(running).vote;
  if (!current) return;
  until(running, current.opens);
  must(running, 'poll.open', {}, OFFICERS.teller);
}

/** What the ballot of the present stage asks. */
function itemsOf(running: Running): BallotItem[] {
  const { current } = stateOf(running).vote;
  return (current?.items ?? []).map((item): BallotItem => {
    const question = current?.questions?.[item];
    if (!question) return { item, options: [], marks: 'for-against', least: 1, most: 1, points: {} };
    const { form, candidates } = question;
    const points = {
      most: typeof form.options?.['most'] === 'number' ? form.options['most'] : undefined,
      inAll: form.points,
    };
    return { item, options: candidates, marks: form.marks, ...namesOn(question), points };
  });
}

/** Everybody on the roll makes up their mind once while the poll is open, at a moment of their own; and once more if it is extended. */
export function* polling(running: Running): Going<void> {
  const { crowd } = running;
  const stage = stateOf(running).vote.current;
  if (!stage) return;
  sample(running);
  const calls = Math.max(1, ...stage.items.map((item) => stateOf(running).vote.calls[item] ?? 1));
  const items = itemsOf(running);
  const channels = running.channels.filter((channel) => running.charter.vote.channels.includes(channel));
  yield* consents(running, stage.items);
  const extended = stage.extensions > 0;
  const from = extended ? running.now : Date.parse(stage.openedAt ?? stage.opens);
  const closes = Date.parse(stage.closes);
  const call = `${stage.number} ${calls} ${stage.extensions}`;
  const when = drawsFor(running, `when ${call}`);
  const { ballots } = stage.box;
  const order = crowd
    .members(stage.body)
    .filter((index) => !ballots.has(crowd.persons[index]?.person ?? ''))
    .sort((one, other) => (when[one] ?? 0) - (when[other] ?? 0) || one - other);
  // The last moment is a minute before the close.
  const span = Math.max(0, closes - from - MINUTE);
  for (const index of order) {
    const person = crowd.persons[index]?.person;
    if (person === undefined) continue;
    const elapsed = when[index] ?? 0;
    running.now = Math.max(running.now, from + Math.floor(elapsed * span));
    const ballot: BallotAsked = {
      body: stage.body,
      items,
      channels,
      elapsed,
      calls,
      extensions: stage.extensions,
      acquaintances: acquaintances(running, index, stage.body),
    };
    const answer = yield* consult(running, index, 'votes', `votes ${call}`, ballot);
    if (answer?.does === 'vote') cast(running, person, answer.choices, answer.channel);
    else if (answer?.does === 'entrust') entrust(running, person, answer, items);
  }
  running.now = Math.max(running.now, closes - MINUTE);
  if (extend(running)) return;
  until(running, closes);
  if (running.session.place === 'vote.polling') must(running, 'poll.close', {}, OFFICERS.teller);
}

const cast = (
  running: Running,
  person: string,
  choices: Record<string, unknown>,
  channel: string,
  principal?: string,
) =>
  // The command's own schema holds what a ballot may say; whatever else a behaviour says is refused by it, and counted.
  ask(
    running,
    'ballot.cast',
    { choices: choices as never, channel },
    person,
    principal === undefined ? {} : { for: principal },
  );

/** Neighbours on the roll whom they could ask, nearest first. */
function acquaintances(running: Running, index: number, body: string): string[] {
  const { crowd } = running;
  if (!running.charter.vote.proxies.allowed) return [];
  return crowd.neighbours(index, 3).flatMap((other) => {
    const person = crowd.persons[other];
    return person?.bodies.includes(body) ? [person.person] : [];
  });
}

/** A proxy votes for their principal as they were told, or as they would for themselves. */
function entrust(
  running: Running,
  from: string,
  { to, choices: told }: Extract<VoteAnswer, { does: 'entrust' }>,
  items: readonly BallotItem[],
): void {
  if (!ask(running, 'proxy.grant', { from, to }, from)) return;
  const channel = running.channels[0] ?? 'paper';
  const index = running.crowd.indexOf.get(to) ?? -1;
  const choices =
    told ??
    Object.fromEntries(
      items
        .filter(({ marks }) => marks === 'for-against')
        .map(({ item }) => {
          const opinion = running.crowd.opinions(item)[index] ?? 0.5;
          return [item, opinion > 0.55 ? 'for' : opinion < 0.45 ? 'against' : 'abstain'];
        }),
    );
  if (Object.keys(choices).length > 0) cast(running, to, choices, channel, from);
}

function* consents(running: Running, items: readonly string[]): Going<void> {
  for (const item of items) {
    for (const person of stateOf(running).items[item]?.affected ?? []) {
      const index = running.crowd.indexOf.get(person);
      if (index === undefined || stateOf(running).vote.consents[item]?.includes(person)) continue;
      const agrees = yield* consult(running, index, 'consents', `consents ${item}`, { item, options: [] });
      if (agrees) ask(running, 'consent.give', { item, person }, person);
    }
  }
}

/** A poll that would not be formed is extended once more, while the charter lets it. */
function extend(running: Running): boolean {
  const stage = stateOf(running).vote.current;
  if (!stage) return false;
  const { max, days } = running.charter.vote.extensions;
  if (stage.extensions >= max) return false;
  const { poll } = running.session.view(OFFICERS.convener);
  if (!poll || poll.stillNeeded.length === 0) return false;
  const closes = periodEnd(stateOf(running), stage.closes, days);
  return ask(running, 'poll.extend', { closes, reason: 'Too few have voted.' }, OFFICERS.convener) !== undefined;
}

export function closed(running: Running): void {
  must(running, 'count.make', {}, OFFICERS.teller);
}

export function counted(running: Running): void {
  must(running, 'result.post', { place: 'Notice board' }, OFFICERS.convener);
}

/** Those who object do. Then the result is confirmed, or what follows is decided. */
export function* posted(running: Running): Going<void> {
  const stage = stateOf(running).vote.current;
  if (!stage) return;
  const outcomes = new Map(stage.counts.at(-1)?.items.map(({ item, outcome }) => [item, outcome] as const));
  until(running, running.now + HOUR);
  for (const item of stage.items) {
    const outcome = outcomes.get(item) ?? 'failed';
    for (const index of running.crowd.members(stage.body)) {
      yield* object(running, index, { item, options: [], outcome });
      if (running.session.place !== 'vote.posted') return;
    }
  }
  if (stage.postedUntil !== undefined) until(running, stage.postedUntil);
  for (const otherwise of [undefined, 'call-again', 'deliberation', 'close'] as const) {
    const pending = [...outcomes.values()];
    if (otherwise === undefined && pending.some((outcome) => outcome !== 'passed')) continue;
    if (otherwise === 'call-again' && !pending.includes('not-formed')) continue;
    if (
      otherwise === 'deliberation' &&
      (leavesOut(running.charter, 'deliberation') || !pending.includes('failed') || pending.includes('not-formed'))
    )
      continue;
    if (ask(running, 'result.confirm', otherwise ? { otherwise } : {}, OFFICERS.convener)) return;
  }
}

/** Somebody objects, and is answered. Where that stands in the way they take it back, or it is upheld, or in the end mediated. */
function* object(
  running: Running,
  index: number,
  about: { item: string; options: string[]; outcome: string },
): Going<void> {
  const { item } = about;
  const { calls } = stateOf(running).vote;
  const purpose = `${item} ${stateOf(running).rounds.vote} ${stateOf(running).vote.current?.number} ${calls[item]}`;
  const objects = yield* consult(running, index, 'objects', `objects ${purpose}`, about);
  const person = running.crowd.persons[index]?.person;
  if (!objects || person === undefined) return;
  const objection = `o-${stateOf(running).seq}`;
  if (!ask(running, 'objection.file', { objection, item, text: 'I object.' }, person)) return;
  ask(running, 'objection.reply', { objection, reply: 'It was counted by the rules.' }, OFFICERS.convener);
  if (!running.charter.vote.objections.blocking) return;
  const withdraws = yield* consult(running, index, 'withdraws', `withdraws ${purpose}`, about);
  if (withdraws && ask(running, 'objection.withdraw', { objection }, person)) return;
  const mayReturn = !leavesOut(running.charter, 'deliberation') && running.charter.begins !== 'vote';
  const reason = 'It has grounds.';
  if (mayReturn && ask(running, 'objection.uphold', { objection, reason, way: 'deliberation' }, OFFICERS.convener))
    return;
  ask(running, 'objection.withdraw', { objection, terms: 'As mediated' }, person);
}
