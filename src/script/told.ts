// What is told of a local time that is none, that clocks skip, or that they show twice.
import type { Gathered } from './gathered.js';
import type { Reading } from './moments.js';

/** The moment that was read; else nothing, and the place where it stands has its problem, with both readings where there are two. */
export function toldMoment(
  faults: Gathered,
  path: readonly PropertyKey[],
  written: string,
  reading: Reading,
  zone: string,
): string | undefined {
  if (!reading) faults.add([...path], 'script.moment', { written });
  else if ('at' in reading) return reading.at;
  else {
    const [earlier, later] = reading.readings;
    const code = reading.problem === 'twice' ? 'script.moment-twice' : 'script.moment-skipped';
    faults.add([...path], code, { written, zone, earlier, later });
  }
  return undefined;
}
