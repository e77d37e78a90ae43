// 词语：句中所用的种类和状态。Kinds and statuses as Chinese sentences use them.
import type { Office } from '../../charters/charter.js';
import type { CalendarGap } from '../../kernel/periods.js';
import type { Measure } from '../../law/index.js';
import type { Preferences, Round, Stance } from '../../parts/2-deliberation/words.js';
import type { Given } from '../../parts/mandates/words.js';
import type { Say } from '../say.js';
import { words } from './words.js';

/** 记录里可能出现的其他值照原样写出。 */
export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

export const office = (id: Office): string => words.roles[id];

export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

/** 以何身份代办。 */
export const mandates: Readonly<Record<Given['as'], string>> = {
  helper: '代办人',
  delegate: '代表',
  guardian: '监护人',
  household: '户代表',
};

export const mandate = (as: Given['as']): string => mandates[as];

export const stance: Readonly<Record<Stance, string>> = { for: '赞成', against: '反对', question: '提问' };

/** 议题来源和投票方式；主办方可以另行规定。 */
export const channels: Readonly<Record<string, string>> = {
  online: '线上',
  paper: '纸质',
  post: '邮寄',
  phone: '电话',
  'show-of-hands': '举手',
  'door-to-door': '入户',
  visit: '走访',
  'courtyard-meeting': '坝坝会',
  meeting: '会议',
};

export const channel = (id: string): string => wordIn(channels, id);

/** 适用法域。 */
export const jurisdiction = (id: string): string => (id === 'any' ? '不限（约定，非法定）' : id === 'CN' ? '中国' : id);

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: '会议',
  written: '书面征询',
  'door-to-door': '入户征询',
  online: '线上征询',
};

export const unit: Readonly<Record<Measure, string>> = { heads: '人数', area: '专有部分面积', weight: '权数' };

/** 方案的先后：最优在前，并列的用等号相连。 */
export const order = (say: Say, item: string, ranking: Preferences): string =>
  ranking
    .map((place) =>
      [place]
        .flat()
        .map((option) => say.option(item, option))
        .join(' ＝ '),
    )
    .join(' ＞ ');

export const quotedIf = (say: Say, text: string | undefined): string =>
  text === undefined ? '' : `：${say.quote(text)}`;

export const witnessed = (say: Say, witness: string | undefined): string =>
  witness === undefined ? '' : `，见证人${say.person(witness)}`;

/** 谁经手。 */
export const handled = (who: string | undefined, how = '办理'): string => (who === undefined ? '' : `，${who}${how}`);

/** 期限超出所知休假日历的，应当说明。 */
export const daysUnknown = (say: Say, gap: CalendarGap): string =>
  gap.known === 'none'
    ? '没有休假日历，期限内的日子都未按法定休假日处理。'
    : `所知休假日历只到${say.date(gap.until)}（自${say.date(gap.from)}起），此外的日子未按法定休假日处理。`;

export const calendarLines = (say: Say, gap: CalendarGap | undefined): string[] =>
  gap === undefined ? [] : [`注意：${daysUnknown(say, gap)}`];
