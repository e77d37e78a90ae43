// Options and tie breaks as people write them on one line: `quota=hare`, `order:A,B`. Pure.
import { MARKS, type Mark } from '../formats/index.js';
import type { Method, OptionOf, TieBreak } from '../methods/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import { methodOf } from './by-method.js';

const listIn = (written: string): string[] => written.split(',').map((part) => part.trim());

/** What is written as JSON is JSON; lists may be written with commas alone. */
function valueIn(written: string, of: OptionOf | undefined): unknown {
  if (of && typeof of.values !== 'string') return of.values.find((value) => String(value) === written) ?? written;
  if (/^[[{]/.test(written)) {
    try {
      return JSON.parse(written);
    } catch {
      return written;
    }
  }
  switch (of?.values) {
    case 'integer':
      return /^\d{1,15}$/.test(written) ? Number(written) : written;
    case 'candidates':
    case 'grades':
      return listIn(written);
    default:
      return written;
  }
}

/**
 * An option of a method written `key=value`, its value as the method takes it. Whether the method takes it at all, the count says.
 * @throws {Fault} where there is no key, or no such method
 */
export function readOption(by: Method | string, written: string): readonly [key: string, value: unknown] {
  const { options } = methodOf(by);
  const at = typeof written === 'string' ? written.indexOf('=') : -1;
  if (at < 1) throw new Fault([tallyProblem('tally.option-form', { written: String(written) })]);
  const key = written.slice(0, at);
  return [key, valueIn(written.slice(at + 1), Object.hasOwn(options, key) ? options[key] : undefined)];
}

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text);

/** What becomes of the rest of a ballot behind a mark: `overvote=end`, `repeated=next`. @throws {Fault} where it is another thing */
export function readMark(written: string): readonly [mark: Mark, then: 'next' | 'end'] {
  const [, mark = '', then] = /^([a-z-]+)=(next|end)$/.exec(written.trim()) ?? [];
  if (isMark(mark) && (then === 'next' || then === 'end')) return [mark, then];
  throw new Fault([tallyProblem('tally.mark-form', { written, marks: MARKS })]);
}

const TIE_BREAKS: Readonly<Record<string, (said: string) => TieBreak>> = {
  order: (said) => ({ rule: 'order', order: listIn(said) }),
  'casting-vote': (choice) => ({ rule: 'casting-vote', choice }),
  'status-quo': (statusQuo) => ({ rule: 'status-quo', statusQuo }),
  lot: (seed) => ({ rule: 'lot', seed }),
};

/** How a tie is broken: `order:A,B`, `casting-vote:A`, `status-quo:A`, `lot:SEED`. @throws {Fault} where this breaks none */
export function readTieBreak(written: string): TieBreak {
  const [, rule = '', said = ''] = /^([a-z-]+):(.+)$/s.exec(String(written)) ?? [];
  const make = Object.hasOwn(TIE_BREAKS, rule) ? TIE_BREAKS[rule] : undefined;
  if (!make) throw new Fault([tallyProblem('tally.tie-break-form', { written: String(written) })]);
  return make(said);
}
