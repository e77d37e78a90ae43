// 走访: visits to households, planned for a day or week by week, and what was heard. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of visits. */
export const settings = z.strictObject({
  /** Ways to ask people: 主动问需, 三方协同, 乡情乡音, 刺头问计 ... Any where there are none. */
  manners: z._default(z.array(word), []),
});

export type VisitStatus = 'planned' | 'made' | 'missed' | 'cancelled';

/** What became of the visit of one day. */
export interface Call {
  date: string;
  outcome: 'made' | 'missed';
  heard?: string | undefined;
  /** Needs that were posted from it, by id. */
  needs: readonly string[];
}

export interface Visit {
  visit: string;
  title: string;
  visitor: string;
  /** Whom it goes to: sealed in the record, and told to those who visit only. */
  household: string;
  manner?: string | undefined;
  /** Somebody known to disagree is asked on purpose (刺头问计). */
  dissenter: boolean;
  /** Every week on the same day; once otherwise. */
  weekly: boolean;
  /** The day of the visit, or of the next one. */
  date: string;
  /** When that day ends, moved by suspensions. */
  due: Instant;
  calls: readonly Call[];
  status: VisitStatus;
  reason?: string | undefined;
}

export interface Visits {
  visits: PersistentMap<Visit>;
}

export const emptyVisits = (): Visits => ({ visits: PersistentMap.empty() });

export type VisitsState = Seen<'visits', Visits, z.output<typeof settings>>;

export interface Refusals {
  'visit.exists': { visit: string };
  'visit.unknown': { visit: string };
  'visit.visitor-unknown': { visitor: string };
  'visit.manner-unknown': { manner: string; known: readonly string[] };
  'visit.past': { visit: string; date: string };
  'visit.out-of-turn': { visit: string; status: VisitStatus };
  'visit.not-yours': { visit: string };
  'visit.need-unknown': { need: string };
  'visit.no-call': { visit: string; date: string };
}
