// The results as a Parquet file, beside the same as CSV: columns with their types, for R, Python, DuckDB and Julia.
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from './columns.js';
import type { Value } from './model.js';
import type { RunLine } from './runs.js';

/** Columns as they fill. */
export interface Table {
  add(line: RunLine): void;
  bytes(): Uint8Array;
}

const WHOLE = ['run', 'cell', 'replication'];

/** What a column holds: numbers, yes and no, or texts where it holds anything else. A column of nothing is one of numbers. */
function typed(name: string, values: readonly Value[]): ColumnSource {
  if (WHOLE.includes(name)) return { name, data: [...values], type: 'INT32', nullable: false };
  const some = values.filter((value) => value !== null);
  if (name !== 'failed' && some.every((value) => typeof value === 'number'))
    return { name, data: [...values], type: 'DOUBLE', nullable: true };
  if (name !== 'failed' && some.every((value) => typeof value === 'boolean'))
    return { name, data: [...values], type: 'BOOLEAN', nullable: true };
  return { name, data: values.map((value) => (value === null ? null : String(value))), type: 'STRING', nullable: true };
}

/** So many runs are put together in the file: what reads it reads these at once. */
const ROWS = 100_000;

export function tableOf(columns: readonly Column[]): Table {
  const filled = columns.map(({ name, value }) => ({ name, value, values: [] as Value[] }));
  return {
    add(line) {
      for (const { value, values } of filled) values.push(value(line));
    },
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: filled.map(({ name, values }) => typed(name, values)),
          rowGroupSize: ROWS,
          createdBy: 'yishi',
        }),
      ),
  };
}
