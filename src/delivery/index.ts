// yishi/delivery: what happens, out to the world: at least once, in order, signed. Runs anywhere; imports no `node:` module.
export { type Delivery, deliver, redeliver, type To } from './deliver.js';
export { Gone, NotDelivered } from './errors.js';
export { type Cursor, type DeadLetter, type DeadLetters, type Kept, keptInMemory } from './kept.js';
export { type KeptOptions, keptInPostgres, keptInSqlite } from './tables.js';
export { type WebhookBody, type WebhookOptions, webhook } from './webhook.js';
