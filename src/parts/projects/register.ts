// The register of projects 项目: how one is found, entered and opened for writing. Pure; imports no step.

import type { Own } from '../../edit.js';
import { isKnown } from '../../kernel/questions.js';
import { PersistentMap } from '../../persistent-map.js';
import { refuse, type State, type StateDraft } from '../command.js';
import type { Plan } from './plan.js';
import { isDropped, move, projectLifecycle } from './table.js';
import type { Project } from './words.js';

const unknown = (project: string) => refuse('project.unknown', { project });

/** The subject of a command about something within a project. */
export const inProject =
  <Names, A>(find: (project: Project, names: Names) => A) =>
  (state: State, { fields }: { fields: Names & { project: string } }) => {
    const project = state.projects[fields.project];
    return project ? find(project, fields) : unknown(fields.project);
  };

/** The subject of a command about a project. */
export const theProject = inProject((project) => project);

/** The subject of a command about several projects. Each is named once, however often it was given. */
export function theProjects(state: State, ids: readonly string[]) {
  const named: Project[] = [];
  for (const id of new Set(ids)) {
    const project = state.projects[id];
    if (!project) return unknown(id);
    named.push(project);
  }
  return named;
}

/** Whoever is responsible must be known. */
export function refuseResponsible(state: State, { person, body }: Plan['responsible']) {
  if (!isKnown(state, person)) return refuse('person.unknown', { person });
  return body !== undefined && !state.bodies[body] ? refuse('body.unknown', { body }) : undefined;
}

export const projectsOf = (state: State, item?: string): Project[] =>
  Object.values(state.projects).filter((project) => item === undefined || project.item === item);

/** Projects that were not dropped: what comes of them has still to be seen, evaluated at the least. */
export const ongoing = (state: State): string[] =>
  projectsOf(state)
    .filter((project) => !isDropped(project))
    .map(({ project }) => project);

export const newProject = (project: string, item: string, by: string, { milestones, ...rest }: Plan): Project => ({
  ...rest,
  project,
  item,
  by,
  status: 'drafted',
  milestones: milestones.map((planned) => ({ ...planned, rectification: false })),
  scores: PersistentMap.empty(),
  pledges: PersistentMap.empty(),
  pledged: 0,
  pledgesPaid: 0,
  ledger: PersistentMap.empty(),
  moneyIn: 0,
  moneyOut: 0,
  sources: {},
  changes: {},
  inspections: {},
});

/** For commands that write to a project and to its money of one source. */
export function openProject(draft: StateDraft, id: string, source: string | undefined, own: Own): void {
  draft.projects = own(draft.projects, (projects) => ({ ...projects }));
  const before = draft.projects[id];
  // That it is missing is said when the subject is looked up.
  if (!before) return;
  const project = own(before, (each) => ({ ...each }));
  draft.projects[id] = project;
  project.sources = own(project.sources, (sources) => ({ ...sources }));
  const funds = source === undefined ? undefined : project.sources[source];
  if (source !== undefined && funds) project.sources[source] = own(funds, (each) => ({ ...each }));
}

/** An item is deliberated again: its projects give way to what comes of that, unless they are being carried out. */
export function supersede(draft: StateDraft, item: string, reason: string | undefined): void {
  for (const project of projectsOf(draft, item))
    if (projectLifecycle.may(project, 'supersede')) move(project, 'supersede', reason);
}
