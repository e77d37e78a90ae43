// For those who test what they build on yishi, or a store of their own.
export { type ChainOptions, chain } from './chain.js';
export { type FakeClock, fakeClock, fakeEntropy, plus, type Span, START } from './clock.js';
export {
  AREAS,
  council,
  councilRoll,
  covenant,
  itemsUnder,
  lamps,
  lift,
  openingUnder,
  owners,
  ownersRoll,
  planFor,
  residents,
  staff,
} from './community.js';
export { type EngineConformanceOptions, engineConformance, engineConformanceTests } from './engine-conformance.js';
export { type CommunityAfter, type CommunityGiven, type CommunityWhen, inCommunity } from './in-community.js';
export { type AtOptions, at, PLACES, type PlaceName, rehearsed } from './places.js';
export { recordOf } from './record.js';
export { type After, type AskedBy, type Expected, Given, given, type Standing, Unexpected, When } from './scenario.js';
export { type ConformanceOptions, storeConformance, storeConformanceTests } from './store-conformance.js';
export { plausible, type Step, type Stride, stepFrom, type Walk, walk } from './walk.js';
export * as ways from './ways.js';
