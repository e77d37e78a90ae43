// given(...).when(...).then(...) for communities and their registers: over the pure core, no engine, no store, no test runner.
import type { Charter } from '../charters/charter.js';
import { quickPoll } from '../charters/quick-poll.js';
import type { Chart } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import type {
  CommunityCommandType,
  CommunityFact,
  CommunityFieldsIn,
  CommunityRefusalCode,
  CommunityState,
  RegistersIn,
} from '../registers/vocabulary.js';
import { type Span, START } from './clock.js';
import { council, owners, residents, staff } from './community.js';
import { type AskedBy, Given } from './scenario.js';

/** What there is after an admitted command. */
export interface CommunityAfter<T extends CommunityCommandType> {
  fact: CommunityFact<T>;
  state: CommunityState;
  place: string;
}

export interface CommunityWhen<T extends CommunityCommandType> {
  readonly refusal: { code: string; numbers: object } | undefined;
  /** It was admitted: with this place and finding, or whatever the function looks at. */
  then(expected?: { place?: string; finding?: object } | ((after: CommunityAfter<T>) => void)): CommunityGiven;
  /** It was refused with this code, and with these numbers as far as they are mentioned. */
  refused(code: CommunityRefusalCode<T>, numbers?: object): CommunityGiven;
}

/** Where a scenario in a community stands: see `Given`. */
export interface CommunityGiven {
  readonly snapshot: Snapshot;
  readonly state: CommunityState;
  readonly place: string;
  readonly now: string;
  when<T extends CommunityCommandType>(type: T, fields: CommunityFieldsIn<T>, by: AskedBy): CommunityWhen<T>;
  later(span: Span): CommunityGiven;
  until(moment: string): CommunityGiven;
  through(steps: (given: CommunityGiven) => CommunityGiven): CommunityGiven;
}

const people = [...new Set([...Object.values(staff), ...council, ...residents, ...owners])];

/**
 * A community that has been opened: its people and offices are those of `staff`, `council`, `residents` and `owners`.
 * @param registers what the charter says of the registers it uses
 * @example
 * inCommunity({ needs: {} }).when('need.post', { need: 'n1', title: 'A lamp' }, 'r1').then();
 */
export function inCommunity(
  registers: RegistersIn & Readonly<Record<string, object>>,
  { charter = quickPoll, chart = community }: { charter?: Charter; chart?: Chart } = {},
): CommunityGiven {
  // The same scenario, typed by what a community can be asked.
  const given = new Given(unopened('k1', chart), [], START) as unknown as CommunityGiven;
  return given
    .when(
      'community.open',
      {
        edition: '0',
        mode: 'live',
        title: 'Our community',
        charter,
        registers: { ...registers } as CommunityFieldsIn<'community.open'>['registers'],
        people: people.map((person) => ({ person, name: `Neighbour ${person}` })),
        bodies: [
          { body: 'council', kind: 'council', name: 'Deliberative council' },
          { body: 'party-branch', kind: 'party-branch', name: 'Party branch' },
        ],
        offices: [
          { office: 'convener', person: staff.convener },
          { office: 'chair', person: staff.chair },
          { office: 'recorder', person: staff.recorder },
          { office: 'supervisor', person: staff.supervisor },
          { office: 'executor', person: staff.executor },
          { office: 'treasurer', person: staff.treasurer },
          { office: 'authority', person: staff.authority },
        ],
      },
      staff.convener,
    )
    .then();
}
