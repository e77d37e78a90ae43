// Kinds and statuses as English sentences use them.
import type { Office } from '../../charters/charter.js';
import type { CalendarGap } from '../../kernel/periods.js';
import type { Measure } from '../../law/index.js';
import type { Preferences, Round, Stance } from '../../parts/2-deliberation/words.js';
import type { Given } from '../../parts/mandates/words.js';
import type { Say } from '../say.js';
import { words } from './words.js';

/** Whatever else a record may hold is written as it stands. */
/** At the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

export { many } from './grammar.js';

/** The verb to go with a number of things. */
export const are = (count: number): string => (count === 1 ? 'is' : 'are');

export const have = (count: number): string => (count === 1 ? 'has' : 'have');

export const office = (id: Office): string => words.roles[id].replace(/^the /, '');

export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

/** As what somebody acts for somebody else. */
export const mandates: Readonly<Record<Given['as'], string>> = {
  helper: 'a helper',
  delegate: 'a delegate',
  guardian: 'guardian',
  household: 'head of the household',
};

export const mandate = (as: Given['as']): string => mandates[as];

export const stance: Readonly<Record<Stance, string>> = { for: 'for', against: 'against', question: 'a question' };

/** How topics come in and ballots are cast; hosts may have other ways. */
export const channels: Readonly<Record<string, string>> = {
  online: 'online',
  paper: 'on paper',
  post: 'by post',
  phone: 'by phone',
  'show-of-hands': 'by show of hands',
  'door-to-door': 'door to door',
  visit: 'on a visit',
  'courtyard-meeting': 'at a courtyard meeting',
  meeting: 'at a meeting',
};

export const channel = (id: string): string => wordIn(channels, id);

/** Where a rule is law. */
export const jurisdiction = (id: string): string => ({ CN: 'China', any: 'anywhere (agreed on, not law)' })[id] ?? id;

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: 'session',
  written: 'in writing',
  'door-to-door': 'door to door',
  online: 'online',
};

export const unit: Readonly<Record<Measure, string>> = { heads: 'heads', area: 'm²', weight: 'weight' };

/** Options, best first; those ranked equal side by side. */
export const order = (say: Say, item: string, ranking: Preferences): string =>
  ranking
    .map((place) =>
      [place]
        .flat()
        .map((option) => say.option(item, option))
        .join(' = '),
    )
    .join(' > ');

export const quotedIf = (say: Say, text: string | undefined): string =>
  text === undefined ? '' : `: ${say.quote(text)}`;

export const witnessed = (say: Say, witness: string | undefined): string =>
  witness === undefined ? '' : ` Witness: ${say.person(witness)}.`;

/** What a period should be read with where its calendar does not reach. */
export const daysUnknown = (say: Say, gap: CalendarGap): string =>
  gap.known === 'none'
    ? 'no calendar of holidays was given, so no day was taken for a holiday.'
    : `the calendar of holidays is known from ${say.date(gap.from)} to ${say.date(gap.until)} only; beyond it no day was taken for a holiday.`;

export const calendarLines = (say: Say, gap: CalendarGap | undefined): string[] =>
  gap === undefined ? [] : [`Note: ${daysUnknown(say, gap)}`];
