// A vote for or against one proposal that takes more than a majority, and, where it is asked for, enough who vote.
import { answers } from '../answers.js';
import type { Method } from '../method.js';
import { badOption } from '../options.js';
import {
  type BaseOptions,
  baseOptions,
  judged,
  onProposal,
  passOrFail,
  type Readings,
  readings,
  shares,
  sizeOf,
  threshold,
} from '../proposal.js';

export interface SupermajorityOptions extends BaseOptions {
  /** `2/3 inclusive` unless said otherwise. */
  threshold: string;
  /** Which share of the electorate must vote; none unless said. */
  turnout: string | null;
}

/** Stated beside the result. */
const READINGS: Readings = {
  // Asked of the Montenegrin referendum of 2006 by the European Union.
  threshold55OfValid: ['votes cast', '11/20 inclusive'],
  threeFifthsOfValid: ['votes cast', '3/5 inclusive'],
  twoThirdsOfValid: ['votes cast', '2/3 inclusive'],
  threeQuartersOfValid: ['votes cast', '3/4 inclusive'],
};

export const supermajority: Method<SupermajorityOptions> = onProposal<SupermajorityOptions>(
  {
    id: 'supermajority',
    reference: 'Melissa Schwartzberg, "Counting the Many: The Origins and Limits of Supermajority Rule" (2014)',
    ballot: 'choice',
    answers,
    elects: 'proposal',
    options: {
      threshold: {
        values: 'threshold',
        default: '2/3 inclusive',
      },
      turnout: {
        values: 'threshold',
        default: null,
      },
      ...baseOptions,
    },
  },
  (tally, options) => {
    const known = (base: BaseOptions['base']): number =>
      sizeOf(base, tally, options) ?? badOption('methods.option-missing', { option: base });
    const consent = judged(tally.yes, known(options.base), threshold('threshold', options.threshold), options.base);
    const turnout =
      options.turnout === null
        ? []
        : [judged(tally.cast + options.invalid, known('electorate'), threshold('turnout', options.turnout), 'turnout')];
    const checks = [...turnout, consent];
    const passes = checks.every((check) => check.passes);
    const more = { result: passOrFail(passes), ...readings(READINGS, tally, options), ...shares(tally, options) };
    return { passes, working: checks.map((check) => check.step), more };
  },
);
