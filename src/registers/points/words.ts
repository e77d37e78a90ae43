// 志愿积分: points earned by what somebody did for the community, and what they took for them. Types and the empty slice only.
import * as z from 'zod/mini';
import { count, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

const some = z.int().check(z.gte(1), z.lte(1_000_000));

/** What a charter may say of points. The figures that stand here are ours. */
export const settings = z.strictObject({
  /** What earns how many points each time: an hour, a visit. */
  activities: z._default(z.array(z.strictObject({ activity: word, points: some })), [
    { activity: '志愿服务（每小时）', points: 1 },
  ]),
  /** What may be had for how many. */
  catalogue: z._default(z.array(z.strictObject({ article: word, points: some })), [
    { article: '生活用品一份', points: 20 },
  ]),
  /** How many points one person may earn in a calendar month and year, awards apart; none where it is nought. */
  monthlyCap: z._default(count, 0),
  yearlyCap: z._default(count, 0),
  /** Points may be made to expire so many months after the month they were got in; never where it is nought. */
  expireMonths: z._default(count, 0),
  /** 表彰: what may be conferred from so many points upwards, all that were ever got. */
  honours: z._default(z.array(z.strictObject({ honour: word, points: some })), []),
});

/** What somebody got in one calendar month. */
export interface Month {
  earned: number;
  awarded: number;
}

/** The points of one person. */
export interface Account {
  person: string;
  /** Never below nought. */
  balance: number;
  /** All points ever got, and all ever taken for something, less what was reversed. */
  gained: number;
  redeemed: number;
  expired: number;
  months: Readonly<Record<string, Month>>;
  honours: readonly string[];
}

export type PointWay = 'earn' | 'award' | 'redeem' | 'expire';

export interface PointEntry {
  entry: string;
  person: string;
  way: PointWay;
  points: number;
  /** The calendar month it counts in: 2026-03. */
  month: string;
  reversed?: true | undefined;
}

export interface Points {
  /** By person. */
  points: PersistentMap<Account>;
  pointEntries: PersistentMap<PointEntry>;
}

export const emptyPoints = (): Points => ({ points: PersistentMap.empty(), pointEntries: PersistentMap.empty() });

export type PointsState = Seen<'points', Points, z.output<typeof settings>>;

export interface Refusals {
  'points.person-unknown': { person: string };
  'points.entry-exists': { entry: string };
  'points.entry-unknown': { entry: string };
  'points.entry-reversed': { entry: string };
  'points.activity-unknown': { activity: string; known: readonly string[] };
  'points.article-unknown': { article: string; known: readonly string[] };
  /** Nobody enters what they earn themselves. */
  'points.own': { person: string };
  'points.not-yours': { person: string };
  'points.over-cap': { person: string; per: 'month' | 'year'; cap: number; earned: number; points: number };
  'points.short': { person: string; balance: number; points: number };
  'points.no-expiry': Record<never, never>;
  'points.nothing-expires': { person: string; balance: number };
  'points.honour-unknown': { honour: string; known: readonly string[] };
  'points.honour-held': { person: string; honour: string };
  'points.honour-not-held': { person: string; honour: string };
  'points.honour-too-early': { person: string; honour: string; gained: number; needed: number };
  'points.too-many': { person: string; most: number };
}

/** Nobody has more than this, so that sums stay exact. */
export const MOST_POINTS = 1_000_000_000;
