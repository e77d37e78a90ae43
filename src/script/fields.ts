// The fields of an act as the record wants them: areas and money exact, local times as moments, placeholders filled in.
import { decimalsOf, readArea, readMoney } from '../amounts.js';
import { isLocal, isRecorded, type Reading, readingOf } from './moments.js';
import { plainDay, plainTime } from './times.js';

/** Fields that hold money (0.01 of the currency), floor area (0.01 m² or finer) and moments, whatever the command. */
const MONEY = new Set(['amount', 'asked', 'budget', 'cost', 'income', 'spent']);
const AREA = new Set(['area', 'parking']);
const MOMENT = new Set(['opens', 'closes', 'due', 'ends', 'on', 'until']);
/** Of these a day alone stands for itself. */
const DAYS = new Set(['due', 'until']);
/** A day of a span of days, or a time of day: no moment, whatever it is called. */
const DAY_OR_TIME = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/;
/** Keyed by the script's own words: what looks like a field in them is none. */
const KEYED = new Set(['choices', 'scores', 'options', 'casting']);

/** A field that cannot be read. */
export type Wrong = {
  path: PropertyKey[];
  kind: 'money' | 'area' | 'moment';
  written: string;
  /** Of a local time that clocks skip or show twice. */
  reading?: Reading;
};

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const isWritten = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** The decimals that the areas of an act need, all together: they are written in square metres, whatever unit they are kept in. */
function finest(fields: unknown): number {
  if (Array.isArray(fields)) return Math.max(2, ...fields.map(finest));
  if (!isTree(fields)) return 2;
  const needs = Object.entries(fields).map(([key, value]) => {
    if (key === 'areaDecimals' && typeof value === 'number') return value;
    if (AREA.has(key) && isWritten(value)) return decimalsOf(value) ?? 2;
    return KEYED.has(key) ? 2 : finest(value);
  });
  return Math.max(2, ...needs);
}

/** Where a command says in which unit its areas are: beside its members, or among the figures of a document. */
function withUnit(fields: unknown, areaDecimals: number): unknown {
  if (areaDecimals === 2 || !isTree(fields)) return fields;
  const { figures } = fields;
  if (isTree(figures)) return { ...fields, figures: { ...figures, areaDecimals } };
  return 'members' in fields ? { ...fields, areaDecimals } : fields;
}

/** The same fields with every amount and moment read; what cannot be read is reported and left as it is. */
export function readFields(fields: unknown, when: When, wrong: (found: Wrong) => void): unknown {
  const decimals = finest(fields);
  return withUnit(readIn(fields, { ...when, decimals, wrong }, []), decimals);
}

/** What times are read by. */
interface When {
  zone: string;
  /** The moment of the act: days and years that are not written are its own. */
  at: string;
}

interface Asked extends When {
  decimals: number;
  wrong(found: Wrong): void;
}

function readIn(fields: unknown, reading: Asked, path: PropertyKey[]): unknown {
  if (Array.isArray(fields)) return fields.map((part, index) => readIn(part, reading, [...path, index]));
  if (!isTree(fields)) return fields;
  const { zone, at, decimals, wrong } = reading;
  const readOne = (key: string, value: unknown): unknown => {
    const here = [...path, key];
    const put = (kind: Wrong['kind'], read: number | string | undefined) => {
      if (read === undefined) wrong({ path: here, kind, written: String(value) });
      return read ?? value;
    };
    const moment = (path: PropertyKey[], written: string): string => {
      const time = plainTime(written, at || undefined, zone);
      const reading = isLocal(time) ? readingOf(time, zone) : undefined;
      if (reading && 'at' in reading) return reading.at;
      wrong({ path, kind: 'moment', written, ...(reading && { reading }) });
      return written;
    };
    if (MONEY.has(key) && isWritten(value)) return put('money', readMoney(value));
    if (AREA.has(key) && isWritten(value)) return put('area', readArea(value, decimals));
    const day = DAYS.has(key) && typeof value === 'string' ? plainDay(value, at.slice(0, 10) || undefined) : undefined;
    if (day !== undefined) return day;
    const isDay = key === 'until' && typeof value === 'string' && DAY_OR_TIME.test(value);
    if (MOMENT.has(key) && typeof value === 'string' && !isRecorded(value) && !isDay) return moment(here, value);
    return KEYED.has(key) && !Array.isArray(value) ? value : readIn(value, reading, here);
  };
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, readOne(key, value)]));
}

/** What stands for `$name`. */
export type Holes = Readonly<Record<string, string | number | boolean>>;

/** Puts what `each` brings where `$name` stands; a hole that is the whole value keeps its type. */
export function filled(value: unknown, holes: Holes): unknown {
  if (Array.isArray(value)) return value.map((part) => filled(part, holes));
  if (isTree(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [filledText(key, holes), filled(part, holes)]),
    );
  if (typeof value !== 'string') return value;
  const whole = /^\$(\w+)$/.exec(value)?.[1];
  return whole !== undefined && Object.hasOwn(holes, whole) ? holes[whole] : filledText(value, holes);
}

export const filledText = (text: string, holes: Holes): string =>
  text.replace(/\$(\w+)/g, (all, name: string) => (Object.hasOwn(holes, name) ? String(holes[name]) : all));
