// yishi export: a record as a file of its own, to be kept, handed over or taken into another store; or what of it everybody may have.
import { existsSync } from 'node:fs';
import { type Entry, exportRecord, factsOf, publicationOf, verify } from 'yishi';
import { attachmentsIn, fileStore } from 'yishi/attachments';
import { community } from 'yishi/community';
import { writeRecordFile } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import { recordedOf } from 'yishi/script';
import { calledIn, carry, type Looked, lookAt } from '../attached.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { isSameFile } from '../files.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';
import { filesBeside, isDatabase, openStore } from '../stores.js';

export interface ExportOptions {
  out?: string;
  store?: string;
  scope?: string;
  publication?: boolean;
  withNames?: boolean;
  force?: boolean;
}

/** The entries of a record that lies in a store under its id. */
async function entriesIn(desk: Desk, id: string, where: string, scope: string | undefined): Promise<Entry[]> {
  const { words, language } = desk;
  const store = await openStore(desk, where, { scope, there: true });
  try {
    const entries = await exportRecord(store, id);
    if (entries.length > 0) return entries;
    const stone = await store.tombstone(id);
    throw new Stop(
      EXIT.no,
      stone
        ? language.problem({ code: 'store.purged', numbers: { ...stone } })
        : words.moving.noRecord(id, where, await idsIn(store)),
    );
  } finally {
    await store.close();
  }
}

/** Some of what there is instead. */
const idsIn = async (store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> =>
  (await store.list({ limit: 10 })).map(({ id }) => id);

/** People whose id is their name: whatever else is left out, it stands in every entry of theirs. */
function namedByIds(entries: readonly Entry[]): string[] {
  const { people, rolls } = recordedOf(entries[0]?.id ?? '', factsOf(entries)).at(-1)?.after.context ?? {};
  const names = [
    ...Array.from(people?.entries() ?? [], ([id, { name }]) => ({ id, name })),
    ...Object.values(rolls ?? {}).flatMap(({ members }) =>
      Array.from(members.entries(), ([id, { name }]) => ({ id, name })),
    ),
  ];
  return [...new Set(names.filter(({ id, name }) => name !== undefined && id.includes(name)).map(({ id }) => id))];
}

const NOTHING: Looked = { whole: [], missing: [], changed: [] };

/** Takes along what is attached: first of all, so that no record names what is not there yet. */
async function carried(desk: Desk, entries: readonly Entry[], from: string, to: string): Promise<Looked> {
  const files = fileStore(filesBeside(from));
  const looked = await lookAt(attachmentsIn(entries), files);
  const [changed] = looked.changed;
  if (changed) {
    const numbers = { file: calledIn(desk)(changed) };
    throw new Stop(EXIT.storage, desk.language.problem({ code: 'attachment.changed', numbers }));
  }
  await carry(looked.whole, files, fileStore(filesBeside(to)));
  return looked;
}

export async function exportTo(desk: Desk, record: string, options: ExportOptions): Promise<ExitCode> {
  const { words, language } = desk;
  const { out, store, scope, publication = false, withNames = false, force = false } = options;
  if (out === undefined) throw new Stop(EXIT.usage, words.moving.noOut);
  if (isDatabase(out)) throw new Stop(EXIT.usage, words.moving.notInto(out, record));
  if (store === undefined && (await isSameFile(out, record))) throw new Stop(EXIT.usage, words.moving.itself(out));
  if (existsSync(out) && !force) throw new Stop(EXIT.usage, words.paper.exists(out));
  const whole =
    store === undefined ? (await readRecord(record, desk)).entries : await entriesIn(desk, record, store, scope);
  const named = publication && !withNames ? namedByIds(whole) : [];
  if (named.length > 0) throw new Stop(EXIT.no, words.moving.namedByIds(named.length, named.slice(0, 5)));
  const entries = publication ? publicationOf(whole, { charts: [community] }) : whole;
  const found = await verify(entries, undefined, { methods: method, charts: [community], published: publication });
  if (!found.ok) throw new Stop(EXIT.storage, words.verify.fails(found.seq, language.problem(found.problem)));
  const looked = publication ? NOTHING : await carried(desk, whole, store ?? record, out);
  await writeRecordFile(out, entries);
  const heldBack = whole.length - entries.length;
  if (desk.json)
    desk.write({
      id: found.id,
      file: out,
      entries: found.entries,
      head: found.head,
      publication,
      heldBack,
      attachments: looked.whole.length,
      missing: looked.missing.length,
    });
  else {
    desk.print(`${desk.paint.green('✓')} ${words.moving.exported(out, found.entries, publication)}`);
    if (heldBack > 0) desk.print(words.moving.heldBack(heldBack));
    if (publication) desk.warn(words.moving.standsIn);
    if (looked.whole.length > 0) desk.print(words.moving.carried(looked.whole.length, `${out}.files`));
    if (looked.missing.length > 0) desk.warn(words.moving.missing(looked.missing.map(calledIn(desk))));
    desk.print(`  ${words.standing.fingerprint} ${found.head}`);
  }
  return EXIT.ok;
}
