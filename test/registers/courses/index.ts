// A course for every register, one line each.
import type { Course } from '../course.js';
import { needs } from './needs.js';

export const courses: Readonly<Record<string, Course>> = { needs };
