// yishi/client: a consultation on a screen, over HTTP, for any framework: a store that is subscribed to. Imports no `node:` module and nothing of the engine but types.

export type { ClientOptions } from './asking.js';
export { type Client, createClient } from './client.js';
export type { Consultation } from './consultation.js';
export { RequestFailed } from './failed.js';
export type {
  Answered,
  Can,
  CommandType,
  FieldsIn,
  Json,
  Permitted,
  Refusal,
  Seen,
  Sending,
  Snapshot,
  Status,
} from './told.js';
