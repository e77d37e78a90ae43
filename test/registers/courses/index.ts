// A course for every register, one line each.
import type { Course } from '../course.js';
import { cases } from './cases.js';
import { emergency } from './emergency.js';
import { grids } from './grids.js';
import { needs } from './needs.js';
import { posts } from './posts.js';

export const courses: Readonly<Record<string, Course>> = { needs, cases, emergency, grids, posts };
