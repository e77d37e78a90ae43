// The tests of the conformance suite, one an ability.
import { entriesAreKept } from './store-cases-entries.js';
import { recordsLive } from './store-cases-life.js';
import { tellsOfMany } from './store-cases-telling.js';
import { trusted } from './store-cases-trust.js';

export type { Tools } from './store-case.js';

export const cases = [...entriesAreKept, ...recordsLive, ...tellsOfMany, ...trusted];
