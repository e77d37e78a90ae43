// The command's own words in English, a file for each command that has more than a few.
import { charters } from './charters.js';
import { check } from './check.js';
import { deadline } from './deadline.js';
import { draw } from './draw.js';
import { general } from './general.js';
import { goingOn } from './going-on.js';
import { guide } from './guide.js';
import { importing } from './import.js';
import { meet } from './meet.js';
import { methods } from './methods.js';
import { moving } from './moving.js';
import { fresh } from './new.js';
import { paper } from './paper.js';
import { retally } from './retally.js';
import { roll } from './roll.js';
import { rules } from './rules.js';
import { serve } from './serve.js';
import { simulate } from './simulate.js';
import { tally } from './tally.js';
import { theory } from './theory.js';

export const en = {
  ...general,
  charters,
  check,
  deadline,
  draw,
  fresh,
  importing,
  goingOn,
  guide,
  meet,
  methods,
  moving,
  paper,
  retally,
  roll,
  rules,
  serve,
  simulate,
  tally,
  theory,
};
