// Measures, a file for those that belong together and a line for each file here.
import * as condorcet from './condorcet.js';
import * as delivery from './delivery.js';
import * as manipulability from './manipulability.js';
import type { Family, Measure } from './measure.js';
import * as opinion from './opinion.js';
import * as outcome from './outcome.js';
import * as participation from './participation.js';
import * as reason from './reason.js';
import * as representation from './representation.js';
import * as speaking from './speaking.js';
import * as time from './time.js';
import * as welfare from './welfare.js';

const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'object' && value !== null && 'of' in value && 'formula' in value;

const isFamily = (value: unknown): value is Family =>
  typeof value === 'object' && value !== null && 'of' in value && 'prefix' in value;

const declared = [
  outcome,
  participation,
  time,
  speaking,
  opinion,
  reason,
  welfare,
  condorcet,
  representation,
  manipulability,
  delivery,
].flatMap((file) => Object.values(file).flat() as unknown[]);

/** Every measure, in the order of the files and of each. */
export const catalogue: readonly Measure[] = declared.filter(isMeasure);

/** Those there is one of for each group, or each rule. */
export const families: readonly Family[] = declared.filter(isFamily);
