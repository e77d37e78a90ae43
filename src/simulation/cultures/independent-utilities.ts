// Impartial culture with utilities: what each option is worth to each voter is uniform, and independent of everything else.
import * as z from 'zod/mini';
import type { Culture } from '../model.js';
import { byUtility, each } from './orders.js';

const settings = z.strictObject({});

export const independentUtilities: Culture<typeof settings> = {
  id: 'independent-utilities',
  title: { zh: '随机社会', en: 'random society' },
  source: 'Merrill, "A comparison of efficiency of multicandidate electoral systems", AJPS 28 (1984), 23-48',
  settings,
  draw(_settings, voters, options, chance, own = () => chance) {
    const utilities = each(voters, (voter) => Float64Array.from({ length: options }, () => own(voter).float()));
    return { rankings: utilities.map(byUtility), utilities };
  },
};
