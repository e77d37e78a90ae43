// A course for every register, one line each.
import type { Course } from '../course.js';
import { applications } from './applications.js';
import { cases } from './cases.js';
import { cofunding } from './cofunding.js';
import { contracts } from './contracts.js';
import { emergency } from './emergency.js';
import { funds } from './funds.js';
import { grids } from './grids.js';
import { indicators } from './indicators.js';
import { matters } from './matters.js';
import { needs } from './needs.js';
import { points } from './points.js';
import { posts } from './posts.js';
import { resources } from './resources.js';
import { wishes } from './wishes.js';

export const courses: Readonly<Record<string, Course>> = {
  applications,
  cases,
  cofunding,
  points,
  contracts,
  emergency,
  funds,
  grids,
  indicators,
  matters,
  needs,
  posts,
  resources,
  wishes,
};
