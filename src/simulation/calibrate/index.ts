// Real records: what can be learnt from them, what cannot, and their people asked again under other rules.
export { ESTIMATES, type Estimate, type EstimateId } from './estimates.js';
export { type Fitted, fitPeople } from './fit.js';
export { type Figure, meanOf, shareOf } from './intervals.js';
export { recordedPeopleOf } from './read-record.js';
export { type RecordedPeople, recordedPeople } from './recorded.js';
export { ASSUMES, DRAWS, type Draw, type Replay, type ReplayOptions, replayPeople } from './replay.js';
