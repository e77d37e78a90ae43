// Booking: an entry of the ledger written into its funds, and put right again. The one place where sums change. Pure; judges nothing.
import type { Fund, FundEntry, FundsState, Totals } from './words.js';

const plus = (sums: Readonly<Record<string, number>>, name: string | undefined, amount: number) =>
  name === undefined ? sums : { ...sums, [name]: (sums[name] ?? 0) + amount };

/** One side of an entry in one fund. */
function book(draft: FundsState, fund: string, total: keyof Totals, amount: number, more: Partial<Fund> = {}): void {
  draft.funds = draft.funds.change(fund, (one) => ({
    ...one,
    ...more,
    totals: { ...one.totals, [total]: one.totals[total] + amount },
    entries: one.entries + 1,
  }));
}

const named = (draft: FundsState, { fund, source, purpose }: FundEntry, amount: number): Partial<Fund> => {
  const one = draft.funds.get(fund);
  return one ? { bySource: plus(one.bySource, source, amount), byPurpose: plus(one.byPurpose, purpose, amount) } : {};
};

/** What of an award has gone into funds. */
function draw(draft: FundsState, grant: string | undefined, amount: number): void {
  if (grant !== undefined)
    draft.grantsDrawn = draft.grantsDrawn.set(grant, (draft.grantsDrawn.get(grant) ?? 0) + amount);
}

const FIRST = { raise: 'raised', return: 'returned', use: 'used', transfer: 'movedOut' } as const;

export function enter(draft: FundsState, entry: FundEntry): void {
  const { fund, way, amount, to, grant } = entry;
  draft.fundEntries = draft.fundEntries.set(entry.entry, entry);
  book(draft, fund, FIRST[way], amount, named(draft, entry, amount));
  if (to !== undefined) book(draft, to, 'movedIn', amount);
  draw(draft, grant, amount);
}

export function putBack(draft: FundsState, entry: FundEntry): void {
  const { fund, way, amount, to, grant } = entry;
  draft.fundEntries = draft.fundEntries.set(entry.entry, { ...entry, reversed: true });
  const wentOut = way === 'use' || way === 'transfer';
  book(draft, fund, wentOut ? 'backIn' : 'backOut', amount, named(draft, entry, -amount));
  if (to !== undefined) book(draft, to, 'backOut', amount);
  draw(draft, grant, -amount);
}
