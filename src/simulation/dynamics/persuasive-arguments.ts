// People pass on arguments; an opinion is the balance of those in mind.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import { at } from '../columns.js';
import type { Talk } from '../model.js';
import { minds } from './arguments.js';
import { dynamic, meetings } from './kind.js';
import { amongPresent, someoneHeard } from './listening.js';

/** So often somebody is proposed and turned down before all are weighed. Either way each is met as likely as the model says. */
const PROPOSALS = 64;

/** `sim^h`, by multiplication: `Math.pow` is not the same everywhere. */
function likes(one: number, other: number, homophily: number): number {
  const similarity = Math.max(0, 1 - Math.abs(one - other));
  let power = 1;
  for (let time = 0; time < homophily; time += 1) power *= similarity;
  return power;
}

/** Somebody heard, in proportion to `sim^h` and to the weight of the tie; -1 where nobody is like them at all. */
function someoneAlike(
  opinions: Float64Array,
  { network, present }: Talk,
  there: Uint8Array,
  place: number,
  homophily: number,
  chance: Chance,
): number {
  const person = at(present, place);
  for (let time = 0; time < PROPOSALS; time += 1) {
    const other = someoneHeard(network, present, there, place, chance);
    if (other < 0 || homophily === 0) return other;
    if (chance.float() < likes(at(opinions, person), at(opinions, other), homophily)) return other;
  }
  const others = network.complete
    ? present
    : network.targets.subarray(at(network.offsets, person), at(network.offsets, person + 1));
  const from = at(network.offsets, person);
  const weigh = (index: number): number => {
    const other = at(others, index);
    if (other === person || !(network.complete || at(there, other))) return 0;
    return (
      (network.weights ? at(network.weights, from + index) : 1) *
      likes(at(opinions, person), at(opinions, other), homophily)
    );
  };
  let total = 0;
  for (let index = 0; index < others.length; index += 1) total += weigh(index);
  if (total === 0) return -1;
  let left = chance.float() * total;
  let last = -1;
  for (let index = 0; index < others.length; index += 1) {
    const weight = weigh(index);
    if (weight === 0) continue;
    last = at(others, index);
    left -= weight;
    if (left < 0) break;
  }
  return last;
}

const many = z.int().check(z.gte(1), z.lte(10_000));

export const persuasiveArguments = dynamic({
  id: 'persuasive-arguments',
  title: { zh: '说服性论据模型', en: 'Persuasive arguments' },
  source:
    'Mäs and Flache 2013, PLoS ONE 8(11) e74516: argument communication with a bounded memory and homophily h; Burnstein and Vinokur 1977, Journal of Experimental Social Psychology 13, 315-332. Speeches are an addition: one argument, to all who are there',
  settings: z
    .strictObject({
      /** How many arguments there are for and against. */
      pro: z._default(many, 20),
      con: z._default(many, 20),
      /** How many a person has in mind at once (S). */
      memory: z._default(z.int().check(z.gte(1), z.lte(100)), 4),
      /** Whom people turn to: in proportion to the h-th power of 1 - |xᵢ - xⱼ|. At 0 to anybody. */
      homophily: z._default(z.int().check(z.gte(0), z.lte(20)), 0),
      meetings,
    })
    .check(
      // All in mind may be on one side.
      z.check(({ value: { pro, con, memory }, issues }) => {
        for (const [side, there] of [['pro', pro] as const, ['con', con] as const])
          if (there < memory)
            issues.push({ code: 'too_small', origin: 'int', minimum: memory, input: there, path: [side] });
      }),
    ),
  begin({ pro, con, memory, homophily, meetings }, size) {
    const there = new Uint8Array(size);
    const mind = minds({ pro, con, memory }, size);
    const persuade = (opinions: Float64Array, person: number, argument: number): void => {
      const moved = at(opinions, person) + mind.takeIn(person, argument);
      opinions[person] = Math.max(0, Math.min(1, moved));
    };
    return {
      heard(opinions, { present, susceptibility, speech }, chance) {
        if (!speech) return;
        const { speaker, opinion: said } = speech;
        mind.recall(speaker, at(opinions, speaker), chance);
        const argument = mind.voiced(speaker, chance);
        for (const person of present) {
          if (person === speaker) continue;
          mind.recall(person, at(opinions, person), chance);
          const listens = at(susceptibility, person) * likes(at(opinions, person), said, homophily);
          if (listens >= 1 || chance.float() < listens) persuade(opinions, person, argument);
        }
      },
      met(opinions, talk, chance) {
        const { present, susceptibility } = talk;
        if (present.length < 2) return;
        const times = Math.round(meetings * present.length);
        amongPresent(there, talk, () => {
          for (let time = 0; time < times; time += 1) {
            const place = chance.below(present.length);
            const person = at(present, place);
            const other = someoneAlike(opinions, talk, there, place, homophily, chance);
            if (other < 0) continue;
            mind.recall(other, at(opinions, other), chance);
            mind.recall(person, at(opinions, person), chance);
            const argument = mind.voiced(other, chance);
            const listens = at(susceptibility, person);
            if (listens >= 1 || chance.float() < listens) persuade(opinions, person, argument);
          }
        });
      },
    };
  },
});
