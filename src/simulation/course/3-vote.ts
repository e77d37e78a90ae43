// Step 3 民主表决 among made-up people, stage by stage: notice, polling, count, posting, objections, confirmation. Pure.
import { leavesOut } from '../../charters/steps.js';
import { namesOn } from '../../count/ballot-form.js';
import { canonical } from '../../digest.js';
import { itemsThat, periodEnd } from '../../kernel/questions.js';
import type { Asked, BallotAsked, BallotItem, VoteAnswer } from '../behaviour/policy.js';
import { askedAbout, consult, drawsFor } from './asking.js';
import {
  ask,
  DAY,
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
  type When,
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

/** What the ballot of the present stage asks: the same for all, who cannot change it for one another. */
function itemsOf(running: Running): readonly BallotItem[] {
  const { current } = stateOf(running).vote;
  const items = (current?.items ?? []).map((item): BallotItem => {
    const question = current?.questions?.[item];
    if (!question)
      return Object.freeze({ ...askedAbout(item), marks: 'for-against', least: 1, most: 1, points: NO_POINTS });
    const { form, candidates } = question;
    const points = {
      most: typeof form.options?.['most'] === 'number' ? form.options['most'] : undefined,
      inAll: form.points,
    };
    return Object.freeze({
      ...askedAbout(item, candidates),
      marks: form.marks,
      ...namesOn(question),
      points: Object.freeze(points),
    });
  });
  return Object.freeze(items);
}

const NO_POINTS = Object.freeze({});

/** When each makes up their mind: by lot, or when it is known. */
function momentsFor(running: Running, purpose: string, ballot: Parameters<When>[1]): Float64Array {
  const drawn = drawsFor(running, purpose);
  const { when, crowd } = running;
  if (!when) return drawn;
  return drawn.map((lot, index) => when(crowd.persons[index]?.person ?? '', ballot) ?? lot);
}

/** Everybody on the roll makes up their mind once while the poll is open, at a moment of their own; and once more if it is extended. */
export function* polling(running: Running): Going<void> {
  const { crowd } = running;
  const stage = stateOf(running).vote.current;
  if (!stage) return;
  sample(running);
  const calls = Math.max(1, ...stage.items.map((item) => stateOf(running).vote.calls[item] ?? 1));
  const items = itemsOf(running);
  const channels = Object.freeze(running.channels.filter((channel) => running.charter.vote.channels.includes(channel)));
  yield* consents(running, stage.items);
  const extended = stage.extensions > 0;
  const from = extended ? running.now : Date.parse(stage.openedAt ?? stage.opens);
  const closes = Date.parse(stage.closes);
  const call = `${stage.number} ${calls} ${stage.extensions}`;
  const when = momentsFor(running, `when ${call}`, {
    body: stage.body,
    items: stage.items,
    calls,
    extensions: stage.extensions,
  });
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
    else if (answer?.does === 'entrust') yield* entrust(running, person, answer, ballot, `votes ${call}`);
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
function acquaintances(running: Running, index: number, body: string): readonly string[] {
  const { crowd, charter } = running;
  if (!charter.vote.proxies.allowed) return NOBODY;
  return Object.freeze(
    crowd.neighbours(index, 3, crowd.members(body)).flatMap((other) => crowd.persons[other]?.person ?? []),
  );
}

const NOBODY: readonly string[] = Object.freeze([]);

type Entrusting = Extract<VoteAnswer, { does: 'entrust' }>;

/**
 * The first who would cast it and may takes the vote, and casts it as they were told, or as they would for themselves. Each is asked as of
 * their own ballot: how they behave is theirs there too.
 */
function* entrust(
  running: Running,
  from: string,
  { to, choices }: Entrusting,
  ballot: BallotAsked,
  purpose: string,
): Going<void> {
  const { crowd } = running;
  for (const proxy of typeof to === 'string' ? [to] : to) {
    const index = crowd.indexOf.get(proxy);
    const own =
      index === undefined
        ? undefined
        : yield* consult(running, index, 'votes', purpose, { ...ballot, acquaintances: NOBODY, behalf: from });
    // Somebody who is not among these people has no behaviour: whether they may is for the procedure to say.
    if (index !== undefined && own?.does !== 'vote') continue;
    if (!ask(running, 'proxy.grant', { from, to: proxy }, from)) continue;
    if (own?.does === 'vote') cast(running, proxy, choices ?? own.choices, own.channel, from);
    return;
  }
}

function* consents(running: Running, items: readonly string[]): Going<void> {
  for (const item of items) {
    for (const person of stateOf(running).items[item]?.affected ?? []) {
      const index = running.crowd.indexOf.get(person);
      if (index === undefined || stateOf(running).vote.consents[item]?.includes(person)) continue;
      const agrees = yield* consult(running, index, 'consents', `consents ${item}`, askedAbout(item));
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
  if (!poll?.stillNeeded.some(({ more }) => more > 0)) return false;
  const closes = periodEnd(stateOf(running), stage.closes, days);
  return ask(running, 'poll.extend', { closes, reason: 'Too few have voted.' }, OFFICERS.convener) !== undefined;
}

export function closed(running: Running): void {
  must(running, 'count.make', {}, OFFICERS.teller);
}

export function counted(running: Running): void {
  must(running, 'result.post', { place: 'Notice board' }, OFFICERS.convener);
}

/** Whether there is a deliberation to go back to, and anybody to hold it. */
const mayReturn = ({ charter, crowd }: Running): boolean =>
  !leavesOut(charter, 'deliberation') && crowd.members(charter.deliberation.body).length > 0;

/** Those who object do. Then the result is confirmed, or what follows is decided. */
export function* posted(running: Running): Going<void> {
  const stage = stateOf(running).vote.current;
  if (!stage) return;
  const outcomes = new Map(stage.counts.at(-1)?.items.map(({ item, outcome }) => [item, outcome] as const));
  until(running, running.now + HOUR);
  for (const item of stage.items) {
    const about = Object.freeze({ ...askedAbout(item), outcome: outcomes.get(item) ?? 'failed' });
    for (const index of running.crowd.members(stage.body)) {
      yield* object(running, index, about);
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
      (!mayReturn(running) || !pending.includes('failed') || pending.includes('not-formed'))
    )
      continue;
    if (ask(running, 'result.confirm', otherwise ? { otherwise } : {}, OFFICERS.convener)) return;
  }
}

/** Somebody objects, and is answered. Where that stands in the way they take it back, or it is upheld, or in the end mediated. */
function* object(running: Running, index: number, about: Asked & { outcome: string }): Going<void> {
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
  const reason = 'It has grounds.';
  if (
    mayReturn(running) &&
    ask(running, 'objection.uphold', { objection, reason, way: 'deliberation' }, OFFICERS.convener)
  )
    return;
  ask(running, 'objection.withdraw', { objection, terms: 'As mediated' }, person);
}
