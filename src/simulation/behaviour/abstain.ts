// People who come to vote and say neither yes nor no. Pure.
import * as z from 'zod/mini';
import type { Behaviour, Choice } from './policy.js';

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
    decides: ({ chance }) => (chance('abstain').float() < share ? 'abstain' : undefined),
    votes({ chance }, { items, channels: [channel] }) {
      const asked = items.filter(({ marks }) => marks === 'for-against');
      if (channel === undefined || asked.length < items.length || chance('abstain').float() >= share) return undefined;
      const choices = asked.map(({ item }): [string, Choice] => [item, 'abstain']);
      return { does: 'vote', channel, choices: Object.fromEntries(choices) };
    },
  }),
};
