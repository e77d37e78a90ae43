// Votes with an eye on who is likely to win: among options they help the one they like better of the two that lead. Pure.
import * as z from 'zod/mini';
import type { BallotItem, Behaviour, Choice, Situation } from './policy.js';
import { choiceOn, INDIFFERENCE, ordered, wayOf } from './sincere.js';

const settings = z.strictObject({
  /** How many of them. */
  share: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
  /** What they expect where the consultation has shown no result yet: options by item, the likeliest first. */
  expected: z._default(z.record(z.string(), z.array(z.string())), {}),
});

/** The options that lead, as far as anybody has been shown: by the last count, by the ranking of the deliberating body, or as expected. */
function leading({ view }: Situation, { item, options }: BallotItem, expected: Readonly<Record<string, string[]>>) {
  const ranked = view.deliberation.rankings.find((ranking) => ranking.item === item)?.result?.ranking.flat();
  const known = (ranked ?? expected[item] ?? []).filter((option) => options.includes(option));
  return known.length >= 2 ? known.slice(0, 2) : undefined;
}

function choice(
  situation: Situation,
  asked: BallotItem,
  expected: Readonly<Record<string, string[]>>,
): Choice | undefined {
  const { self } = situation;
  const front = asked.marks === 'names' || asked.marks === 'ranking' ? leading(situation, asked, expected) : undefined;
  if (!front) return choiceOn(self, asked, INDIFFERENCE);
  const [better = '', worse = ''] = ordered(self, asked.item, front);
  // One name: the better of the two (compromising). An order: it goes first and its rival last (burying).
  if (asked.marks === 'names') {
    const liked = ordered(self, asked.item, asked.options).filter((option) => option !== better && option !== worse);
    return [better, ...liked].slice(0, Math.max(asked.least, Math.min(asked.most, 1)));
  }
  const between = ordered(self, asked.item, asked.options).filter((option) => option !== better && option !== worse);
  return [better, ...between, worse];
}

export const strategic: Behaviour<typeof settings> = {
  id: 'strategic',
  title: { zh: '策略投票', en: 'Strategic' },
  source:
    'The leader rule and its kin: Laslier 2009, Journal of Theoretical Politics 21(1); Cox 1997, Making Votes Count.',
  settings,
  begin: ({ share, expected }) => ({
    votes(situation, ballot) {
      const { items } = ballot;
      if (items.every(({ marks }) => marks === 'for-against') || situation.lasting('strategic') >= share)
        return undefined;
      const channel = wayOf(situation, ballot);
      if (channel === undefined) return undefined;
      const choices = items.map((asked) => [asked.item, choice(situation, asked, expected)] as const);
      // Whatever nothing is said of is left out.
      return {
        does: 'vote',
        channel,
        choices: Object.fromEntries(choices.filter(([, said]) => said !== undefined)) as Record<string, Choice>,
      };
    },
  }),
};
