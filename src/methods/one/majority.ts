// A vote for, against or abstaining on one proposal: whether it has the majority asked for, and what other readings say.
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

export interface MajorityOptions extends BaseOptions {
  /** `1/2 exclusive` unless said otherwise. */
  threshold: string;
}

/** Stated beside the result; those of members and electorate where their number is given. */
const READINGS: Readings = {
  simpleMajority: ['yes and no', '1/2 exclusive'],
  simpleMajorityOfYesNo: ['yes and no', '1/2 exclusive'],
  majorityOfPresent: ['votes cast', '1/2 exclusive'],
  absoluteMajorityOfMembers: ['members', '1/2 exclusive'],
  absoluteMajorityOfElectorate: ['electorate', '1/2 exclusive'],
  // Scotland Act 1978, section 85(2).
  threshold40PercentOfElectorate: ['electorate', '2/5 inclusive'],
};

export const majority: Method<MajorityOptions> = onProposal<MajorityOptions>(
  {
    id: 'majority',
    reference:
      'Kenneth O. May, "A set of independent necessary and sufficient conditions for simple majority decision" (1952)',
    ballot: 'choice',
    answers,
    elects: 'proposal',
    options: {
      threshold: {
        values: 'threshold',
        default: '1/2 exclusive',
      },
      ...baseOptions,
    },
  },
  (tally, options) => {
    const of = sizeOf(options.base, tally, options) ?? badOption('methods.option-missing', { option: options.base });
    const { passes, step } = judged(tally.yes, of, threshold('threshold', options.threshold), options.base);
    const more = { result: passOrFail(passes), ...readings(READINGS, tally, options), ...shares(tally, options) };
    return { passes, working: [step], more };
  },
);
