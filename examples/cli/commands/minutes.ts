// yishi minutes: the minutes of a record, as Markdown.
import { minutes as minutesOf } from 'yishi/documents';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';

export async function minutes(desk: Desk, file: string, { profile }: { profile?: string }): Promise<ExitCode> {
  const { words } = desk;
  if (profile !== undefined && profile !== 'publication' && profile !== 'archive') {
    throw new Stop(EXIT.usage, words.usage.profile(profile));
  }
  const { entries, published } = await readRecord(file, desk, { published: true });
  if (published && profile === 'archive') throw new Stop(EXIT.no, words.moving.noArchive(file));
  // Nobody should take the public version for the whole because they did not know of the other.
  if (profile === undefined && !published && !desk.json) desk.warn(desk.paint.dim(words.minutes.publication));
  const markdown = minutesOf(entries, { language: desk.language.id, profile: profile ?? 'publication' });
  if (desk.json) desk.write({ markdown });
  else desk.print(markdown.trimEnd());
  return EXIT.ok;
}
