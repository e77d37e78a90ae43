// Words that sentences about charters are made of, in English.
import type { Period } from '../../../calendar.js';
import type { Criterion, Step } from '../../../charters/charter.js';
import type { CharterSay } from '../../charters.js';
import { many, wordIn } from '../terms.js';
import { words } from '../words.js';

/** Bodies as charters call them; others are called by their ids. */
const BODIES: Readonly<Record<string, string>> = {
  council: 'the council',
  'party-branch': 'the Party branch',
  group: 'the group',
  owners: 'the owners',
  residents: 'the residents',
  villagers: 'the villagers',
};

/** Kinds of person; hosts have others. */
const KINDS: Readonly<Record<string, string>> = { resident: 'residents', owner: 'owners', shop: 'shops' };

export const kind = (id: string): string => wordIn(KINDS, id);

export const body = (id: string): string => wordIn(BODIES, id);

export const days = (period: Period): string =>
  typeof period === 'number' ? many(period, 'day') : many(period.working, 'working day');

export const isNone = (period: Period): boolean => (typeof period === 'number' ? period : period.working) === 0;

/** `none` where no days are given. */
export const daysOr = (period: Period, none: string): string => (isNone(period) ? none : days(period));

export const hours = (count: number): string => many(count, 'hour');

/** A response clock: hours, or days. */
export const within = (clock: Period | { hours: number }): string =>
  typeof clock === 'object' && 'hours' in clock ? hours(clock.hours) : days(clock);

export const step = (id: Step): string => words.steps[id].toLowerCase();

export const criteria = (all: readonly Criterion[], say: CharterSay): string =>
  say.list(all.map(({ title, max, weight }) => `${say.text(title)} (up to ${max}, weight ${weight})`));

export const role = (id: keyof typeof words.roles): string => words.roles[id];

export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
