// 项目清单: projects applied for, each with the needs it answers and the resources it goes by (三张清单). Types only, but for the empty
// slice.
import * as z from 'zod/mini';
import { count } from '../../fields.js';
import type { Weighted } from '../../kernel/scores.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of applications. */
export const settings = z.strictObject({
  /** How many open needs a project must answer, at least. */
  needs: z._default(count, 1),
  /** How many resources on offer it must go by, at least. */
  resources: z._default(count, 1),
  /** How many must have scored it before it is approved, where the charter has criteria. */
  scorers: z._default(count, 1),
  /** A project that is over within so many days is pointed out as one-off; the figure is ours. */
  oneOffDays: z._default(count, 30),
});

export type ApplicationStatus = 'submitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | 'completed';

/** From one date to another, both included. */
export interface Horizon {
  from: string;
  until: string;
}

/** What points at an activity rather than a project (把活动当项目), or at one that is soon over (一阵风). Pointed out, never refused. */
export type Warning = 'no-goal' | 'no-beneficiaries' | 'no-effect' | 'no-horizon' | 'one-off';

/** The lists a project is linked to. */
export type List = 'needs' | 'resources';

export interface Application {
  application: string;
  title: string;
  goal?: string | undefined;
  beneficiaries?: string | undefined;
  content?: string | undefined;
  manner?: string | undefined;
  effect?: string | undefined;
  budget?: number | undefined;
  horizon?: Horizon | undefined;
  /** Who applies: a person or a body. */
  party: string;
  /** As they were linked; a need that was merged since is read as the one it was merged into. */
  needs: readonly string[];
  resources: readonly string[];
  /** What each scorer gave, by person. What is revised is scored anew. */
  scores: PersistentMap<Weighted>;
  status: ApplicationStatus;
  /** Why it was sent back or not approved, or what came of it. */
  reply?: string | undefined;
}

export interface Applications {
  applications: PersistentMap<Application>;
}

export const emptyApplications = (): Applications => ({ applications: PersistentMap.empty() });

export type ApplicationsState = Seen<'applications', Applications, z.output<typeof settings>>;

/** A thing of a list, named. */
export interface Linked {
  list: List;
  id: string;
}

export interface Refusals {
  'application.exists': { application: string };
  'application.unknown': { application: string };
  'application.party-unknown': { party: string };
  'application.not-yours': { application: string; party: string };
  'application.out-of-turn': { application: string; status: ApplicationStatus };
  'application.horizon-backwards': Horizon;
  /** No such need or resource stands on its list. */
  'application.link-unknown': Linked;
  /** It stands there and is not open: met, declined, withdrawn. */
  'application.link-closed': Linked;
  'application.linked-already': Linked;
  'application.not-linked': Linked;
  'application.links-missing': { list: List; linked: number; needed: number };
  'application.no-criteria': { application: string };
  'application.score-malformed': { criterion: string; max: number };
  'application.own': { application: string };
  'application.unscored': { application: string; scorers: number; needed: number };
  'application.below-pass-mark': {
    application: string;
    weighted: number;
    greatest: number;
    num: number;
    den: number;
    strict: boolean;
  };
}
