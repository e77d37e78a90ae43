// English, in British spelling.
import type { Dictionary } from '../dictionary.js';
import { charters } from './charters/index.js';
import { desk } from './desk.js';
import { door } from './door.js';
import { fields } from './fields/index.js';
import { grammar } from './grammar.js';
import { methods } from './methods.js';
import { axioms } from './names/axioms.js';
import { methods as methodNames } from './names/methods.js';
import { papers } from './papers.js';
import * as parts from './parts/index.js';
import { law, shares } from './parts/vote/count.js';
import { problems } from './problems/index.js';
import { tally } from './tally.js';
import { words } from './words.js';

export const en: Dictionary = {
  grammar,
  words,
  fields,
  door,
  parts,
  problems,
  decisions: { law, shares },
  methods,
  names: { methods: methodNames, axioms },
  papers,
  charters,
  desk,
  tally,
};
