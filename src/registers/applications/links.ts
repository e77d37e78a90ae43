// What a project is linked to: needs and resources that stand on their lists and are open. Pure; reads the other registers' slices.

import type { PersistentMap } from '../../persistent-map.js';
import type { Need } from '../needs/words.js';
import { type Community, declaring, thingsOf } from '../register.js';
import type { Resource } from '../resources/words.js';
import type { Application, ApplicationsState, List, Refusals } from './words.js';

export const { command, refuse } = declaring<ApplicationsState, Refusals>();

// What lies in a register is of that register's kind; where a community keeps none, nothing does.
const needsIn = (state: Community) => thingsOf(state, 'needs') as PersistentMap<Need>;
const resourcesIn = (state: Community) => thingsOf(state, 'resources') as PersistentMap<Resource>;

/** The need, or the one it went on in. A need is merged into an open one only, and leaves it when it is opened again: no circle. */
function goesOnIn(state: ApplicationsState, need: string): Need | undefined {
  let one = needsIn(state).get(need);
  while (one?.into !== undefined) one = needsIn(state).get(one.into);
  return one;
}

/** The needs a project answers now, each once: two that became one are one. */
export const needsOf = (state: ApplicationsState, { needs }: Pick<Application, 'needs'>): string[] => [
  ...new Set(needs.map((need) => goesOnIn(state, need)?.need ?? need)),
];

/** Under which id something stands on its list now; why it cannot be linked to, if it cannot. */
function standing(state: ApplicationsState, list: List, id: string) {
  const need = list === 'needs' ? goesOnIn(state, id) : undefined;
  const thing = need ?? (list === 'resources' ? resourcesIn(state).get(id) : undefined);
  if (!thing) return refuse('application.link-unknown', { list, id });
  const open = thing.status === 'open' || thing.status === 'offered';
  return open ? { now: need?.need ?? id } : refuse('application.link-closed', { list, id: need?.need ?? id });
}

const linkedTo = (state: ApplicationsState, application: Pick<Application, List>, list: List): readonly string[] =>
  list === 'needs' ? needsOf(state, application) : application.resources;

/** Which link this makes, or why it makes none: what is not open, or linked already. */
export function linking(state: ApplicationsState, application: Pick<Application, List>, list: List, id: string) {
  const answer = standing(state, list, id);
  if ('code' in answer) return answer;
  const { now } = answer;
  return linkedTo(state, application, list).includes(now)
    ? refuse('application.linked-already', { list, id: now })
    : answer;
}

/** Links of several at once: those of one list, as they stand now. */
export function linkingAll(state: ApplicationsState, list: List, ids: readonly string[]) {
  const made: Record<List, string[]> = { needs: [], resources: [] };
  for (const id of ids) {
    const link = linking(state, made, list, id);
    if ('code' in link) return link;
    made[list].push(link.now);
  }
  return { linked: made[list] };
}

/** How many of its links are open at this moment. */
const openOf = (state: ApplicationsState, application: Pick<Application, List>, list: List): string[] =>
  linkedTo(state, application, list).filter((id) => !('code' in standing(state, list, id)));

/** Why it may not go on: too few open needs, or too few resources on offer (三张清单). */
export function refuseUnlinked(state: ApplicationsState, application: Pick<Application, List>) {
  for (const list of ['needs', 'resources'] as const) {
    const needed = state.settings.applications[list];
    const linked = openOf(state, application, list).length;
    if (linked < needed) return refuse('application.links-missing', { list, linked, needed });
  }
  return undefined;
}

/** Of an approved project, the needs that are no longer open: met by somebody else, or declined. */
export const closedNeeds = (state: ApplicationsState, application: Application): string[] =>
  application.status === 'approved'
    ? needsOf(state, application).filter((need) => needsIn(state).get(need)?.status !== 'open')
    : [];
