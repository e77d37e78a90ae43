// The community 社区 itself: opened with a charter and its registers, suspended, closed. Types only.
import type { Community } from '../register.js';

export interface Refusals {
  'community.exists': { community: string };
  'community.inconsistent': {
    problem:
      | 'person-twice'
      | 'body-twice'
      | 'unknown-body'
      | 'unknown-person'
      | 'unknown-command'
      | 'office-collision'
      | 'no-convener';
    at: string;
  };
  'community.register-unknown': { register: string; known: readonly string[] };
  'community.not-amendable': Record<never, never>;
  'community.not-by-this-body': { body: string; amendedBy: string };
  /** Somebody still waits for an answer; `open` are a few of them, `count` is their number. */
  'community.unfinished': { register: string; open: readonly string[]; count: number };
  /** The charter has no use for this register. */
  'register.unused': { register: string };
}

export type CommunityState = Community;
