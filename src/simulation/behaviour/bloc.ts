// A group that votes as one, whatever each thinks; whether each votes at all is their own. Pure.
import * as z from 'zod/mini';
import type { BallotAsked, Behaviour, Choice } from './policy.js';
import { sideOf, wayOf } from './sincere.js';

const settings = z.strictObject({
  /** Whom they follow: the side of a leader by this opinion of each item; undecided where nothing is said of it. */
  lines: z.record(z.string(), z.number().check(z.gte(0), z.lte(1))),
  /** How many keep to it. */
  discipline: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
});

const choicesOn = (lines: Readonly<Record<string, number>>, { items }: BallotAsked): Record<string, Choice> =>
  Object.fromEntries(
    items
      .filter(({ marks, item }) => marks === 'for-against' && lines[item] !== undefined)
      .map(({ item }) => [item, sideOf(lines[item] ?? 0.5, 0)] as const),
  );

export const bloc: Behaviour<typeof settings> = {
  id: 'bloc',
  title: { zh: '集体投票', en: 'Bloc' },
  source: 'Party-line voting, as in Feddersen and Pesendorfer 1996, AER 86(3), partisans.',
  settings,
  begin: ({ lines, discipline }) => ({
    decides: ({ lasting }, { item }) =>
      lines[item] !== undefined && lasting('bloc') < discipline ? sideOf(lines[item], 0) : undefined,
    votes(situation, ballot) {
      const choices = choicesOn(lines, ballot);
      if (Object.keys(choices).length < ballot.items.length || situation.lasting('bloc') >= discipline)
        return undefined;
      const channel = wayOf(situation, ballot);
      return channel === undefined ? undefined : { does: 'vote', channel, choices };
    },
  }),
};
