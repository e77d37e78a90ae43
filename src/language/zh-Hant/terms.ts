// Made from zh-Hans/terms.ts by `npm run zh-hant`: not to be edited.
import type { Office } from '../../charters/charter.js';
import type { CalendarGap } from '../../kernel/periods.js';
import type { Measure } from '../../law/index.js';
import type { Preferences, Round, Stance } from '../../parts/2-deliberation/words.js';
import type { Given } from '../../parts/mandates/words.js';
import type { Say } from '../say.js';
import { words } from './words.js';

/** 記錄裡可能出現的其他值照原樣寫出。 */
export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

export const office = (id: Office): string => words.roles[id];

export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

/** 以何身份代辦。 */
export const mandates: Readonly<Record<Given['as'], string>> = {
  helper: '代辦人',
  delegate: '代表',
  guardian: '監護人',
  household: '戶代表',
};

export const mandate = (as: Given['as']): string => mandates[as];

export const stance: Readonly<Record<Stance, string>> = { for: '贊成', against: '反對', question: '提問' };

/** 議題來源和投票方式；主辦方可以另行規定。 */
export const channels: Readonly<Record<string, string>> = {
  online: '線上',
  paper: '紙質',
  post: '郵寄',
  phone: '電話',
  'show-of-hands': '舉手',
  'door-to-door': '入戶',
  visit: '走訪',
  'courtyard-meeting': '壩壩會',
  meeting: '會議',
};

export const channel = (id: string): string => wordIn(channels, id);

/** 適用法域。 */
export const jurisdiction = (id: string): string => (id === 'any' ? '不限（約定，非法定）' : id === 'CN' ? '中國大陸' : id);

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: '會議',
  written: '書面徵詢',
  'door-to-door': '入戶徵詢',
  online: '線上徵詢',
};

export const unit: Readonly<Record<Measure, string>> = { heads: '人數', area: '專有部分面積', weight: '權數' };

/** 方案的先後：最優在前，並列的用等號相連。 */
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
  witness === undefined ? '' : `，見證人${say.person(witness)}`;

/** 誰經手。 */
export const handled = (who: string | undefined, how = '辦理'): string => (who === undefined ? '' : `，${who}${how}`);

/** 期限超出所知休假日曆的，應當說明。 */
export const daysUnknown = (say: Say, gap: CalendarGap): string =>
  gap.known === 'none'
    ? '沒有休假日曆，期限內的日子都未按法定休假日處理。'
    : `所知休假日曆只到${say.date(gap.until)}（自${say.date(gap.from)}起），此外的日子未按法定休假日處理。`;

export const calendarLines = (say: Say, gap: CalendarGap | undefined): string[] =>
  gap === undefined ? [] : [`注意：${daysUnknown(say, gap)}`];
