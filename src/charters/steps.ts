// Which steps a charter uses: those its phases list. What no phase lists is left out. Pure; imports the schema alone.
import type { Charter, Step } from './charter.js';

type Phased = Pick<Charter, 'phases'>;

/** 项目转化、组织实施、评估: what becomes a project goes through all of them, so they are used together or not at all. */
const OF_PROJECTS: readonly Step[] = ['conversion', 'implementation', 'evaluation'];

/** Whether no phase of the charter lists this step. */
export const leavesOut = ({ phases }: Phased, step: Step): boolean => !phases.some(({ steps }) => steps.includes(step));

/**
 * Steps that are left out and that the procedure would enter all the same: the one it begins in, the deliberation that every agenda
 * leads to, and of those of projects the others, where one is used.
 */
export function stepsMissing(charter: Phased & Pick<Charter, 'begins'>): Step[] {
  const entered: Step[] = charter.begins === 'topics' ? ['topics', 'deliberation'] : [charter.begins];
  const projects = OF_PROJECTS.some((step) => !leavesOut(charter, step)) ? OF_PROJECTS : [];
  return [...entered, ...projects].filter((step) => leavesOut(charter, step));
}

/** What an item says of the steps it goes through. */
interface OnItsWay {
  route: readonly unknown[];
  becomes: string;
}

/** The step that an item needs and the charter leaves out, if there is one. */
export function stepLeftOut(charter: Phased, { route, becomes }: OnItsWay): Step | undefined {
  const decided: Step = route.length > 0 ? 'vote' : 'deliberation';
  const needed = becomes === 'project' ? [decided, ...OF_PROJECTS] : [decided];
  return needed.find((step) => leavesOut(charter, step));
}
