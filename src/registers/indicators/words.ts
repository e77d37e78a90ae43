// 指标: what a community measures itself by, a tree, with a value for a period. Types only, but for the empty slice.

import * as z from 'zod/mini';
import { spaced } from '../../joined.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Grids } from '../grids/words.js';
import type { Seen } from '../register.js';

/** What a charter may say of indicators. */
export const settings = z.strictObject({
  /** How many levels the tree has: three in 龙泉驿. */
  levels: z._default(z.int().check(z.gte(1), z.lte(10)), 3),
});

/** A figure another register gives: its id, and the figure's name; call-outs give theirs under `call-outs`. */
export interface Computed {
  register: string;
  figure: string;
}

export interface Indicator {
  indicator: string;
  title: string;
  unit?: string | undefined;
  parent?: string | undefined;
  target?: number | undefined;
  computed?: Computed | undefined;
  /** How many standing ones are part of it; whoever has any is a heading, and has no value. */
  parts: number;
  values: number;
  status: 'standing' | 'retired';
}

/** A value, for a period and, where it is not of the whole community, a grid or a body. */
export interface Measured {
  indicator: string;
  period: string;
  about?: string | undefined;
  value: number;
  corrections: number;
}

export interface Indicators {
  indicators: PersistentMap<Indicator>;
  /** By indicator, period and what it is about. */
  measured: PersistentMap<Measured>;
}

export const emptyIndicators = (): Indicators => ({
  indicators: PersistentMap.empty(),
  measured: PersistentMap.empty(),
});

export type IndicatorsState = Seen<'indicators', Indicators & Grids, z.output<typeof settings>>;

export interface Refusals {
  'indicator.exists': { indicator: string };
  'indicator.unknown': { indicator: string };
  'indicator.retired': { indicator: string };
  'indicator.standing': { indicator: string };
  'indicator.orphan': { indicator: string; parent: string };
  'indicator.loop': { indicator: string };
  'indicator.too-deep': { indicator: string; depth: number; levels: number };
  /** Nothing gives that figure; `known` are those there are. */
  'indicator.figure-unknown': { register: string; figure: string; known: readonly string[] };
  'indicator.heading': { indicator: string; parts: number };
  'indicator.has-values': { indicator: string };
  'indicator.period': { period: string };
  'indicator.about-unknown': { about: string };
  'indicator.no-value': { indicator: string };
  /** It is read off a register, and nobody says it. */
  'indicator.is-computed': { indicator: string; register: string };
  'indicator.recorded': { indicator: string; period: string };
  'indicator.not-recorded': { indicator: string; period: string };
}

/** 2026, 2026-H1, 2026-Q3, 2026-07. */
export const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

export const keyOf = ({
  indicator,
  period,
  about,
}: {
  indicator: string;
  period: string;
  about?: string | undefined;
}): string => (about === undefined ? spaced(indicator, period) : spaced(indicator, period, about));
