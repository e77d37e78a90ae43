// Measures, a file for those that belong together and a line for each file here.
import * as delivery from './delivery.js';
import type { Measure } from './measure.js';
import * as opinion from './opinion.js';
import * as outcome from './outcome.js';
import * as participation from './participation.js';
import * as speaking from './speaking.js';
import * as time from './time.js';

const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'object' && value !== null && 'of' in value && 'formula' in value;

/** Every measure, in the order of the files and of each. */
export const catalogue: readonly Measure[] = [outcome, participation, time, speaking, opinion, delivery]
  .flatMap((file) => Object.values(file).flat() as unknown[])
  .filter(isMeasure);
