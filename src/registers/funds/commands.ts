// Funds: opened → closed at nought, and reopened; their accounts published again and again, against a clock. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { asker, isAmong, isParty, lateness } from '../lists.js';
import { admitted, byType, dropClock, found, setClock } from '../register.js';
import { command, entries, refuse, refuseShut, theFund } from './ledger.js';
import { balanceOf, type FundsState, NOTHING, type Share, share, type Totals } from './words.js';

const clockOf = (fund: string): string => `fund:${fund}`;

/** When the accounts of a fund are due again. */
function nextDue(state: FundsState, asked: Parameters<typeof momentOf>[1]) {
  const { publishDays } = state.settings.funds;
  const { moment } = momentOf(state, asked);
  return { moment, due: publishDays > 0 ? periodEnd(state, moment, publishDays) : null };
}

function watch(draft: FundsState, fund: string, due: string | null): void {
  if (due === null) dropClock(draft, clockOf(fund));
  else setClock(draft, { id: clockOf(fund), kind: 'fund-accounts', due, subject: fund });
}

function refuseShares(shares: readonly Share[]) {
  const twice = shares.find((one, index) => shares.findIndex(({ rule }) => rule === one.rule) < index);
  return twice && refuse('fund.rule-twice', { rule: twice.rule });
}

export const open = command({
  type: 'fund.open',
  fields: z.strictObject({
    fund: id,
    title: text(200),
    kind: z.optional(word),
    /** Who answers for it; whoever opens it where nothing is said. */
    keeper: z.optional(id),
    returns: z._default(z.array(share), []),
  }),
  who: ['convener', 'treasurer'],
  back: { by: { 'fund.close': ['fund'] }, until: 'kept' },
  judge(state, asked) {
    const { fund, kind, keeper = asker(asked), returns } = asked.fields;
    const { kinds } = state.settings.funds;
    if (state.funds.has(fund)) return refuse('fund.exists', { fund });
    if (kind !== undefined && !isAmong(kinds, kind)) return refuse('fund.kind-unknown', { kind, known: kinds });
    if (!isParty(state, keeper)) return refuse('fund.party-unknown', { party: keeper });
    return refuseShares(returns) ?? found({ keeper, ...nextDue(state, asked) });
  },
  changes(draft, { fields, finding: { keeper, moment, due } }) {
    const { fund } = fields;
    draft.funds = draft.funds.set(fund, {
      ...fields,
      keeper,
      totals: NOTHING,
      entries: 0,
      bySource: {},
      byPurpose: {},
      told: { at: moment, totals: NOTHING, entries: 0 },
      publications: 0,
      status: 'open',
    });
    watch(draft, fund, due);
  },
});

/** What went through a fund between two times. */
const between = (before: Totals, now: Totals): Totals => ({
  raised: now.raised - before.raised,
  returned: now.returned - before.returned,
  used: now.used - before.used,
  movedIn: now.movedIn - before.movedIn,
  movedOut: now.movedOut - before.movedOut,
  backIn: now.backIn - before.backIn,
  backOut: now.backOut - before.backOut,
});

/** 账目公开: from where the last accounts ended to now, so that no entry is left out and none told twice. */
export const publish = command({
  type: 'fund.publish',
  fields: z.strictObject({ fund: id, place: text(200), document: z.optional(word) }),
  who: ['treasurer', 'recorder', 'convener'],
  back: { by: { 'fund.publish': ['fund', 'place', 'document'] }, until: 'kept' },
  subject: theFund,
  judge(state, asked, fund) {
    const refused = refuseShut(fund);
    if (refused) return refused;
    const { told, totals, entries: counted } = fund;
    const { due } = nextDue(state, asked);
    return found({
      from: told.at,
      until: asked.at,
      opening: balanceOf(told.totals),
      through: between(told.totals, totals),
      closing: balanceOf(totals),
      entries: counted - told.entries,
      postedUntil: periodEnd(state, asked.at, state.settings.funds.postDays),
      due,
      ...lateness(state, clockOf(fund.fund), asked),
    });
  },
  changes(draft, { finding: { until, due } }, fund) {
    const { totals, entries: counted } = fund;
    draft.funds = draft.funds.set(fund.fund, {
      ...fund,
      told: { at: until, totals, entries: counted },
      publications: fund.publications + 1,
    });
    watch(draft, fund.fund, due);
  },
});

/** Only with nothing in it, and nothing that was not told. */
export const close = command({
  type: 'fund.close',
  fields: z.strictObject({ fund: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'fund.reopen': ['fund'] }, until: 'kept' },
  subject: theFund,
  judge(_state, _asked, fund) {
    const refused = refuseShut(fund);
    if (refused) return refused;
    const balance = balanceOf(fund.totals);
    if (balance > 0) return refuse('fund.not-empty', { fund: fund.fund, balance });
    const untold = fund.entries - fund.told.entries;
    return untold > 0 ? refuse('fund.unpublished', { fund: fund.fund, entries: untold }) : admitted;
  },
  changes(draft, _fact, fund) {
    draft.funds = draft.funds.set(fund.fund, { ...fund, status: 'closed' });
    dropClock(draft, clockOf(fund.fund));
  },
});

/** Closed too soon: something is to be put right, or more comes in. */
export const reopen = command({
  type: 'fund.reopen',
  fields: z.strictObject({ fund: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'fund.close': ['fund'] }, until: 'kept' },
  subject: theFund,
  judge: (state, asked, { fund, status }) =>
    status === 'open' ? refuse('fund.open', { fund }) : found(nextDue(state, asked)),
  changes(draft, { finding: { due } }, fund) {
    draft.funds = draft.funds.set(fund.fund, { ...fund, status: 'open' });
    watch(draft, fund.fund, due);
  },
});

/** Everything declared here, by type. */
export const commands = { ...byType(open, publish, close, reopen), ...entries };
