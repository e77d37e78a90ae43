// People who entrust somebody they know with their vote rather than cast it. Pure.
import * as z from 'zod/mini';
import type { Behaviour } from './policy.js';

const settings = z.strictObject({
  /** How many of them; those left vote for themselves, or not at all. */
  share: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
});

export const delegate: Behaviour<typeof settings> = {
  id: 'delegate',
  title: { zh: '委托投票', en: 'Delegate' },
  source: 'Proxy voting: Miller 1969, Public Choice 7; Green-Armytage 2015, Constitutional Political Economy 26.',
  settings,
  begin: ({ share }) => ({
    votes({ chance, lasting }, { acquaintances }) {
      if (acquaintances.length === 0 || lasting('delegate') >= share) return undefined;
      const to = acquaintances[chance('delegate').below(acquaintances.length)];
      return to === undefined ? undefined : { does: 'entrust', to };
    },
  }),
};
