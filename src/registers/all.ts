// THE REGISTERS of a community, one line each. A new register is a folder and a line here: its commands, clocks, views, words and tables
// join by it.
import { applications } from './applications/register.js';
import { matters } from './matters/register.js';
import { memberships } from './memberships/register.js';
import { needs } from './needs/register.js';
import type { AnyRegister } from './register.js';
import { resources } from './resources/register.js';
import { services } from './services/register.js';
import { venues } from './venues/register.js';
import { visits } from './visits/register.js';
import { wishes } from './wishes/register.js';

export const registers = {
  needs,
  matters,
  resources,
  applications,
  wishes,
  services,
  memberships,
  venues,
  visits,
} as const satisfies Readonly<Record<string, AnyRegister>>;
