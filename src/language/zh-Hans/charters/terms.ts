// 说明议事规则所用的词语。Words that sentences about charters are made of, in Chinese.
import type { Period } from '../../../calendar.js';
import type { Criterion, Step } from '../../../charters/charter.js';
import type { CharterSay } from '../../charters.js';
import { wordIn } from '../terms.js';
import { words } from '../words.js';

/** 议事规则里常见的主体；其他主体照原名写出。 */
const BODIES: Readonly<Record<string, string>> = {
  council: '协商议事会',
  'party-branch': '社区党组织',
  group: '参加人全体',
  owners: '业主',
  residents: '居民',
  villagers: '村民',
};

/** 参与人的类别；其他类别照原样写出。 */
const KINDS: Readonly<Record<string, string>> = { resident: '居民', owner: '业主', shop: '商户' };

export const kind = (id: string): string => wordIn(KINDS, id);

export const body = (id: string): string => wordIn(BODIES, id);

export const days = (period: Period): string =>
  typeof period === 'number' ? `${period}日` : `${period.working}个工作日`;

export const isNone = (period: Period): boolean => (typeof period === 'number' ? period : period.working) === 0;

export const daysOr = (period: Period, none: string): string => (isNone(period) ? none : days(period));

export const hours = (count: number): string => `${count}小时`;

/** 响应时限：小时或者天数。 */
export const within = (clock: Period | { hours: number }): string =>
  typeof clock === 'object' && 'hours' in clock ? hours(clock.hours) : days(clock);

export const step = (id: Step): string => words.steps[id];

export const criteria = (all: readonly Criterion[], say: CharterSay): string =>
  say.list(all.map(({ title, max, weight }) => `${say.text(title)}（满分${max}分，权重${weight}）`));

export const role = (id: keyof typeof words.roles): string => words.roles[id];
