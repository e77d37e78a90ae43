// Checking a record one was handed, without the engine that wrote it.
import { verify } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import { language } from 'yishi/language';

// #region check
/** Says whether a record file is what it claims to be. `head` is the fingerprint a paper carries. */
export async function checkFile(path: string, head?: string): Promise<string> {
  const { entries, unfinished } = await readRecordFile(path);
  const found = await verify(entries, head);
  if (!found.ok) return `entry ${found.seq}: ${language('en').problem(found.problem)}`;
  const erased = found.erasures.map(({ texts, by, ground }) => `${texts} texts erased by entry ${by} (${ground})`);
  const cut = unfinished === undefined ? [] : ['an unfinished append at the end was never acknowledged'];
  return [`${found.entries} entries, ${found.place}`, ...erased, ...cut].join('; ');
}
// #endregion
