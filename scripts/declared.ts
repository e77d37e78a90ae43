// What the reference of commands is made of, loaded together: schemas are told apart by identity.
export { charter } from '../src/charters/charter.js';
export * as fields from '../src/fields.js';
export { commands } from '../src/parts/all.js';
export { registers } from '../src/registers/all.js';
