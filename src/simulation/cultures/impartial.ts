// Impartial culture: every order of every voter as likely, whatever the others say.
import * as z from 'zod/mini';
import type { Culture } from '../model.js';
import { anyOrder, each } from './orders.js';

const settings = z.strictObject({});

export const impartial: Culture<typeof settings> = {
  id: 'impartial',
  title: { zh: '公正文化', en: 'impartial culture' },
  source:
    'Guilbaud, "Les théories de l’intérêt général et le problème logique de l’agrégation", Économie appliquée 5 (1952)',
  settings,
  draw(_settings, voters, options, chance, own = () => chance) {
    return { rankings: each(voters, (voter) => anyOrder(options, own(voter))) };
  },
};
