// A community with each register, played through the course that says every one of its commands.
import { type Given, inCommunity } from 'yishi/testing';
import { courses } from '../registers/courses/index.js';

/** By name: `register-funds`. */
export const underRegisters: Record<string, () => Given> = Object.fromEntries(
  Object.entries(courses).map(([id, { registers, options, play }]) => [
    `register-${id}`,
    // A scenario in a community is a scenario, typed by other words.
    () => play(inCommunity(registers, options)) as unknown as Given,
  ]),
);
