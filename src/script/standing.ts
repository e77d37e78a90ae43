// Where a consultation stands, as a value: what `yishi show --json` answers, and the last line of `yishi run --json`. Pure.
import { chartOf } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import type { State } from '../procedure/vocabulary.js';
import { type Community, isUsed, thingsOf } from '../registers/register.js';

/** Where a consultation stands: its items, projects and clocks, how long its record is and what its fingerprint. */
export interface Standing {
  id: string;
  title: string;
  mode: State['mode'];
  place: string;
  items: { item: string; title: string; status: string }[];
  /** Sums are whole numbers of 0.01 of the currency. */
  projects: { project: string; title: string; status: string; budget: number; moneyIn: number; moneyOut: number }[];
  deadlines: { deadline: string; due: string }[];
  overdue: { deadline: string; due: string }[];
  /** Of a community: how much each register it uses holds, and how much of that is still on its way. */
  registers?: { register: string; things: number; unfinished: number }[];
  entries: number;
  head: string;
}

const clocksOf = (clocks: State['deadlines']) => Object.values(clocks).map(({ id, due }) => ({ deadline: id, due }));

function registersOf(now: Snapshot): Pick<Standing, 'registers'> {
  if (chartOf(now).id !== community.id) return {};
  const state = now.context as Community;
  return {
    registers: chartOf(now)
      .parts.filter(({ id }) => isUsed(state, id))
      .map((part) => ({
        register: part.id,
        things: thingsOf(state, part.id).size,
        unfinished: part.unfinished?.(state).length ?? 0,
      })),
  };
}

/** Where a consultation stands after an entry with this fingerprint. */
export function standingOf(now: Snapshot, head: string): Standing {
  const { id, title, mode, items, projects, deadlines, overdue, seq } = now.context;
  return {
    id,
    title,
    mode,
    place: placeOf(now),
    items: Object.values(items).map(({ item, title, status }) => ({ item, title, status })),
    projects: Object.values(projects).map(({ project, title, status, budget, moneyIn, moneyOut }) => ({
      project,
      title,
      status,
      budget,
      moneyIn,
      moneyOut,
    })),
    deadlines: clocksOf(deadlines),
    overdue: clocksOf(overdue),
    ...registersOf(now),
    entries: seq,
    head,
  };
}
