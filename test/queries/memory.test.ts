// The read model in memory.
import { describe } from 'vitest';
import { memoryTables, type Tables } from 'yishi/queries';
import { conforms } from './conformance.js';

describe('the read model in memory', () => {
  const opened = new Map<string, Tables>();
  conforms(async (scope) => {
    const tables = opened.get(scope) ?? memoryTables();
    opened.set(scope, tables);
    return tables;
  });
});
