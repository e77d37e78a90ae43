// How a survey stands, and what it is about. Pure; imports no step.
import type { State } from '../command.js';
import type { Project } from '../projects/words.js';
import type { About, Survey } from './words.js';

export const deadlineOf = (survey: string): string => `survey:${survey}`;

/** A survey closes by itself when its deadline passes, or by hand, which drops the deadline. */
export const isOpen = (state: State, { survey }: Pick<Survey, 'survey'>): boolean =>
  state.deadlines[deadlineOf(survey)] !== undefined;

/** Whether a project is part of what is surveyed. */
export const covers = (about: About, project: Pick<Project, 'project' | 'item'>): boolean =>
  about.of === 'consultation' ||
  (about.of === 'item' ? about.item === project.item : about.project === project.project);
