// What is attached to a record, beside it: files that acts name are looked at as they are read, and kept before the record names them.
import { dirname, isAbsolute, join } from 'node:path';
import type { Entry } from 'yishi';
import {
  type Attached,
  attachmentsIn,
  type Described,
  describeFile,
  type FileStore,
  fileStore,
} from 'yishi/attachments';
import type { Attach } from 'yishi/script';
import type { Desk } from './print/desk.js';
import { filesBeside } from './stores.js';

/** Files that acts name, until it is known whether they are recorded. */
export interface Attaching {
  attach: Attach;
  /** Keeps a copy of each beside a record. Whoever calls what comes back lets those go that it names nowhere. */
  keep(record: string): Promise<(entries: readonly Entry[]) => Promise<void>>;
}

/** @param script whose folder they lie in; without one they lie wherever somebody typed */
export function attaching(script?: string): Attaching {
  const named = new Map<string, Described>();
  return {
    attach(path) {
      const base = script === undefined ? undefined : dirname(script);
      const file = base === undefined || isAbsolute(path) ? path : join(base, path);
      const found = describeFile(file, base === undefined ? {} : { within: base });
      named.set(found.attachment.hash, found);
      return found.attachment;
    },
    async keep(record) {
      const files = fileStore(filesBeside(record));
      const fresh: Described[] = [];
      for (const one of named.values()) if (await files.put(one)) fresh.push(one);
      return async (entries) => {
        const there = new Set(attachmentsIn(entries).map(({ hash }) => hash));
        for (const { attachment } of fresh) if (!there.has(attachment.hash)) await files.remove(attachment);
      };
    },
  };
}

export interface Looked {
  whole: Attached[];
  missing: Attached[];
  changed: Attached[];
}

/** What became of each file that a record names: each once, where it is named first. */
export async function lookAt(named: readonly Attached[], files: FileStore): Promise<Looked> {
  const looked: Looked = { whole: [], missing: [], changed: [] };
  const seen = new Set<string>();
  for (const one of named) {
    if (seen.has(one.hash)) continue;
    seen.add(one.hash);
    looked[await files.look(one)].push(one);
  }
  return looked;
}

/** Copies what lies beside one record to where another lies. Whoever calls what comes back takes the copies away again that are new there. */
export async function carry(
  attached: readonly Attached[],
  from: FileStore,
  to: FileStore,
): Promise<() => Promise<void>> {
  const fresh: Attached[] = [];
  for (const attachment of attached)
    if (await to.put({ path: from.pathOf(attachment), attachment })) fresh.push(attachment);
  return async () => {
    for (const attachment of fresh) await to.remove(attachment);
  };
}

/** As it is told of: its name, where that is known, and where it is named. */
export const calledIn =
  ({ words }: Pick<Desk, 'words'>) =>
  ({ seq, name, hash }: Attached): string =>
    words.moving.attached(name ?? hash.slice(0, 12), seq);

/** Deletes files whose names were erased wherever the record names them. */
export async function dropErased(record: string, entries: readonly Entry[]): Promise<number> {
  const files = fileStore(filesBeside(record));
  const named = attachmentsIn(entries);
  const kept = new Set(named.flatMap(({ hash, name }) => (name === undefined ? [] : [hash])));
  const gone = named.filter(({ hash }) => !kept.has(hash));
  const { missing } = await lookAt(gone, files);
  const there = gone.filter(({ hash }) => !missing.some((one) => one.hash === hash));
  for (const one of there) await files.remove(one);
  return new Set(there.map(({ hash }) => hash)).size;
}
