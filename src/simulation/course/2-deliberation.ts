// Step 2 议事协商 among made-up people: rounds are called and held, people speak under the charter's rules of the floor, motions are
// moved, amended and decided, and the deliberation concludes. Pure.
import type { FieldsIn } from '../../engine/calls.js';
import { itemsThat, periodEnd } from '../../kernel/questions.js';
import type { Item } from '../scenario.js';
import { askedAbout, consult } from './asking.js';
import { debate } from './debate.js';
import {
  ask,
  attempt,
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
} from './running.js';

const openItems = (running: Running): string[] => itemsThat(stateOf(running), 'open').map(({ item }) => item);

const aboutOf = (running: Running, item: string): Item | undefined => running.items.find((one) => one.item === item);

/** A round on everything that is open while the charter lets one be called; then whatever was decided goes on. */
export function planning(running: Running): void {
  const { charter } = running;
  const state = stateOf(running);
  const open = openItems(running);
  const held = state.deliberation.held.filter(({ outcome }) => outcome === 'held').length;
  // Sessions that were not held for want of a quorum count against nothing in the charter; here nobody calls for ever.
  const called = state.deliberation.called;
  const { maxRounds } = charter.deliberation;
  if (called === 0 && state.rounds.deliberation === 1) recuse(running);
  if (open.length > 0 && held < maxRounds && called < 2 * maxRounds) call(running, open);
  else conclude(running, open);
}

/** Those who may vote on an item: whoever is recused may not, unless the charter lets them. */
function takingPart({ recused, crowd, charter }: Running, item: string, present: Int32Array): Int32Array {
  if (recused.length === 0 || charter.deliberation.recusal.mayVote) return present;
  const aside = new Set(recused.filter((one) => one.item === item).map(({ person }) => crowd.indexOf.get(person)));
  return present.filter((index) => !aside.has(index));
}

function recuse(running: Running): void {
  for (const { person, item } of running.recused)
    ask(running, 'recusal.record', { person, item, reason: 'An interest of their own.' }, OFFICERS.convener);
}

function call(running: Running, items: string[]): void {
  const state = stateOf(running);
  const form = aboutOf(running, items[0] ?? '')?.form ?? 'session';
  const notice = periodEnd(
    state,
    momentOf(running.now),
    form === 'session' ? state.charter.deliberation.noticeDays : 0,
  );
  const opens = Math.max(Date.parse(notice) + 6 * HOUR, running.now + HOUR);
  const invited = [...new Set(items.flatMap((item) => state.items[item]?.stakeholders ?? []))];
  const required = (state.charter.deliberation.parties ?? []).map((_kind, index) => `party-${index + 1}`);
  const fields = { form, items, opens: momentOf(opens), place: 'Meeting room', invited, required };
  if (form === 'session') must(running, 'round.call', fields, OFFICERS.convener);
  else must(running, 'round.call', { ...fields, required: [], closes: momentOf(opens + 7 * DAY) }, OFFICERS.convener);
}

/** People come or do not; with a quorum the session opens. */
export function* called(running: Running): Going<void> {
  const { crowd, charter } = running;
  const { round } = stateOf(running).deliberation;
  if (!round) return;
  until(running, round.opens);
  for (const person of round.required) ask(running, 'attendance.check-in', { person }, OFFICERS.recorder);
  for (const index of crowd.members(charter.deliberation.body)) {
    const comes = yield* consult(running, index, 'attends', `attends ${round.number}`, undefined);
    const person = crowd.persons[index]?.person;
    if (comes && person !== undefined)
      ask(running, 'attendance.check-in', { person }, OFFICERS.recorder, { wants: person });
  }
  ask(running, 'attendance.check-in', { person: OFFICERS.chair }, OFFICERS.recorder);
  if (ask(running, 'session.open', {}, OFFICERS.chair)) return;
  must(running, 'session.fail', { reason: 'Too few have come.' }, OFFICERS.chair);
}

/** Numbers of those of the body who are in the room. */
export function presentIn(running: Running): Int32Array {
  const { presence } = stateOf(running);
  const { crowd, charter } = running;
  return crowd.members(charter.deliberation.body).filter((index) => {
    const there = presence.get(crowd.persons[index]?.person ?? '');
    return there !== undefined && there.out === undefined;
  });
}

export function* session(running: Running): Going<void> {
  const { crowd } = running;
  const { round } = stateOf(running).deliberation;
  if (!round) return;
  if (running.charter.deliberation.oath) ask(running, 'oath.take', {}, OFFICERS.chair);
  const present = presentIn(running);
  for (const item of round.items) {
    const about = aboutOf(running, item);
    if (!about || stateOf(running).items[item]?.status !== 'open') continue;
    propose(running, about);
    yield* debate(running, about, present);
    crowd.meet(item, present);
    yield* decideOn(running, about, takingPart(running, item, present));
  }
  sample(running);
  until(running, running.now + 5 * MINUTE);
  must(running, 'round.close', {}, OFFICERS.chair);
}

/** Where people answer without meeting, everybody who has something to say writes it. */
export function* collecting(running: Running): Going<void> {
  const { crowd, charter } = running;
  const { round } = stateOf(running).deliberation;
  if (!round) return;
  until(running, round.opens);
  const members = crowd.members(charter.deliberation.body);
  for (const item of round.items) {
    const about = aboutOf(running, item);
    if (!about) continue;
    propose(running, about);
    const asked = askedAbout(item, optionsOf(running, item));
    for (const index of members) {
      const says = yield* consult(running, index, 'speaks', `speaks ${round.number} ${item}`, asked);
      const person = crowd.persons[index]?.person;
      if (says === undefined || says === 'silent' || person === undefined) continue;
      const comment = `${item}-${round.number}-${person}`;
      if (!ask(running, 'comment.submit', { comment, item, stance: says.stance, text: 'As I have put it.' }, person))
        continue;
      crowd.hear(item, members, { speaker: index, opinion: 0, seconds: says.seconds });
    }
    crowd.meet(item, members);
    if ((stateOf(running).items[item]?.route.length ?? 0) > 0)
      ask(running, 'options.freeze', { item, ...chosenOf(running, item) }, OFFICERS.chair);
  }
  sample(running);
  if (round.closes !== undefined) until(running, round.closes);
  if (running.session.place === 'deliberation.collecting') must(running, 'round.close', {}, OFFICERS.chair);
}

const optionsOf = (running: Running, item: string): string[] =>
  (stateOf(running).items[item]?.options ?? []).filter(({ status }) => status === 'open').map(({ option }) => option);

/** The option that goes on where there are several: the first, unless they were ranked or are voted on. */
function chosenOf(running: Running, item: string): { option?: string } {
  const { route = [] } = stateOf(running).items[item] ?? {};
  const [first] = optionsOf(running, item);
  return route.some(({ ballot }) => ballot !== undefined) || first === undefined ? {} : { option: first };
}

function propose(running: Running, { item, title, options }: Item): void {
  if ((stateOf(running).items[item]?.options ?? []).length > 0) return;
  const proposed = options.length > 0 ? options : [{ option: `${item}-1`, title, cost: undefined }];
  for (const { option, title: called, cost } of proposed) {
    const fields = { item, option, title: called, text: called, ...(cost !== undefined && cost > 0 && { cost }) };
    ask(running, 'option.propose', fields, OFFICERS.convener);
  }
}

/** How those present vote, hands counted. */
function* hands(
  running: Running,
  about: Item,
  present: Int32Array,
  purpose: string,
): Going<{ for: number; against: number; abstain: number }> {
  const votes = { for: 0, against: 0, abstain: 0 };
  const asked = askedAbout(about.item, optionsOf(running, about.item));
  for (const index of present) {
    const says = (yield* consult(running, index, 'decides', purpose, asked)) ?? 'abstain';
    votes[says] += 1;
  }
  return votes;
}

/** A motion on the option is moved and seconded, amended if somebody wants to, and decided; what is carried is frozen or agreed. */
function* decideOn(running: Running, about: Item, present: Int32Array): Going<void> {
  const { item } = about;
  const { round } = stateOf(running).deliberation;
  const [mover, seconder] = [...present].map((index) => running.crowd.persons[index]?.person);
  if (!round || mover === undefined || seconder === undefined) return;
  if (about.ranked && (yield* rank(running, about, present))) return;
  const route = stateOf(running).items[item]?.route ?? [];
  if (route.length === 0) return void (yield* consensus(running, about, present));
  const chosen = chosenOf(running, item);
  const motion = `m-${item}-${round.number}`;
  // Nobody has asked them: they are the first there.
  const moved = attempt(running, 'motion.move', { motion, kind: 'main', item, text: about.title, ...chosen }, mover);
  if (!('fact' in moved)) return void ask(running, 'options.freeze', { item, ...chosen }, OFFICERS.chair);
  attempt(running, 'motion.second', { motion }, seconder);
  yield* amend(running, about, present, chosen);
  until(running, running.now + 2 * MINUTE);
  const decided = ask(
    running,
    'motion.decide',
    { motion, ...(yield* hands(running, about, present, `main ${round.number} ${item}`)) },
    OFFICERS.chair,
  );
  if (decided?.fact.finding.adopted) ask(running, 'options.freeze', { item, ...chosen }, OFFICERS.chair);
}

function* amend(running: Running, about: Item, present: Int32Array, chosen: { option?: string }): Going<void> {
  const { item, compromise } = about;
  const { round } = stateOf(running).deliberation;
  const asked = askedAbout(item, optionsOf(running, item));
  for (const index of present) {
    if (!(yield* consult(running, index, 'amends', `amends ${round?.number} ${item}`, asked))) continue;
    const motion = `a-${item}-${round?.number}`;
    const mover = running.crowd.persons[index]?.person ?? '';
    const second = [...present].find((other) => other !== index);
    const fields = { motion, kind: 'amend' as const, item, text: `${about.title}: as amended`, ...chosen };
    if (!ask(running, 'motion.move', fields, mover)) return;
    if (second !== undefined)
      attempt(running, 'motion.second', { motion }, running.crowd.persons[second]?.person ?? '');
    // An amendment meets those who would rather not have it: they gain by it, so they vote for it, and so do those who want an end.
    const votes = { for: present.length, against: 0, abstain: 0 };
    const decided = ask(running, 'motion.decide', { motion, ...votes }, OFFICERS.chair);
    if (decided?.fact.finding.adopted && compromise > 0) running.crowd.concede(item, compromise);
    return;
  }
}

/** Those present order the options; the one ranked first is put to the vote. */
function* rank(running: Running, { item }: Item, present: Int32Array): Going<boolean> {
  const options = optionsOf(running, item);
  if (options.length < 2 || !ask(running, 'ranking.open', { item }, OFFICERS.chair)) return false;
  const asked = askedAbout(item, options);
  for (const index of present) {
    const ranking = yield* consult(running, index, 'ranks', `ranks ${item}`, asked);
    if (ranking) ask(running, 'ranking.cast', { item, ranking }, running.crowd.persons[index]?.person ?? '');
  }
  const closed = ask(running, 'ranking.close', { item }, OFFICERS.chair);
  const option = closed?.fact.finding.chosen ?? undefined;
  return (
    ask(running, 'options.freeze', { item, ...(option !== undefined && { option }) }, OFFICERS.chair) !== undefined
  );
}

function* consensus(running: Running, about: Item, present: Int32Array): Going<void> {
  const { item } = about;
  const objections: { person: string; reason: string }[] = [];
  const asked = askedAbout(item, optionsOf(running, item));
  for (const index of present) {
    if ((yield* consult(running, index, 'decides', `consensus ${item}`, asked)) !== 'against') continue;
    objections.push({ person: running.crowd.persons[index]?.person ?? '', reason: 'I cannot live with it.' });
  }
  ask(running, 'consensus.test', { item, objections, ...chosenOf(running, item) }, OFFICERS.chair);
}

function conclude(running: Running, open: readonly string[]): void {
  const way = wayOn(running, open);
  must(running, 'deliberation.conclude', way, OFFICERS.convener);
}

/** The way everything that was decided goes; what nothing came of is laid aside by itself. */
function wayOn(running: Running, open: readonly string[]): FieldsIn<'deliberation.conclude'> {
  const state = stateOf(running);
  const { atCap } = running.charter.deliberation;
  until(running, running.now + HOUR);
  // Where nobody ever met, nothing goes to the vote by itself.
  const met = state.deliberation.held.some(({ outcome }) => outcome === 'held');
  if (met && open.length > 0 && atCap === 'vote')
    for (const item of open.filter((one) => (state.items[one]?.route.length ?? 0) > 0))
      ask(running, 'options.freeze', { item, ...chosenOf(running, item) }, OFFICERS.convener);
  const frozen = itemsThat(state, 'frozen').length;
  const left = openItems(running).length;
  const agreed = itemsThat(stateOf(running), 'agreed');
  const aside = { to: 'The street office', reply: 'No agreement was reached.' };
  if (left > 0 && frozen === 0 && agreed.length === 0) {
    const way = atCap === 'refer' ? 'refer' : 'shelve';
    return { way, ...aside };
  }
  for (const item of openItems(running))
    must(running, 'item.settle', { item, how: 'shelved', reply: aside.reply }, OFFICERS.convener);
  if (itemsThat(stateOf(running), 'frozen').length > 0) return { way: 'vote' };
  return { way: agreed.some(({ becomes }) => becomes === 'project') ? 'convert' : 'adopt' };
}
