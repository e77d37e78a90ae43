// Fractions of whole numbers without bound, for answers that have to be exact. Pure; imports nothing.

/** A fraction; the denominator is above 0. In lowest terms only where somebody asks for it. */
export interface Rational {
  num: bigint;
  den: bigint;
}

export const rational = (num: bigint | number, den: bigint | number = 1n): Rational => ({
  num: BigInt(num),
  den: BigInt(den),
});

const positive = (value: bigint): bigint => (value < 0n ? -value : value);

function divisor(a: bigint, b: bigint): bigint {
  let [one, other] = [positive(a), positive(b)];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}

export function reduced({ num, den }: Rational): Rational {
  const by = divisor(num, den);
  return by > 1n ? { num: num / by, den: den / by } : { num, den };
}

export const plus = (a: Rational, b: Rational): Rational => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
});
export const minus = (a: Rational, b: Rational): Rational => plus(a, { num: -b.num, den: b.den });
export const times = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });

/** Of a number as it is written: 0.45 is 45/100, whatever the nearest binary fraction is. @param value finite */
export function written(value: number): Rational {
  const [, sign = '', whole = '0', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(power);
  return places >= 0 ? reduced({ num: digits, den: 10n ** BigInt(places) }) : rational(digits * 10n ** BigInt(-places));
}

/** 2^64: what is kept of a quotient beyond the whole, so that all 53 bits of a number come out right. */
const BITS = 64;

/** The number nearest to it, to the last bit or the one beside it. */
export function nearest({ num, den }: Rational): number {
  if (num === 0n) return 0;
  const size = positive(num);
  const shift = den.toString(2).length - size.toString(2).length + BITS;
  const quotient = shift >= 0 ? (size << BigInt(shift)) / den : size / (den << BigInt(-shift));
  // Powers of two are exact, and two of them stay in range where one would not.
  const half = Math.trunc(-shift / 2);
  const value = Number(quotient) * 2 ** half * 2 ** (-shift - half);
  return num < 0n ? -value : value;
}

export function inWords(value: Rational): string {
  const { num, den } = reduced(value);
  return den === 1n ? `${num}` : `${num}/${den}`;
}

/** How many ways there are to choose so many of so many. */
export function choose(of: number, many: number): bigint {
  if (many < 0 || many > of) return 0n;
  let ways = 1n;
  for (let one = 1; one <= Math.min(many, of - many); one += 1) ways = (ways * BigInt(of - one + 1)) / BigInt(one);
  return ways;
}

/** The chances of 0, 1, ... n successes in n independent trials, all over `den`. */
export function binomial(n: number, { num, den }: Rational): { parts: bigint[]; den: bigint } {
  const misses = den - num;
  const powers = (base: bigint): bigint[] => {
    const all = [1n];
    for (let one = 1; one <= n; one += 1) all.push((all[one - 1] ?? 1n) * base);
    return all;
  };
  const [hit, miss] = [powers(num), powers(misses)];
  let ways = 1n;
  const parts = hit.map((value, k) => {
    if (k > 0) ways = (ways * BigInt(n - k + 1)) / BigInt(k);
    return ways * value * (miss[n - k] ?? 1n);
  });
  return { parts, den: powers(den)[n] ?? 1n };
}
