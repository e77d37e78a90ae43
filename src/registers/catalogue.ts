// THE REGISTERS of a community, one line each, under their ids. A new register is a folder and a line here: its commands, clocks, views,
// words and tables join by it.
export { applications } from './applications/register.js';
export { cases } from './cases/register.js';
export { cofunding } from './cofunding/register.js';
export { contracts } from './contracts/register.js';
export { covenants } from './covenants/register.js';
export { emergency } from './emergency/register.js';
export { funds } from './funds/register.js';
export { grants } from './grants/register.js';
export { grids } from './grids/register.js';
export { matters } from './matters/register.js';
export { memberships } from './memberships/register.js';
export { needs } from './needs/register.js';
export { points } from './points/register.js';
export { posts } from './posts/register.js';
export { resources } from './resources/register.js';
export { services } from './services/register.js';
export { venues } from './venues/register.js';
export { visits } from './visits/register.js';
export { wishes } from './wishes/register.js';
