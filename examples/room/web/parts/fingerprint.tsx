// The fingerprint of a record, in groups.
import { groupsOf } from '../scene.js';

export function Fingerprint({ head }: { head: string }) {
  return (
    <code className="fingerprint">
      {groupsOf(head).map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none moves
        <span key={at}>{group} </span>
      ))}
    </code>
  );
}
