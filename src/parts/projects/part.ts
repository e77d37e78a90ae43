// Projects 项目: from the draft to acceptance. Their commands stand with the steps that use them.
import { part } from '../command.js';
import { shiftReached } from './milestones.js';
import { ongoing, projectsOf } from './register.js';
import { emptyProjects, type Projects, type Words } from './words.js';

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
  told: (state, { insider }): Words['told'] => ({
    get projects() {
      return insider ? projectsOf(state) : [];
    },
  }),
  unfinished: ongoing,
});
