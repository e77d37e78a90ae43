// A course for every register, one line each.
import type { Course } from '../course.js';
import { applications } from './applications.js';
import { cases } from './cases.js';
import { contracts } from './contracts.js';
import { covenants } from './covenants.js';
import { emergency } from './emergency.js';
import { grants } from './grants.js';
import { grids } from './grids.js';
import { indicators } from './indicators.js';
import { matters } from './matters.js';
import { needs } from './needs.js';
import { posts } from './posts.js';
import { resources } from './resources.js';
import { wishes } from './wishes.js';

export const courses: Readonly<Record<string, Course>> = {
  applications,
  cases,
  contracts,
  covenants,
  emergency,
  grants,
  grids,
  indicators,
  matters,
  needs,
  posts,
  resources,
  wishes,
};
