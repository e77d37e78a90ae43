// English, in British spelling.
import type { Dictionary } from '../dictionary.js';
import { facts } from './facts/index.js';
import { law, shares } from './findings/count.js';
import { findings } from './findings/index.js';
import { grammar } from './grammar.js';
import { methods } from './methods.js';
import { papers } from './papers.js';
import { problems } from './problems/index.js';
import { refusals } from './refusals/index.js';
import { words } from './words.js';

export const en: Dictionary = {
  grammar,
  words,
  refusals,
  problems,
  facts,
  findings,
  decisions: { law, shares },
  methods,
  papers,
};
