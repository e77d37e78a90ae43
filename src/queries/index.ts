// yishi/queries: lists and overviews of many consultations, kept from their records in memory, in SQLite or in PostgreSQL.
export { memoryTables } from './memory.js';
export type { Overview, Share } from './overview.js';
export { postgresTables } from './postgres.js';
export { type Queries, type QueriesOptions, queries } from './queries.js';
export type { Asked, Change, Counted, Figures, Filter, Listing, Row, Tables } from './row.js';
export { sqliteTables } from './sqlite.js';
