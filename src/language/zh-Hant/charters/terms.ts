// Made from zh-Hans/charters/terms.ts by `npm run zh-hant`: not to be edited.
import type { Period } from '../../../calendar.js';
import type { Criterion, Step } from '../../../charters/charter.js';
import type { CharterSay } from '../../charters.js';
import { wordIn } from '../terms.js';
import { words } from '../words.js';

/** 議事規則裡常見的主體；其他主體照原名寫出。 */
const BODIES: Readonly<Record<string, string>> = {
  council: '協商議事會',
  'party-branch': '社區黨組織',
  group: '參加人全體',
  owners: '業主',
  residents: '居民',
  villagers: '村民',
};

/** 參與人的類別；其他類別照原樣寫出。 */
const KINDS: Readonly<Record<string, string>> = { resident: '居民', owner: '業主', shop: '商戶' };

export const kind = (id: string): string => wordIn(KINDS, id);

export const body = (id: string): string => wordIn(BODIES, id);

export const days = (period: Period): string =>
  typeof period === 'number' ? `${period}日` : `${period.working}個工作日`;

export const isNone = (period: Period): boolean => (typeof period === 'number' ? period : period.working) === 0;

export const daysOr = (period: Period, none: string): string => (isNone(period) ? none : days(period));

export const hours = (count: number): string => `${count}小時`;

/** 響應時限：小時或者天數。 */
export const within = (clock: Period | { hours: number }): string =>
  typeof clock === 'object' && 'hours' in clock ? hours(clock.hours) : days(clock);

export const step = (id: Step): string => words.steps[id];

export const criteria = (all: readonly Criterion[], say: CharterSay): string =>
  say.list(all.map(({ title, max, weight }) => `${say.text(title)}（滿分${max}分，權重${weight}）`));

export const role = (id: keyof typeof words.roles): string => words.roles[id];
