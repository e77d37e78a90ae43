// yishi import record: a record from a file taken over into a store: whole and verified, or not at all.
import { importRecord, type Problem } from 'yishi';
import { attachmentsIn, fileStore } from 'yishi/attachments';
import { community } from 'yishi/community';
import { readRecordFile } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { method } from 'yishi/methods';
import { calledIn, carry, lookAt } from '../attached.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { looksLikeRecord, noRecord } from '../records.js';
import { filesBeside, openStore } from '../stores.js';

export interface ImportRecordOptions {
  into?: string;
  scope?: string;
}

export async function importFrom(desk: Desk, file: string, options: ImportRecordOptions): Promise<ExitCode> {
  const { words, language, paint } = desk;
  const { into, scope } = options;
  if (into === undefined) throw new Stop(EXIT.usage, words.moving.noInto);
  if (!(await looksLikeRecord(file))) throw new Stop(EXIT.storage, language.problem(noRecord(file)));
  const { entries, unfinished } = await readRecordFile(file);
  if (unfinished !== undefined)
    throw new Stop(EXIT.storage, words.files.cut(file, entries.length + 1, [...unfinished].length));
  const files = fileStore(filesBeside(file));
  const looked = await lookAt(attachmentsIn(entries), files);
  const [changed] = looked.changed;
  if (changed) {
    const numbers = { file: calledIn(desk)(changed) };
    throw new Stop(EXIT.storage, language.problem({ code: 'attachment.changed', numbers }));
  }
  const refused = (problem: Problem): Stop => {
    const told = language.problem(problem);
    const inRecord = problem.code.startsWith('record.') && problem.at?.seq !== undefined;
    return new Stop(EXIT.no, inRecord ? `${file}: ${words.verify.fails(problem.at?.seq ?? 1, told)}` : told);
  };
  // Before a store is made for it.
  const known = { methods: method, charts: [community] };
  const whole = await importRecord(memory(), entries, known);
  if (!whole.ok) throw refused(whole.problem);
  const store = await openStore(desk, into, { scope });
  try {
    // Files first: a record names none that is not there. What was not taken over leaves none behind.
    const takeAway = await carry(looked.whole, files, fileStore(filesBeside(into)));
    const imported = await importRecord(store, entries, known).catch(async (error: unknown) => {
      await takeAway();
      throw error;
    });
    if (!imported.ok) {
      await takeAway();
      throw refused(imported.problem);
    }
    const { id, entries: count, head, there } = imported;
    const [attachments, missing] = [looked.whole.length, looked.missing.length];
    if (desk.json) desk.write({ id, entries: count, head, into, there, attachments, missing });
    else {
      desk.print(
        `${paint.green('✓')} ${there ? words.moving.there(id, into) : words.moving.imported(id, into, count)}`,
      );
      if (attachments > 0) desk.print(words.moving.carried(attachments, `${into}.files`));
      if (missing > 0) desk.warn(words.moving.missing(looked.missing.map(calledIn(desk))));
      desk.print(`  ${words.standing.fingerprint} ${head}`);
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
