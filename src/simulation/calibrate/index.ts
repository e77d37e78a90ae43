// Real records: what can be learnt from them, what cannot, and their people asked again under other rules.
export { recordedPeopleOf } from './read-record.js';
export { type RecordedPeople, recordedPeople } from './recorded.js';
export { ASSUMES, DRAWS, type Draw, type Replay, type ReplayOptions, replayPeople } from './replay.js';
