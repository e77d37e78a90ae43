// Makes an input that fails smaller, as long as it fails: texts lose pieces, lists and objects lose parts. A few hundred tries at most.
import { all } from './all.js';
import { tried } from './boundary.js';
import type { Recipe } from './recipe.js';

const MOST_TRIES = 300;

/** Every way to leave a piece out, the largest pieces first. */
function* less(input: Recipe): Generator<Recipe> {
  if (typeof input === 'string') {
    for (let size = Math.ceil(input.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < input.length; at += size) yield input.slice(0, at) + input.slice(at + size);
  } else if (Array.isArray(input)) {
    for (const at of input.keys()) yield input.toSpliced(at, 1);
    for (const [at, one] of input.entries()) for (const part of less(one)) yield input.toSpliced(at, 1, part);
  } else if (typeof input === 'object' && input !== null && input.$ === undefined) {
    for (const [key, value] of Object.entries(input)) for (const part of less(value)) yield { ...input, [key]: part };
  }
}

/** The smallest found. */
export async function smaller(boundary: string, input: Recipe, what: string): Promise<Recipe> {
  const known = all.find(({ name }) => name === boundary);
  if (!known || JSON.stringify(input).length > 2_000_000) return input;
  let best = input;
  let tries = 0;
  const until = Date.now() + 10_000;
  for (let found = true; found; ) {
    found = false;
    for (const one of less(best)) {
      tries += 1;
      if (tries > MOST_TRIES || Date.now() > until) return best;
      const error = await tried(known, one);
      // The same failing: what is no input at all fails too.
      if (!error || `${error.name}: ${error.message}`.slice(0, 40) !== what.slice(0, 40)) continue;
      best = one;
      found = true;
      break;
    }
  }
  return best;
}
