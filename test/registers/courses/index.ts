// A course for every register, one line each.
import type { Course } from '../course.js';
import { applications } from './applications.js';
import { cases } from './cases.js';
import { cofunding } from './cofunding.js';
import { contracts } from './contracts.js';
import { covenants } from './covenants.js';
import { emergency } from './emergency.js';
import { funds } from './funds.js';
import { grants } from './grants.js';
import { grids } from './grids.js';
import { indicators } from './indicators.js';
import { matters } from './matters.js';
import { memberships } from './memberships.js';
import { needs } from './needs.js';
import { points } from './points.js';
import { posts } from './posts.js';
import { resources } from './resources.js';
import { services } from './services.js';
import { venues } from './venues.js';
import { visits } from './visits.js';
import { wishes } from './wishes.js';

export const courses: Readonly<Record<string, Course>> = {
  applications,
  cases,
  contracts,
  covenants,
  cofunding,
  points,
  emergency,
  funds,
  grants,
  grids,
  indicators,
  matters,
  needs,
  posts,
  resources,
  wishes,
  services,
  memberships,
  venues,
  visits,
};
