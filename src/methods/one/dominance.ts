// Who reaches whom by duels: what the Smith and the Schwartz set are made of.
import type { Prefer } from '../pairwise.js';

/** Whether there is a chain of duels from one to another, each of them won, or with `drawn` won or drawn. */
export function reaching(size: number, prefer: Prefer, drawn: boolean): (one: number, other: number) => boolean {
  const reach = new Uint8Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const lead = prefer(a, b) - prefer(b, a);
      if (a !== b && (lead > 0 || (drawn && lead === 0))) reach[a * size + b] = 1;
    }
  }
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) {
      if (reach[a * size + via] === 0) continue;
      for (let b = 0; b < size; b += 1) if (reach[via * size + b] === 1) reach[a * size + b] = 1;
    }
  }
  return (one, other) => reach[one * size + other] === 1;
}
