// 项目申报: money of a district or a street, applied for, awarded and accounted for. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of grants. */
export const settings = z.strictObject({
  /** Programmes that may be applied to: 党建服务群众项目 ... Any where there are none. */
  programmes: z._default(z.array(word), []),
  /** Days in which what was awarded is reported on, where the award says no day; 0 for no clock. The figure is ours. */
  reportDays: z._default(z.int().check(z.gte(0), z.lte(1095)), 365),
});

export type GrantStatus = 'drafted' | 'submitted' | 'awarded' | 'declined' | 'reported' | 'withdrawn';

/** What is applied for: something in another register. */
export interface Towards {
  register: string;
  id: string;
}

export interface Grant {
  grant: string;
  title: string;
  text?: string | undefined;
  programme?: string | undefined;
  /** 2018年度: the round of the programme. */
  round?: string | undefined;
  /** Who is asked: a district, a street, a foundation. */
  funder: string;
  /** In 0.01 of the currency: what was asked, awarded, spent. */
  asked: number;
  awarded?: number | undefined;
  spent?: number | undefined;
  towards: readonly Towards[];
  by: string;
  /** By when it is reported on. */
  due?: Instant | undefined;
  status: GrantStatus;
  reason?: string | undefined;
}

export interface Grants {
  grants: PersistentMap<Grant>;
}

export const emptyGrants = (): Grants => ({ grants: PersistentMap.empty() });

/** How much of each award has gone into funds: kept by them. */
interface Drawn {
  grantsDrawn: PersistentMap<number>;
}

export type GrantsState = Seen<'grants', Grants & Drawn, z.output<typeof settings>>;

export interface Refusals {
  'grant.exists': { grant: string };
  'grant.unknown': { grant: string };
  'grant.out-of-turn': { grant: string; status: GrantStatus };
  'grant.programme-unknown': { programme: string; known: readonly string[] };
  'grant.towards-unknown': Towards;
  'grant.towards-twice': Towards;
  /** So much of it has gone into funds. */
  'grant.drawn': { grant: string; drawn: number };
  'grant.over-asked': { grant: string; amount: number; asked: number };
  'grant.over-awarded': { grant: string; spent: number; awarded: number };
  'grant.past': { grant: string; due: Instant };
}
