// People who say neither yes nor no, as often as they vote at all. Pure.
import * as z from 'zod/mini';
import type { Behaviour, Choice } from './policy.js';
import { wayOf } from './sincere.js';

const settings = z.strictObject({
  /** How many of them. */
  share: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
});

export const abstain: Behaviour<typeof settings> = {
  id: 'abstain',
  title: { zh: '投弃权票', en: 'Abstain' },
  source: 'Swing voter’s abstention: Feddersen and Pesendorfer 1996, AER 86(3).',
  settings,
  begin: ({ share }) => ({
    decides: ({ lasting }) => (lasting('abstain') < share ? 'abstain' : undefined),
    votes(situation, ballot) {
      const { items } = ballot;
      if (situation.lasting('abstain') >= share || items.some(({ marks }) => marks !== 'for-against')) return undefined;
      const channel = wayOf(situation, ballot);
      if (channel === undefined) return undefined;
      const choices = items.map(({ item }): [string, Choice] => [item, 'abstain']);
      return { does: 'vote', channel, choices: Object.fromEntries(choices) };
    },
  }),
};
