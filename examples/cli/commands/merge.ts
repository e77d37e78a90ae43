// yishi merge: the results of shards, put together as one machine would have written them.
import { type Models, mergeResults, models as ownModels } from 'yishi/experiments';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { told } from './simulate.js';

export async function merge(
  desk: Desk,
  directories: readonly string[],
  { out }: { out?: string },
  models: Models = ownModels,
): Promise<ExitCode> {
  if (out === undefined) throw new Stop(EXIT.usage, desk.words.simulate.missing(['--out']));
  const manifest = await mergeResults(directories, { models, directory: out });
  if (desk.json) desk.write(manifest);
  else told(desk, manifest, out);
  return manifest.failed === 0 ? EXIT.ok : EXIT.no;
}
