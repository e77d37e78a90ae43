// yishi show: where a consultation stands, and on request everything that led there; once, or again whenever its record has grown.
import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { localTime, standingOf } from 'yishi/script';
import { EXIT, type ExitCode, placed, Stop } from '../exit.js';
import { isSameFile } from '../files.js';
import type { Desk } from '../print/desk.js';
import { Journal } from '../print/journal.js';
import { pageOf } from '../print/page.js';
import { printTold, told } from '../print/standing.js';
import { toldOf } from '../problems.js';
import { looksLikeRecord, readRecord } from '../records.js';

export interface ShowOptions {
  facts?: boolean;
  watch?: boolean;
  /** The file the page is written to. */
  html?: string;
}

/** How often the record is looked at, in milliseconds. A shared folder tells nobody of what changes in it. */
const GLANCE = 500;

/** How often a browser reads the page again, in seconds. */
const AGAIN = 5;

async function once(desk: Desk, file: string, { facts = false, html, watch = false }: ShowOptions): Promise<void> {
  const { recorded, now, head, published } = await readRecord(file, desk, { published: true });
  const led = recorded.map(({ fact }) => fact);
  const standing = standingOf(now, head, led, { published });
  const { zone } = now.context.charter;
  const local = { ...desk, zone };
  if (html !== undefined) {
    const last = localTime(now.context.at, zone);
    const written = desk.words.show.asOf(`${last.day} ${last.time}`);
    const page = pageOf(told(local, now, standing), desk.id, written, watch ? AGAIN : undefined);
    await writeFile(html, page);
  }
  if (desk.json) {
    desk.write({ ...standing, ...(facts && { facts: led }) });
    return;
  }
  if (html !== undefined) {
    desk.print(desk.words.show.kept(html));
    return;
  }
  if (watch) desk.clear?.();
  if (published) desk.warn(desk.paint.dim(desk.words.moving.isPublication));
  if (facts) new Journal(local).facts(recorded);
  printTold(local, told(local, now, standing));
}

/** Whether a record lies there already. */
const isRecord = async (file: string): Promise<boolean> => existsSync(file) && (await looksLikeRecord(file));

/** What tells one state of a file from another. */
const markOf = (file: string): Promise<string> =>
  stat(file).then(
    ({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`,
    () => '',
  );

export async function show(desk: Desk, file: string, options: ShowOptions): Promise<ExitCode> {
  const { html } = options;
  // The page is written anew without being asked: over no record, this one or another.
  if (html !== undefined && ((await isSameFile(html, file)) || (await isRecord(html))))
    throw new Stop(EXIT.usage, desk.words.moving.itself(html));
  let seen = await markOf(file);
  await once(desk, file, options);
  while (options.watch && !desk.gone()) {
    await after(GLANCE);
    const mark = await markOf(file);
    if (mark === seen) continue;
    seen = mark;
    // Somebody may be writing to it just now, or mending it: that is told, and looked at again.
    await once(desk, file, options).catch((error: unknown) => {
      const stop = toldOf(error, desk);
      if (!stop) throw error;
      for (const complaint of stop.complaints) desk.warn(`${desk.paint.red('✗')} ${placed(complaint)}`);
    });
  }
  return EXIT.ok;
}
