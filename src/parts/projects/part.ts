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
  unfinished: (state) =>
    projectsOf(state)
      .filter((project) => !isDropped(project))
      .map(({ project }) => project),
});
