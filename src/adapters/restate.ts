// Consultations as virtual objects of Restate, on many nodes: `services` is what an endpoint serves, `restateEngine` what a host calls.
// docs/restate.md says what is promised.
export { type ConsultationOptions, consultationObject } from './restate/consultation.js';
export { type RestateOptions, restateEngine } from './restate/engine.js';
export { indexObject } from './restate/index-object.js';
