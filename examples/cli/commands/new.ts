// yishi new: the folder a consultation starts from. Nothing that is there is ever written over.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charterMeant } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { starterFiles } from '../starter.js';

export interface NewOptions {
  dir?: string;
  title?: string;
  place?: string;
  zone?: string;
  yes?: boolean;
}

/** A title as a folder: without what no folder may be called on one system or another. */
export const folderOf = (title: string): string =>
  [...title.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '-').replace(/\.{2,}/g, '.')]
    .slice(0, 60)
    .join('')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '') || 'yishi';

function dayIn(zone: string, { words }: Desk): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  } catch {
    throw new Stop(EXIT.usage, words.fresh.zone(zone));
  }
}

export async function fresh(desk: Desk, id: string, options: NewOptions): Promise<ExitCode> {
  const { words } = desk;
  const told = words.fresh;
  const read = charterMeant(id);
  if (!('is' in read))
    throw new Stop(EXIT.usage, desk.language.problem({ code: 'script.charter-unknown', numbers: read }));
  const { is: charter } = read;
  // A charter of no place has the zone of none.
  const zone = options.zone ?? (charter.zone === 'UTC' ? told.zoneHere : undefined);
  const day = dayIn(zone ?? charter.zone, desk);
  const asked = async (said: string | undefined, question: string, standard: string): Promise<string> => {
    const answer = said ?? (options.yes ? '' : await desk.ask?.(`${question} `));
    return answer?.trim() || standard;
  };
  const title = await asked(options.title, told.askTitle, told.untitled);
  const place = await asked(options.place, told.askPlace, told.anywhere);
  const files = await starterFiles(desk, charter, { title, place, day, ...(zone && { zone }) });
  const dir = options.dir ?? folderOf(title);
  const there = files.map(({ name }) => join(dir, name)).find((file) => existsSync(file));
  if (there !== undefined) throw new Stop(EXIT.usage, told.exists(there));
  await mkdir(dir, { recursive: true });
  // `wx`: what came to be there since is not written over either.
  for (const { name, bytes } of files) await writeFile(join(dir, name), bytes, { flag: 'wx' });
  if (desk.json) desk.write({ dir, files: files.map(({ name }) => name) });
  else {
    desk.print(told.made(dir));
    for (const { name } of files) desk.print(`  ${name}`);
    desk.print(`\n${told.afterwards(dir, told.files.script)}`);
  }
  return EXIT.ok;
}
