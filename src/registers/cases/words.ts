// 发现—呼叫—派单—整治: cases found in the community, and what became of each against its clocks. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { type Attachment, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { EmergencyState, Stage } from '../emergency/words.js';
import type { Seen } from '../register.js';

export type { Stage } from '../emergency/words.js';

const hours = z.number().check(z.gte(0), z.lte(8760));
const perStage = z.strictObject({ call: hours, dispatch: hours, treat: hours, verify: hours });

/** What a charter may say of cases. */
export const settings = z.strictObject({
  /** 分级预警: from the least to the most, each with its hours. The figures that stand here are ours. */
  risks: z._default(z.array(z.strictObject({ risk: word, hours: perStage })).check(z.minLength(1)), [
    { risk: '低', hours: { call: 24, dispatch: 24, treat: 120, verify: 72 } },
    { risk: '中', hours: { call: 12, dispatch: 12, treat: 72, verify: 48 } },
    { risk: '高', hours: { call: 4, dispatch: 4, treat: 24, verify: 24 } },
    { risk: '紧急', hours: { call: 1, dispatch: 1, treat: 12, verify: 12 } },
  ]),
  /** Kinds a case may be of. Any where there are none. */
  kinds: z._default(z.array(word), []),
  /** A case handled within so many hours counts as answered in time: 12 in 新县. */
  withinHours: z._default(hours, 12),
  /** Whether the risk goes up a level by itself when a clock runs out. */
  warns: z._default(z.boolean(), true),
});

export type Settings = z.output<typeof settings>;

export type CaseStatus = 'found' | 'called' | 'dispatched' | 'treated' | 'verified' | 'dropped';

/** 协同整治: one of those a case was dispatched to, and what they did. */
export interface Task {
  party: string;
  result?: string | undefined;
  by?: string | undefined;
  /** Whoever had a hand in it: the one who said so, and for whom. */
  hands?: readonly string[] | undefined;
}

/** What the supervisor answers: named before all, urged on, excused. */
export type Outcome = 'named' | 'urged' | 'excused';

/** That something did not happen in time; open until it has an outcome. */
export interface Report {
  stage: Stage;
  parties: readonly string[];
  due: Instant;
  minutes: number;
  outcome?: Outcome | undefined;
  reply?: string | undefined;
}

export interface Case {
  ticket: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  place?: string | undefined;
  grid?: string | undefined;
  risk: string;
  by: string;
  foundAt: Instant;
  status: CaseStatus;
  /** Who was called: a street office, a department. */
  called?: string | undefined;
  tasks: readonly Task[];
  evidence?: Attachment | undefined;
  /** When the last of those it was dispatched to was done, and in how many minutes from its being found. */
  treatedAt?: Instant | undefined;
  minutes?: number | undefined;
  inTime?: boolean | undefined;
  /** How often it went up, by somebody's word or by its clock. */
  level: number;
  late: number;
  returns: number;
  reports: readonly Report[];
  reason?: string | undefined;
}

export interface Cases {
  cases: PersistentMap<Case>;
}

export const emptyCases = (): Cases => ({ cases: PersistentMap.empty() });

export type CasesState = Seen<'cases', Cases, Settings> & EmergencyState;

export interface Refusals {
  'case.exists': { ticket: string };
  'case.unknown': { ticket: string };
  'case.out-of-turn': { ticket: string; status: CaseStatus };
  'case.risk-unknown': { risk: string; known: readonly string[] };
  'case.risk-same': { ticket: string; risk: string };
  'case.kind-unknown': { kind: string; known: readonly string[] };
  'case.grid-unknown': { grid: string };
  'case.party-unknown': { party: string };
  'case.party-twice': { party: string };
  'case.not-dispatched': { ticket: string; party: string };
  'case.treated-already': { ticket: string; party: string };
  'case.not-yours': { ticket: string };
  /** Whoever treated it does not verify it. */
  'case.own': { ticket: string };
  'case.same-body': { ticket: string; to: string };
  'case.not-overdue': { ticket: string; due: Instant };
  'case.reported': { ticket: string };
  'case.no-report': { ticket: string };
  'case.about-you': { ticket: string };
}
