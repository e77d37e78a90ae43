// Projects 项目: from the draft to acceptance. Their commands stand with the steps that use them.
import { part } from '../command.js';
import { isDropped, projectsOf } from './table.js';
import { emptyProjects, type Projects } from './vocabulary.js';

export const projects = part({
  id: 'projects',
  empty: emptyProjects,
  copy(from: Projects, to: Projects) {
    to.projects = from.projects;
    to.rectifications = from.rectifications;
  },
  commands: {},
  clocks: { milestone: { owed: true, runsOn: true } },
  shift(draft, moved) {
    // A milestone that is opened again takes up the hour it had. What a suspended project keeps moves when that is resumed.
    for (const { milestones } of Object.values(draft.projects))
      for (const { reached } of milestones) if (reached?.due !== undefined) reached.due = moved(reached.due);
  },
  unfinished: (state) =>
    projectsOf(state)
      .filter((project) => !isDropped(project))
      .map(({ project }) => project),
});
