// Impartial anonymous culture: every way in which so many voters can be spread over the orders is as likely.
import * as z from 'zod/mini';
import type { Culture } from '../model.js';
import { fromUrn } from './urn.js';

const settings = z.strictObject({});

export const impartialAnonymous: Culture<typeof settings> = {
  id: 'impartial-anonymous',
  title: { zh: '公正匿名文化', en: 'impartial anonymous culture' },
  source:
    'Gehrlein and Fishburn, "The probability of the paradox of voting", Journal of Economic Theory 13 (1976), 14-25; as an urn that adds one: Berg (1985)',
  settings,
  draw(_settings, voters, options, chance) {
    let orders = 1;
    for (let option = 2; option <= options; option += 1) orders *= option;
    return { rankings: fromUrn(voters, options, 1 / orders, chance) };
  },
};
