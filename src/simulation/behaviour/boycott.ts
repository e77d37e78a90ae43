// Opponents who stay away so that the vote is not formed: where a quorum of participation holds, not voting hurts more than voting
// against. Pure.
import * as z from 'zod/mini';
import type { BallotItem, Behaviour, Self } from './policy.js';

const share = z.number().check(z.gte(0), z.lte(1));

const settings = z.strictObject({
  /** How many of the opponents are ready to do so. */
  share: z._default(share, 1),
  /**
   * `always`: whatever the others do. `hopeful`: while the vote still lacks something to be formed, as far as they are shown it. Once it
   * is formed without them they vote against.
   */
  when: z._default(z.enum(['always', 'hopeful']), 'always'),
});

const opposes = (self: Self, items: readonly BallotItem[]): boolean =>
  items.some(({ item, marks }) => marks === 'for-against' && self.opinion(item) < 0.5);

export const boycott: Behaviour<typeof settings> = {
  id: 'boycott',
  title: { zh: '抵制投票', en: 'Boycott' },
  source:
    'Herrera and Mattozzi 2010, Quorum and turnout in referenda, JEEA 8(4); Aguiar-Conraria and Magalhães 2010, Public Choice 144.',
  settings,
  begin: ({ share, when }) => ({
    votes(situation, { items }) {
      if (!opposes(situation.self, items) || situation.lasting('boycott') >= share) return undefined;
      if (when === 'always') return { does: 'stay-away' };
      const { poll } = situation.view;
      return poll?.stillNeeded.some(({ more }) => more > 0) ? { does: 'stay-away' } : undefined;
    },
  }),
};
