// yishi report: the results of a sweep as one page of HTML, in the language of whoever asks.
import { join } from 'node:path';
import { type Models, models as ownModels, writeReport } from 'yishi/experiments';
import { EXIT, type ExitCode } from '../exit.js';
import type { Desk } from '../print/desk.js';

export async function report(
  desk: Desk,
  directory: string,
  { out }: { out?: string },
  models: Models = ownModels,
): Promise<ExitCode> {
  const file = out ?? join(directory, 'report.html');
  await writeReport(directory, file, { models, language: desk.language.id });
  if (desk.json) desk.write({ file });
  else desk.print(`${desk.paint.green('✓')} ${desk.words.simulate.report.done(file)}`);
  return EXIT.ok;
}
