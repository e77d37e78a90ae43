// Measures, a file for those that belong together and a line for each file here; by id.
import * as delivery from './delivery.js';
import type { Measure } from './measure.js';
import * as opinion from './opinion.js';
import * as outcome from './outcome.js';
import * as participation from './participation.js';
import * as speaking from './speaking.js';
import * as time from './time.js';

const files: readonly object[] = [outcome, participation, time, speaking, opinion, delivery];

const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'object' && value !== null && 'of' in value && 'formula' in value;

/** Every measure by its id, in the order of the files. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  files
    .flatMap((file) => Object.values(file).flat())
    .filter(isMeasure)
    .map((measure) => [measure.id, measure] as const),
);
