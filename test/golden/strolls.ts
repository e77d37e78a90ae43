// Consultations in which people ask for everything there is to ask: at each moment for what was least asked for before.
import type { CommandType } from 'yishi';
import { at, Given, type PlaceName, type Stride, walk } from 'yishi/testing';

/** What would end the stroll, or take away what the other commands are about. */
const UNWANTED: readonly CommandType[] = [
  'consultation.annul',
  'consultation.withdraw',
  'consultation.suspend',
  'person.erase',
  'entry.redact',
];

/** Steps a person thinks of before asking for one. */
const IDEAS = 150;

/** How often the commands of a place are asked for before anybody thinks of leaving it. */
const LINGER = 3;

/** Goes so many steps on from a place. The same in every run: what there is to think of is numbered. */
function stroll(from: Given, length: number): Given {
  const told = new Map<string, number>();
  let here = from;
  let idea = 0;
  for (let step = 0; step < length; step += 1) {
    let best: { score: number; stride: Stride; next: Given } | undefined;
    for (const last = idea + IDEAS; idea < last; idea += 1) {
      const { strides, snapshot, facts, now } = walk(here, [idea * 7919]);
      const [stride] = strides;
      if (!stride || stride.refusal || UNWANTED.includes(stride.step.type)) continue;
      const next = new Given(snapshot, facts, now);
      const leaves = next.place !== here.place;
      const score = (told.get(stride.step.type) ?? 0) + (leaves ? LINGER : 0);
      if (!best || score < best.score) best = { score, stride, next };
    }
    if (!best) break;
    told.set(best.stride.step.type, (told.get(best.stride.step.type) ?? 0) + 1);
    here = best.next;
  }
  return here;
}

const STARTS = {
  screening: ['topics.screening', 60],
  session: ['deliberation.session', 90],
  collecting: ['deliberation.collecting', 60],
  poll: ['vote.polling', 90],
  result: ['vote.posted', 60],
  conversion: ['conversion.drafting', 90],
  implementation: ['implementation.underWay', 150],
  evaluation: ['evaluation.rating', 40],
} as const satisfies Record<string, readonly [PlaceName, number]>;

/** By name, how each of them went. */
export const strolls: Record<string, () => Given> = Object.fromEntries(
  Object.entries(STARTS).map(([name, [place, length]]) => [`stroll-${name}`, () => stroll(at(place), length)]),
);
