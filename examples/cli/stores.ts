// Where records lie, as somebody names it: a file of one record, a database, or a folder. Beside it, under the same name with `.files`, lies what is
// attached to them.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Store } from 'yishi';
import { jsonl, jsonlFile } from 'yishi/jsonl';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

/** How long another writer is waited for, in milliseconds: a record of one's own is hardly ever held. */
const PATIENCE = 2000;

export interface StoreOptions {
  scope?: string | undefined;
  /** It has to be there already. */
  there?: boolean;
}

/** The folder of what is attached to the records in a file or a folder. */
export const filesBeside = (where: string): string => `${resolve(where)}.files`;

/** Whether what is named so is a database. */
export const isDatabase = (where: string): boolean => /\.(?:db|sqlite3?)$/i.test(where);

const keptBy = ({ words, warn }: Pick<Desk, 'words' | 'warn'>) => ({
  busyTimeout: PATIENCE,
  onRepair: ({ file, seq }: { file: string; seq: number }) => warn(words.files.unfinished(file, seq)),
});

/** The file of one record, to be written to. */
export const recordFile = (desk: Pick<Desk, 'words' | 'warn'>, file: string) => jsonlFile({ file, ...keptBy(desk) });

/** Opens what somebody named: by its ending a database or the file of one record, else a folder. */
export async function openStore(
  { words, warn }: Desk,
  where: string,
  { scope, there = false }: StoreOptions = {},
): Promise<Store> {
  if (there && !existsSync(where)) throw new Stop(EXIT.storage, words.moving.noStore(where));
  const tenant = scope === undefined ? {} : { scope };
  if (isDatabase(where))
    return (await import('yishi/sqlite')).sqlite({ file: where, busyTimeout: PATIENCE, ...tenant });
  return /\.jsonl$/i.test(where)
    ? recordFile({ words, warn }, where)
    : jsonl({ directory: where, ...keptBy({ words, warn }), ...tenant });
}
