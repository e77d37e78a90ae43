// Projects 项目: from the draft to acceptance. Their commands stand with the steps that use them.
import { onlyOf } from '../../kernel/scores.js';
import { part } from '../command.js';
import { shiftReached } from './milestones.js';
import { ongoing, projectsOf } from './register.js';
import { emptyProjects, type Project, type Projects, type ProjectView, type Words } from './words.js';

/** It is being scored: others still may, or think again. */
const isScored = ({ status, scores }: Project): boolean => status === 'submitted' && scores.size > 0;

/** While it is scored everybody sees their own score, and nobody another's. */
function shownTo(person: string, project: Project): ProjectView {
  const { scores, pledges, ledger, ...plain } = project;
  return {
    ...plain,
    get scores() {
      return isScored(project) ? onlyOf(person, scores) : scores.toRecord();
    },
    get pledges() {
      return [...pledges.values()];
    },
    get ledger() {
      return [...ledger.values()];
    },
  };
}

export const projects = part({
  id: 'projects',
  empty: emptyProjects,
  copy(from: Projects, to: Projects) {
    to.projects = from.projects;
    to.rectifications = from.rectifications;
  },
  commands: {},
  clocks: { milestone: { owed: true, runsOn: true } },
  // The clocks of a project that is itself suspended stay as they are: once it is resumed they move by all the time it stood.
  shift(draft, moved) {
    for (const project of projectsOf(draft)) shiftReached(project, moved);
  },
  told: (state, { person, insider }): Words['told'] => ({
    get projects() {
      return insider ? projectsOf(state).map((project) => shownTo(person, project)) : [];
    },
  }),
  // 打分: who gave what is held back until it is decided on.
  heldBack(state, over) {
    const from = over
      ? []
      : projectsOf(state).flatMap((project) => (isScored(project) ? (project.scoredSince ?? []) : []));
    return from.length === 0 ? undefined : Math.min(...from);
  },
  unfinished: ongoing,
});
