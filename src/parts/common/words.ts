// What is said no with in every step. Types only.

import type { FineDecimals } from '../../area.js';
import type { Instant } from '../../calendar.js';
import type { Office, Step } from '../../charters/charter.js';

export interface Refusals {
  'person.unknown': { person: string };
  'person.known': { person: string };
  'body.unknown': { body: string };
  /** There is a unit of this id. */
  'body.known': { body: string };
  'roll.duplicate': { person: string };
  'roll.parking-over': { person: string; area: number; parking: number; areaDecimals?: FineDecimals };
  /** Decimals of a square metre in which areas are said: of the roll that is continued, and of what continues it. */
  'roll.units-differ': { before: number; now: number };
  /** It would continue a roll that was never begun. */
  'roll.nothing-before': { body: string };
  /** The areas or weights add up to more than can be counted exactly. */
  'roll.total-over': object;
  'office.held': { office: Office; person: string };
  'office.not-held': { office: Office; person: string };
  'office.collision': { person: string; first: Office; second: Office };
  'office.last': { office: Office };
  'item.unknown': { item: string };
  'item.settled': { item: string; status: string };
  'item.in-vote': { item: string };
  'item.not-settled': { item: string; status: string };
  'item.moved-on': { item: string };
  'item.step-left-out': { item: string; step: Step };
  'step.left-out': { step: Step };
  'returns.used-up': { returns: number; max: number };
  'retention.running': { until: Instant };
  'entry.unknown': { seq: number };
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: object;
  refusals: Refusals;
  clocks: object;
}
