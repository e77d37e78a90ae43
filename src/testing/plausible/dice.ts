// Choices that look random and are the same for the same seed. Pure.

export class Dice {
  constructor(private seed: number) {}

  /** A number from 0 to 1, without 1 (mulberry32). */
  private draw(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to `end`, without it. */
  below(end: number): number {
    return Math.floor(this.draw() * end);
  }

  from(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Comes up once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of them; nothing of none. */
  maybe<V>(among: Iterable<V>): V | undefined {
    const list = [...among];
    return list[this.below(list.length)];
  }

  /** One of a list that is not empty. */
  pick<const V>(among: readonly [V, ...V[]]): V {
    return among[this.below(among.length)] ?? among[0];
  }

  /** Some of them, in their order. */
  some<V>(among: Iterable<V>): V[] {
    return [...among].filter(() => this.once(2));
  }
}
