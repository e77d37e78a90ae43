// Ids that stand together in one key. The one way to join them: no two lists of ids come to the same key, whatever signs they hold.
// Ground floor; imports nothing.

const escaped = (id: string): string =>
  id.includes('/') || id.includes('~') ? id.replaceAll('~', '~0').replaceAll('/', '~1') : id;

/**
 * Ids (or words, or any texts) as one key: `lift/wang`. The stroke between them is written otherwise where an id holds one (RFC 6901), so
 * `3/2` with `101` and `3` with `2/101` are two keys.
 */
export const joined = (...ids: readonly string[]): string => ids.map(escaped).join('/');

/** Ids alone, none of which holds white space, as one key with a space between them: so registers have kept them from the first. */
export const spaced = (...ids: readonly string[]): string => ids.join(' ');
