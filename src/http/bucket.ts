// A token bucket in the memory of one process: for hosts that count with nothing better.

export interface BucketOptions {
  /** How much may be asked at once. */
  burst: number;
  /** How much more with each second. */
  perSecond: number;
  /** Keys remembered at most: by default 100,000. Beyond it, whoever has asked for nothing the longest is forgotten. */
  most?: number;
  /** Milliseconds that never go back: by default the platform's. */
  now?: () => number;
}

/** Takes one; answers after how many seconds there is one again, or nothing where there was one. */
export type Bucket = (key: string) => number | undefined;

const MOST = 100_000;

/**
 * A bucket for each key: a person, a network. For `limits.rate`; a refusal takes nothing.
 * @example
 * const ofPerson = tokenBucket({ burst: 60, perSecond: 1 });
 * const ofNetwork = tokenBucket({ burst: 300, perSecond: 10 });
 * const rate = (_request, who, { incoming }) => ofNetwork(networkOf(incoming.socket.remoteAddress)) ?? (who && ofPerson(who.person));
 */
export function tokenBucket({ burst, perSecond, most = MOST, now = () => performance.now() }: BucketOptions): Bucket {
  if (!(burst >= 1 && perSecond > 0 && most >= 1))
    throw new TypeError('tokenBucket: burst and most are 1 or more, perSecond more than 0');
  /** What was left, and when. In the order in which they were asked for last. */
  const left = new Map<string, { tokens: number; at: number }>();
  return (key) => {
    const at = now();
    const before = left.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + (Math.max(0, at - before.at) / 1000) * perSecond);
    left.delete(key);
    const enough = tokens >= 1;
    left.set(key, { tokens: enough ? tokens - 1 : tokens, at });
    if (left.size > most) for (const oldest of left.keys()) if (left.delete(oldest)) break;
    return enough ? undefined : (1 - tokens) / perSecond;
  };
}

/**
 * What one client has of addresses: an IPv4 address, or the first half of an IPv6 one, of which every household has all of the second.
 * Take it from the connection, or from a header that your own proxy sets anew; never from one that a client may set.
 */
export function networkOf(address = ''): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const [, mapped] = /^::ffff:([\d.]+)$/.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [front = '', back] = plain.split('::');
  const groups = front === '' ? [] : front.split(':');
  const behind = back ? back.split(':') : [];
  const noughts =
    back === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0');
  return `${[...groups, ...noughts, ...behind]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
