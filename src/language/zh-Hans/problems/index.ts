// 一切可能有误之处，逐一成句；少一句则编译不过。Everything that can be wrong.
import type { Sentences } from '../../dictionary.js';
import type { AnyProblems } from '../../problems.js';
import { amounts } from './amounts.js';
import { attachments } from './attachments.js';
import { calendar } from './calendar.js';
import { calibration } from './calibration.js';
import { charters } from './charters.js';
import { csv } from './csv.js';
import { elections } from './elections.js';
import { engine } from './engine.js';
import { experiments } from './experiments.js';
import { files } from './files.js';
import { form } from './form.js';
import { formats } from './formats.js';
import { http } from './http.js';
import { languages } from './languages.js';
import { methods } from './methods.js';
import { networks } from './networks.js';
import { outside } from './outside.js';
import { population } from './population.js';
import { records } from './records.js';
import { regrets } from './regrets.js';
import { rolls } from './rolls.js';
import { script } from './script.js';
import { sheets } from './sheets.js';
import { simulation } from './simulation.js';
import { sortition } from './sortition.js';
import { tally } from './tally.js';
import { theory } from './theory.js';
import { whatIf } from './what-if.js';

export const problems: Sentences<AnyProblems> = {
  ...amounts,
  ...attachments,
  ...calendar,
  ...calibration,
  ...charters,
  ...csv,
  ...elections,
  ...engine,
  ...experiments,
  ...files,
  ...form,
  ...formats,
  ...http,
  ...languages,
  ...methods,
  ...networks,
  ...outside,
  ...population,
  ...records,
  ...regrets,
  ...rolls,
  ...script,
  ...sheets,
  ...simulation,
  ...sortition,
  ...tally,
  ...theory,
  ...whatIf,
};
