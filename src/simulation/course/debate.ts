// The floor: whoever wants to speak asks for it, and the chair gives it to the first who may have it by the charter's rules; others
// wait, and what the rules refuse is counted. Every speech is heard. Pure.
import type { Stance } from '../behaviour/policy.js';
import type { Item } from '../scenario.js';
import { ask, consult, type Going, MINUTE, OFFICERS, type Running, SECOND, stateOf, until } from './running.js';

interface Waiting {
  index: number;
  person: string;
  stance: Stance;
  seconds: number;
}

/** One debate on one item: everybody present is asked once whether they want to speak, and once more when they have spoken. */
export function* debate(running: Running, about: Item, present: Int32Array): Going<void> {
  const { crowd, charter } = running;
  const { item } = about;
  const round = stateOf(running).deliberation.round?.number ?? 0;
  const { maxPerItem, maxSeconds } = charter.deliberation.speech;
  for (let turn = 1; turn <= maxPerItem; turn += 1) {
    const waiting: Waiting[] = [];
    for (const index of present) {
      const says = yield* consult(running, index, 'speaks', `speaks ${round} ${item} ${turn}`, { item, options: [] });
      const person = crowd.persons[index]?.person;
      if (says === undefined || says === 'silent' || person === undefined) continue;
      if (ask(running, 'floor.request', { item, stance: says.stance }, person))
        waiting.push({ index, person, ...says });
    }
    while (waiting.length > 0) {
      const next = waiting.findIndex(
        ({ person }) => ask(running, 'floor.grant', { person }, OFFICERS.chair) !== undefined,
      );
      const [speaker] = next < 0 ? [] : waiting.splice(next, 1);
      if (!speaker) break;
      // The chair stops whoever goes on for more than a minute beyond their time.
      const seconds = Math.max(1, Math.min(speaker.seconds, maxSeconds + 60));
      until(running, running.now + seconds * SECOND);
      const fields = { person: speaker.person, seconds, text: 'I have said what I think.' };
      if (!ask(running, 'speech.make', fields, speaker.person)) continue;
      crowd.hear(item, present, { speaker: speaker.index, opinion: 0, seconds: Math.min(seconds, maxSeconds) });
    }
  }
  until(running, running.now + MINUTE);
}
