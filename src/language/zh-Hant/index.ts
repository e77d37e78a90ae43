// Made from zh-Hans/index.ts by `npm run zh-hant`: not to be edited.
import type { Dictionary } from '../dictionary.js';
import { facts } from './facts/index.js';
import { law, shares } from './findings/count.js';
import { findings } from './findings/index.js';
import { grammar } from './grammar.js';
import { methods } from './methods.js';
import { papers } from './papers.js';
import { refusals } from './refusals/index.js';
import { tally } from './tally.js';
import { words } from './words.js';

export const zhHant: Dictionary = {
  grammar,
  words,
  refusals,
  facts,
  findings,
  decisions: { law, shares },
  methods,
  papers,
  tally,
};
