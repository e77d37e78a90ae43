// A charter of one's own, made from one in the package, in a program and in a file.
import { declarations } from 'yishi';
import { extend, hepingRoad } from 'yishi/charters';
import { language } from 'yishi/language';
import { type ReadReferred, readCharter, senseIn } from 'yishi/script';

// #region charter
export const ourCourtyard = extend(hepingRoad, {
  id: 'our-courtyard',
  title: { zh: '我们院子的议事规则', en: 'Rules of our courtyard' },
  source: { zh: '2026 年 3 月院坝会议定', en: 'Agreed at the courtyard meeting of March 2026' },
  vote: { proxies: { allowed: false }, replace: 'last-valid' },
});
// #endregion

// #region file
/** A charter from a file's text, and what should be looked at in it, line by line. */
export async function ours(text: string, read: ReadReferred) {
  const found = await readCharter(text, { file: 'ours.yaml', read });
  const { problem: say } = language('en');
  const remarks = senseIn(found, { commands: declarations }).map(
    ({ severity, problem }) => `${problem.at?.file}:${problem.at?.line}: ${severity}: ${say(problem)}`,
  );
  return { charter: found.charter, remarks };
}
// #endregion
