// Properties draw the same inputs in every run, so that a failure is the change's and not the day's. FC_SEED=… draws others.
import fc from 'fast-check';

// A browser has no environment.
const { FC_SEED = '20260302' } = globalThis.process?.env ?? {};
fc.configureGlobal({ seed: Number(FC_SEED) });
