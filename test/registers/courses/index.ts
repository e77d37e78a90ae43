// A course for every register, one line each.
import type { Course } from '../course.js';
import { matters } from './matters.js';
import { needs } from './needs.js';
import { resources } from './resources.js';

export const courses: Readonly<Record<string, Course>> = {
  needs,
  matters,
  resources,
};
