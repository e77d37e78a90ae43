// For those who test what they build on yishi, or a store of their own.
export { type ChainOptions, chain } from './chain.js';
export { type ConformanceOptions, storeConformance, storeConformanceTests } from './store-conformance.js';
