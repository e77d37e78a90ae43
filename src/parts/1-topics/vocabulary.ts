// Step 1 议题征集, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.

import * as z from 'zod/mini';
import { Crowd } from '../../crowd.js';
import { id, text, word } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';
import { itemDraft } from '../../kernel/words.js';

export const commands = {
  'topic.submit': z.strictObject({
    topic: id,
    title: text(200),
    text: text(),
    /** How it came in: courtyard meeting, visit, online ... */
    channel: word,
    place: z.optional(text(200)),
    category: z.optional(word),
  }),
  'topic.withdraw': z.strictObject({ topic: id, reason: text() }),
  'topic.correct': z.strictObject({
    topic: id,
    title: z.optional(text(200)),
    text: z.optional(text()),
    reason: text(),
    witness: z.optional(id),
  }),
  'topic.second': z.strictObject({ topic: id }),
  'second.withdraw': z.strictObject({ topic: id }),
  'gathering.close': z.strictObject({}),
  'gathering.reopen': z.strictObject({ reason: text() }),
  'topic.merge': z.strictObject({ topic: id, into: id, reason: text() }),
  'topic.screen': z.strictObject({
    topic: id,
    /** 受理 / 即时答复 / 转办 / 暂缓 / 不予受理 */
    decision: z.enum(['accept', 'answer', 'refer', 'defer', 'reject']),
    /** Where it is referred to. */
    to: z.optional(word),
    /** What the proposer is told; owed with every decision but acceptance. */
    reply: z.optional(text()),
  }),
  'topic.score': z.strictObject({ topic: id, scores: z.record(word, z.int().check(z.gte(0))) }),
  'topics.rank': z.strictObject({ order: z.array(id).check(z.minLength(1)) }),
  'screening.close': z.strictObject({}),
  'study.decide': z.strictObject({
    decision: z.enum(['pass', 'return', 'amend']),
    opinion: text(),
    document: z.optional(word),
  }),
  'agenda.set': z.strictObject({ items: z.array(itemDraft).check(z.minLength(1)) }),
  'agenda.confirm': z.strictObject({}),
} as const;

export interface Findings {
  'topic.score': { weighted: number; greatest: number };
  'study.decide': { next: 'screening' | 'agenda' };
  'screening.close': { accepted: number; answered: number; next: 'study' | 'agenda' | 'nothing' };
}

export interface Refusals {
  'topic.exists': { topic: string };
  'topic.unknown': { topic: string };
  'topic.not-yours': { topic: string };
  'topic.closed': { topic: string; status: TopicStatus };
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
  seconds: Crowd<true>;
  status: TopicStatus;
  into?: string | undefined;
  to?: string | undefined;
  reply?: string | undefined;
  /** Weighted score, and the greatest it could have been. */
  score?: { weighted: number; greatest: number } | undefined;
}

export interface Topics {
  topics: Crowd<Topic>;
  order: string[];
  studyReturns: number;
  agendaSet: boolean;
}

export const emptyTopics = (): Topics => ({ topics: Crowd.empty(), order: [], studyReturns: 0, agendaSet: false });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { topics: Topics };
  refusals: Refusals;
  clocks: Record<'gathering', ClockKind>;
}
