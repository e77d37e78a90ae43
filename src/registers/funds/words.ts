// 微基金、反哺资金、公共收益: funds of a community and their ledger. Types, the empty slice, and the one sum others ask for: a balance.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { count, id, word } from '../../fields.js';
import { written } from '../../form.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Grants } from '../grants/words.js';
import type { Seen } from '../register.js';

const part = z.int().check(z.gte(1), z.lte(1_000_000));

/** A share of an income that goes into a fund: `num/den` of it, rounded down to 0.01. */
export const share = z
  .strictObject({ rule: word, num: part, den: part })
  // More than the whole of an income never comes of it.
  .check(z.refine(({ num, den }) => num <= den, written('reachable-share')));
export type Share = z.output<typeof share>;

/** What a charter may say of funds. */
export const settings = z.strictObject({
  /** Where money may come from, and what it may be used for; anything where there are none. */
  sources: z._default(z.array(word), []),
  purposes: z._default(z.array(word), []),
  kinds: z._default(z.array(word), []),
  /** Rules by which a share of an income goes into any fund. A fund may have its own beside them. */
  returns: z._default(z.array(share), []),
  /** Persons or bodies one of whom approves each use and transfer; anybody but the one who enters it where there are none. */
  approvers: z._default(z.array(id), []),
  /** Days within which the accounts of a fund are published again; 0 for no clock. The law says 及时: the figure is ours. */
  publishDays: z._default(count, 90),
  /** Days they stay posted: no fewer than fifteen by 城市居民委员会组织法 (2025) 第三十四条. */
  postDays: z._default(count, 15),
});

/** What went through a fund, in 0.01 of the currency. All only grow: what is reversed is put right beside it, as a book-keeper does. */
export interface Totals {
  raised: number;
  returned: number;
  used: number;
  movedIn: number;
  movedOut: number;
  /** Put right: money that came back by a reversal, and money that went again. */
  backIn: number;
  backOut: number;
}

export const NOTHING: Totals = { raised: 0, returned: 0, used: 0, movedIn: 0, movedOut: 0, backIn: 0, backOut: 0 };

export const balanceOf = (totals: Totals): number =>
  totals.raised + totals.returned + totals.movedIn + totals.backIn - totals.used - totals.movedOut - totals.backOut;

/** No total of a fund goes beyond this, so that every sum of them is exact. */
export const MOST = 1_000_000_000_000_000;

export interface Fund {
  fund: string;
  title: string;
  kind?: string | undefined;
  /** Who answers for it: a person or a body. */
  keeper: string;
  returns: readonly Share[];
  totals: Totals;
  /** Entries so far, reversals among them. */
  entries: number;
  /** What came in by source and went out by purpose, less what was reversed. */
  bySource: Readonly<Record<string, number>>;
  byPurpose: Readonly<Record<string, number>>;
  /** As its accounts were last published, or as it was opened. */
  told: { at: Instant; totals: Totals; entries: number };
  publications: number;
  status: 'open' | 'closed';
}

export type Way = 'raise' | 'return' | 'use' | 'transfer';

/** A line of the ledger. */
export interface FundEntry {
  entry: string;
  fund: string;
  way: Way;
  amount: number;
  source?: string | undefined;
  purpose?: string | undefined;
  /** The fund it was moved to. */
  to?: string | undefined;
  /** The award it was drawn from. */
  grant?: string | undefined;
  reversed?: true | undefined;
}

export interface Funds {
  funds: PersistentMap<Fund>;
  fundEntries: PersistentMap<FundEntry>;
  /** How much of each award has gone into funds. */
  grantsDrawn: PersistentMap<number>;
}

export const emptyFunds = (): Funds => ({
  funds: PersistentMap.empty(),
  fundEntries: PersistentMap.empty(),
  grantsDrawn: PersistentMap.empty(),
});

export type FundsState = Seen<'funds', Funds & Grants, z.output<typeof settings>>;

export interface Refusals {
  'fund.exists': { fund: string };
  'fund.unknown': { fund: string };
  'fund.closed': { fund: string };
  'fund.open': { fund: string };
  'fund.kind-unknown': { kind: string; known: readonly string[] };
  'fund.party-unknown': { party: string };
  'fund.rule-twice': { rule: string };
  'fund.entry-exists': { entry: string };
  'fund.entry-unknown': { entry: string };
  'fund.entry-reversed': { entry: string };
  'fund.source-unknown': { source: string; known: readonly string[] };
  'fund.purpose-unknown': { purpose: string; known: readonly string[] };
  'fund.rule-unknown': { rule: string; known: readonly string[] };
  /** The share comes to less than 0.01. */
  'fund.nothing-returned': { income: number; num: number; den: number };
  /** More than there is. */
  'fund.short': { fund: string; balance: number; amount: number };
  'fund.beyond-count': { fund: string; most: number };
  'fund.not-approved': { by: string; approvers: readonly string[] };
  'fund.own-approval': { by: string };
  'fund.itself': { fund: string };
  'fund.thing-unknown': { register: string; id: string };
  /** Less is left of the award. */
  'fund.award-short': { grant: string; left: number; amount: number };
  'fund.not-empty': { fund: string; balance: number };
  /** So many entries have not been told of. */
  'fund.unpublished': { fund: string; entries: number };
}
