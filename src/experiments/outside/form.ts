// How the processes that answer for people are started, as a scenario of a sweep says it. Schema only.
import * as z from 'zod/mini';
import { word } from '../../fields.js';

/** The longest anybody waits for one answer: a day, in seconds. */
const LONGEST = 86_400;

const outsideProcess = z.strictObject({
  /** The program and its arguments, one by one; no shell reads them. Paths are from where the run was started. */
  command: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** Seconds it may take for one answer. */
  timeout: z._default(z.number().check(z.gt(0), z.lte(LONGEST)), 60),
});

/** Processes by the name a behaviour asks them by: `neighbours: { command: [python3, policy.py] }`. */
export const outsideProcesses = z.record(word, outsideProcess);
export type OutsideProcesses = z.output<typeof outsideProcesses>;
export type WrittenProcesses = z.input<typeof outsideProcesses>;
export type OutsideProcess = z.output<typeof outsideProcess>;
