// 平战转换: an emergency that is declared, holds for a time, and shortens clocks meanwhile. Types only, but for the empty slice and the
// one question others ask: which emergency holds.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { count, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import { type GridsState, upFrom } from '../grids/words.js';
import type { Seen } from '../register.js';

const hours = z.number().check(z.gte(0), z.lte(8760));

/** 发现—呼叫—派单—整治: hours a case may wait to be called, dispatched, treated and verified. */
export const STAGES = ['call', 'dispatch', 'treat', 'verify'] as const;
export type Stage = (typeof STAGES)[number];

/** What a charter may say of emergencies. */
export const settings = z.strictObject({
  /** Levels, and the hours of a case while each holds. The figures that stand here are ours. */
  levels: z._default(
    z
      .array(
        z.strictObject({
          level: word,
          hours: z.strictObject({
            call: z.optional(hours),
            dispatch: z.optional(hours),
            treat: z.optional(hours),
            verify: z.optional(hours),
          }),
        }),
      )
      .check(z.minLength(1)),
    [{ level: '应急', hours: { call: 1, dispatch: 1, treat: 6, verify: 12 } }],
  ),
  /** It ends by itself after so many days. */
  days: z._default(z.int().check(z.gte(1), z.lte(365)), 30),
  /** And may be extended so often. */
  extensions: z._default(count, 3),
});

export type Hours = z.output<typeof settings>['levels'][number]['hours'];

export interface Emergency {
  emergency: string;
  title: string;
  ground: string;
  document?: string | undefined;
  level: string;
  /** The grids it holds in, with all that is part of them; the whole community where there are none. */
  grids: readonly string[];
  hours: Hours;
  from: Instant;
  /** When it ends by itself. */
  until: Instant;
  ended?: Instant | undefined;
  extensions: number;
  status: 'standing' | 'ended';
}

export interface Emergencies {
  emergency: PersistentMap<Emergency>;
}

export const emptyEmergencies = (): Emergencies => ({ emergency: PersistentMap.empty() });

export type EmergencyState = Seen<'emergency', Emergencies, z.output<typeof settings>> & GridsState;

export interface Refusals {
  'emergency.exists': { emergency: string };
  'emergency.unknown': { emergency: string };
  'emergency.over': { emergency: string };
  'emergency.level-unknown': { level: string; known: readonly string[] };
  'emergency.grid-unknown': { grid: string };
  /** Another holds there already. */
  'emergency.overlaps': { emergency: string };
  'emergency.extended-out': { emergency: string; extensions: number };
}

/** The emergency that held at a moment, in this grid or in the community as a whole: there is one at most. */
export function holdingAt(state: EmergencyState, moment: Instant, grid: string | undefined): Emergency | undefined {
  const within = grid === undefined ? [] : upFrom(state.grids, grid);
  for (const one of state.emergency.values()) {
    if (moment < one.from || moment >= (one.ended ?? one.until)) continue;
    if (one.grids.length === 0 || one.grids.some((each) => within.includes(each))) return one;
  }
  return undefined;
}
