// People who lose patience: at each new step of the procedure some leave it for good. Pure.
import * as z from 'zod/mini';
import type { Behaviour } from './policy.js';

const settings = z.strictObject({
  /** The chance of leaving at each step and at each further round of it. */
  hazard: z.number().check(z.gte(0), z.lte(1)),
});

export const dropOut: Behaviour<typeof settings> = {
  id: 'drop-out',
  title: { zh: '中途退出', en: 'Drop out' },
  source: 'A constant hazard of leaving: attrition in panels, e.g. Fitzgerald, Gottschalk and Moffitt 1998, JHR 33(2).',
  settings,
  begin: ({ hazard }) => ({ leaves: ({ draw }) => draw < hazard }),
};
