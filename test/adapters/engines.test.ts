// The engine over each store that is in the house and needs no server: in memory, in files, in SQLite.
import { join } from 'node:path';
import { createEngine } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { type MemoryMedium, memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { engineConformance } from 'yishi/testing';
import { scratch } from '../scratch.js';

const medium: MemoryMedium = new Map();
await engineConformance({
  name: 'in memory',
  open: (scope, now) => createEngine({ store: memory({ scope, medium }), now }),
});

const directory = scratch();
await engineConformance({
  name: 'in files',
  open: (scope, now) => createEngine({ store: jsonl({ directory, scope }), now }),
});

const file = join(scratch(), 'engines.db');
await engineConformance({
  name: 'in SQLite',
  open: async (scope, now) => createEngine({ store: await sqlite({ file, scope }), now }),
});
