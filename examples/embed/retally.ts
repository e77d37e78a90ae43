// Asking of a record what another rule would have made of its votes.
import type { Entry, Fact } from 'yishi';
import { retally } from 'yishi/what-if';

// #region retally
/** What each item would have come to by the rule for ordinary matters and without proxies. Nothing is written. */
export function otherwise(record: Iterable<Entry | Fact>): string[] {
  const { votes, left } = retally(record, { rule: 'civil-code-278-ordinary', proxies: 'left-out' });
  return [
    ...votes.flatMap(({ vote, differences }) =>
      differences.map(({ item, was, wouldBe }) => `vote ${vote}: ${item} was ${was}, would be ${wouldBe}`),
    ),
    ...left.map(({ vote, problem }) => `vote ${vote} cannot be counted so: ${problem.code}`),
  ];
}
// #endregion
