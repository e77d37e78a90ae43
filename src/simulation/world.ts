// What happens outside the meeting room: what a project costs in the end, how late it is, how well it is done. Types and one default.
import type { Chance } from './chance.js';

/** How one project goes. */
export interface Fate {
  /** Days beyond the plan; negative where it is done early. */
  delay: number;
  /** Share of the budget beyond it. */
  overrun: number;
  /** How well it is done, in [0, 1]. */
  quality: number;
  /** Days the plan has. */
  days: number;
  /** Share of the budget that is pledged. */
  pledged: number;
}

export interface World {
  /** @param attempt 0 for the first time, then once for each time it is put right */
  project(item: string, attempt: number, chance: Chance): Fate;
}

/** All goes as planned, and well. */
export const asPlanned: World = {
  project: () => ({ delay: 0, overrun: 0, quality: 1, days: 60, pledged: 1 }),
};
