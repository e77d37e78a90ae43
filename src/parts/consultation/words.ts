// What is said no with to the consultation as a whole. Types only.
import type { Instant } from '../../calendar.js';
import type { Step } from '../../charters/charter.js';

export interface Refusals {
  'consultation.exists': { consultation: string };
  'opening.inconsistent': {
    problem:
      | 'person-twice'
      | 'body-twice'
      | 'item-twice'
      | 'unknown-person'
      | 'unknown-body'
      | 'unknown-rule'
      | 'no-items'
      | 'office-collision'
      | 'unknown-command'
      | 'no-route'
      | 'rule-taken'
      | 'motion-rule'
      | 'unknown-ballot'
      | 'option-twice'
      | 'step-twice'
      | 'step-missing'
      | 'no-convener';
    at: string;
  };
  'charter.fixed': { step: Step };
  'charter.unknown-command': { command: string };
  'charter.motion-rule': { rule: string };
  'charter.not-amendable': Record<never, never>;
  'charter.not-by-this-body': { body: string; amendedBy: string };
  'deadline.unknown': { deadline: string };
  'deadline.not-due': { deadline: string; due: Instant };
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: object;
  refusals: Refusals;
  clocks: object;
}
