// A meeting that begins now: from a charter, the table of its people and the roll, to the record it is kept in.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Charter } from 'yishi/charters';
import { charterMeant, openLive, readCharter, readOpening } from 'yishi/script';
import { EXIT, Stop } from '../exit.js';
import { failedAct } from '../failed.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { headOf } from '../starter.js';
import { recordFile } from '../stores.js';

export interface Beginning {
  people?: string;
  roll?: string;
  title?: string;
  record?: string;
}

/** What no file may be called on one system or another. */
const fileOf = (title: string): string => `${title.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '-').slice(0, 60)}.jsonl`;

const isFile = (named: string): boolean => /[/\\]|\.(json|ya?ml)$/.test(named);

/** The charter of this name, or in this file. */
async function charterOf(desk: Desk, named: string): Promise<Charter> {
  if (isFile(named))
    return (await readCharter(await readText(named, desk), { file: named, read: besideFile(named) })).charter;
  const read = charterMeant(named);
  if ('is' in read) return read.is;
  throw new Stop(EXIT.usage, desk.language.problem({ code: 'script.charter-unknown', numbers: read }));
}

/** Opens it, live. @returns the file of its record; one that is named and there already is what it goes on with */
export async function begun(desk: Desk, named: string, { people, roll, title, record }: Beginning): Promise<string> {
  const { words } = desk;
  const called = title ?? words.fresh.untitled;
  const file = record ?? fileOf(called);
  if (existsSync(file)) {
    if (record !== undefined) return file;
    throw new Stop(EXIT.usage, words.meet.there(file));
  }
  const charter = await charterOf(desk, named);
  if (people === undefined) throw new Stop(EXIT.usage, words.meet.needs);
  const zone = charter.zone === 'UTC' ? words.fresh.zoneHere : undefined;
  const text = headOf(desk, charter, {
    title: called,
    charter: isFile(named) ? resolve(named) : charter.id,
    people: resolve(people),
    ...(roll !== undefined && { roll: resolve(roll) }),
    ...(zone !== undefined && { zone }),
  });
  const script = await readOpening(text, { file, read: besideFile(file) });
  const store = recordFile(desk, file);
  try {
    const ending = await openLive(script, { store });
    if (!ending.ok) throw new Stop(EXIT.no, [failedAct({ ...desk, zone: script.opening.charter.zone }, ending)]);
    return file;
  } finally {
    await store.close();
  }
}
