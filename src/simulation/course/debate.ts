// The floor: whoever wants to speak asks for it, and the chair gives it to the hand that went up first among those who may have it by the
// charter's rules; others wait, and what the rules refuse is counted. Every speech is heard. Pure.
import type { Stance } from '../behaviour/policy.js';
import type { Item } from '../scenario.js';
import { askedAbout, consult } from './asking.js';
import {
  ask,
  attempt,
  countRefusal,
  type Going,
  MINUTE,
  OFFICERS,
  type Running,
  SECOND,
  stateOf,
  until,
} from './running.js';

interface Waiting {
  index: number;
  person: string;
  /** Which of their speeches on this item it would be, from 1. */
  turn: number;
  stance: Stance;
  seconds: number;
  eagerness: number;
  /** The rules that passed it over: each counts once, however often the chair looks at this hand again. */
  passed: Set<string>;
}

/** Somebody is asked whether they want to speak, and waits for the floor if they do. */
function* raise(running: Running, item: string, index: number, turn: number): Going<Waiting | undefined> {
  const round = stateOf(running).deliberation.round?.number ?? 0;
  const says = yield* consult(running, index, 'speaks', `speaks ${round} ${item} ${turn}`, askedAbout(item));
  const person = running.crowd.persons[index]?.person;
  if (says === undefined || says === 'silent' || person === undefined) return undefined;
  if (!ask(running, 'floor.request', { item, stance: says.stance }, person)) return undefined;
  const { stance, seconds, eagerness = 0 } = says;
  return { index, person, turn, stance, seconds, eagerness, passed: new Set() };
}

/** The hand the floor is given to: the first that may have it. What passes over those before it is a refusal of each, once. */
function granted(running: Running, waiting: Waiting[]): Waiting | undefined {
  for (const [place, { person, passed }] of waiting.entries()) {
    const asked = attempt(running, 'floor.grant', { person }, OFFICERS.chair);
    if ('fact' in asked) return waiting.splice(place, 1)[0];
    if (passed.has(asked.refused)) continue;
    passed.add(asked.refused);
    countRefusal(running, asked.refused);
  }
  return undefined;
}

/**
 * One debate on one item: everybody present is asked whether they want to speak, and whoever has spoken is asked again, as often as the
 * charter lets them. It ends when nobody waits, or when its time is over.
 */
export function* debate(running: Running, { item, minutes }: Item, present: Int32Array): Going<void> {
  const { maxPerItem, maxSeconds } = running.charter.deliberation.speech;
  const ends = minutes === undefined ? Number.POSITIVE_INFINITY : running.now + minutes * MINUTE;
  const waiting: Waiting[] = [];
  for (const index of present) {
    const first = yield* raise(running, item, index, 1);
    if (first) waiting.push(first);
  }
  while (waiting.length > 0 && running.now < ends) {
    waiting.sort((one, other) => other.eagerness - one.eagerness || one.index - other.index);
    const speaker = granted(running, waiting);
    if (!speaker) break;
    const { index, person, turn } = speaker;
    // The chair stops whoever goes on for more than a minute beyond their time.
    const seconds = Math.max(1, Math.round(Math.min(speaker.seconds, maxSeconds + 60)));
    until(running, running.now + seconds * SECOND);
    if (!ask(running, 'speech.make', { person, seconds, text: 'I have said what I think.' }, person)) continue;
    running.crowd.hear(item, present, { speaker: index, opinion: 0, seconds: Math.min(seconds, maxSeconds) });
    const again = turn < maxPerItem ? yield* raise(running, item, index, turn + 1) : undefined;
    if (again) waiting.push(again);
  }
  // Whoever still waits will not be heard.
  for (const { person } of waiting) ask(running, 'floor.yield', { person }, person);
  until(running, running.now + MINUTE);
}
