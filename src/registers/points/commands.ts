// Points 积分: earned by the charter's table, awarded, taken for something of its catalogue, made to expire; each put right by a
// reversal. No balance ever goes below nought. Pure.
import * as z from 'zod/mini';
import { dateIn } from '../../calendar.js';
import { id, someone, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { isKnown, momentOf } from '../../kernel/questions.js';
import { asker, speaksFor } from '../lists.js';
import { byType, found } from '../register.js';
import { accountOf, command, honours, refuse } from './honours.js';
import { type Account, MOST_POINTS, type Month, type PointEntry, type PointsState } from './words.js';

const some = z.int().check(z.gte(1), z.lte(1_000_000));
const times = z.int().check(z.gte(1), z.lte(1000));

/** The calendar month a fact counts in, by the charter's zone. */
const monthOf = (state: PointsState, asked: Stamp & { type: string }): string =>
  dateIn(momentOf(state, asked).moment, state.charter.zone).slice(0, 7);

const refuseEntry = (state: PointsState, { entry, person }: { entry: string; person: string }) =>
  state.pointEntries.has(entry)
    ? refuse('points.entry-exists', { entry })
    : isKnown(state, person)
      ? undefined
      : refuse('points.person-unknown', { person });

const refuseTooMany = ({ person, gained }: Account, points: number) =>
  gained + points > MOST_POINTS ? refuse('points.too-many', { person, most: MOST_POINTS }) : undefined;

const refuseShort = ({ person, balance }: Account, points: number) =>
  points > balance ? refuse('points.short', { person, balance, points }) : undefined;

const earnedIn = ({ months }: Account, period: string): number =>
  Object.entries(months).reduce((sum, [month, { earned }]) => (month.startsWith(period) ? sum + earned : sum), 0);

function refuseCapped(state: PointsState, account: Account, month: string, points: number) {
  const { monthlyCap, yearlyCap } = state.settings.points;
  const { person } = account;
  const inMonth = earnedIn(account, month);
  if (monthlyCap > 0 && inMonth + points > monthlyCap)
    return refuse('points.over-cap', { person, per: 'month', cap: monthlyCap, earned: inMonth, points });
  const inYear = earnedIn(account, month.slice(0, 4));
  return yearlyCap > 0 && inYear + points > yearlyCap
    ? refuse('points.over-cap', { person, per: 'year', cap: yearlyCap, earned: inYear, points })
    : undefined;
}

/** Writes an entry down; `sign` is -1 where one is put right. */
function book(draft: PointsState, entry: PointEntry, sign: 1 | -1): void {
  const { person, way, month } = entry;
  const points = entry.points * sign;
  const one = accountOf(draft, person);
  const before: Month = one.months[month] ?? { earned: 0, awarded: 0 };
  const gains = way === 'earn' || way === 'award';
  draft.pointEntries = draft.pointEntries.set(entry.entry, sign === 1 ? entry : { ...entry, reversed: true });
  draft.points = draft.points.set(person, {
    ...one,
    balance: one.balance + (gains ? points : -points),
    gained: one.gained + (gains ? points : 0),
    redeemed: one.redeemed + (way === 'redeem' ? points : 0),
    expired: one.expired + (way === 'expire' ? points : 0),
    months: gains
      ? {
          ...one.months,
          [month]: {
            earned: before.earned + (way === 'earn' ? points : 0),
            awarded: before.awarded + (way === 'award' ? points : 0),
          },
        }
      : one.months,
  });
}

export const earn = command({
  type: 'points.earn',
  fields: z.strictObject({
    entry: id,
    person: someone,
    activity: word,
    /** How many times, or hours: as the activity is counted. */
    times: z._default(times, 1),
    text: z.optional(text()),
  }),
  who: ['convener', 'executor', 'recorder'],
  back: { by: { 'points.reverse': ['entry'] }, until: 'drawn' },
  judge(state, asked) {
    const { person, activity, times: often } = asked.fields;
    const { activities } = state.settings.points;
    const refused = refuseEntry(state, asked.fields);
    if (refused) return refused;
    if (person === asked.by || person === asked.enteredBy) return refuse('points.own', { person });
    const known = activities.find((one) => one.activity === activity);
    if (!known) return refuse('points.activity-unknown', { activity, known: activities.map((one) => one.activity) });
    const account = accountOf(state, person);
    const points = known.points * often;
    const month = monthOf(state, asked);
    return (
      refuseCapped(state, account, month, points) ??
      refuseTooMany(account, points) ??
      found({ points, month, balance: account.balance + points })
    );
  },
  changes(draft, { fields: { entry, person }, finding: { points, month } }) {
    book(draft, { entry, person, way: 'earn', points, month }, 1);
  },
});

/** For what no table has: outside the caps, and said why. */
export const award = command({
  type: 'points.award',
  fields: z.strictObject({ entry: id, person: someone, points: some, reason: text(), witness: z.optional(someone) }),
  who: ['convener'],
  back: { by: { 'points.reverse': ['entry'] }, until: 'drawn' },
  judge(state, asked) {
    const { person, points } = asked.fields;
    const refused = refuseEntry(state, asked.fields);
    if (refused) return refused;
    if (person === asked.by || person === asked.enteredBy) return refuse('points.own', { person });
    const account = accountOf(state, person);
    return refuseTooMany(account, points) ?? found({ month: monthOf(state, asked), balance: account.balance + points });
  },
  changes(draft, { fields: { entry, person, points }, finding: { month } }) {
    book(draft, { entry, person, way: 'award', points, month }, 1);
  },
});

/** 兑换: by whose points they are. */
export const redeem = command({
  type: 'points.redeem',
  fields: z.strictObject({ entry: id, article: word, times: z._default(times, 1), person: z.optional(someone) }),
  who: ['anyone'],
  back: { by: { 'points.reverse': ['entry'] }, until: 'kept' },
  forOthers: true,
  judge(state, asked) {
    const { entry, article, times: often, person = asker(asked) } = asked.fields;
    const { catalogue } = state.settings.points;
    const refused = refuseEntry(state, { entry, person });
    if (refused) return refused;
    if (!speaksFor(state, person, asked)) return refuse('points.not-yours', { person });
    const known = catalogue.find((one) => one.article === article);
    if (!known) return refuse('points.article-unknown', { article, known: catalogue.map((one) => one.article) });
    const account = accountOf(state, person);
    const points = known.points * often;
    return (
      refuseShort(account, points) ??
      found({ person, points, month: monthOf(state, asked), balance: account.balance - points })
    );
  },
  changes(draft, { fields: { entry }, finding: { person, points, month } }) {
    book(draft, { entry, person, way: 'redeem', points, month }, 1);
  },
});

/** So many months before one. */
function monthsBefore(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const count = year * 12 + of - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** What is older than the charter lets points be: those got first are spent first, so what is left is the newest. */
export const expire = command({
  type: 'points.expire',
  fields: z.strictObject({ entry: id, person: someone }),
  who: ['convener', 'recorder'],
  back: { by: { 'points.reverse': ['entry'] }, until: 'kept' },
  may: (state) => (state.settings.points.expireMonths === 0 ? refuse('points.no-expiry', {}) : undefined),
  judge(state, asked) {
    const { person } = asked.fields;
    const refused = refuseEntry(state, asked.fields);
    if (refused) return refused;
    const month = monthOf(state, asked);
    const oldest = monthsBefore(month, state.settings.points.expireMonths);
    const { balance, months } = accountOf(state, person);
    const fresh = Object.entries(months).reduce(
      (sum, [of, { earned, awarded }]) => (of >= oldest ? sum + earned + awarded : sum),
      0,
    );
    const points = balance - fresh;
    return points > 0
      ? found({ points, month, oldest, balance: fresh })
      : refuse('points.nothing-expires', { person, balance });
  },
  changes(draft, { fields: { entry, person }, finding: { points, month } }) {
    book(draft, { entry, person, way: 'expire', points, month }, 1);
  },
});

/** Entered wrongly: points that have been taken for something cannot be taken back. */
export const reverse = command({
  type: 'points.reverse',
  fields: z.strictObject({ entry: id, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'supervisor'],
  back: { by: { 'points.earn': [], 'points.award': [] }, until: 'kept' },
  subject: (state: PointsState, { fields }: { fields: { entry: string } }) =>
    state.pointEntries.get(fields.entry) ?? refuse('points.entry-unknown', { entry: fields.entry }),
  judge(state, _asked, { entry, person, way, points, reversed }) {
    if (reversed) return refuse('points.entry-reversed', { entry });
    const account = accountOf(state, person);
    const gained = way === 'earn' || way === 'award';
    return (
      (gained ? refuseShort(account, points) : undefined) ??
      found({ person, way, points, balance: account.balance + (gained ? -points : points) })
    );
  },
  changes(draft, _fact, entry) {
    book(draft, entry, -1);
  },
});

/** Everything declared here, by type. */
export const commands = { ...byType(earn, award, redeem, expire, reverse), ...honours };
