// Ids that stand together in one key. The one way to join them: no two lists of ids come to the same key, whatever signs they hold.
// Ground floor; imports nothing.

const without = (sign: string, id: string): string =>
  id.includes(sign) || id.includes('~') ? id.replaceAll('~', '~0').replaceAll(sign, '~1') : id;

/**
 * Ids (or words, or any texts) as one key with a sign between them. Where an id holds the sign it is written otherwise, as RFC 6901 does:
 * `3/2` with `101` and `3` with `2/101` are two keys.
 */
export function joinedBy(sign: '/' | ':', ...ids: readonly string[]): string {
  // No list is made of them: each ballot asks for one or two.
  let key = '';
  for (let at = 0; at < ids.length; at += 1) key += (at > 0 ? sign : '') + without(sign, ids[at] as string); // within its length
  return key;
}

/** The same with a stroke: `lift/wang`. */
export const joined = (...ids: readonly string[]): string => joinedBy('/', ...ids);

/** The ids that `joined` joined. */
export const parted = (key: string): string[] =>
  key.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Ids alone, none of which holds white space, as one key with a space between them: so registers have kept them from the first. */
export const spaced = (...ids: readonly string[]): string => ids.join(' ');
