// The arguments people have in mind, for and against: a bounded memory each, oldest first. Imports the words of the simulation only.
import type { Chance } from '../chance.js';
import { at } from '../columns.js';
import { TOLERANCE } from './kind.js';

/** How many arguments there are for and against, and how many of them a person has in mind. */
export interface Arguments {
  pro: number;
  con: number;
  memory: number;
}

/** What `size` people have in mind. Arguments are numbers: those for come first. */
export function minds({ pro, con, memory }: Arguments, size: number) {
  const known = new Uint16Array(size * memory);
  const begun = new Uint8Array(size);

  const holds = (from: number, to: number, argument: number): number => {
    for (let place = from; place < to; place += 1) if (at(known, place) === argument) return place;
    return -1;
  };

  /** Draws what somebody has in mind the first time it matters: as many arguments for as their opinion says, the last by lot. */
  function recall(person: number, opinion: number, chance: Chance): void {
    if (begun[person]) return;
    begun[person] = 1;
    const share = Math.max(0, Math.min(1, opinion)) * memory;
    const whole = Math.floor(share + TOLERANCE);
    const more = share - whole;
    const favourable = whole + (more > TOLERANCE && chance.float() < more ? 1 : 0);
    const from = person * memory;
    for (let slot = 0; slot < memory; slot += 1) {
      const draw = () => (slot < favourable ? chance.below(pro) : pro + chance.below(con));
      let argument = draw();
      while (holds(from, from + slot, argument) >= 0) argument = draw();
      // Into a place by lot among those drawn so far: every order is as likely.
      const place = from + chance.below(slot + 1);
      known[from + slot] = at(known, place);
      known[place] = argument;
    }
  }

  return {
    recall,
    /** One of the arguments somebody has in mind, each as likely. */
    voiced: (person: number, chance: Chance): number => at(known, person * memory + chance.below(memory)),
    /**
     * Somebody takes an argument in: it is now their newest, and if they did not have it in mind their oldest is forgotten.
     * @returns by how much the share of arguments for changes
     */
    takeIn(person: number, argument: number): number {
      const from = person * memory;
      const to = from + memory;
      const had = holds(from, to, argument);
      const left = had >= 0 ? argument : at(known, from);
      for (let place = had >= 0 ? had : from; place < to - 1; place += 1) known[place] = at(known, place + 1);
      known[to - 1] = argument;
      return ((argument < pro ? 1 : 0) - (left < pro ? 1 : 0)) / memory;
    },
  };
}
