// Step 1 议题征集: its slice of the state, and what is said no with. Types only, but for the empty slice; imports no other step.

import type { ClockKind } from '../../kernel/part.js';
import type { Weighted } from '../../kernel/scores.js';
import { PersistentMap } from '../../persistent-map.js';

export interface Refusals {
  'topic.exists': { topic: string };
  'topic.channel-unknown': { channel: string; channels: string[] };
  'topic.unknown': { topic: string };
  'topic.not-yours': { topic: string };
  'topic.closed': { topic: string; status: TopicStatus };
  'topic.not-closed': { topic: string; status: TopicStatus };
  'topic.merge-into-itself': { topic: string };
  'topic.unscreened': { topics: string[] };
  'topic.not-on-agenda': { topics: string[] };
  'second.twice': { topic: string };
  'second.own': { topic: string };
  'second.missing': { topic: string };
  'seconds.too-few': { topic: string; seconds: number; needed: number };
  'reply.missing': { topic: string };
  'referral.missing': { topic: string };
  'score.malformed': { criterion: string; max: number };
  'rank.incomplete': { missing: string[]; unknown: string[] };
  'study.returns-used-up': { returns: number; max: number };
  'agenda.empty': Record<never, never>;
  'agenda.item-twice': { item: string };
  'agenda.topic-not-accepted': { item: string; topic: string };
  'agenda.unknown-body': { item: string; body: string };
  'agenda.unknown-rule': { item: string; rule: string };
  'agenda.unknown-ballot': { item: string; ballot: string };
  'agenda.unknown-person': { item: string; person: string };
}

export type TopicStatus =
  | 'gathered'
  | 'accepted'
  | 'merged'
  | 'answered'
  | 'referred'
  | 'deferred'
  | 'rejected'
  | 'withdrawn';

export interface Topic {
  topic: string;
  title: string;
  text: string;
  channel: string;
  place?: string | undefined;
  category?: string | undefined;
  /** Who raised it: the principal where somebody brought it in for them. */
  by: string;
  /** Who seconded it. */
  seconds: PersistentMap<true>;
  status: TopicStatus;
  into?: string | undefined;
  /** Who came to stand behind the topic it was merged into only by that. */
  lent?: string[] | undefined;
  to?: string | undefined;
  reply?: string | undefined;
  score?: Weighted | undefined;
}

/** A topic as one person sees it. */
export interface TopicView extends Omit<Topic, 'seconds' | 'lent'> {
  /** How many stand behind it besides whoever raised it. */
  seconds: number;
  /** Whether this person has seconded it. */
  seconded: boolean;
}

export interface Topics {
  topics: PersistentMap<Topic>;
  order: string[];
  studyReturns: number;
  agendaSet: boolean;
}

export const emptyTopics = (): Topics => ({
  topics: PersistentMap.empty(),
  order: [],
  studyReturns: 0,
  agendaSet: false,
});

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { topics: Topics };
  refusals: Refusals;
  clocks: Record<'gathering' | 'response', ClockKind>;
  told: { readonly topics: TopicView[] };
}
