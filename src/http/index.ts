// yishi/http: an engine's consultations over HTTP, as a handler of web-standard requests that any server mounts. Imports no `node:` module.

export type { HttpProblem, HttpProblems } from '../problems/http.js';
export { type Bucket, type BucketOptions, networkOf, tokenBucket } from './bucket.js';
export { type Handler, http } from './handler.js';
export type { Entering, HttpOptions, Limits, Opened, Watches, Who } from './options.js';
