// THE REGISTERS of a community, one line each. A new register is a folder and a line here: its commands, clocks, views, words and tables
// join by it.
import { applications } from './applications/register.js';
import { cases } from './cases/register.js';
import { cofunding } from './cofunding/register.js';
import { contracts } from './contracts/register.js';
import { covenants } from './covenants/register.js';
import { emergency } from './emergency/register.js';
import { funds } from './funds/register.js';
import { grants } from './grants/register.js';
import { grids } from './grids/register.js';
import { indicatorsOver } from './indicators/register.js';
import { matters } from './matters/register.js';
import { memberships } from './memberships/register.js';
import { needs } from './needs/register.js';
import { points } from './points/register.js';
import { posts } from './posts/register.js';
import type { AnyRegister } from './register.js';
import { resources } from './resources/register.js';
import { services } from './services/register.js';
import { venues } from './venues/register.js';
import { visits } from './visits/register.js';
import { wishes } from './wishes/register.js';

const kept = {
  needs,
  matters,
  resources,
  cases,
  grids,
  posts,
  emergency,
  applications,
  wishes,
  services,
  memberships,
  venues,
  visits,
  covenants,
  funds,
  cofunding,
  points,
  contracts,
  grants,
} as const satisfies Readonly<Record<string, AnyRegister>>;

/** Indicators are read off the others, so they are made over them. */
export const registers = { ...kept, indicators: indicatorsOver(Object.values(kept)) } as const;
